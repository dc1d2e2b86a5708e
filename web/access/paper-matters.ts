import type { PaperKind } from '../../domain/paper-kind.ts';
import { type Matter, READS, SIDES, type Side } from './matters.ts';

/** Of each paper the matters that it tells of: whoever reads all of them reads the paper. */
export const PAPER_MATTERS: Record<PaperKind, readonly Matter[]> = {
  teamDecision: ['campaign'],
  // of all cells to whoever reads every case, of each to its own people
  planNotice: ['case'],
  sessionInvitation: ['case'],
  receipt: ['case'],
  workingSheet: ['teamDraft'],
  minutes: ['minutes'],
  // it names the cell's members with their levels
  result: ['result', 'members'],
  // it may name a member whose level was objected to
  objectionAnswer: ['result', 'members'],
  improvement: ['case'],
  teamReport: ['campaign'],
  rankedTable: ['committee', 'opinion'],
  meetingRecord: ['committee'],
  // it may name members with their levels, as a decision does
  proposal: ['committee'],
  superiorReport: ['committee'],
  // who was there is the team's, until its minutes are told
  allowance: ['campaign', 'teamDraft'],
  decision: ['committee'],
  // of the person whose calendar it is for
  invitation: ['operation'],
};

/** Whom a paper is for: those who read all that it tells, now or once it was told. */
export const paperIsFor = (kind: PaperKind): Side[] =>
  SIDES.filter((side) => PAPER_MATTERS[kind].every((matter) => READS[side][matter] !== undefined));

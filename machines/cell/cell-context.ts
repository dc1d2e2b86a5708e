import type { CaseBasis, CaseContent } from '../../domain/case/case-content.ts';
import { noScores } from '../../domain/case/score-layers.ts';
import { plannedSession } from '../../domain/inspection/session-start.ts';
import type { Mark, SessionView } from '../../domain/journal/journal.ts';
import type { Holder, Roster } from '../../domain/people/roster.ts';
import type { CampaignTerms } from '../../domain/plan/campaign-terms.ts';
import { leaderLines } from '../../domain/result/leaders.ts';
import type { StageId } from '../../domain/stages.ts';
import type { Owner } from '../obligation/obligation-log.ts';
import type { CellReport } from '../protocol/cell-report.ts';

/** What an upheld objection reopens: the cell's own line, or a member's. */
export interface Reopened {
  objection: string;
  cell: boolean;
  members: string[];
}

export interface CellContext extends Owner, CaseContent {
  session: SessionView | null;
  marks: Mark[];
  stagesDone: { stage: StageId; at: number }[];
  /** how often the office has extended the dossier */
  extensions: number;
  request: { until: number; reason: string; by: string; at: number } | null;
  /** members who have gone to another cell, as they were handed over; left out: none */
  parted?: NonNullable<CellReport['handsOver']>[];
  /** an upheld objection whose lines the committee has yet to decide anew */
  reopened: Reopened | null;
  /** why the case ended before its last stage */
  ended: {
    reason: string;
    by: string;
    to?: string /** the cell into which it merged */;
    into?: string;
  } | null;
}

export const cellAndTeam = (context: CellContext): Holder[] => [
  { role: 'cellAndTeam', cell: context.subject },
];
export const theCell = (context: CellContext): Holder[] => [{ role: 'cell', cell: context.subject }];

export const withMarks = (marks: Mark[], add: Mark[], drop: Mark[] = []): Mark[] => [
  ...new Set([...marks.filter((mark) => !drop.includes(mark)), ...add]),
];

const CONTENT: readonly (keyof CaseContent)[] = [
  'basis',
  'dossiers',
  'sets',
  'review',
  'scores',
  'inspection',
  'minutes',
  'earlierMinutes',
  'difficulties',
  'members',
  'appraisal',
  'improvement',
  'objections',
  'extracts',
];

/** The part of a cell's context that its documents are made from. */
export const contentOf = (context: CellContext): CaseContent =>
  Object.fromEntries(CONTENT.map((part) => [part, context[part]])) as unknown as CaseContent;

export const noInspection: CaseContent['inspection'] = {
  documents: [],
  photos: [],
  conflicts: [],
  attendance: null,
  finishedAt: null,
};

export interface CellInput {
  cell: string;
  terms: CampaignTerms;
  /** the people who concern it (`rosterOfCell`) */
  roster: Roster;
  /** numbers and dates that the office filled in while preparing */
  basis: CaseBasis;
}

export function initialCell(input: CellInput): CellContext {
  const { quarter, calendar } = input.terms;
  const now = Date.now();
  return {
    terms: input.terms,
    roster: input.roster,
    peopleAt: now,
    subject: input.cell,
    obligations: {},
    session: plannedSession(input.terms, input.cell),
    marks: [],
    stagesDone: [],
    basis: input.basis,
    dossiers: [],
    sets: [],
    extensions: 0,
    request: null,
    review: { notes: [], returns: [], points: [] },
    scores: noScores,
    inspection: noInspection,
    minutes: null,
    earlierMinutes: [],
    difficulties: [],
    members: quarter === undefined ? [] : leaderLines(input.roster, input.cell, now, calendar.utcOffset),
    appraisal: null,
    improvement: null,
    objections: [],
    extracts: [],
    reopened: null,
    ended: null,
  };
}

import { DECISION_KINDS } from './committee/committee-content.ts';
import type { PaperKind } from './paper-kind.ts';

/** Papers that are told in their parts, one after the other. */
export const SAID_WORD_KINDS = [
  'teamDecision',
  'planNotice',
  'sessionInvitation',
  'minutes',
  'teamReport',
  'rankedTable',
  'meetingRecord',
  'proposal',
  'superiorReport',
  'result',
  'objectionAnswer',
  'improvement',
  'allowance',
  'workingSheet',
  'receipt',
] as const satisfies readonly PaperKind[];
export type SaidWordKind = (typeof SAID_WORD_KINDS)[number];

/** The papers that are also written as files for Word, each by a template of its own. */
export const WORD_KINDS = [...DECISION_KINDS.map((kind) => `decision-${kind}` as const), ...SAID_WORD_KINDS];
export type WordKind = (typeof WORD_KINDS)[number];

export const isWordKind = (value: unknown): value is WordKind => WORD_KINDS.some((kind) => kind === value);

import type { Instant } from './calendar/instant.ts';

/**
 * What keeps a campaign from going on as it should (design decision 21): rows beside the journal, written where it
 * occurs (an activity, a workflow) or by the installation's watcher, and settled by whoever sees that it is over.
 */
export const TROUBLE_KINDS = [
  /** another entry stands under an entry's number */
  'journalConflict',
  /** an entry before this one is missing in the records */
  'journalGap',
  /** an entry is gone, was changed, or doesn't follow the one before it */
  'journalBroken',
  /** entries can't be stored, for another reason */
  'recordFailing',
  /** a decision that isn't known to the records was withdrawn */
  'decisionUnknown',
  /** a command found nobody */
  'commandLost',
  /** a cell's report found no campaign */
  'reportLost',
  /** a cell could not be started */
  'cellNotStarted',
  /** the workflow's own code fails, again and again */
  'taskFailing',
  /** the workflow has failed, or somebody ended it */
  'caseDead',
  /** there is no workflow where there should be one */
  'caseMissing',
  /** a notice waits, and nothing was sent for an hour */
  'nothingSent',
  /** the mailbox to which mails come back can't be read */
  'mailboxUnread',
  /** a template of the office can't say a paper, which the program's own has said; `ref` as `failed-template.ts` */
  'templateFailing',
] as const;
export type TroubleKind = (typeof TROUBLE_KINDS)[number];

export const isTroubleKind = (name: string): name is TroubleKind =>
  TROUBLE_KINDS.some((kind) => kind === name);

/** Something that is in the way of a campaign. */
export interface Trouble {
  campaign: string;
  /** `campaign`, `mailroom`, or a cell's id */
  subject: string;
  kind: TroubleKind;
  /** tells two of a kind apart: a command's id, an entry's number; empty where there is only one */
  ref: string;
  /** for the operator, in English: never what somebody wrote */
  detail: string;
  since: Instant;
}

import type { RefusalReason } from '../../domain/refusal-reason.ts';

/** The values of a refusal, ready to be put into a sentence; one that is missing reads as an empty text. */
export interface RefusalValues {
  text(key: string): string;
  /** an instant as date and hour */
  when(key: string): string;
  /** an exclusive instant as the last day in time */
  lastDay(key: string): string;
  cell(key: string): string;
  /** a peer group, by its cells */
  peers(key: string): string;
  person(key: string): string;
  /** a criterion by its name */
  criterion(key: string): string;
  /** points with the language's decimal sign */
  points(key: string): string;
  /** a list `a, b` of people */
  people(key: string): string;
  /** `27/12/2024` */
  date(key: string): string;
  /** a line of a slate: a cell, a member, or one of them with the matter that is voted on */
  line(key: string): string;
  /** what a decision is about */
  decision(key: string): string;
  /** a word of one of the tables */
  word(
    key: string,
    table: 'roles' | 'levels' | 'memberStatuses' | 'cautions' | 'choices' | 'voteMatters' | 'decisionStates',
  ): string;
  /** a list `a, b`, each by its word: parts of a dossier, items of the checklist, cells, events */
  list(key: string): string;
  event(key: string): string;
}

export type RefusalSentence = (values: RefusalValues) => string;

export type RefusalTable = Record<RefusalReason, RefusalSentence>;

/** Of names, and of cells that merge or are split. */
export type ReorganisationRefusals = Pick<
  RefusalTable,
  | 'cellNameTaken'
  | 'cellNameSame'
  | 'beforeCampaign'
  | 'beforeEarlierName'
  | 'beforeEarlierChange'
  | 'namedInPaper'
  | 'recipientsLeftOut'
  | 'partyBodyUnsaid'
  | 'intoItself'
  | 'minutesOpen'
  | 'headNotNamed'
  | 'headOfNeither'
  | 'headStays'
  | 'notOfItsCommittee'
>;

/** Of decisions, of what the superior decides, and of the numbers of papers. */
export type DecisionRefusals = Pick<
  RefusalTable,
  | 'unknownDecision'
  | 'numberTaken'
  | 'numberUnreadable'
  | 'numberNotRising'
  | 'numberGapNeedsReason'
  | 'numberNotWhole'
  | 'decidedAbove'
  | 'decidedHere'
  | 'lineNotProposed'
  | 'levelMissing'
  | 'levelNotGiven'
  | 'paperNumberNeedsReason'
  | 'paperNeedsCell'
  | 'paperNotThere'
  | 'decisionNotThere'
  | 'signedPaperThere'
  | 'signedPaperNeedsReason'
  | 'dateBeforeSlate'
  | 'dateBeforeProposal'
  | 'groundsUnset'
  | 'decisionSigned'
>;

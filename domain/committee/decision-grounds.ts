import type { LocalDate } from '../calendar/instant.ts';
import type { Vote, VoteMatter } from './ballot.ts';
import { type DecisionKind, type DecisionLine, lineKey } from './committee-content.ts';

/** What a decision cites, and whether it is there: the plan by number and date, the committee's recorded votes. */

/** Number and date of the plan, as the office has entered them; null or unreadable: not set. */
export interface PlanReference {
  planNumber: string | null;
  planDate: string | null;
}

/** A number begins with its count, unlike words with a year in them. */
const isNumber = (text: string | null): text is string => text !== null && /^\s*\d/.test(text);

const isDay = (text: string | null): text is string =>
  text !== null &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/**
 * The items that a decision cites and that are not set; until they are it can't be signed.
 *
 * @param signedOn the decision's day, after which nothing that it cites is dated; null while it isn't signed
 */
export const missingGrounds = (
  { planNumber, planDate }: PlanReference,
  signedOn: LocalDate | null,
): (keyof PlanReference)[] => [
  ...(isNumber(planNumber) ? [] : ['planNumber' as const]),
  ...(isDay(planDate) && (signedOn === null || planDate <= signedOn) ? [] : ['planDate' as const]),
];

const MATTERS: Record<DecisionKind, VoteMatter> = {
  fourGood: 'fourGood',
  cellLevels: 'cellLevel',
  memberLevels: 'memberLevel',
  awards: 'award',
};

/** How many of a decision's lines were voted on with at least one valid paper, by themselves or with the slate as a whole. */
export interface VotedLines {
  voted: number;
  of: number;
}

export function votedLines(
  kind: DecisionKind,
  lines: readonly DecisionLine[],
  votes: readonly Vote[],
): VotedLines {
  const counted = votes.filter(({ valid }) => valid > 0);
  if (counted.some(({ about }) => about === 'slate')) return { voted: lines.length, of: lines.length };
  const own = counted.flatMap(({ about, cell, member }) =>
    about === MATTERS[kind] && cell !== undefined ? [lineKey({ cell, member: member ?? null })] : [],
  );
  return { voted: lines.filter((line) => own.includes(lineKey(line))).length, of: lines.length };
}

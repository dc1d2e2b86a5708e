import type { LocalDate } from '../calendar/instant.ts';
import { isDocumentNumber } from '../plan/checklist.ts';
import type { Choice, VoteMatter } from './ballot.ts';
import type { DecisionKind, DecisionLine, Slate } from './committee-content.ts';
import { majorityOf, votesByLine } from './vote-check.ts';

/** What a decision cites, and whether it is there: the plan by number and date, the committee's recorded votes. */

/** Number and date of the plan, as the office has entered them; null or unreadable: not set. */
export interface PlanReference {
  planNumber: string | null;
  planDate: string | null;
}

const isNumber = (text: string | null): text is string => text !== null && isDocumentNumber(text);

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

/**
 * What the committee's recorded votes say of a decision's lines: how many have more than half of the valid papers for
 * what is decided, and how many don't have them. The others were not voted on.
 */
export interface VoteGround {
  carried: number;
  against: number;
  of: number;
  /** why a slate that was voted down as a whole is decided all the same, where that is recorded */
  reason: string | null;
}

type VotedSlate = Pick<Slate, 'cells' | 'members' | 'votes' | 'reason'>;

/** What a vote on the line's own matter has to say, for the line to have carried. */
const choiceOf = (kind: DecisionKind, { fourGood, level, award }: DecisionLine): Choice | null => {
  if (kind === 'cellLevels' || kind === 'memberLevels') return level;
  return (kind === 'fourGood' ? fourGood === true : award !== null) ? 'yes' : 'no';
};

/**
 * A line's own vote counts, otherwise that on the slate as a whole, if the line is on it: a decision that is issued again
 * also has lines of an earlier slate. A vote without a valid paper is none.
 *
 * @param slate the one that the decision follows from; null where none is known
 */
export function voteGround(
  kind: DecisionKind,
  lines: readonly DecisionLine[],
  slate: VotedSlate | null,
): VoteGround {
  const { cells = [], members = [], votes = [], reason = null } = slate ?? {};
  const counted = votes.filter(({ valid }) => valid > 0);
  const onLine = votesByLine(counted);
  const onSlate = counted.find(({ about }) => about === 'slate');
  const isOnSlate = ({ cell, member }: DecisionLine) =>
    member === null ? cells.includes(cell) : members.some((one) => one.member === member);
  const ground: VoteGround = { carried: 0, against: 0, of: lines.length, reason: null };
  for (const line of lines) {
    const own = onLine(MATTERS[kind], { cell: line.cell, member: line.member ?? undefined });
    const vote = own ?? (isOnSlate(line) ? onSlate : undefined);
    if (vote === undefined) continue;
    const wanted = own === null ? 'yes' : choiceOf(kind, line);
    if (majorityOf(vote) === wanted) ground.carried += 1;
    else {
      ground.against += 1;
      if (own === null) ground.reason = reason;
    }
  }
  return ground;
}

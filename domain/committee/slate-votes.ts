import { type ContentProblem, problem } from '../content-problem.ts';
import type { Choice, Vote } from './ballot.ts';
import { type Level, lineKey } from './committee-content.ts';
import { majorityOf, type VoteOn } from './vote-check.ts';

/** Where what a slate decides has no majority in the committee's votes on it (R37, R38, R66); no vote speaks against nothing. */

interface DecidedLine {
  cell: string;
  /** of a member's line */
  member?: string;
  level: Level;
  /** of a cell's line */
  fourGood?: boolean;
  award?: string | undefined;
}

/** The vote was taken, and more than half of its valid papers do not say this. */
const isAgainst = (vote: Vote | null, decided: Choice): boolean =>
  vote !== null && majorityOf(vote) !== decided;

/** A line's level, recognition and award against their votes; an award that is not given is nobody's to explain. */
export function lineAgainstVotes(
  voteOn: VoteOn,
  { cell, member, level, fourGood, award }: DecidedLine,
  path: string,
): ContentProblem[] {
  const of = { cell, member };
  const line = member === undefined ? cell : lineKey({ cell, member });
  return [
    ...(isAgainst(voteOn(member === undefined ? 'cellLevel' : 'memberLevel', of), level)
      ? [problem(path, 'levelAgainstVote', { line, level })]
      : []),
    ...(fourGood !== undefined && isAgainst(voteOn('fourGood', of), fourGood ? 'yes' : 'no')
      ? [problem(path, 'fourGoodAgainstVote', { line })]
      : []),
    ...(award !== undefined && isAgainst(voteOn('award', of), 'yes')
      ? [problem(path, 'awardAgainstVote', { line })]
      : []),
  ];
}

/** A slate that was voted on as a whole without a majority for it. */
export const slateAgainstVote = (votes: readonly Vote[]): ContentProblem[] =>
  isAgainst(votes.find(({ about }) => about === 'slate') ?? null, 'yes')
    ? [problem('reason', 'slateAgainstVote')]
    : [];

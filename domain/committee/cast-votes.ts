import { z } from 'zod';
import { type ContentProblem, problem } from '../content-problem.ts';
import { deferred } from '../deferred.ts';
import { cellIdSchema, idSchema } from '../id.ts';
import { type Choice, choiceSchema, type Vote, voteMatterSchema } from './ballot.ts';
import { lineKey } from './committee-content.ts';
import { choicesOf, matterKey, placeProblems, type VotingHall, withVotes } from './vote-check.ts';

/**
 * What somebody of the committee votes for by themselves, in the open: it joins the roll call of its line, and the newest
 * of each person counts (R35, R37, R38). What was counted from papers, or voted in secret, nobody joins.
 */

export const castVoteSchema = deferred(() =>
  z.strictObject({
    about: voteMatterSchema,
    /** of every matter but the slate as a whole */
    cell: cellIdSchema.optional(),
    /** of a member's level or award */
    member: idSchema.optional(),
    choice: choiceSchema,
  }),
);
export type CastVote = z.infer<typeof castVoteSchema>;

/** A vote by roll call: who said what is known, and others may still join it. */
type RollCall = Vote & { names: NonNullable<Vote['names']> };

export const isRollCall = (vote: Vote): vote is RollCall =>
  vote.method === 'open' && vote.names !== undefined;

/** Who of those who may vote has not done so yet, of a vote by roll call. @param voters of its line */
export const notYetVoted = ({ names }: RollCall, voters: readonly string[]): string[] =>
  voters.filter((person) => !names.some((one) => one.person === person));

/** What one person has voted for on a matter; null before, and of votes that name nobody. */
export const choiceOf = (vote: Vote | null, person: string): Choice | null =>
  vote?.names?.find((one) => one.person === person)?.choice ?? null;

/** What is wrong with what somebody votes for, all at once. @param before the votes that stand */
export function castProblems(
  cast: readonly CastVote[],
  person: string,
  before: readonly Vote[],
  hall: VotingHall,
): ContentProblem[] {
  const lines = { cells: new Set(hall.cells), members: new Set(hall.members.map(lineKey)) };
  const standing = new Map(before.map((vote) => [matterKey(vote), vote]));
  const seen = new Set<string>();
  return cast.flatMap((one, index) => {
    const path = `votes.${index}`;
    const key = matterKey(one);
    const vote = standing.get(key);
    const again = seen.has(key);
    seen.add(key);
    return [
      ...placeProblems(one, lines, path),
      ...(choicesOf(one.about).includes(one.choice)
        ? []
        : [problem(`${path}.choice`, 'choiceNotOfMatter', { choice: one.choice, about: one.about })]),
      ...(hall.voters(one.cell).includes(person) ? [] : [problem(path, 'mayNotVote', { person })]),
      ...(vote === undefined || isRollCall(vote) ? [] : [problem(path, 'votedOnPaper')]),
      ...(again ? [problem(path, 'votedTwice', { line: key.trim() })] : []),
    ];
  });
}

/** A roll call as it is counted. */
function counted(
  matter: Pick<Vote, 'about' | 'cell' | 'member'>,
  names: RollCall['names'],
  present: number,
): Vote {
  const said = Map.groupBy(names, ({ choice }) => choice);
  const counts = Object.fromEntries([...said].map(([choice, people]) => [choice, people.length]));
  return { ...matter, method: 'open', present, valid: names.length, counts, names };
}

/** Roll calls once the meeting is recorded otherwise: whoever may not vote any more is no part of them. */
export const recounted = (votes: readonly Vote[], voters: VotingHall['voters']): Vote[] =>
  votes.flatMap((vote) => {
    if (!isRollCall(vote)) return [vote];
    const { about, cell, member } = vote;
    const there = voters(cell);
    const names = vote.names.filter(({ person }) => there.includes(person));
    const matter = { about, ...(cell !== undefined && { cell }), ...(member !== undefined && { member }) };
    return names.length === 0 ? [] : [counted(matter, names, there.length)];
  });

/** The votes with what somebody votes for, each once on a line. @param voters of a cell's lines, or of all */
export function withCast(
  before: readonly Vote[],
  cast: readonly CastVote[],
  person: string,
  voters: VotingHall['voters'],
): Vote[] {
  const standing = new Map(before.map((vote) => [matterKey(vote), vote]));
  const votes = cast.map(({ choice, ...matter }) => {
    const others = (standing.get(matterKey(matter))?.names ?? []).filter((one) => one.person !== person);
    return counted(matter, [...others, { person, choice }], voters(matter.cell).length);
  });
  return withVotes(before, votes);
}

import { type ContentProblem, problem } from '../content-problem.ts';
import { QUALITY_LEVELS } from '../criteria/criteria-result.ts';
import type { Ballot, Choice, Vote, VoteMatter } from './ballot.ts';
import { lineKey } from './committee-content.ts';

/** Whether votes add up and are about lines that exist (domain.md 2.4). */

const OPINIONS: readonly Choice[] = ['yes', 'no', 'abstain'];

/** What can be voted for. */
export const choicesOf = (about: VoteMatter): readonly Choice[] =>
  about === 'cellLevel' || about === 'memberLevel' ? QUALITY_LEVELS : OPINIONS;

const entries = ({ counts }: Pick<Ballot, 'counts'>) => Object.entries(counts) as [Choice, number][];

const sumOf = (ballot: Pick<Ballot, 'counts'>): number =>
  entries(ballot).reduce((sum, [, count]) => sum + count, 0);

/** What is wrong with the numbers of one ballot. */
export function ballotProblems(ballot: Ballot, about: VoteMatter, path: string): ContentProblem[] {
  const { present, valid, issued = present, invalid = 0 } = ballot;
  const sum = sumOf(ballot);
  const foreign = entries(ballot)
    .map(([choice]) => choice)
    .filter((choice) => !choicesOf(about).includes(choice));
  return [
    ...foreign.map((choice) => problem(`${path}.counts.${choice}`, 'choiceNotOfMatter', { choice, about })),
    ...(sum === valid ? [] : [problem(`${path}.counts`, 'votesDontAddUp', { sum, valid })]),
    ...(valid > present ? [problem(`${path}.valid`, 'validAbovePresent', { valid, present })] : []),
    ...(issued > present ? [problem(`${path}.issued`, 'issuedAbovePresent', { issued, present })] : []),
    ...(valid <= present && valid + invalid > issued
      ? [problem(`${path}.invalid`, 'papersAboveIssued', { valid, invalid, issued })]
      : []),
  ];
}

/** Who may vote, and on what. */
export interface VotingHall {
  cells: readonly string[];
  members: readonly { member: string; cell: string }[];
  /** of the committee, at its meeting: who may vote on a cell's lines, or on the slate as a whole */
  voters(cell: string | undefined): readonly string[];
}

/** A vote's matter and line, as text; there is one slate, whatever line is named beside it. */
export const matterKey = ({ about, cell, member }: Pick<Vote, 'about' | 'cell' | 'member'>): string =>
  `${about} ${about === 'slate' || cell === undefined ? '' : lineKey({ cell, member: member ?? null })}`;

/** Whether a vote is about a line that there is. @param path of the vote */
export function placeProblems(
  { about, cell, member }: Pick<Vote, 'about' | 'cell' | 'member'>,
  lines: { cells: ReadonlySet<string>; members: ReadonlySet<string> },
  path: string,
): ContentProblem[] {
  if (about === 'slate') {
    const line = cell === undefined ? member : lineKey({ cell, member: member ?? null });
    return line === undefined ? [] : [problem(`${path}.cell`, 'unknownLine', { line })];
  }
  if (cell === undefined) return [problem(`${path}.cell`, 'voteNeedsCell')];
  const line = lineKey({ cell, member: member ?? null });
  const known =
    member === undefined
      ? about !== 'memberLevel' && lines.cells.has(cell)
      : (about === 'memberLevel' || about === 'award') && lines.members.has(line);
  return known ? [] : [problem(`${path}.cell`, 'unknownLine', { line })];
}

/** What is wrong with who said what: only those who may vote, each once, in the open, and as it was counted. */
function namesProblems(
  { names, method, counts }: Vote,
  voters: readonly string[],
  path: string,
): ContentProblem[] {
  if (names === undefined) return [];
  if (method === 'secret') return [problem(`${path}.names`, 'namesOfSecretVote')];
  const before = new Set<string>();
  const people = names.flatMap(({ person }, index): ContentProblem[] => {
    const place = `${path}.names.${index}.person`;
    if (!voters.includes(person)) return [problem(place, 'mayNotVote', { person })];
    if (before.has(person)) return [problem(place, 'votesTwice', { person })];
    before.add(person);
    return [];
  });
  const said = Map.groupBy(names, ({ choice }) => choice);
  const differing = [...new Set([...said.keys(), ...entries({ counts }).map(([choice]) => choice)])].filter(
    (choice) => (said.get(choice)?.length ?? 0) !== (counts[choice] ?? 0),
  );
  return [
    ...people,
    ...differing.map((choice) =>
      problem(`${path}.names`, 'namesNotAsCounted', {
        choice,
        named: said.get(choice)?.length ?? 0,
        counted: counts[choice] ?? 0,
      }),
    ),
  ];
}

/** What is wrong with votes, all at once. */
export function voteProblems(votes: readonly Vote[], hall: VotingHall): ContentProblem[] {
  // sets, not searches: a sending may hold 20,000 votes, and it is checked while everybody waits
  const lines = { cells: new Set(hall.cells), members: new Set(hall.members.map(lineKey)) };
  const known = new Map<string | undefined, readonly string[]>();
  const votersIn = (cell: string | undefined): readonly string[] => {
    const voters = known.get(cell) ?? hall.voters(cell);
    known.set(cell, voters);
    return voters;
  };
  const before = new Set<string>();
  return votes.flatMap((vote, index) => {
    const path = `votes.${index}`;
    const voters = votersIn(vote.cell);
    const meeting = voters.length;
    const key = matterKey(vote);
    const again = before.has(key);
    before.add(key);
    return [
      ...placeProblems(vote, lines, path),
      ...ballotProblems(vote, vote.about, path),
      ...(vote.present > meeting
        ? [problem(`${path}.present`, 'presentAboveMeeting', { present: vote.present, meeting })]
        : []),
      ...namesProblems(vote, voters, path),
      ...(again ? [problem(path, 'votedTwice', { line: key.trim() })] : []),
    ];
  });
}

/** What more than half of the valid votes say; null without such a majority. */
export const majorityOf = (ballot: Ballot): Choice | null =>
  entries(ballot).find(([, count]) => count * 2 > ballot.valid)?.[0] ?? null;

/** @param line left empty: of the slate as a whole */
export type VoteOn = (about: VoteMatter, line: Pick<Vote, 'cell' | 'member'>) => Vote | null;

/** Finds the vote on one matter of one line. */
export function votesByLine(votes: readonly Vote[]): VoteOn {
  const byMatter = new Map(votes.map((vote) => [matterKey(vote), vote]));
  return (about, { cell, member }) => byMatter.get(matterKey({ about, cell, member })) ?? null;
}

/** The newest vote of each matter and line replaces the one before. */
export function withVotes(before: readonly Vote[], votes: readonly Vote[]): Vote[] {
  const newer = new Set(votes.map(matterKey));
  return [...before.filter((vote) => !newer.has(matterKey(vote))), ...votes];
}

import { expect, test } from 'vitest';
import type { Vote } from './ballot.ts';
import {
  type CastVote,
  castProblems,
  choiceOf,
  isRollCall,
  notYetVoted,
  recounted,
  withCast,
} from './cast-votes.ts';
import { voteProblems } from './vote-check.ts';

const COMMITTEE = ['viet', 'hanh', 'tam'];
/** tam belongs to doi-2 and stays out of its lines */
const hall = {
  cells: ['doi-1', 'doi-2'],
  members: [{ member: 'an', cell: 'doi-1' }],
  voters: (cell: string | undefined) => COMMITTEE.filter((person) => person !== 'tam' || cell !== 'doi-2'),
};
const good = (cell = 'doi-1'): CastVote => ({ about: 'cellLevel', cell, choice: 'GOOD' });
const cast = (before: Vote[], person: string, ...votes: CastVote[]) =>
  withCast(before, votes, person, hall.voters);
const wrong = (votes: CastVote[], person = 'viet', before: Vote[] = []) =>
  castProblems(votes, person, before, hall).map(({ path, reason }) => `${path} ${reason}`);

test('[R35, R37] what each votes for is a roll call, counted of those who may vote on the line', () => {
  const votes = cast(cast([], 'viet', good(), good('doi-2')), 'hanh', { ...good(), choice: 'EXCELLENT' });
  expect(votes).toEqual([
    {
      about: 'cellLevel',
      cell: 'doi-2',
      method: 'open',
      present: 2,
      valid: 1,
      counts: { GOOD: 1 },
      names: [{ person: 'viet', choice: 'GOOD' }],
    },
    {
      about: 'cellLevel',
      cell: 'doi-1',
      method: 'open',
      present: 3,
      valid: 2,
      counts: { GOOD: 1, EXCELLENT: 1 },
      names: [
        { person: 'viet', choice: 'GOOD' },
        { person: 'hanh', choice: 'EXCELLENT' },
      ],
    },
  ]);
  expect(voteProblems(votes, hall)).toEqual([]);
});

test('2.3.5 the newest of each person counts, once', () => {
  const [vote] = cast(cast([], 'viet', good()), 'viet', { ...good(), choice: 'COMPLETED' });
  expect(vote).toMatchObject({ valid: 1, counts: { COMPLETED: 1 } });
  expect(choiceOf(vote ?? null, 'viet')).toBe('COMPLETED');
  expect(choiceOf(vote ?? null, 'hanh')).toBeNull();
});

test('who has not voted yet is known, and whoever stays out is not waited for', () => {
  const votes = cast([], 'viet', good(), good('doi-2')).filter(isRollCall);
  expect(votes.map((vote) => notYetVoted(vote, hall.voters(vote.cell)))).toEqual([['hanh', 'tam'], ['hanh']]);
});

test('whoever turns out not to have been there is no part of a roll call', () => {
  const votes = cast(cast([], 'viet', good(), good('doi-2')), 'hanh', good());
  const counted: Vote = { about: 'slate', method: 'secret', present: 3, valid: 3, counts: { yes: 3 } };
  const left = recounted([...votes, counted], () => ['hanh', 'tam']);
  expect(left).toMatchObject([{ cell: 'doi-1', present: 2, valid: 1, counts: { GOOD: 1 } }, counted]);
});

test('nobody votes who was not there, or stays out of a cell', () => {
  expect(wrong([good()], 'cuc')).toEqual(['votes.0 mayNotVote']);
  expect(wrong([good(), good('doi-2')], 'tam')).toEqual(['votes.1 mayNotVote']);
});

test('what was counted from papers nobody joins by name', () => {
  const paper = { about: 'cellLevel', cell: 'doi-1', present: 3, valid: 3, counts: { GOOD: 3 } } as const;
  const recorded: Vote[] = [{ ...paper, method: 'secret' }];
  expect(wrong([good(), good('doi-2')], 'viet', recorded)).toEqual(['votes.0 votedOnPaper']);
  expect(wrong([good()], 'viet', [{ ...paper, method: 'open' }])).toEqual(['votes.0 votedOnPaper']);
  const byName: Vote[] = [
    { ...paper, method: 'open', names: COMMITTEE.map((person) => ({ person, choice: 'GOOD' })) },
  ];
  expect(wrong([good()], 'viet', byName)).toEqual([]);
});

test('a vote is about a line that there is, says what can be said of it, and stands there once', () => {
  expect(
    wrong([
      good('doi-9'),
      { about: 'cellLevel', cell: 'doi-1', choice: 'yes' },
      { about: 'fourGood', cell: 'doi-1', choice: 'GOOD' },
      { about: 'memberLevel', cell: 'doi-1', member: 'binh', choice: 'GOOD' },
      good(),
    ]),
  ).toEqual([
    'votes.0.cell unknownLine',
    'votes.1.choice choiceNotOfMatter',
    'votes.2.choice choiceNotOfMatter',
    'votes.3.cell unknownLine',
    'votes.4 votedTwice',
  ]);
  expect(
    wrong([
      { about: 'slate', choice: 'yes' },
      { about: 'memberLevel', cell: 'doi-1', member: 'an', choice: 'GOOD' },
    ]),
  ).toEqual([]);
});

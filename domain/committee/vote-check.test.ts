import { describe, expect, test } from 'vitest';
import { type Vote, voteSchema } from './ballot.ts';
import { majorityOf, voteProblems, votesByLine, withVotes } from './vote-check.ts';

const hall = {
  cells: ['doi-1', 'doi-2'],
  members: [{ member: 'an', cell: 'doi-1' }],
  voters: (cell: string | undefined) => ['an', 'binh', 'chi', 'dung', 'em'].slice(cell === 'doi-2' ? 1 : 0),
};
const vote = (more: Partial<Vote> = {}): Vote => ({
  about: 'cellLevel',
  cell: 'doi-1',
  method: 'secret',
  present: 5,
  valid: 5,
  counts: { EXCELLENT: 1, GOOD: 4 },
  ...more,
});
const problems = (...votes: Vote[]) =>
  voteProblems(votes, hall).map(({ path, reason }) => `${path} ${reason}`);

describe('[R37, R38] votes', () => {
  test('that add up about lines of the slate are taken, open or secret, by line or as a whole', () => {
    expect(
      problems(
        vote(),
        vote({ about: 'fourGood', method: 'open', counts: { yes: 4, no: 1 } }),
        vote({ about: 'memberLevel', member: 'an', valid: 4, counts: { GOOD: 4 } }),
        vote({ about: 'award', member: 'an', counts: { yes: 3, abstain: 2 } }),
        { about: 'slate', method: 'open', present: 5, valid: 5, counts: { yes: 5 } },
      ),
    ).toEqual([]);
  });

  test('whose sum is not the number valid are refused, for every sum and number up to 6', () => {
    for (let good = 0; good <= 5; good += 1)
      for (let valid = 0; valid <= 5; valid += 1)
        expect(problems(vote({ valid, counts: { GOOD: good } }))).toEqual(
          good === valid ? [] : ['votes.0.counts votesDontAddUp'],
        );
  });

  test.each<[string, Partial<Vote>, string]>([
    [
      'more papers than were given out',
      { issued: 4, valid: 3, invalid: 2, counts: { EXCELLENT: 3 } },
      'votes.0.invalid papersAboveIssued',
    ],
    [
      'more papers than people without any count of those given out',
      { valid: 5, invalid: 1 },
      'votes.0.invalid papersAboveIssued',
    ],
    ['more papers given out than people', { issued: 6 }, 'votes.0.issued issuedAbovePresent'],
    ['more valid papers than people', { present: 4, valid: 5 }, 'votes.0.valid validAbovePresent'],
    [
      'more people than at the meeting',
      { present: 6, valid: 6, counts: { GOOD: 6 } },
      'votes.0.present presentAboveMeeting',
    ],
    [
      'somebody who stays out of this cell',
      { cell: 'doi-2', counts: { GOOD: 5 } },
      'votes.0.present presentAboveMeeting',
    ],
    ['a level about a recognition', { about: 'fourGood' }, 'votes.0.counts.EXCELLENT choiceNotOfMatter'],
    ['an opinion about a level', { counts: { yes: 5 } }, 'votes.0.counts.yes choiceNotOfMatter'],
    ['a cell that is not on the slate', { cell: 'doi-9' }, 'votes.0.cell unknownLine'],
    [
      'a member of another cell',
      { about: 'memberLevel', member: 'an', cell: 'doi-2' },
      'votes.0.cell unknownLine',
    ],
    ['a member’s level without a member', { about: 'memberLevel' }, 'votes.0.cell unknownLine'],
    [
      'a member where a cell is recognised',
      { about: 'fourGood', member: 'an', counts: { yes: 5 } },
      'votes.0.cell unknownLine',
    ],
    ['the slate as a whole, and a cell', { about: 'slate', counts: { yes: 5 } }, 'votes.0.cell unknownLine'],
    [
      'the slate as a whole, and a member',
      { about: 'slate', cell: undefined, member: 'an', counts: { yes: 5 } },
      'votes.0.cell unknownLine',
    ],
    ['no line at all', { cell: undefined }, 'votes.0.cell voteNeedsCell'],
  ])('with %s are refused', (_, wrong, said) => {
    expect(problems(vote(wrong))).toContain(said);
  });

  test('on the same matter twice in one sending are refused', () => {
    expect(problems(vote(), vote())).toEqual(['votes.1 votedTwice']);
  });

  test('on the slate as a whole are one matter, whatever line is named beside it', () => {
    const whole: Vote = { about: 'slate', method: 'open', present: 5, valid: 5, counts: { yes: 5 } };
    expect(problems(whole, { ...whole, cell: 'doi-1' })).toEqual([
      'votes.1.cell unknownLine',
      'votes.1 votedTwice',
    ]);
    expect(withVotes([{ ...whole, cell: 'doi-1' }], [whole])).toEqual([whole]);
  });

  test('of 20,000 members are checked and kept within two seconds, which is what a workflow waits', () => {
    const members = Array.from({ length: 20_000 }, (_, index) => ({ member: `m-${index}`, cell: 'doi-1' }));
    const votes = members.map((line) => vote({ ...line, about: 'memberLevel', counts: { GOOD: 5 } }));
    const started = performance.now();
    expect(voteProblems(votes, { ...hall, members })).toEqual([]);
    expect(withVotes(votes, votes)).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('of an unknown level don’t come in at all', () => {
    expect(voteSchema.safeParse({ ...vote(), counts: { SUPERB: 5 } }).success).toBe(false);
  });
});

describe('what votes say', () => {
  test('needs more than half of the valid ones', () => {
    expect(majorityOf(vote())).toBe('GOOD');
    expect(majorityOf(vote({ valid: 4, counts: { GOOD: 2, EXCELLENT: 2 } }))).toBeNull();
    expect(majorityOf(vote({ valid: 0, counts: {} }))).toBeNull();
  });

  test('the newest vote on a matter replaces the one before, others stay', () => {
    const first = [vote(), vote({ about: 'fourGood', counts: { yes: 5 } })];
    const after = withVotes(first, [vote({ counts: { GOOD: 5 } })]);
    expect(after).toHaveLength(2);
    const voteOn = votesByLine(after);
    expect(voteOn('cellLevel', { cell: 'doi-1' })?.counts).toEqual({ GOOD: 5 });
    expect(voteOn('memberLevel', { cell: 'doi-1', member: 'an' })).toBeNull();
  });
});

describe('[R37, R38] a vote by roll call', () => {
  const named = (...said: [string, 'GOOD' | 'EXCELLENT'][]) =>
    said.map(([person, choice]) => ({ person, choice }));
  const open = (more: Partial<Vote> = {}) =>
    vote({
      method: 'open',
      present: 3,
      valid: 3,
      counts: { GOOD: 2, EXCELLENT: 1 },
      names: named(['an', 'GOOD'], ['binh', 'EXCELLENT'], ['chi', 'GOOD']),
      ...more,
    });

  test('says who said what, as it was counted', () => {
    expect(problems(open())).toEqual([]);
    expect(voteSchema.safeParse(open()).success).toBe(true);
    expect(voteSchema.safeParse(open({ names: [] })).success).toBe(false);
  });

  test.each<[string, Partial<Vote>, string[]]>([
    ['a secret vote has no names', { method: 'secret' }, ['votes.0.names namesOfSecretVote']],
    [
      'nobody votes who was not there',
      { names: named(['an', 'GOOD'], ['xuan', 'EXCELLENT'], ['chi', 'GOOD']) },
      ['votes.0.names.1.person mayNotVote'],
    ],
    ['nobody votes on lines that they stay out of', { cell: 'doi-2' }, ['votes.0.names.0.person mayNotVote']],
    [
      'nobody votes twice',
      { names: named(['an', 'GOOD'], ['an', 'EXCELLENT'], ['chi', 'GOOD']) },
      ['votes.0.names.1.person votesTwice'],
    ],
    [
      'names say what was counted',
      { names: named(['an', 'GOOD'], ['binh', 'GOOD'], ['chi', 'GOOD']) },
      ['votes.0.names namesNotAsCounted', 'votes.0.names namesNotAsCounted'],
    ],
  ])('%s', (_, more, wrong) => {
    expect(problems(open(more))).toEqual(wrong);
  });
});

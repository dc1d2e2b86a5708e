import { describe, expect, test } from 'vitest';
import type { Vote } from './ballot.ts';
import { byPolicy, facts, good, member, OFF_WARN_REFUSE, payload, said, terms } from './slate.fixture.ts';
import type { SlateTerms } from './slate-check.ts';

type Policy = SlateTerms['levelAgainstVote'];

describe('[R37, R38] a level against the vote', () => {
  const vote = (counts: Vote['counts']): Vote => ({
    about: 'cellLevel',
    cell: 'doi-1',
    method: 'secret',
    present: 5,
    valid: 5,
    counts,
  });

  test('is off, asks for a reason or is refused; with a majority, or without a vote, nothing is asked', () => {
    const against = facts({ votes: [vote({ EXCELLENT: 3, GOOD: 2 })] });
    expect(
      byPolicy((levelAgainstVote, reason) =>
        said(
          payload({
            lines: [{ ...good('doi-1'), ...(reason === undefined ? {} : { reason }) }, good('doi-2')],
          }),
          against,
          terms({ levelAgainstVote }),
        ),
      ),
    ).toEqual(OFF_WARN_REFUSE);
    const by = terms({ levelAgainstVote: 'warn' });
    expect(said(payload(), facts({ votes: [vote({ GOOD: 3, EXCELLENT: 2 })] }), by)).toEqual([]);
    expect(said(payload(), facts(), by)).toEqual([]);
  });

  test('[R37] on four-good counts as yes and no, whichever of them is decided', () => {
    const recognition = (counts: Vote['counts']): Vote => ({ ...vote(counts), about: 'fourGood' });
    const by = (counts: Vote['counts'], fourGood: boolean, reason?: string) => (levelAgainstVote: Policy) =>
      said(
        payload({
          lines: [{ ...good('doi-1'), fourGood, ...(reason === undefined ? {} : { reason }) }, good('doi-2')],
        }),
        facts({ votes: [recognition(counts)] }),
        terms({ levelAgainstVote }),
      );
    for (const fourGood of [true, false]) {
      const [won, lost] = fourGood
        ? [
            { yes: 3, no: 2 },
            { no: 3, yes: 2 },
          ]
        : [
            { no: 3, yes: 2 },
            { yes: 3, no: 2 },
          ];
      expect(by(won, fourGood)('refuse')).toEqual([]);
      expect(by(lost, fourGood)('refuse')).toEqual(['lines.0 fourGoodAgainstVote']);
      expect(by({ yes: 2, no: 2, abstain: 1 }, fourGood)('warn')).toEqual(['lines.0 fourGoodAgainstVote']);
      expect(byPolicy((policy, reason) => by(lost, fourGood, reason)(policy))).toEqual(OFF_WARN_REFUSE);
    }
  });

  test('[R66] of a member counts by the member’s own vote, and goes by the same setting', () => {
    const votes: Vote[] = [{ ...vote({ COMPLETED: 5 }), about: 'memberLevel', member: 'an' }];
    const at = facts({ members: [member('an')], votes });
    expect(
      byPolicy((levelAgainstVote, reason) =>
        said(
          payload({
            members: [{ member: 'an', level: 'GOOD', ...(reason === undefined ? {} : { reason }) }],
          }),
          at,
          terms({ levelAgainstVote }),
        ),
      ),
    ).toEqual(OFF_WARN_REFUSE);
  });

  test.each([
    ['a cell', {}],
    ['a member', { member: 'an' }],
  ])(
    'an award of %s that was voted down needs a reason by the same setting, and none that is not given',
    (_whose, of) => {
      const on = (counts: Vote['counts']) =>
        facts({ members: [member('an')], votes: [{ ...vote(counts), about: 'award', ...of }] });
      const by = (counts: Vote['counts'], given: { award?: string; reason?: string }) => (policy: Policy) => {
        const [cell, person] = 'member' in of ? [{}, given] : [given, {}];
        return said(
          payload({
            lines: [{ ...good('doi-1'), ...cell }, good('doi-2')],
            members: [{ member: 'an', level: 'GOOD', ...person }],
          }),
          on(counts),
          terms({ levelAgainstVote: policy }),
        );
      };
      const award = 'Giấy khen';
      const path = 'member' in of ? 'members.0' : 'lines.0';
      expect(by({ no: 5 }, { award })('warn')).toEqual([`${path} awardAgainstVote`]);
      expect(by({ yes: 3, no: 2 }, { award })('refuse')).toEqual([]);
      expect(by({ no: 5 }, {})('refuse')).toEqual([]);
      expect(
        byPolicy((policy, reason) =>
          by({ no: 5 }, { award, ...(reason === undefined ? {} : { reason }) })(policy),
        ),
      ).toEqual(OFF_WARN_REFUSE);
    },
  );

  test.each<[string, Partial<Vote>, string[]]>([
    ['voted down', { counts: { no: 5 } }, ['reason slateAgainstVote']],
    ['without a valid paper', { valid: 0, counts: {} }, ['reason slateAgainstVote']],
    ['carried', { counts: { yes: 3, no: 2 } }, []],
  ])('the slate as a whole, %s', (_how, more, problems) => {
    const votes: Vote[] = [{ about: 'slate', method: 'open', present: 5, valid: 5, counts: {}, ...more }];
    const by = (levelAgainstVote: Policy, reason?: string) =>
      said(payload(reason === undefined ? {} : { reason }), facts({ votes }), terms({ levelAgainstVote }));
    expect(by('warn')).toEqual(problems);
    if (problems.length > 0) expect(byPolicy(by)).toEqual(OFF_WARN_REFUSE);
  });
});

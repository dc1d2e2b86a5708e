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
});

import { describe, expect, test } from 'vitest';
import { appraised } from './appraisal.fixture.ts';
import type { Vote } from './ballot.ts';
import { byPolicy, facts, good, member, OFF_WARN_REFUSE, payload, said, terms } from './slate.fixture.ts';
import { slateProblems } from './slate-check.ts';

describe('the lines of a slate', () => {
  test('are all of its cells and members, each once, and no others', () => {
    const at = facts({ members: [member('an'), member('binh')] });
    const members = [{ member: 'an', level: 'GOOD' as const }];
    expect(said(payload({ members: [...members, { member: 'binh', level: 'GOOD' }] }), at)).toEqual([]);
    expect(said(payload({ lines: [good('doi-1')], members }), at)).toEqual([
      'lines linesIncomplete',
      'members membersIncomplete',
    ]);
    expect(said(payload({ lines: [good('doi-1'), good('doi-2'), good('doi-2')] }))).toEqual([
      'lines.2 lineTwice',
    ]);
    expect(said(payload({ lines: [good('doi-1'), good('doi-2'), good('doi-3')] }))).toContain(
      'lines linesIncomplete',
    );
  });

  test('name nobody twice, and say of members who lack or are foreign the first five', () => {
    const an = { member: 'an', level: 'GOOD' as const };
    expect(said(payload({ members: [an, an] }), facts({ members: [member('an')] }))).toEqual([
      'members.1 lineTwice',
    ]);
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => member(id));
    const [problem] = slateProblems(payload({ members: [an] }), facts({ members: six }), terms());
    expect(problem).toMatchObject({ reason: 'membersIncomplete', values: { members: 'a, b, c, d, e' } });
  });

  test('are all looked at: everything that is wrong is said at once, each by its path', () => {
    const lines = [{ ...good('doi-1'), fourGood: false, level: 'EXCELLENT' as const }, good('doi-1')];
    const members = [{ member: 'an', level: 'GOOD' as const }];
    const at = facts({ members: [member('an', 'doi-1', { disciplined: true })] });
    expect(said({ lines, members }, at, terms({ fourGoodForExcellent: 'warn' }))).toEqual([
      'lines linesIncomplete',
      'lines.1 lineTwice',
      'reason overQuotaNeedsReason',
      'lines.0 excellentWithoutFourGood',
      'members.0.reason cautionNeedsReason',
    ]);
  });

  test('of 20,000 members with their votes are checked within two seconds, which is what a workflow waits', () => {
    const people = Array.from({ length: 20_000 }, (_, index) =>
      member(`m-${index}`, `doi-${(index % 2) + 1}`),
    );
    const votes = people.map(
      ({ member: id, cell }): Vote => ({
        about: 'memberLevel',
        member: id,
        cell,
        method: 'secret',
        present: 5,
        valid: 5,
        counts: { GOOD: 5 },
      }),
    );
    const members = people.map(({ member: id }) => ({ member: id, level: 'COMPLETED' as const }));
    const started = performance.now();
    const found = said(
      payload({ members }),
      facts({ members: people, votes }),
      terms({ levelAgainstVote: 'warn' }),
    );
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(found).toHaveLength(20_000);
  });
});

describe('[R12, X13] situation 4: excellent without four-good', () => {
  test('needs a reason, or nothing, or is refused, by the setting', () => {
    expect(
      byPolicy((fourGoodForExcellent, reason) =>
        said(
          payload({
            lines: [
              {
                cell: 'doi-1',
                fourGood: false,
                level: 'EXCELLENT',
                ...(reason === undefined ? {} : { reason }),
              },
              good('doi-2'),
            ],
            reason: 'ĐUK đồng ý',
          }),
          facts(),
          terms({ fourGoodForExcellent }),
        ),
      ),
    ).toEqual(OFF_WARN_REFUSE);
  });
});

describe('[R38] a level against the rule pack', () => {
  const at = facts({
    appraisalOf: (cell) =>
      cell === 'doi-1'
        ? appraised({ derivedLevel: 'GOOD' }, { derivedLevel: 'COMPLETED', derivedFourGood: false })
        : null,
  });
  const line = (reason?: string) => ({
    cell: 'doi-1',
    fourGood: false,
    level: 'GOOD' as const,
    ...(reason === undefined ? {} : { reason }),
  });

  test('of the newest layer is off, asks for a reason or is refused; without scores nothing is derived', () => {
    expect(
      byPolicy((levelAgainstRules, reason) =>
        said(payload({ lines: [line(reason), good('doi-2')] }), at, terms({ levelAgainstRules })),
      ),
    ).toEqual(OFF_WARN_REFUSE);
  });

  test('[R37] a recognition that the points don’t carry goes by the same setting', () => {
    expect(
      byPolicy((levelAgainstRules, reason) =>
        said(
          payload({ lines: [{ ...line(reason), fourGood: true, level: 'COMPLETED' }, good('doi-2')] }),
          at,
          terms({ levelAgainstRules }),
        ).filter((one) => one === 'lines.0 fourGoodAgainstRules'),
      ),
    ).toEqual(OFF_WARN_REFUSE);
  });

  test('[R37] not to recognise what could be recognised is the committee’s own affair', () => {
    const carried = facts({ appraisalOf: () => appraised({ derivedFourGood: true }) });
    const lines = [{ ...good('doi-1'), fourGood: false }, good('doi-2')];
    expect(said(payload({ lines }), carried, terms({ levelAgainstRules: 'refuse' }))).toEqual([]);
  });
});

describe('[R66] situation 8: a member’s level against what the rules say of members', () => {
  test('needs a reason', () => {
    const at = facts({ members: [member('an', 'doi-1', { sickMonths: 4 })] });
    const level = { member: 'an', level: 'GOOD' as const };
    expect(said(payload({ members: [level] }), at)).toEqual(['members.0.reason cautionNeedsReason']);
    expect(said(payload({ members: [{ ...level, reason: 'hoàn thành trước khi nghỉ' }] }), at)).toEqual([]);
  });
});

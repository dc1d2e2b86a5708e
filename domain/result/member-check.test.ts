import { describe, expect, test } from 'vitest';
import { type MemberLine, memberEntrySchema, proposalSchema, registerSchema } from './member.ts';
import { memberCautions, proposalProblems, registerProblems } from './member-check.ts';

const YEAR_END = '2024-12-31';
const TODAY = '2024-12-05';
const line = (more: Partial<MemberLine> = {}): MemberLine => ({
  member: 'an',
  kind: 'full',
  admittedOn: '2015-05-19',
  status: 'rated',
  sickMonths: 0,
  disciplined: false,
  civilServantLevel: null,
  statusReason: null,
  self: null,
  cell: null,
  ballot: null,
  reason: null,
  decided: null,
  ...more,
});
const entry = (more: Record<string, unknown> = {}) => memberEntrySchema.parse({ member: 'an', ...more });
const said = (problems: { path: string; reason: string }[]) =>
  problems.map(({ path, reason }) => `${path} ${reason}`);

describe('[R25, X4] situation 8: special cases of members', () => {
  test.each<[string, Partial<MemberLine>, MemberLine['cell'], string[]]>([
    ['admitted five months ago but rated', { admittedOn: '2024-07-15' }, 'GOOD', ['admittedUnder6Months']],
    ['admitted six months ago to the day', { admittedOn: '2024-06-30' }, 'GOOD', []],
    ['suspended', { status: 'suspended', admittedOn: '2024-09-01' }, null, []],
    ['four months on sick leave and rated good', { sickMonths: 4 }, 'GOOD', ['sickThreeMonths']],
    ['four months on sick leave and rated completed', { sickMonths: 4 }, 'COMPLETED', []],
    ['three months on sick leave and rated excellent', { sickMonths: 3 }, 'EXCELLENT', ['sickThreeMonths']],
    ['two months on sick leave', { sickMonths: 2 }, 'EXCELLENT', []],
    ['disciplined in the year', { disciplined: true }, 'COMPLETED', ['disciplinedInYear']],
    ['disciplined, and no level yet', { disciplined: true }, null, []],
    ['disciplined and not completed', { disciplined: true }, 'NOT_COMPLETED', []],
    [
      'excellent, but only good as a civil servant',
      { civilServantLevel: 'GOOD' },
      'EXCELLENT',
      ['notExcellentAsCivilServant'],
    ],
    ['excellent as both', { civilServantLevel: 'EXCELLENT' }, 'EXCELLENT', []],
    ['absent: nothing is proposed yet', { status: 'absentPending' }, null, []],
  ])('%s', (_, facts, level, cautions) => {
    expect(memberCautions(line(facts), level, YEAR_END).map(({ reason }) => reason)).toEqual(cautions);
  });

  test('months end on the last day where the month has no such day', () => {
    expect(memberCautions(line({ admittedOn: '2024-08-31' }), 'GOOD', '2025-02-28')).toEqual([]);
    expect(memberCautions(line({ admittedOn: '2024-08-31' }), 'GOOD', '2025-02-27')).toHaveLength(1);
  });
});

describe('a list of members', () => {
  test('names nobody twice, and gives a reason where dates and status differ', () => {
    const entries = [
      entry(),
      entry(),
      entry({ member: 'binh', admittedOn: '2024-09-01' }),
      entry({ member: 'chi', admittedOn: '2010-01-01', status: 'newUnder6Months' }),
      entry({ member: 'em', status: 'newUnder6Months' }),
      entry({ member: 'giang', admittedOn: '2024-09-01', status: 'newUnder6Months' }),
      entry({ member: 'dung', admittedOn: '2024-09-01', reason: 'chuyển sinh hoạt, đã đủ thời gian' }),
    ];
    expect(said(registerProblems(entries, YEAR_END, TODAY))).toEqual([
      'members.1.member memberTwice',
      'members.2.reason statusNeedsReason',
      'members.3.reason statusNeedsReason',
    ]);
  });

  test('has nobody who is still to be admitted', () => {
    const admitted = (admittedOn: string) => entry({ admittedOn, status: 'newUnder6Months' });
    const listed = (admittedOn: string) => said(registerProblems([admitted(admittedOn)], YEAR_END, TODAY));
    expect(listed('2024-12-06')).toEqual(['members.0.admittedOn dateInFuture']);
    expect(listed('2024-12-05')).toEqual([]);
  });

  test('of more than 300, with an unknown status or with a name for an id doesn’t come in', () => {
    const many = Array.from({ length: 301 }, (_, index) => ({ member: `m-${index}` }));
    expect(registerSchema.safeParse({ members: many }).success).toBe(false);
    expect(registerSchema.safeParse({ members: [{ member: 'an', status: 'retired' }] }).success).toBe(false);
    expect(registerSchema.safeParse({ members: [{ member: 'Nguyễn Văn An' }] }).success).toBe(false);
  });
});

describe('[R66] proposed levels', () => {
  const lines = [line(), line({ member: 'binh', status: 'exempt' }), line({ member: 'chi', sickMonths: 5 })];
  const propose = (...levels: Record<string, unknown>[]) =>
    said(proposalProblems(proposalSchema.parse({ levels }).levels, lines, YEAR_END));

  test('are of members who are there and rated, each once', () => {
    expect(propose({ member: 'an', cell: 'GOOD' })).toEqual([]);
    expect(propose({ member: 'x', cell: 'GOOD' })).toEqual(['levels.0.member unknownMember']);
    expect(propose({ member: 'binh', cell: 'GOOD' })).toEqual(['levels.0.member memberNotRated']);
    expect(propose({ member: 'an', cell: 'GOOD' }, { member: 'an', cell: 'GOOD' })).toEqual([
      'levels.1.member memberTwice',
    ]);
  });

  test('against a rule have a reason', () => {
    expect(propose({ member: 'chi', cell: 'GOOD' })).toEqual(['levels.0.reason cautionNeedsReason']);
    expect(propose({ member: 'chi', cell: 'GOOD', reason: 'vẫn hoàn thành mọi việc' })).toEqual([]);
  });

  test('of somebody new need no second reason where the list of members has one, but any other rule does', () => {
    const fresh = { member: 'moi', admittedOn: '2024-09-01' };
    const of = (more: Partial<MemberLine>) =>
      said(
        proposalProblems(
          proposalSchema.parse({ levels: [{ member: 'moi', cell: 'GOOD' }] }).levels,
          [line({ ...fresh, ...more })],
          YEAR_END,
        ),
      );
    expect(of({})).toEqual(['levels.0.reason cautionNeedsReason']);
    expect(of({ statusReason: 'đã đủ thời gian ở nơi trước' })).toEqual([]);
    expect(of({ statusReason: 'đã đủ thời gian ở nơi trước', sickMonths: 4 })).toEqual([
      'levels.0.reason cautionNeedsReason',
    ]);
  });

  test('with a vote that doesn’t add up, or of a level that no rule pack knows, are refused', () => {
    const ballot = { method: 'secret', present: 9, valid: 9, counts: { GOOD: 5, COMPLETED: 3 } };
    expect(propose({ member: 'an', cell: 'GOOD', ballot })).toEqual([
      'levels.0.ballot.counts votesDontAddUp',
    ]);
    expect(proposalSchema.safeParse({ levels: [{ member: 'an', cell: 'SUPERB' }] }).success).toBe(false);
  });
});

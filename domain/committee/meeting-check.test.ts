import { describe, expect, test } from 'vitest';
import type { MeetingRecord } from './meeting.ts';
import { type CommitteeHall, committeeOf, meetingProblems, quorumOf, votersOf } from './meeting-check.ts';

const COMMITTEE = ['viet', 'hanh', 'tam', 'binh', 'cuc'];
const record = (more: Partial<MeetingRecord> = {}): MeetingRecord => ({
  present: COMMITTEE,
  absent: [],
  guests: [],
  chair: 'viet',
  recorder: 'thu',
  conflicts: [],
  discussion: [],
  ...more,
});
const hall = (more: Partial<CommitteeHall> = {}): CommitteeHall => ({
  committee: COMMITTEE,
  cellsOf: (person) => (person === 'tam' ? ['van-phong'] : []),
  conflicts: 'off',
  quorum: { share: 'moreThanHalf', below: 'warn' },
  ...more,
});
const problems = (given: MeetingRecord, at: CommitteeHall = hall()) =>
  meetingProblems(given, at).map(({ path, reason }) => `${path} ${reason}`);
const away = (...people: string[]) => people.map((person) => ({ person, reason: 'công tác' }));

test('[R35] the committee is its head, deputies and members, each once, by their time in office', () => {
  const roster = {
    revision: 1,
    assignments: [
      { person: 'tam', role: 'committeeMember' as const },
      { person: 'viet', role: 'committeeHead' as const },
      { person: 'viet', role: 'committeeMember' as const },
      { person: 'cu', role: 'committeeMember' as const, to: '2024-11-30' },
      { person: 'thu', role: 'office' as const },
    ],
  };
  expect(committeeOf(roster, Date.parse('2024-12-20T00:00:00Z'), '+07:00')).toEqual(['viet', 'tam']);
});

describe('[R35, X10] who was there', () => {
  test('everybody of the committee is accounted for, each once', () => {
    expect(problems(record())).toEqual([]);
    expect(problems(record({ present: ['viet', 'hanh', 'tam', 'binh'] }))).toEqual([
      'present attendanceMissing',
    ]);
    expect(problems(record({ absent: away('cuc') }))).toEqual(['absent.0.person attendanceTwice']);
  });

  test('nobody else counts among them, and whoever chairs is there', () => {
    expect(problems(record({ present: [...COMMITTEE, 'khach'] }))).toEqual(['present.5 notOfCommittee']);
    expect(
      problems(record({ present: ['hanh', 'tam', 'binh'], absent: away('viet', 'cuc'), chair: 'viet' })),
    ).toEqual(['chair chairNotPresent']);
  });

  test.each([
    ['moreThanHalf', 4, 3],
    ['moreThanHalf', 5, 3],
    ['twoThirds', 5, 4],
    ['twoThirds', 6, 4],
    ['none', 5, 0],
  ] as const)('a quorum of %s of %i is %i', (share, members, needed) => {
    expect(quorumOf(needed, members, share)).toMatchObject({ needed, reached: true });
    if (needed > 0) expect(quorumOf(needed - 1, members, share).reached).toBe(false);
  });

  test('below the quorum a reason is asked, or nothing, or no reason helps, by the setting', () => {
    const few = { present: ['viet', 'hanh'], absent: away('tam', 'binh', 'cuc') };
    const by = (below: 'off' | 'warn' | 'refuse') => hall({ quorum: { share: 'moreThanHalf', below } });
    expect(problems(record(few), by('off'))).toEqual([]);
    expect(problems(record(few), by('warn'))).toEqual(['quorumReason belowQuorum']);
    expect(problems(record({ ...few, quorumReason: 'bão' }), by('warn'))).toEqual([]);
    expect(problems(record({ ...few, quorumReason: 'bão' }), by('refuse'))).toEqual([
      'quorumReason belowQuorum',
    ]);
  });
});

test('[X10] guests who are written among those present don’t help to a quorum', () => {
  const few = record({ present: ['viet', 'hanh', 'khach'], absent: away('tam', 'binh', 'cuc') });
  expect(problems(few)).toEqual(['present.2 notOfCommittee', 'quorumReason belowQuorum']);
});

describe('[X17] who belongs to a cell on the slate', () => {
  const conflict = (recused: boolean, reason?: string) =>
    record({
      conflicts: [{ person: 'tam', cell: 'van-phong', recused, ...(reason === undefined ? {} : { reason }) }],
    });

  test('is told, where the plan looks at it', () => {
    expect(problems(record(), hall({ conflicts: 'off' }))).toEqual([]);
    expect(problems(record(), hall({ conflicts: 'warn' }))).toEqual(['conflicts conflictUntold']);
    expect(problems(record(), hall({ conflicts: 'bar' }))).toEqual(['conflicts conflictUntold']);
  });

  test('stays out of its lines, or takes part with a reason where that is allowed', () => {
    expect(problems(conflict(true), hall({ conflicts: 'bar' }))).toEqual([]);
    expect(problems(conflict(false, 'chỉ còn ba người'), hall({ conflicts: 'warn' }))).toEqual([]);
    expect(problems(conflict(false), hall({ conflicts: 'warn' }))).toEqual([
      'conflicts.0.reason conflictNeedsReason',
    ]);
    expect(problems(conflict(false, 'x'), hall({ conflicts: 'bar' }))).toEqual([
      'conflicts.0 barredConflict',
    ]);
  });

  test('needs no reason where the plan doesn’t look at it', () => {
    expect(problems(conflict(false), hall({ conflicts: 'off' }))).toEqual([]);
  });

  test('and is absent has nothing to stay out of', () => {
    const present = COMMITTEE.filter((person) => person !== 'tam');
    const gone = record({ ...conflict(true), present, absent: away('tam') });
    expect(problems(gone, hall({ conflicts: 'warn' }))).toEqual(['conflicts.0 noConflict']);
  });

  test('is told once of each cell', () => {
    const [entry] = conflict(true).conflicts;
    const twice = record({ conflicts: entry === undefined ? [] : [entry, { ...entry, recused: false }] });
    expect(problems(twice, hall({ conflicts: 'warn' }))).toEqual(['conflicts.1 attendanceTwice']);
  });

  test('and nobody else is said to', () => {
    const wrong = record({ conflicts: [{ person: 'hanh', cell: 'van-phong', recused: true }] });
    expect(problems(wrong, hall({ cellsOf: () => [] }))).toEqual(['conflicts.0 noConflict']);
  });

  test('is not counted among those who vote on the cell', () => {
    const all = conflict(true).present;
    const [out] = conflict(true).conflicts;
    expect(votersOf(conflict(true), 'van-phong')).toEqual(all.filter((person) => person !== out?.person));
    expect(votersOf(conflict(true), 'doi-1')).toEqual(all);
    expect(votersOf(conflict(true), undefined)).toEqual(all);
    expect(votersOf(conflict(false, 'x'), 'van-phong')).toEqual(all);
  });
});

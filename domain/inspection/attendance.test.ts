import { describe, expect, test } from 'vitest';
import { instantAt } from '../calendar/instant.ts';
import type { Assignment, Roster } from '../people/roster.ts';
import { attendanceProblems, circleOf, hasConflict, sessionBegan, signersInHall } from './attendance.ts';
import type { AttendanceContent } from './inspection-content.ts';

const ICT = '+07:00';
const DAY = instantAt('2024-12-12', '08:00', ICT);

const PEOPLE: Assignment[] = [
  { person: 'deputy', role: 'cellDeputy', cell: 'doi-1' },
  { person: 'head', role: 'cellHead', cell: 'doi-1' },
  { person: 'third', role: 'cellMember', cell: 'doi-1' },
  { person: 'other', role: 'cellHead', cell: 'doi-2' },
  { person: 'clerk', role: 'teamClerk' },
  { person: 'leader', role: 'teamLeader' },
  { person: 'member', role: 'teamMember' },
  { person: 'substitute', role: 'teamSubstitute', authorisation: 'UQ-01' },
  { person: 'unauthorised', role: 'teamSubstitute' },
  { person: 'office', role: 'office' },
];
const rosterOf = (assignments: Assignment[]): Roster => ({ revision: 1, assignments });
const circle = (assignments = PEOPLE, at = DAY) => circleOf(rosterOf(assignments), 'doi-1', at, ICT);
const without = (...gone: string[]) => PEOPLE.filter(({ person }) => !gone.includes(person));

const EVERYBODY = ['leader', 'clerk', 'member', 'head', 'deputy', 'third'];
const attended = (change: Partial<AttendanceContent> = {}): AttendanceContent => ({
  present: EVERYBODY,
  absent: [],
  guests: [],
  ...change,
});
const away = (...people: string[]) => ({
  present: EVERYBODY.filter((person) => !people.includes(person)),
  absent: people.map((person) => ({ person, reason: 'ốm' })),
});
const told = (attendance: AttendanceContent, of = circle(), bar = false) =>
  attendanceProblems(attendance, of, bar).map(({ path, reason, values }) => [
    path,
    reason,
    ...Object.values(values),
  ]);

describe('who takes part', () => {
  test('[R54] is the team and the committee of this cell, its head first', () => {
    expect(circle()).toMatchObject({
      team: ['clerk', 'leader', 'member'],
      cell: ['head', 'deputy', 'third'],
      leader: 'leader',
      signers: ['head', 'deputy'],
    });
    expect(circle().substitutes.map(({ person }) => person)).toEqual(['substitute', 'unauthorised']);
  });

  test('[X11] situation 9: of a cell without a committee it is the head alone', () => {
    expect(circle(without('deputy', 'third'))).toMatchObject({ cell: ['head'], signers: ['head'] });
  });

  test('is who holds the role on that day', () => {
    const changing: Assignment[] = [
      ...without('leader', 'third'),
      { person: 'leader', role: 'teamLeader', to: '2024-12-11' },
      { person: 'new', role: 'teamLeader', from: '2024-12-12' },
      { person: 'third', role: 'cellMember', cell: 'doi-1', to: '2024-12-11' },
    ];
    expect(circle(changing)).toMatchObject({ leader: 'new', cell: ['head', 'deputy'] });
    expect(circle(changing, DAY - 86_400_000)).toMatchObject({ leader: 'leader' });
  });

  test('is of the day on which the session began: as attended, else as it was set', () => {
    const session = { startsAt: DAY };
    expect(sessionBegan({ startedAt: '2024-12-13T08:05:00+07:00' }, session)).toBe(
      Date.parse('2024-12-13T01:05:00Z'),
    );
    expect(sessionBegan({}, session)).toBe(DAY);
    expect(sessionBegan(null, session)).toBe(DAY);
    expect(sessionBegan({}, null)).toBeNull();
  });

  test('who holds two roles is asked for once', () => {
    const both = circle([...PEOPLE, { person: 'clerk', role: 'teamMember' }]);
    expect(both.team).toEqual(['clerk', 'leader', 'member']);
  });
});

describe('what is wrong with an attendance', () => {
  test('[R54] is nothing when everybody is there, or away with a reason', () => {
    expect(told(attended())).toEqual([]);
    expect(told(attended(away('third', 'member', 'head')))).toEqual([]);
  });

  test('[R54] everything is told at once', () => {
    expect(
      told({
        present: ['leader', 'leader', 'clerk', 'head', 'nobody', 'unauthorised'],
        absent: [
          { person: 'clerk', reason: 'x' },
          { person: 'other', reason: 'x' },
        ],
        guests: [],
      }),
    ).toEqual([
      ['present.1', 'attendanceTwice', 'leader'],
      ['present.2', 'attendanceTwice', 'clerk'],
      ['present.4', 'notInvited', 'nobody'],
      ['present.5', 'substituteUnauthorised', 'unauthorised'],
      ['absent.1.person', 'notInvited', 'other'],
      ['present', 'attendanceMissing', 'member'],
      ['present', 'attendanceMissing', 'deputy'],
      ['present', 'attendanceMissing', 'third'],
    ]);
  });

  test('[R54] somebody told absent twice is refused', () => {
    const twice = attended({
      ...away('third'),
      absent: [
        { person: 'third', reason: 'ốm' },
        { person: 'third', reason: 'đi học' },
      ],
    });
    expect(told(twice)).toEqual([['absent.1.person', 'attendanceTwice', 'third']]);
  });

  test('[X10] situation 6: an absent leader needs a substitute with an authorisation, not just any', () => {
    const led = (by: string) => {
      const { present, absent } = away('leader');
      return attended({ present: [...present, by], absent });
    };
    expect(told(attended(away('leader')))).toEqual([['present', 'leaderNeedsSubstitute', 'leader']]);
    expect(told(led('substitute'))).toEqual([]);
    expect(told(led('unauthorised')).map(([, reason]) => reason)).toEqual([
      'substituteUnauthorised',
      'leaderNeedsSubstitute',
    ]);
  });

  test('[X10] a team without a leader needs a substitute as well', () => {
    const { present } = away('leader');
    expect(told(attended({ present }), circle(without('leader')))).toEqual([
      ['present', 'leaderNeedsSubstitute', ''],
    ]);
    expect(told(attended({ present: [...present, 'substitute'] }), circle(without('leader')))).toEqual([]);
  });

  test('an end is compared with a start as instants, in whatever offset they are written', () => {
    const times = { startedAt: '2024-12-12T08:00:00+07:00', endedAt: '2024-12-12T04:30:00Z' };
    expect(told(attended(times))).toEqual([]);
  });
});

describe('somebody of the cell in the team', () => {
  const own = circle([...PEOPLE, { person: 'member', role: 'cellMember', cell: 'doi-1' }]);

  test('[X17] is a conflict of interest, of members and of substitutes alike; one of another cell is not', () => {
    expect(hasConflict(own, 'member')).toBe(true);
    expect(hasConflict(own, 'leader')).toBe(false);
    expect(hasConflict(own, 'head')).toBe(false);
    expect(hasConflict(circle([...PEOPLE, { person: 'head', role: 'teamSubstitute' }]), 'head')).toBe(true);
    expect(hasConflict(circle([...PEOPLE, { person: 'other', role: 'teamMember' }]), 'other')).toBe(false);
  });

  test('[X17] may not be there where the plan bars it, and is to be told absent with a reason', () => {
    expect(told(attended(), own, false)).toEqual([]);
    expect(told(attended(), own, true)).toEqual([['present.2', 'barredConflict', 'member']]);
    expect(told(attended(away('member')), own, true)).toEqual([]);
  });
});

describe('who signs in the hall', () => {
  test.each([
    [EVERYBODY, 'head', 'leader'],
    [['leader', 'deputy'], 'deputy', 'leader'],
    [['substitute', 'head'], 'head', 'substitute'],
    [['leader', 'substitute', 'head'], 'head', 'leader'],
    [['unauthorised', 'third'], null, null],
    [['leader', 'clerk', 'third'], null, 'leader'],
    [['clerk', 'member', 'head', 'deputy'], 'head', null],
    [[], null, null],
  ])('[R33, X10] of %j: %s for the cell and %s for the team', (present, cell, team) => {
    expect(signersInHall(present, circle())).toEqual({ cell, team });
  });
});

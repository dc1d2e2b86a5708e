import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isWorkingDay } from '../domain/calendar/calendar.ts';
import { addDays } from '../domain/calendar/instant.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { calendarOf, shiftPlan } from '../domain/plan/shift.ts';
import { type Rehearsal, type RehearsalLine, rehearse } from './rehearse.ts';

const plan = realPlanNow();
const CELLS = ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5', 'van-phong'];

let onTime: Rehearsal;
let silent: Rehearsal;
let late: Rehearsal;
beforeAll(() => {
  onTime = rehearse(plan, 'on-time');
  silent = rehearse(plan, 'silent');
  late = rehearse(plan, 'late');
});

const linesOf = (rehearsal: Rehearsal, what: string, match: Record<string, unknown> = {}) =>
  rehearsal.lines.filter(
    (line) => line.what === what && Object.entries(match).every(([key, value]) => line[key] === value),
  );

describe('the plan of 2024, rehearsed as it stands', () => {
  test('[R43] the dossier of every cell is due at 00:00 on 11/12/2024, exclusive', () => {
    const due = linesOf(onTime, 'due', { obligation: 'dossier' });
    expect(due.map(({ cell, at }) => [cell, at])).toEqual(
      CELLS.map((cell) => [cell, '2024-12-11T00:00:00+07:00']),
    );
  });

  test('[R55, R56, R57, R58, R59] the cells of the market-surveillance teams meet at 08:00, the office cell at 14:00', () => {
    const sessions = linesOf(onTime, 'session', { obligation: 'session' });
    expect(sessions.map(({ cell, at }) => [cell, at])).toEqual([
      ...CELLS.slice(0, 5).map((cell) => [cell, '2024-12-12T08:00:00+07:00']),
      ['van-phong', '2024-12-12T14:00:00+07:00'],
    ]);
  });

  test('[R54, R60] a session gathers the team and the cell committee of that cell', () => {
    const [office] = linesOf(onTime, 'session', { obligation: 'session', cell: 'van-phong' });
    const team = plan.roles
      .filter(({ role }) => ['teamLeader', 'teamClerk', 'teamMember'].includes(role))
      .map(({ person }) => person);
    const committee = plan.roles.filter(({ cell }) => cell === 'van-phong').map(({ person }) => person);
    expect([...(office?.to ?? [])].sort()).toEqual([...team, ...committee].sort());
    expect(onTime.standings['van-phong']?.session?.venue).toContain(
      'ội trường Cục Quản lý thị trường tỉnh Trà Vinh',
    );
  });

  test('every obligation that was opened has a ladder', () => {
    const without = linesOf(silent, 'opened').filter(
      ({ obligation, cell, at }) =>
        linesOf(silent, 'timer', { obligation, cell }).length === 0 &&
        linesOf(silent, 'notice', { about: obligation, cell, at }).length === 0,
    );
    expect(without).toEqual([]);
  });

  test('the ladder of the dossier stands 7, 3 and 1 working days before, on the last day, and 1 and 3 after it', () => {
    const steps = linesOf(onTime, 'timer', { obligation: 'dossier', cell: 'doi-1' });
    expect(steps.map(({ at, step }) => [step, at])).toEqual([
      ['before7', '2024-11-29T08:00:00+07:00'],
      ['before3', '2024-12-05T08:00:00+07:00'],
      ['before1', '2024-12-09T08:00:00+07:00'],
      ['dueDay', '2024-12-10T08:00:00+07:00'],
      ['after1', '2024-12-11T08:00:00+07:00'],
      ['after3', '2024-12-12T08:00:00+07:00'],
    ]);
  });
});

describe('everybody on time', () => {
  test('[R37, R38, R66, R67] every cell is recognised and the campaign concluded', () => {
    expect(
      Object.entries(onTime.standings).map(([subject, { stage, ended }]) => [subject, stage, ended]),
    ).toEqual([['campaign', 'concluded', true], ...CELLS.map((cell) => [cell, 'concluded', true])]);
    expect(linesOf(onTime, 'late')).toEqual([]);
    expect(linesOf(onTime, 'escalation')).toEqual([]);
  });

  test('[R44] the team has read every dossier before its session', () => {
    const read = linesOf(onTime, 'event', { type: 'review.finish' });
    expect(read).toHaveLength(6);
    expect(read.every(({ at }) => at < '2024-12-12T08:00:00+07:00')).toBe(true);
  });

  test('[R33, R34] minutes are agreed with each cell before the team reports', () => {
    const adopted = linesOf(onTime, 'event', { type: 'minutes.adopt' }).map(({ at }) => at);
    const [reported] = linesOf(onTime, 'event', { type: 'report.submit' });
    expect(adopted).toHaveLength(6);
    expect(adopted.every((at) => at < (reported?.at ?? ''))).toBe(true);
  });
});

describe('nobody does anything', () => {
  test('somebody owes something, or a date is waited for, until the end', () => {
    for (const [subject, standing] of Object.entries(silent.standings)) {
      const waits =
        standing.obligations.length > 0 || (subject === 'campaign' && standing.stage === 'underway');
      expect(waits, subject).toBe(true);
    }
  });

  test('an overdue dossier is escalated to the deputy head, and the reminders stop', () => {
    const [escalation] = linesOf(silent, 'escalation', { about: 'dossier', cell: 'doi-3' });
    expect(escalation).toMatchObject({
      at: '2024-12-11T08:00:00+07:00',
      copy: plan.roles.filter(({ role }) => role === 'committeeDeputy').map(({ person }) => person),
    });
    expect(linesOf(silent, 'notice', { about: 'dossier', cell: 'doi-3' }).at(-1)).toMatchObject({
      at: '2024-12-12T08:00:00+07:00',
      step: 'after3',
    });
  });

  test('nothing is sent to anybody outside the plan', () => {
    const people = plan.people.map(({ id }) => id);
    for (const { to } of silent.lines) for (const person of to) expect(people).toContain(person);
  });
});

describe('everybody late', () => {
  const holding = (role: string) => plan.roles.filter((one) => one.role === role).map(({ person }) => person);

  test('lateness is noted and the campaign still ends with every cell recognised', () => {
    expect(linesOf(late, 'late').length).toBeGreaterThan(5);
    expect(Object.values(late.standings).map(({ stage }) => stage)).toEqual(
      ['campaign', ...CELLS].map(() => 'concluded'),
    );
  });

  test('[R43] a dossier sent on the day after 10/12/2024 is late, by the instant', () => {
    const lateness = linesOf(late, 'late', { obligation: 'dossier' });
    expect(lateness.map(({ cell, at }) => [cell, at])).toEqual(
      CELLS.map((cell) => [cell, '2024-12-11T00:00:00+07:00']),
    );
  });

  test('an escalation goes above the one who is late: cell and office to the deputy head, the team to the head, the head to the office', () => {
    const above = {
      cell: 'committeeDeputy',
      office: 'committeeDeputy',
      team: 'committeeHead',
      head: 'office',
    };
    const side = (to: string[]): keyof typeof above => {
      if (to.some((person) => holding('committeeHead').includes(person))) return 'head';
      if (to.some((person) => holding('office').includes(person))) return 'office';
      return to.some((person) => holding('cellHead').includes(person)) ? 'cell' : 'team';
    };
    const escalations = linesOf(late, 'escalation');
    expect(new Set(escalations.map(({ to }) => side(to)))).toEqual(new Set(Object.keys(above)));
    for (const { to, copy, about } of escalations)
      expect(copy, String(about)).toEqual(holding(above[side(to)]));
  });
});

test('a person without an address is told, not mailed', () => {
  const without = plan.people.filter(({ email }) => email === null).map(({ id }) => id);
  expect(without.length).toBeGreaterThan(0);
  for (const { lines } of [onTime, silent, late]) {
    const to = (what: RehearsalLine['what']) =>
      new Set(lines.filter((line) => line.what === what).flatMap((line) => line.to));
    expect(without.filter((person) => to('mail').has(person))).toEqual([]);
    expect([...to('toTell')]).toEqual(without);
  }
});

test('where nobody does anything, every notice that is told goes, also the one at the closing', () => {
  const carried = new Set(
    silent.lines
      .filter(({ what }) => what === 'mail' || what === 'toTell')
      .flatMap((line) => line['notices'] as string[]),
  );
  const last = linesOf(silent, 'notice', { about: 'dossier', step: 'after3' });
  expect(last.map(({ cell }) => cell)).toEqual(plan.cells.map(({ id }) => id));
  for (const { cell, about, step, due } of last)
    expect(carried).toContain(`${cell}/${about}/${step}@${Date.parse(String(due))}`);
});

test('mails gather the notices of one person within a quarter of an hour', () => {
  const clerk = plan.roles.find(({ role }) => role === 'teamClerk')?.person;
  const mails = linesOf(onTime, 'mail').filter(({ to }) => to[0] === clerk);
  const [morning] = mails.filter(({ at }) => at === '2024-12-11T08:15:00+07:00');
  expect(
    (morning?.['notices'] as string[] | undefined)?.filter((key) => key.includes('session/before1')),
  ).toHaveLength(6);
});

test('[X10] who leaves after a session or a meeting was there, also when it is recorded on a later day', () => {
  const [meeting] = linesOf(late, 'session', { obligation: 'meeting' });
  const lastDay = { committeeMember: String(meeting?.at).slice(0, 10), cellDeputy: '2024-12-12' };
  const leaving = rehearse(
    {
      ...plan,
      roles: plan.roles.map((entry) =>
        entry.role === 'committeeMember' || entry.role === 'cellDeputy'
          ? { ...entry, to: lastDay[entry.role] }
          : entry,
      ),
    },
    'late',
  );
  for (const type of ['inspection.finish', 'minutes.adopt', 'meeting.hold', 'slate.decide']) {
    const sent = linesOf(late, 'event', { type }).length;
    expect(sent).toBeGreaterThan(0);
    expect(linesOf(leaving, 'event', { type }), type).toHaveLength(sent);
  }
});

test('two rehearsals are equal line by line', () => {
  expect(rehearse(plan, 'late').lines).toEqual(late.lines);
});

test('moved to any season it has the same steps, and every cell is recognised', () => {
  const shape = ({ lines }: Rehearsal) =>
    lines.filter(({ what }) => what === 'event').map(({ cell, type }) => [cell, type]);
  const years = fc.integer({ min: 2025, max: 2032 });
  const days = fc.integer({ min: 0, max: 364 });
  fc.assert(
    fc.property(years, days, fc.constantFrom('on-time' as const, 'silent' as const), (year, day, assume) => {
      const date = addDays(`${year}-01-01`, day);
      fc.pre(isWorkingDay(calendarOf(plan), date));
      const shifted = rehearse(shiftPlan(plan, date).plan, assume);
      expect(shape(shifted)).toEqual(shape(assume === 'on-time' ? onTime : silent));
      expect(
        linesOf(shifted, 'session', { obligation: 'session' }).every(({ at }) => at.startsWith(date)),
      ).toBe(true);
    }),
    { numRuns: 25 },
  );
}, 60_000);

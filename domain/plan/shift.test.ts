import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingDaysBetween } from '../calendar/calendar.ts';
import { addDays, instantAt, weekdayOf } from '../calendar/instant.ts';
import { type Plan, planSchema } from './plan.ts';
import { realPlanNow } from './real-plan.fixture.ts';
import { calendarOf, datesInPast, earliestSession, shiftPlan } from './shift.ts';

const plan = realPlanNow();
const calendar = calendarOf(plan);
const withMilestones: Plan = {
  ...plan,
  milestones: {
    teamReport: '2024-12-17',
    committeeMeeting: '2024-12-20',
    decisions: '2024-12-24',
    awards: '2024-12-29',
    superiorReport: null,
  },
};
const at = (date: string, time: string) => instantAt(date, time, '+07:00');

describe('moving a plan', () => {
  test('[R43, R55, R56, R58] to Thursday 10/12/2026: dossier before 09/12, both sessions on the day at their hours', () => {
    const { plan: shifted, differences } = shiftPlan(plan, '2026-12-10');
    expect(shifted.dossier.dueBefore).toBe('2026-12-09');
    expect(shifted.sessions.map(({ date, starts }) => `${date} ${starts}`)).toEqual([
      '2026-12-10 08:00',
      '2026-12-10 14:00',
    ]);
    expect(differences.filter(({ from }) => from.length <= 14)).toEqual([
      { path: 'id', from: '28-kh-du-2024', to: '28-kh-du-2026' },
      { path: 'year', from: '2024', to: '2026' },
      { path: 'dossier.dueBefore', from: '2024-12-11', to: '2026-12-09' },
      { path: 'sessions.0.date', from: '2024-12-12', to: '2026-12-10' },
      { path: 'sessions.1.date', from: '2024-12-12', to: '2026-12-10' },
    ]);
  });

  test('[R13] to another year: what names the year follows, what is history stays', () => {
    const { plan: shifted, differences } = shiftPlan(plan, '2026-12-10');
    expect(shifted.dossier.reports[0]?.title).toBe(
      'Báo cáo tổng kết tình hình thực hiện Nghị quyết năm 2026 của chi bộ',
    );
    expect(shifted.dossier.onSiteDocuments[1]?.title).toBe('Báo cáo sơ kết 6 tháng đầu năm 2026');
    expect(shifted.document.subject).toMatch(/năm 2026$/);
    expect(shifted.document.bases).toEqual(plan.document.bases);
    expect(differences).toContainEqual({
      path: 'dossier.onSiteDocuments.1.title',
      from: 'Báo cáo sơ kết 6 tháng đầu năm 2024',
      to: 'Báo cáo sơ kết 6 tháng đầu năm 2026',
    });
  });

  test('around a weekend and the holiday of 24/11/2026 the dossier keeps two working days', () => {
    // Wednesday 25/11: working days back are Monday 23/11 (Tuesday 24/11 is off) and Friday 20/11
    expect(shiftPlan(plan, '2026-11-25').plan.dossier.dueBefore).toBe('2026-11-21');
  });

  test('milestones go with it; one on a day off lands on a working day', () => {
    // 17, 20 and 24/12/2024 lie 3, 6 and 8 working days after 12/12; Sunday 29/12 lies 11 after
    expect(shiftPlan(withMilestones, '2026-12-10').plan.milestones).toEqual({
      teamReport: '2026-12-15',
      committeeMeeting: '2026-12-18',
      decisions: '2026-12-22',
      awards: '2026-12-25',
      superiorReport: null,
    });
  });

  test('to its own day changes nothing', () => {
    expect(shiftPlan(withMilestones, '2024-12-12')).toEqual({ plan: withMilestones, differences: [] });
  });

  test('what comes out is a plan', () => {
    expect(planSchema.safeParse(shiftPlan(withMilestones, '2026-12-10').plan).success).toBe(true);
  });

  test('keeps every distance in working days, for any day', () => {
    const distances = ({ dossier, sessions, milestones }: Plan) => {
      const first = sessions[0]?.date ?? '';
      const dates = [addDays(dossier.dueBefore, -1), ...Object.values(milestones)];
      return dates.map((date) =>
        date === null ? null : Math.abs(workingDaysBetween(calendar, first, date)),
      );
    };
    expect(distances(withMilestones)).toEqual([2, 3, 6, 8, 11, null]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1100 }), (days) => {
        const day = addDays('2024-01-02', days);
        fc.pre(day !== '2024-12-12');
        const { plan: shifted } = shiftPlan(withMilestones, day);
        expect(shifted.sessions.map(({ date }) => date)).toEqual([day, day]);
        expect(distances(shifted)).toEqual([2, 3, 6, 8, 11, null]);
      }),
    );
  });
});

describe('the coming season', () => {
  test('[R55] is the first Thursday at least 12 working days ahead, 24/11 being a day off from 2026', () => {
    expect(earliestSession(calendar, '2026-11-23', 12)).toBe('2026-12-10');
    expect(earliestSession(calendar, '2026-11-24', 12)).toBe('2026-12-10');
    expect(earliestSession(calendar, '2026-11-25', 12)).toBe('2026-12-17');
    expect(earliestSession(calendar, '2024-11-26', 12)).toBe('2024-12-12');
    expect(earliestSession(calendar, '2024-11-27', 12)).toBe('2024-12-19');
  });

  test('is never a holiday: Thursday 30/04/2026 is passed over', () => {
    expect(earliestSession(calendar, '2026-04-28', 2)).toBe('2026-05-07');
  });

  test('is always a Thursday far enough ahead, and no earlier one would be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 40 }), (days, lead) => {
        const today = addDays('2024-01-02', days);
        const day = earliestSession(calendar, today, lead);
        expect(weekdayOf(day)).toBe(4);
        expect(workingDaysBetween(calendar, today, day)).toBeGreaterThanOrEqual(lead);
      }),
    );
  });
});

describe('dates in the past', () => {
  test('are named, with the day that would do', () => {
    expect(datesInPast(plan, at('2026-11-23', '09:00'))).toEqual({
      code: 'DATES_IN_PAST',
      past: [
        { path: 'dossier.dueBefore', date: '2024-12-11' },
        { path: 'sessions.0.date', date: '2024-12-12' },
        { path: 'sessions.1.date', date: '2024-12-12' },
      ],
      wouldDo: '2026-12-10',
    });
  });

  test('[R43, R58] are told by the instant: the dossier is over at 11/12 00:00, the afternoon session not before 14:00', () => {
    const past = (date: string, time: string) =>
      datesInPast(plan, at(date, time))?.past.map(({ path }) => path) ?? [];
    expect(past('2024-12-10', '23:59')).toEqual([]);
    expect(past('2024-12-11', '00:00')).toEqual(['dossier.dueBefore']);
    expect(past('2024-12-12', '09:00')).toEqual(['dossier.dueBefore', 'sessions.0.date']);
  });

  test('a milestone lasts to the end of its day', () => {
    const moved = shiftPlan(withMilestones, '2026-12-10').plan;
    const early: Plan = { ...moved, milestones: { ...moved.milestones, teamReport: '2026-11-23' } };
    expect(datesInPast(early, at('2026-11-23', '23:59'))).toBeNull();
    expect(datesInPast(early, at('2026-11-24', '00:00'))?.past).toEqual([
      { path: 'milestones.teamReport', date: '2026-11-23' },
    ]);
  });

  test('the day that would do is taken, also when the dossier is due long before its session', () => {
    const long: Plan = { ...plan, dossier: { ...plan.dossier, dueBefore: '2024-11-01' } };
    const now = at('2026-11-23', '09:00');
    const day = datesInPast(long, now)?.wouldDo ?? '';
    expect(datesInPast(shiftPlan(long, day).plan, now)).toBeNull();
    expect(weekdayOf(day)).toBe(4);
  });
});

test('a day in the last year of all stays there, and nothing counts towards it for ever', () => {
  const milestones = { ...plan.milestones, awards: '9999-12-31' };
  const { plan: moved } = shiftPlan({ ...plan, milestones }, '2026-12-17');
  expect(moved.milestones.awards).toBe('9999-12-31');
});

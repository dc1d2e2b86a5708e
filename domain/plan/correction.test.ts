import { expect, test } from 'vitest';
import { campaignPlanOf } from './campaign-plan.ts';
import { openAfter, withCalendarChange } from './correction.ts';
import { realPlanNow } from './real-plan.fixture.ts';

const plan = campaignPlanOf(realPlanNow());
const names = (open: readonly { name: string }[] | undefined) => open?.map(({ name }) => name);
const SECOND = 'Quốc khánh 2027 (ngày 01/9 hoặc 03/9)';

test('days off that the office names are announced from then on, and others stay open', () => {
  const change = { off: ['2027-02-05', '2027-02-08'], worked: ['2027-02-13'], reason: 'Thông báo nghỉ Tết' };
  const { calendar } = withCalendarChange(plan, change);
  expect(names(calendar.unannounced)).toEqual([SECOND]);
  expect(calendar.holidays.map(({ date }) => date)).toContain('2027-02-08');
  const elsewhere = withCalendarChange(plan, { off: ['2026-12-31'], worked: [], reason: 'bão' });
  expect(elsewhere.calendar.unannounced).toEqual(plan.calendar.unannounced);
});

test('a plan from before there was such a list has none afterwards either', () => {
  const { unannounced: _, ...calendar } = plan.calendar;
  const after = withCalendarChange({ ...plan, calendar }, { off: ['2026-12-31'], worked: [], reason: 'bão' });
  expect(after.calendar).not.toHaveProperty('unannounced');
  expect(openAfter({ calendar }, [])).toEqual([]);
});

test('what an event is about to announce isn’t open any more; any other event announces nothing', () => {
  const payload = { off: ['2027-02-10'], worked: [], reason: 'Thông báo nghỉ Tết' };
  expect(names(openAfter(plan, [{ type: 'calendar.change', payload }]))).toEqual([SECOND]);
  for (const sent of [
    { type: 'campaign.correct', payload },
    { type: 'calendar.change', payload: { off: 'mai' } },
  ])
    expect(openAfter(plan, [sent])).toHaveLength(2);
});

import { expect, test } from 'vitest';
import { campaignStanding, standing } from '../../words/audience.fixture.ts';
import { realPlan } from '../../worker/plan-file.ts';
import { expectedDay } from './matrix.ts';

test('a cell’s inspection is expected on the day of its session, and on none while that is postponed', async () => {
  const campaign = { plan: await realPlan(), standing: campaignStanding([]) };
  const scheduled = standing([]);
  const day = (of: typeof scheduled) => expectedDay('onSiteInspection', of, campaign, '+07:00');
  expect(day(scheduled)).toBe('2024-12-12');
  const session = scheduled.session && { ...scheduled.session, state: 'unscheduled' as const };
  expect(day({ ...scheduled, session })).toBeNull();
});

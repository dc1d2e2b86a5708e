import { expect, test } from 'vitest';
import { planWithCells } from '../bench/campaign-plan.ts';
import { addDays, dateOf, instantAt, weekdayOf } from '../domain/calendar/instant.ts';
import { playedBeside } from '../office/foreseeing/played-beside.ts';
import type { SeasonSoFar } from '../office/foreseeing/season-so-far.ts';
import { rehearsedAnnouncement } from '../office/rehearsal-calendar.ts';
import { rehearseAnnouncing, rehearsePlan } from '../office/rehearse-campaign.ts';
import { rehearsalStart, rehearse } from '../rehearsal/rehearse.ts';
import { realPlan } from '../worker/plan-file.ts';

/** ms between two looks at the clock. */
const LOOK = 5;

/** The longest time in which nobody else could have been answered, as a part of all of it. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let [last, longest] = [began, 0];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, LOOK);
  await work();
  clearInterval(timer);
  look();
  return longest / (last - began);
}

test('a season of many cells is played beside everything else, and says what it says when it is played here', async () => {
  const plan = planWithCells(await realPlan(), 60);
  const { lines: few, start } = await rehearsePlan(await realPlan(), 'on-time');
  expect(few).toEqual(rehearse(await realPlan(), 'on-time', start).lines);
  const reports: SeasonSoFar[] = [];
  const asked = { plan, assume: 'on-time', start: rehearsalStart(plan) } as const;
  const longest = await longestPause(() => playedBeside('playPlan', asked, (so) => reports.push(so), 100));
  expect(longest).toBeLessThan(0.3);
  expect(await longestPause(() => rehearsePlan(plan, 'on-time'))).toBeLessThan(0.3);
  expect(reports).toContainEqual({ at: expect.any(Number), begun: 60, stages: expect.any(Number) });
}, 120_000);

test('what announcing sends is what the whole season says of it, in a part of its time', async () => {
  const plan = planWithCells(await realPlan(), 60);
  const start = rehearsalStart(plan);
  let ended = performance.now();
  const took = () => {
    const began = ended;
    ended = performance.now();
    return ended - began;
  };
  const announcing = await rehearseAnnouncing(plan, start);
  const short = took();
  const { lines } = await rehearsePlan(plan, 'on-time', start);
  const whole = took();
  expect(announcing?.mails.length).toBeGreaterThan(60);
  expect(announcing).toEqual(rehearsedAnnouncement(lines));
  expect(short / whole).toBeLessThan(0.5);
}, 120_000);

test('what announcing sends is known too when the campaign begins on an evening before a weekend', async () => {
  const plan = await realPlan();
  const { utcOffset } = plan.calendar;
  const morning = dateOf(rehearsalStart(plan), utcOffset);
  const friday = addDays(morning, (5 - weekdayOf(morning) + 7) % 7);
  const announcing = await rehearseAnnouncing(plan, instantAt(friday, '18:00', utcOffset));
  expect(announcing?.at.slice(0, 10)).toBe(addDays(friday, 3));
  expect(announcing?.mails.length).toBeGreaterThan(5);
});

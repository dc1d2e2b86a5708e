import { expect, test } from 'vitest';
import { planWithCells } from '../bench/campaign-plan.ts';
import { rehearsePlan } from '../office/rehearse-campaign.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
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
  expect(await longestPause(() => rehearsePlan(plan, 'on-time'))).toBeLessThan(0.3);
}, 120_000);

import { expect, test } from 'vitest';
import { planWithCells } from '../../bench/campaign-plan.ts';
import { STAGES } from '../../domain/stages.ts';
import { rehearsalStart, rehearse } from '../../rehearsal/rehearse.ts';
import { realPlan } from '../../worker/plan-file.ts';
import { type SeasonSoFar, soFar } from './season-so-far.ts';

test('a season says how far it is at steady steps: its day, and how many of its cells have begun, and how many stages are behind them', async () => {
  const plan = planWithCells(await realPlan(), 12);
  const reports: SeasonSoFar[] = [];
  let looks = 0;
  // each look at the clock is a tenth of a second
  const watch = soFar(
    (so) => reports.push(so),
    [],
    () => 100 * looks++,
    2_000,
  );
  let entries = 0;
  rehearse(plan, 'on-time', rehearsalStart(plan), undefined, (entry) => {
    entries += 1;
    watch(entry);
  });
  expect(reports).toHaveLength(Math.floor(entries / 20));
  const rising = (numbers: number[]) => expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  for (const key of ['at', 'begun', 'stages'] as const) rising(reports.map((so) => so[key]));
  expect(reports.find(({ begun, stages }) => begun === 12 && stages === 0)).toBeDefined();
  expect(reports.at(-1)?.stages).toBeGreaterThan(12 * (STAGES.length - 2));
}, 60_000);

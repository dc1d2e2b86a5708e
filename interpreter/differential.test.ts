import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type Compared, runScenario, scenario } from './testing/differential.fixture.ts';

const RUNS = Number(process.env['DIFFERENTIAL_RUNS'] ?? 500);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? Date.now() % 2 ** 31);

// XState's development build warns about every event for an actor that has ended
const { warn } = console;
console.warn = () => {};
afterAll(() => {
  console.warn = warn;
});

test(`${RUNS} random machines behave on the engine as on XState's interpreter, step by step`, async () => {
  const ends: Record<Compared['end'], number> = { all: 0, over: 0, orphans: 0, livelock: 0 };
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(scenario, async (one) => {
      const compared = await runScenario(one);
      ends[compared.end] += 1;
      steps += compared.steps;
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env['DIFFERENTIAL_SHRINK'] === undefined },
  );
  process.stderr.write(
    `differential: seed ${SEED}, ${RUNS} runs, ${steps} equal steps, ${JSON.stringify(ends)}\n`,
  );
  expect(steps).toBeGreaterThan(RUNS * 2);
}, 3_600_000);

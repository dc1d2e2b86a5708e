import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../interpreter/engine.ts';
import type { Outcome } from '../../interpreter/engine-types.ts';
import {
  type CreditEvent,
  creditCheck,
  LIMIT,
  REMINDER_EVERY,
} from '../../interpreter/examples/credit-check.ts';
import { decide, view } from '../../interpreter/examples/credit-check-workflow.ts';
import { stepLine } from '../../interpreter/examples/step-line.ts';
import { createVirtualTime } from '../../interpreter/virtual-time.ts';
import { component } from '../support/components.ts';
import { answers, score } from './bureau.ts';
import { killedWorkers } from './killed-workers.ts';
import { type Stage, setStage } from './stage.ts';

const { available } = await component('testServer');
const HOUR = 3_600_000;

interface Script {
  applicant: string;
  /** ms after the start: a person's answer, or only a look */
  moments: { after: number; event?: CreditEvent }[];
}
const scripts: Record<string, Script> = {
  'a good score': { applicant: 'Bình', moments: [] },
  'an approval after a reminder': {
    applicant: 'An',
    moments: [
      { after: REMINDER_EVERY + HOUR },
      { after: 45 * 24 * HOUR, event: { type: 'approve', by: 'D' } },
    ],
  },
  'a bureau that is away, and a refusal': {
    applicant: 'Chi',
    moments: [{ after: HOUR, event: { type: 'decline', by: 'D' } }],
  },
  'nobody answers': {
    applicant: 'An',
    moments: [REMINDER_EVERY, 2 * REMINDER_EVERY, LIMIT].map((after) => ({ after: after + HOUR })),
  },
};

/** What the steps are in memory. */
function inMemory({ applicant, moments }: Script): string[] {
  const time = createVirtualTime({ now: 0 });
  const lines: string[] = [];
  time.onStep((step) => lines.push(stepLine(step)));
  time.start('check', createEngine(creditCheck), { applicant, amount: 1 });
  time.resolve('check', 'score#1', answers[applicant] as Outcome);
  for (const { after, event } of moments) {
    time.advanceTo(after);
    if (event !== undefined) time.send('check', event);
  }
  return lines;
}

describe.skipIf(!available)('a credit check makes the same steps on Temporal as in memory', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ skipping: true });
  }, 60_000);
  afterAll(async () => {
    await stage?.stop();
  });

  /** @param between what happens to the worker before each event and each look */
  async function play(
    { applicant, moments }: Script,
    taskQueue: string,
    { limits = {}, between = async () => {} }: { limits?: object; between?: () => Promise<void> },
  ): Promise<{ lines: string[]; runs: number }> {
    const application = { applicant, amount: 1 };
    const handle = await stage.start('creditCheckWorkflow', taskQueue, [{ application, ...limits }]);
    await stage.atRest(handle.workflowId);
    const begun = (await handle.describe()).startTime.getTime();
    for (const { after, event } of moments) {
      await between();
      await stage.sleepUntil(begun + after);
      if (event !== undefined) await handle.executeUpdate(decide, { args: [event] });
      await stage.atRest(handle.workflowId);
    }
    expect((await handle.describe()).status.name).toBe('COMPLETED');
    const { steps, runs } = await handle.query(view);
    return { lines: steps, runs };
  }
  const each = Object.entries(scripts);

  describe('[H9, H10, H14] with a worker process killed after every event', () => {
    test.each(each)('%s', async (_, script) => {
      const taskQueue = `killed-${randomUUID()}`;
      const workers = await killedWorkers(stage.address, taskQueue);
      await workers.next();
      try {
        const { lines } = await play(script, taskQueue, { between: workers.next });
        expect(lines).toEqual(inMemory(script));
        expect(workers.killed()).toBe(script.moments.length);
      } finally {
        await workers.stop();
      }
    });
  });

  describe('[H14] with no workflow kept in memory', () => {
    test.each(each)('%s', async (_, script) => {
      const { taskQueue } = await stage.worker({ maxCachedWorkflows: 0, activities: { score } });
      expect((await play(script, taskQueue, {})).lines).toEqual(inMemory(script));
    });
  });

  describe('[H3, H8, H14] continuing as new at every chance', () => {
    test.each(each)('%s', async (_, script) => {
      const { taskQueue } = await stage.worker({ activities: { score } });
      const { lines, runs } = await play(script, taskQueue, {
        limits: { historyLimit: 1, hardLimit: 1_000 },
      });
      const expected = inMemory(script);
      expect(lines).toEqual(expected);
      // not possible while the score is under way, nor after the end
      expect(runs).toBe(expected.length - 1);
    });
  });
});

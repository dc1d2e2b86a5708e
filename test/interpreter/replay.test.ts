import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { describe, expect, test } from 'vitest';
import { type CreditEvent, REMINDER_EVERY } from '../../interpreter/examples/credit-check.ts';
import { decide } from '../../interpreter/examples/credit-check-workflow.ts';
import { quietRuntime } from '../../worker/run-worker.ts';
import { component } from '../support/components.ts';
import { score } from './bureau.ts';
import { bundledWorkflows, setStage } from './stage.ts';
import { historyFrom, historyText } from './stored-history.ts';

/**
 * Histories as they were once recorded: today's code must replay all of them. `RECORD=1` records them again; format
 * them with `biome format --write`.
 */
const folder = new URL('./histories/', import.meta.url);
const HOUR = 3_600_000;

interface Recording {
  applicant: string;
  event?: CreditEvent;
  after?: number;
  limits?: object;
}
const recordings: Record<string, Recording> = {
  'good-score': { applicant: 'Bình' },
  'approved-after-reminder': {
    applicant: 'An',
    after: REMINDER_EVERY + HOUR,
    event: { type: 'approve', by: 'D' },
  },
  expired: { applicant: 'An', after: 4 * REMINDER_EVERY },
  /** the last run of several: it begins with a state that was carried */
  continued: {
    applicant: 'An',
    after: REMINDER_EVERY + HOUR,
    event: { type: 'decline', by: 'D' },
    limits: { historyLimit: 1, hardLimit: 1_000 },
  },
};

async function record(): Promise<void> {
  const stage = await setStage({ skipping: true });
  try {
    const { taskQueue } = await stage.worker({ activities: { score } });
    for (const [name, { applicant, event, after = 0, limits = {} }] of Object.entries(recordings)) {
      const application = { applicant, amount: 1 };
      const { workflowId } = await stage.start('creditCheckWorkflow', taskQueue, [
        { application, ...limits },
      ]);
      await stage.atRest(workflowId);
      await stage.sleepUntil((await stage.now()) + after);
      await stage.atRest(workflowId);
      const newest = stage.client.workflow.getHandle(workflowId);
      if (event !== undefined) await newest.executeUpdate(decide, { args: [event] });
      await stage.atRest(workflowId);
      await writeFile(new URL(`${name}.json`, folder), historyText(await newest.fetchHistory()));
    }
  } finally {
    await stage.stop();
  }
}

if (process.env['RECORD'] === '1' && (await component('testServer')).available) await record();

const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
const stored = (file: string) => readFile(new URL(file, folder), 'utf8');
async function replay(json: string): Promise<void> {
  quietRuntime();
  await Worker.runReplayHistory({ workflowBundle: await bundledWorkflows() }, historyFrom(json));
}
/** Changes one thing that must be there. */
function altered(json: string, from: string, to: string): string {
  expect(json).toContain(from);
  return json.replace(from, to);
}

describe('recorded histories of the credit check', () => {
  test('there is one of each kind', () => {
    const named = Object.keys(recordings).map((name) => `${name}.json`);
    expect(files.sort()).toEqual(named.sort());
  });

  test.each(files)('%s replays', async (file) => {
    await expect(replay(await stored(file))).resolves.toBeUndefined();
  });

  test('one with another activity in it does not', async () => {
    const json = altered(await stored('good-score.json'), '"name": "score"', '"name": "scores"');
    await expect(replay(json)).rejects.toThrow(DeterminismViolationError);
  });

  test('nor one whose activity has brought another score', async () => {
    const json = altered(await stored('expired.json'), '"text": "500"', '"text": "800"');
    await expect(replay(json)).rejects.toThrow(DeterminismViolationError);
  });

  test('nor one where a timer and an activity have changed places', async () => {
    const history = JSON.parse(await stored('expired.json')) as { events: Record<string, unknown>[] };
    const { events } = history;
    const at = events.findIndex((event) => 'timerStartedEventAttributes' in event);
    const scheduled = events.findIndex((event) => 'activityTaskScheduledEventAttributes' in event);
    const [timer, activity] = [events[at], events[scheduled]];
    if (timer === undefined || activity === undefined)
      throw new Error('a timer and an activity were expected');
    const ids = ({ eventId, eventTime }: Record<string, unknown>) => ({ eventId, eventTime });
    events[at] = { ...activity, ...ids(timer) };
    events[scheduled] = { ...timer, ...ids(activity) };
    await expect(replay(JSON.stringify(history))).rejects.toThrow(DeterminismViolationError);
  });
});

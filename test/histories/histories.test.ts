import { readdir, stat } from 'node:fs/promises';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { quietRuntime } from '../../worker/run-worker.ts';
import { bundleWorkflows } from '../../worker/workflow-code.ts';
import { historyFrom } from '../interpreter/stored-history.ts';
import { packedFile, packedFolder, readManifest, unpack } from './packed.ts';

/**
 * Histories made by this build's own workflows: today's code must replay all of them. A commit that changes commands on
 * purpose makes new ones (`npm run histories`) and says so.
 */
const MOST_PACKED = 5_000_000;

const stored = await readManifest();
let workflowBundle: WorkflowBundle;

const replay = (json: string, workflowId: string): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle }, historyFrom(json), workflowId);

describe('stored histories of a season', () => {
  beforeAll(async () => {
    quietRuntime();
    workflowBundle = await bundleWorkflows();
  }, 120_000);

  test('there is one of each kind, and together they are small', async () => {
    expect(stored.map(({ name }) => name)).toEqual([
      'campaign',
      'cell-on-time',
      'cell-late',
      'cell-returned',
      'cell-disputing',
      'cell-moved',
      'cell-continues',
      'cell-continued',
      'mailroom',
    ]);
    const files = (await readdir(packedFolder)).filter((file) => file.endsWith('.json.gz'));
    expect(files.sort()).toEqual(stored.map(({ name }) => `${name}.json.gz`).sort());
    const sizes = await Promise.all(stored.map(async ({ name }) => (await stat(packedFile(name))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_PACKED);
  });

  test.each(stored)('$name is whole, of the statechart that it names, and replays', async (one) => {
    const json = await unpack(one.name);
    expect(historyFrom(json).events).toHaveLength(one.events);
    if (one.machine !== null) {
      expect(one.machine).toMatch(new RegExp(`^${one.workflow}@`));
      for (const said of [one.machine, one.engine]) expect(json).toContain(JSON.stringify(said).slice(1, -1));
    }
    await expect(replay(json, one.workflowId)).resolves.toBeUndefined();
  });

  test.each([
    ['cell-on-time', '"name": "record"', '"name": "recorded"'],
    ['campaign', '"name": "issueDecision"', '"name": "issueDecisions"'],
    ['cell-continued', '"name": "record"', '"name": "recorded"'],
    ['mailroom', '"name": "planMails"', '"name": "planMail"'],
  ])('%s with %s changed does not', async (name, from, to) => {
    const json = await unpack(name);
    expect(json).toContain(from);
    const { workflowId = '' } = stored.find((one) => one.name === name) ?? {};
    await expect(replay(json.replace(from, to), workflowId)).rejects.toThrow(DeterminismViolationError);
  });
});

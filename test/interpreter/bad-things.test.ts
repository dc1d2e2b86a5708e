import { WorkflowFailedError, type WorkflowHandle, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../support/components.ts';
import { type BadArgs, badState, giveBad, signalBad } from './bad-workflow.ts';
import { type Stage, setStage } from './stage.ts';

const { available } = await component('temporal');

describe.skipIf(!available)('a machine that goes wrong inside of a workflow', () => {
  let stage: Stage;
  let taskQueue: string;
  beforeAll(async () => {
    stage = await setStage({ skipping: false });
    ({ taskQueue } = await stage.worker({ activities: { quick: async () => 'done' } }));
  }, 60_000);
  afterAll(async () => {
    await stage?.stop();
  });

  const started = (args: BadArgs = {}) => stage.start('badWorkflow', taskQueue, [args]);
  const give = (handle: WorkflowHandle, type: string) => handle.executeUpdate(giveBad, { args: [{ type }] });
  async function refusalOf(work: Promise<unknown>): Promise<string | null | undefined> {
    const error: unknown = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
    const { cause } = error as WorkflowUpdateFailedError;
    expect(cause).toBeInstanceOf(ApplicationFailure);
    return (cause as ApplicationFailure).type;
  }
  /** The type of the failure with which a workflow ended at once: none of its tasks was tried again. */
  async function endOf(handle: WorkflowHandle): Promise<string | null | undefined> {
    const error: unknown = await handle.result().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkflowFailedError);
    const { events } = await handle.fetchHistory();
    expect(events?.filter((event) => event.workflowTaskFailedEventAttributes != null)).toEqual([]);
    const { cause } = error as WorkflowFailedError;
    expect(cause).toBeInstanceOf(ApplicationFailure);
    return (cause as ApplicationFailure).type;
  }

  test.each([
    ['a guard that throws', 'guarded', 'MACHINE_FAILED'],
    ['an assign that throws', 'assigned', 'MACHINE_FAILED'],
    ['a date in the context', 'dated', 'NOT_JSON'],
    ["the interpreter's own event", 'xstate.done.actor.job', 'RESERVED_EVENT'],
    ['an actor without an activity', 'askNobody', 'UNKNOWN_ACTIVITY'],
  ])(
    '[H11, H12] %s refuses its update by type, and the workflow goes on as it was',
    async (_, type, code) => {
      const handle = await started();
      await give(handle, 'count');
      const { state } = await handle.query(badState);
      expect(await refusalOf(give(handle, type))).toBe(code);
      expect((await handle.query(badState)).state).toEqual(state);
      await give(handle, 'count');
      expect((await handle.query(badState)).state.snapshot.context).toEqual({ count: 2 });
      await give(handle, 'over');
      await expect(handle.result()).resolves.toBeUndefined();
    },
  );

  test('[H11] a signal that cannot be taken is dropped, and its code told', async () => {
    const handle = await started();
    for (const type of ['assigned', 'count', 'guarded']) await handle.signal(signalBad, { type });
    const { state, refused } = await handle.query(badState);
    expect(refused).toEqual(['MACHINE_FAILED', null, 'MACHINE_FAILED']);
    expect(state.snapshot.context).toEqual({ count: 1 });
    await give(handle, 'over');
  });

  test.each([
    ['a timer whose assign throws', 'later', 'MACHINE_FAILED'],
    ['a result whose assign throws', 'ask', 'MACHINE_FAILED'],
    ['a clock that never comes to rest', 'spin', 'LIVELOCK'],
  ])('[H11] %s ends the workflow with its type, and no task fails', async (_, type, code) => {
    const handle = await started();
    // the update may be overtaken by the end that it causes
    await give(handle, type).catch(() => undefined);
    expect(await endOf(handle)).toBe(code);
  });

  test('[H17] a state of another version ends the workflow as UNKNOWN_STATE', async () => {
    const first = await started();
    const { state } = await first.query(badState);
    await give(first, 'over');
    expect(await endOf(await started({ version: '2', state }))).toBe('UNKNOWN_STATE');
  });

  test('[H17] a state that was cut ends it as BAD_STATE, an input that is no JSON as NOT_JSON', async () => {
    const first = await started();
    const { state } = await first.query(badState);
    await give(first, 'over');
    const cut = { ...state, timers: 'none' } as unknown as typeof state;
    expect(await endOf(await started({ state: cut }))).toBe('BAD_STATE');
    expect(await endOf(await started({ date: true }))).toBe('NOT_JSON');
  });
});

import { randomUUID } from 'node:crypto';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { campaignClient } from '../client/client.ts';
import { encryptedBy } from '../client/payload-codec.ts';
import { cellWorkflowId, mailroomWorkflowId, subjectWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { testKeys } from './support/keys.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 30_000, interval: 100 };
/** What people write in this test. */
const TEXT = 'Chưa có mẫu 8 của Đảng ủy';

type HistoryEvent = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/** Every text and every byte that is somewhere in it. */
function everythingIn(value: unknown): Buffer[] {
  if (typeof value === 'string') return [Buffer.from(value)];
  if (value instanceof Uint8Array) return [Buffer.from(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everythingIn) : [];
}

describe.skipIf(!available)('whoever reaches Temporal without the key', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign({ keys: testKeys, mailGroupMinutes: 0 });
    await one.send('doi-1', one.head('doi-1'), 'difficulty.raise', { text: TEXT });
    await one.submit('doi-2');
    // refused with a sentence, which is a failure in no history
    await expect(one.submit('doi-1', one.head('doi-2'))).rejects.toMatchObject({
      refusal: { reason: 'notYourCell' },
    });
    await one.atRest();
  }, 180_000);
  afterAll(async () => {
    await one?.stop();
  });

  const subjects = () => ['campaign', ...one.plan.cells.map(({ id }) => id)];
  const ids = () => [
    ...subjects().map((subject) => subjectWorkflowId(one.campaign, subject)),
    mailroomWorkflowId(one.campaign),
  ];
  const handle = (subject: string) => one.bare.workflow.getHandle(subjectWorkflowId(one.campaign, subject));
  /** The type of the failure with which doi-1 refuses an event. */
  async function answerTo(payloads: Payload[]): Promise<string | null | undefined> {
    const { outcome } = await one.bare.workflowService.updateWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: cellWorkflowId(one.campaign, 'doi-1') },
      waitPolicy: { lifecycleStage: 3 },
      request: {
        meta: { updateId: randomUUID(), identity: 'somebody' },
        input: { name: 'sendEvent', args: { payloads } },
      },
    });
    return outcome?.failure?.applicationFailureInfo?.type;
  }
  async function runsOf(workflowId: string): Promise<string[]> {
    const query = `WorkflowId = '${workflowId}'`;
    const { executions } = await one.bare.workflowService.listWorkflowExecutions({
      namespace: 'default',
      query,
    });
    return executions.flatMap(({ execution }) => execution?.runId ?? []);
  }
  async function everyEvent(): Promise<HistoryEvent[]> {
    const found: HistoryEvent[] = [];
    for (const workflowId of ids())
      for (const runId of await runsOf(workflowId))
        found.push(...((await one.bare.workflow.getHandle(workflowId, runId).fetchHistory()).events ?? []));
    return found;
  }
  /** What the one with the key can do still, in every case that was attacked. */
  async function goesOn(): Promise<void> {
    await one.atRest();
    const failed = (await everyEvent()).flatMap((event) => event.workflowTaskFailedEventAttributes ?? []);
    // Temporal itself hands out a task again when something comes while a workflow ends
    expect(failed.filter(({ failure }) => failure?.message !== 'UnhandledCommand')).toEqual([]);
    const raised = one.send('doi-1', one.head('doi-1'), 'difficulty.raise', { text: randomUUID() });
    await expect(raised).resolves.toMatchObject({ seq: expect.any(Number) });
    const { person } = one;
    const corrected = one.send('campaign', person('office'), 'person.correct', {
      person: one.head('doi-3'),
      fields: ['phone'],
    });
    await expect(corrected).resolves.toMatchObject({ seq: expect.any(Number) });
  }

  test('reads no name and no text in any event of the campaign', async () => {
    const events = await everyEvent();
    expect(events.length).toBeGreaterThan(100);
    const bytes = Buffer.concat(events.flatMap(everythingIn));
    const { plan } = one;
    const secrets = [
      TEXT,
      ...plan.people.flatMap(({ id, name, email }) => [id, name, email ?? name]),
      ...plan.cells.map(({ name }) => name),
      'dossier.submit',
      'difficulty.raise',
    ];
    expect(secrets.length).toBeGreaterThan(30);
    expect(secrets.filter((secret) => bytes.includes(Buffer.from(secret)))).toEqual([]);
    // ids of workflows are told in clear
    expect(bytes.includes(Buffer.from(cellWorkflowId(one.campaign, 'doi-1')))).toBe(true);
  });

  test('is told nothing by a query', async () => {
    for (const query of ['standing', 'journalTail', 'engineState', 'pendingEntries', 'timersAhead'])
      await expect(handle('doi-1').query(query), query).rejects.toThrow(
        /Unknown encoding: binary\/encrypted/,
      );
    // the argument is not told apart from nobody
    await expect(handle('doi-1').query('validEvents', one.head('doi-1'))).rejects.toThrow(/Unknown encoding/);
    await goesOn();
  });

  test('with another key is told so, and neither reads nor sends', async () => {
    const keys = [{ id: 'test', secret: Buffer.alloc(32, 8).toString('base64') }];
    const { connection } = one.bare;
    const other = campaignClient(new Client({ connection, dataConverter: encryptedBy(keys) }), {
      taskQueue: one.taskQueue,
    });
    const otherKeys = { code: 'OTHER_KEYS' };
    await expect(other.standing(one.campaign, 'doi-1')).rejects.toMatchObject(otherKeys);
    await expect(other.validEvents(one.campaign, 'doi-1', one.head('doi-1'))).rejects.toMatchObject(
      otherKeys,
    );
    const envelope = {
      id: randomUUID(),
      type: 'difficulty.raise',
      by: one.head('doi-1'),
      payload: { text: 'x' },
    };
    await expect(other.send(one.campaign, 'doi-1', envelope)).rejects.toMatchObject(otherKeys);
    const held = { notice: 'n', action: 'hold', by: one.person('office') } as const;
    await expect(other.actOnNotice(one.campaign, held)).rejects.toMatchObject(otherKeys);
    await goesOn();
  });

  test('sends no event, neither a made one nor one that was said to another cell', async () => {
    const made = {
      id: randomUUID(),
      type: 'difficulty.raise',
      by: one.head('doi-1'),
      payload: { text: 'x' },
    };
    const before = (await one.reader.journal(one.campaign, { subject: 'doi-1' })).length;
    for (const args of [[made], [], [null], [made, made]])
      expect(await answerTo(args.map((one) => defaultPayloadConverter.toPayload(one)))).toBe('INVALID_EVENT');
    const events = (await handle('doi-2').fetchHistory()).events ?? [];
    const [taken] = events.flatMap((event) => {
      const request = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest;
      return request?.input?.args?.payloads ?? [];
    });
    expect(taken).toBeDefined();
    expect(await answerTo(taken === undefined ? [] : [taken])).toBe('INVALID_EVENT');
    expect((await one.reader.journal(one.campaign, { subject: 'doi-1' })).length).toBe(before);
    await goesOn();
  });

  test('changes nothing by repeating what was said to a case', async () => {
    const { workflowService } = one.bare;
    const newest = async (subject: string) =>
      (await one.client.journalTail(one.campaign, subject)).at(-1)?.seq;
    await one.atRest();
    const before = await Promise.all(subjects().map(newest));
    let repeated = 0;
    for (const subject of subjects()) {
      const workflowExecution = { workflowId: subjectWorkflowId(one.campaign, subject) };
      for (const event of (await handle(subject).fetchHistory()).events ?? []) {
        const signal = event.workflowExecutionSignaledEventAttributes;
        const request = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest;
        if (signal?.input == null && request?.input == null) continue;
        repeated += 1;
        if (signal?.input != null)
          await workflowService.signalWorkflowExecution({
            namespace: 'default',
            workflowExecution,
            signalName: signal.signalName,
            input: signal.input,
            requestId: randomUUID(),
          });
        if (request?.input != null) {
          const { outcome } = await workflowService.updateWorkflowExecution({
            namespace: 'default',
            workflowExecution,
            waitPolicy: { lifecycleStage: 3 },
            request: { meta: { updateId: randomUUID(), identity: 'somebody' }, input: request.input },
          });
          expect(outcome?.success).toBeDefined();
        }
      }
    }
    expect(repeated).toBeGreaterThan(10);
    await one.atRest();
    const after = await Promise.all(subjects().map(newest));
    expect(after.slice(1)).toEqual(before.slice(1));
    // the campaign hears a cell's newest report again, as it does after a restart
    const added = await one.reader.journal(one.campaign, { subject: 'campaign', limit: 1_000 });
    for (const { seq, input, from, to, notices } of added.slice(0, (after[0] ?? 0) - (before[0] ?? 0)))
      expect({ input, to, notices }, String(seq)).toMatchObject({
        input: { kind: 'report' },
        to: from,
        notices: [],
      });
    await goesOn();
  });

  test('commands, reports and tells nothing', async () => {
    const states = async () =>
      Promise.all(
        subjects().map(async (subject) => (await one.client.standing(one.campaign, subject)).states),
      );
    const before = await states();
    const withdrawal = { id: 'f', type: 'cell.withdraw', payload: { reason: 'x' }, by: one.person('office') };
    await handle('doi-3').signal('command', withdrawal);
    await handle('doi-3').signal('command');
    await handle('doi-3').signal('telling', { type: 'told', opens: 'x', at: 1, how: 'sent' });
    await handle('campaign').signal('report', { cell: 'doi-3', seq: 9, ended: true });
    const startArgs = { workflowId: mailroomWorkflowId(one.campaign), taskQueue: one.taskQueue };
    for (const signal of ['wake', 'reportAgain'])
      await one.bare.workflow.signalWithStart('mailroom', {
        ...startArgs,
        args: [{ campaign: one.campaign }],
        signal,
        signalArgs: [{ text: 'x' }],
      });
    await goesOn();
    expect(await states()).toEqual(before);
  });

  test('begins nothing under the ids of the campaign', async () => {
    const free = `${one.campaign}-${randomUUID()}`;
    const inputs: [string, string, unknown[]][] = [
      ['campaign', subjectWorkflowId(free, 'campaign'), [{ campaign: free, plan: one.plan }]],
      ['cell', cellWorkflowId(free, 'doi-1'), [{ campaign: free }]],
      ['mailroom', mailroomWorkflowId(free), [{ campaign: free }]],
      ['mailroom', mailroomWorkflowId(`${free}-2`), []],
    ];
    for (const [type, workflowId, args] of inputs) {
      const begun = await one.bare.workflow.start(type, { workflowId, taskQueue: one.taskQueue, args });
      await begun.result().catch(() => undefined);
      const last = (await begun.fetchHistory()).events?.at(-1);
      const failure = last?.workflowExecutionFailedEventAttributes?.failure;
      // its message could tell what is in a plan
      expect(failure, workflowId).toMatchObject({
        message: 'Encoded failure',
        applicationFailureInfo: { type: 'INVALID_INPUT' },
      });
    }
    expect(await one.reader.campaign(free)).toBeNull();
    await goesOn();
  });

  test('hands in no result of an activity, be it none, in clear or an earlier one: it is asked for again', async () => {
    const { workflowService } = one.bare;
    const workflowId = cellWorkflowId(one.campaign, 'doi-4');
    await one.send('doi-4', one.head('doi-4'), 'difficulty.raise', { text: 'Việc trước' });
    await one.atRest();
    const [earlier] = ((await handle('doi-4').fetchHistory()).events ?? []).flatMap(
      (event) => event.activityTaskCompletedEventAttributes?.result?.payloads ?? [],
    );
    expect(earlier).toBeDefined();
    const recording = async () => {
      const { pendingActivities } = await workflowService.describeWorkflowExecution({
        namespace: 'default',
        execution: { workflowId },
      });
      return (
        pendingActivities.find(({ activityType }) => activityType?.name === 'record')?.activityId ?? null
      );
    };
    const release = one.holdRecords();
    await one.send('doi-4', one.head('doi-4'), 'difficulty.raise', { text: 'Một việc khác' });
    const forged: (Payload[] | null)[] = [
      [defaultPayloadConverter.toPayload('done')],
      [defaultPayloadConverter.toPayload(undefined)],
      // a list of none is nothing that the SDK could hand to a workflow: its tasks fail, which the watcher tells of
      null,
      earlier === undefined ? null : [earlier],
    ];
    for (const payloads of forged) {
      await vi.waitUntil(async () => (await recording()) !== null, WAIT);
      const activityId = await recording();
      await workflowService.respondActivityTaskCompletedById({
        namespace: 'default',
        workflowId,
        activityId,
        result: payloads === null ? null : { payloads },
      });
      const isAskedAgain = async () => ![null, activityId].includes(await recording());
      await vi.waitUntil(isAskedAgain, WAIT);
    }
    await release();
    await goesOn();
    const entries = await one.reader.journal(one.campaign, { subject: 'doi-4' });
    expect(entries.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(entries.filter(({ input }) => input.kind === 'event')).toHaveLength(2);
  });

  test('repairs are made of what is encrypted', async () => {
    const inputs = await one.client.recordedInputs(one.campaign, 'doi-2');
    const entries = await one.reader.journal(one.campaign, { subject: 'doi-2' });
    expect(inputs.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toReversed());
    expect(inputs.some(({ input }) => input.kind === 'event' && input.event.type === 'dossier.submit')).toBe(
      true,
    );
  });
});

import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellInput } from '../machines/testing/season.fixture.ts';
import { component } from '../test/support/components.ts';
import { devServerAddress } from '../test/support/temporal.ts';
import { campaignWorkflowId, cellWorkflowId, type LeftMessage } from '../workflows/messages.ts';
import { type CampaignClient, campaignClient } from './client.ts';
import { deliverLeft } from './deliver-left.ts';

const { available } = await component('temporal');

const start = (cell: string): LeftMessage['message'] => ({ start: { ...cellInput('doi-1'), cell } });
const ordered = (cell: string, id: string, text = id): LeftMessage['message'] => ({
  cell,
  command: { id, by: 'do-thi-thu', type: 'guidance', payload: { difficulty: 'd1', text } },
});
const waiting = (...messages: LeftMessage['message'][]): LeftMessage[] =>
  messages.map((message) => ({ message, lost: false }));

describe.skipIf(!available)('what a campaign had on its way to its cells when it died', () => {
  let connection: Connection;
  let bare: Client;
  let client: CampaignClient;
  const taskQueue = `test-${randomUUID()}`;
  const campaign = `left-${randomUUID().slice(0, 8)}`;
  const begun = new Set<string>();

  beforeAll(async () => {
    connection = await Connection.connect({ address: await devServerAddress() });
    bare = new Client({ connection });
    client = campaignClient(bare, { taskQueue, patience: 20_000 });
  });
  afterAll(async () => {
    for (const id of begun)
      await bare.workflow
        .getHandle(id)
        .terminate()
        .catch(() => undefined);
    await connection?.close();
  });

  const deliver = (left: LeftMessage[]) => {
    for (const { message } of left)
      begun.add(cellWorkflowId(campaign, 'start' in message ? message.start.cell : message.cell));
    return deliverLeft(bare, { campaign, taskQueue, patience: 20_000 }, left);
  };
  /** Commands that have come to a cell's workflow, in order. */
  async function signalled(cell: string): Promise<string[]> {
    const { events } = await bare.workflow.getHandle(cellWorkflowId(campaign, cell)).fetchHistory();
    return (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: signal }) => {
      const [payload] = signal?.input?.payloads ?? [];
      return payload == null ? [] : [JSON.parse(Buffer.from(payload.data ?? []).toString()).id];
    });
  }

  test('a cell is started first and commanded in order; a second time it is not started again', async () => {
    const left = waiting(start('a'), ordered('a', 'one'), ordered('a', 'two'));
    expect(await deliver(left)).toEqual([]);
    expect(await signalled('a')).toEqual(['one', 'two']);
    // again, since the one who did it may have been stopped in between: a cell knows each command by its id
    expect(await deliver(left)).toEqual([]);
    expect(await signalled('a')).toEqual(['one', 'two', 'one', 'two']);
  });

  test('what finds nobody stays, with all that is to arrive after it, and nothing else', async () => {
    const [nobody, later, known] = waiting(ordered('b', 'b1'), ordered('b', 'b2'), ordered('a', 'three'));
    const lost = { message: start('c'), lost: true };
    const behind = { message: ordered('c', 'c1'), lost: false };
    if (nobody === undefined || later === undefined || known === undefined) throw new Error();
    expect(await deliver([nobody, lost, known, later, behind])).toEqual([nobody, lost, later, behind]);
    expect((await signalled('a')).at(-1)).toBe('three');
  });

  test('what has the id of a cell without being that cell is left alone', async () => {
    await bare.workflow.start('cell', {
      workflowId: cellWorkflowId(campaign, 'd'),
      taskQueue,
      args: [],
    });
    const left = waiting(start('d'), ordered('d', 'd1'));
    expect(await deliver(left)).toEqual(left);
    expect(await signalled('d')).toEqual([]);
  });

  test('a campaign comes back that had more on its way than the start of a workflow holds', async () => {
    const cells = Array.from({ length: 300 }, (_, index) => `many-${index}`);
    const outgoing = waiting(
      ...cells.map(start),
      ...cells.map((cell) => ordered(cell, cell, 'ư'.repeat(3_000))),
    );
    expect(Buffer.byteLength(JSON.stringify(outgoing))).toBeGreaterThan(2 * 1024 * 1024);
    for (const cell of cells) begun.add(cellWorkflowId(campaign, cell));
    begun.add(campaignWorkflowId(campaign));
    await bare.workflow.start('campaign', {
      workflowId: campaignWorkflowId(campaign),
      taskQueue,
      args: [{ campaign }],
    });
    const back = () =>
      client.restartCase(campaign, 'campaign', {
        began: null,
        carried: {} as never,
        restarted: { by: 'do-thi-thu', reason: 'x' },
        outgoing,
        reports: [],
      });
    // of one that lives nothing is sent
    await expect(back()).rejects.toMatchObject({ code: 'CASE_LIVES' });
    await expect(signalled('many-7')).rejects.toThrow(/not found/i);
    await bare.workflow.getHandle(campaignWorkflowId(campaign)).terminate();
    await back();
    expect(await signalled('many-7')).toEqual(['many-7']);
    const { events } = await bare.workflow.getHandle(campaignWorkflowId(campaign)).fetchHistory();
    const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    expect(JSON.parse(Buffer.from(payload?.data ?? []).toString()).outgoing).toEqual([]);
  });
});

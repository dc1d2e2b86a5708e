import { randomUUID } from 'node:crypto';
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import getPort from 'get-port';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Envelope } from '../domain/envelope.ts';
import { campaignPlanOf } from '../domain/plan/campaign-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { entryOf } from '../records/records.fixture.ts';
import { component } from '../test/support/components.ts';
import { devServerAddress } from '../test/support/temporal.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { campaignWorkflowId, mailroomWorkflowId } from '../workflows/messages.ts';
import { type CampaignClient, campaignClient, campaignIdOf, connect } from './client.ts';
import { noticeActionFailureIn, refusalIn } from './update-failures.ts';

const { available } = await component('temporal');

const failed = (type: string, details: unknown[] = []) =>
  new WorkflowUpdateFailedError('failed', ApplicationFailure.nonRetryable('said so', type, ...details));

describe('what a failed update says', () => {
  const refusal = { code: 'NOT_NOW', reason: 'notNow', validNow: ['difficulty.raise'] };

  test.each(['UNKNOWN_EVENT', 'INVALID_EVENT', 'NOT_ALLOWED', 'NOT_NOW', 'STALE'])(
    '%s is a refusal, with all that it says',
    (code) => {
      expect(refusalIn(failed(code, [{ ...refusal, code }]))).toEqual({ ...refusal, code });
    },
  );

  test('no other failure is one, nor is a failure without details', () => {
    expect(refusalIn(failed('LIVELOCK', [refusal]))).toBeNull();
    expect(refusalIn(failed('NOT_NOW'))).toBeNull();
    expect(refusalIn(new Error('NOT_NOW'))).toBeNull();
  });

  test.each(['NOT_OFFICE', 'NOTICE_UNKNOWN', 'NOTICE_STATE'])('%s is found however deep it lies', (code) => {
    const deep = new Error('update', { cause: new Error('activity', { cause: failed(code).cause }) });
    expect(noticeActionFailureIn(deep)).toMatchObject({ code, message: 'said so' });
    expect(noticeActionFailureIn(new Error('update', { cause: new Error('activity') }))).toBeNull();
  });
});

describe.skipIf(!available)('the way to the campaigns, on a server where nobody works', () => {
  let connection: Connection;
  let bare: Client;
  let client: CampaignClient;
  let plan: Plan;
  const taskQueue = `test-${randomUUID()}`;
  const started: string[] = [];
  const fresh = () => `${campaignIdOf(plan)}-${randomUUID().slice(0, 8)}`;
  const event = (): Envelope => ({ id: randomUUID(), by: 'do-thi-thu', type: 'campaign.announce' });

  beforeAll(async () => {
    connection = await Connection.connect({ address: await devServerAddress() });
    bare = new Client({ connection });
    client = campaignClient(bare, { taskQueue, historyLimit: 77, patience: 2_000 });
    plan = comingSeason(await realPlan(), Date.now());
  });
  afterAll(async () => {
    for (const id of started) await bare.workflow.getHandle(id).terminate();
    await connection?.close();
  });

  async function begun(): Promise<string> {
    const campaign = await client.startCampaign(campaignPlanOf(plan), { campaign: fresh() });
    started.push(campaignWorkflowId(campaign));
    return campaign;
  }

  test('a campaign begins once under its id, also when the first one has ended', async () => {
    const campaign = await begun();
    await expect(client.startCampaign(campaignPlanOf(plan), { campaign })).rejects.toMatchObject({
      code: 'CAMPAIGN_EXISTS',
    });
    await bare.workflow.getHandle(campaignWorkflowId(campaign)).terminate();
    started.length = 0;
    await expect(client.startCampaign(campaignPlanOf(plan), { campaign })).rejects.toMatchObject({
      code: 'CAMPAIGN_EXISTS',
    });
  });

  test('it is found by its id, and begins with the plan and the length of its history', async () => {
    const campaign = await begun();
    const description = await bare.workflow.getHandle(campaignWorkflowId(campaign)).describe();
    expect(description.taskQueue).toBe(taskQueue);
    expect(description.typedSearchAttributes.getAll()).toMatchObject([
      { key: { name: 'CampaignId' }, value: campaign },
    ]);
    const { events } = await bare.workflow.getHandle(campaignWorkflowId(campaign)).fetchHistory();
    const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const input: unknown = JSON.parse(Buffer.from(payload?.data ?? []).toString('utf8'));
    expect(input).toMatchObject({ campaign, historyLimit: 77, plan: { id: plan.id } });
  });

  test('an unknown subject is reported as unknown', async () => {
    const unknown = { name: 'ClientError', code: 'UNKNOWN_SUBJECT' };
    await expect(client.send('nowhere', 'campaign', event())).rejects.toMatchObject(unknown);
    await expect(client.standing('nowhere', 'doi-1')).rejects.toMatchObject(unknown);
  });

  test('without anybody at work the answer is that nobody works, after our patience and not never', async () => {
    const campaign = await begun();
    const nobody = { name: 'ClientError', code: 'NO_WORKER' };
    await expect(client.standing(campaign, 'campaign')).rejects.toMatchObject(nobody);
    await expect(client.send(campaign, 'campaign', event())).rejects.toMatchObject(nobody);
  });

  test('the mailroom acts on a notice; it is started for that, or used when it is there', async () => {
    const campaign = fresh();
    started.push(mailroomWorkflowId(campaign));
    const action = { notice: 'n', action: 'told', by: 'do-thi-thu' } as const;
    for (const _again of [1, 2])
      await expect(client.actOnNotice(campaign, action)).rejects.toMatchObject({ code: 'NO_WORKER' });
    const { status, taskQueue: queue } = await bare.workflow
      .getHandle(mailroomWorkflowId(campaign))
      .describe();
    expect([status.name, queue]).toEqual(['RUNNING', taskQueue]);
  });

  test('a history above the 4 MB that gRPC takes by itself is read whole', async () => {
    const campaign = fresh();
    const workflowId = campaignWorkflowId(campaign);
    const entry = entryOf(campaign, 'campaign', 1);
    await bare.workflow.start('campaign', {
      workflowId,
      taskQueue,
      args: [{ campaign, carried: { pending: [entry] } }],
    });
    started.push(workflowId);
    // the server takes 2 MB in one event, and gives all of these in one answer
    for (let event = 0; event < 4; event += 1)
      await bare.workflow.getHandle(workflowId).signal('heard', 'x'.repeat(1_500_000));
    const own = await connect({ address: await devServerAddress(), patience: 5_000 });
    try {
      await vi.waitFor(
        async () => expect(await own.recordedInputs(campaign, 'campaign')).toEqual([entry]),
        30_000,
      );
    } finally {
      await own.close();
    }
  });

  test('a server that is not there is said to be away', async () => {
    const address = `127.0.0.1:${await getPort({ host: '127.0.0.1' })}`;
    await expect(connect({ address })).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  test('the id of a campaign is its plan and the first day of its sessions', () => {
    const [first] = plan.sessions.map(({ date }) => date).sort();
    expect(campaignIdOf({ ...plan, sessions: [...plan.sessions].reverse() })).toBe(`${plan.id}-${first}`);
    const later = plan.sessions.map((session, index) => ({ ...session, date: `2031-0${9 - index}-01` }));
    expect(campaignIdOf({ ...plan, sessions: later })).toBe(`${plan.id}-2031-0${9 - later.length + 1}-01`);
  });
});

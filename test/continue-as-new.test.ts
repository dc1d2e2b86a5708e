import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { campaignWorkflowId, cellWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 30_000, interval: 100 };

describe.skipIf(!available)('a campaign that continues as new at every chance', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign({ historyLimit: 12 });
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
  });

  const runs = async (workflowId: string) => {
    const description = await one.bare.workflow.getHandle(workflowId).describe();
    return {
      first: description.raw.workflowExecutionInfo?.firstRunId ?? '',
      now: description.runId,
      status: description.status.name,
    };
  };

  test('keeps its cells, their timers and its own journal', async () => {
    await vi.waitUntil(async () => {
      const { first, now } = await runs(campaignWorkflowId(one.campaign));
      return first !== now;
    }, WAIT);
    for (const { id } of one.plan.cells)
      expect((await runs(cellWorkflowId(one.campaign, id))).status).toBe('RUNNING');
    const timers = await one.client.timers(one.campaign, 'doi-1');
    await one.send('doi-1', one.head('doi-1'), 'difficulty.raise', { text: 'a' });
    await one.send('doi-1', one.person('office'), 'difficulty.answer', { difficulty: 'd1', text: 'b' });
    await one.send('doi-1', one.head('doi-1'), 'difficulty.raise', { text: 'c' });
    await vi.waitUntil(async () => {
      const { first, now } = await runs(cellWorkflowId(one.campaign, 'doi-1'));
      return first !== now;
    }, WAIT);
    const after = await one.client.timers(one.campaign, 'doi-1');
    expect(after).toEqual(expect.arrayContaining(timers));
    const receipt = await one.submit('doi-1');
    await vi.waitUntil(
      async () => (await one.reader.recordedSeq(one.campaign, 'doi-1')) >= receipt.seq,
      WAIT,
    );
    const journal = await one.reader.journal(one.campaign, { subject: 'doi-1', order: 'oldest', limit: 100 });
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
    expect(new Set(journal.map(({ key }) => key.split('/')[0])).size).toBe(1);
  }, 90_000);

  test('commands still reach the cells, and their answers the campaign', async () => {
    const startsAt = '2030-01-10T08:00:00+07:00';
    await one.send('campaign', one.person('office'), 'session.move', {
      session: one.plan.sessions[0]?.id,
      startsAt,
      endsAt: '2030-01-10T11:00:00+07:00',
      reason: 'trùng lịch',
    });
    await vi.waitUntil(
      async () =>
        (await one.client.standing(one.campaign, 'doi-2')).session?.startsAt === Date.parse(startsAt),
      WAIT,
    );
    expect((await one.client.standing(one.campaign, 'campaign')).facts['refusedCommands']).toBeNull();
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { campaignWorkflowId, cellWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');

const HISTORY_LIMIT = 25;

describe.skipIf(!available)('what continues as new often', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign({ historyLimit: HISTORY_LIMIT });
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
  });

  /** Waits while the records have too much to do, which is no answer yet. */
  const outcome = (send: () => Promise<unknown>): Promise<string> =>
    vi.waitFor(
      () =>
        send().then(
          () => 'accepted',
          (error: unknown) => {
            if (error instanceof Refused && error.refusal.code !== 'BUSY') return error.refusal.code;
            throw error;
          },
        ),
      { timeout: 30_000, interval: 200 },
    );
  async function untilRefused(send: () => Promise<unknown>): Promise<string[]> {
    const outcomes: string[] = [];
    while (outcomes.length < 80 && (outcomes.at(-1) ?? 'accepted') === 'accepted')
      outcomes.push(await outcome(send));
    return outcomes;
  }

  test('a cell takes long texts as long as they can be carried, and short ones after that', async () => {
    const [head, clerk] = [one.head('doi-1'), one.person('teamClerk')];
    const raise = (text: string) => () => one.send('doi-1', head, 'difficulty.raise', { text });
    const difficulties = await untilRefused(raise('ữ'.repeat(10_000)));
    expect(difficulties.at(-1)).toBe('TOO_LARGE');
    await outcome(() => one.submit('doi-1'));
    const note = () => one.send('doi-1', clerk, 'review.note', { text: 'ữ'.repeat(5_000), verify: true });
    const notes = await untilRefused(note);
    expect(notes.at(-1)).toBe('TOO_LARGE');
    // notes alone would be as many as difficulties: what the case carries has one end for all of it
    expect(notes.length).toBeLessThan(difficulties.length - 5);
    await one.atRest();
    expect(await outcome(() => one.send('doi-1', clerk, 'review.note', { text: 'ngắn' }))).toBe('accepted');
    await one.atRest();
    const { status } = await one.bare.workflow.getHandle(cellWorkflowId(one.campaign, 'doi-1')).describe();
    expect(status.name).toBe('RUNNING');
  });

  test('a campaign with more on its way than a new run can be given goes on in its old one', async () => {
    const cells = one.plan.cells.map(({ id }) => id);
    const [asking = '', ...others] = cells.filter((cell) => cell !== 'doi-1');
    // messages to cells that are dead stay on their way
    for (const cell of others)
      await one.bare.workflow.getHandle(cellWorkflowId(one.campaign, cell)).terminate();
    const [head, office, text] = [one.head(asking), one.person('office'), 'ữ'.repeat(10_000)];
    const handle = one.bare.workflow.getHandle(campaignWorkflowId(one.campaign));
    /** Has an answer passed on to all cells. */
    async function answer(difficulty: string): Promise<void> {
      await outcome(() => one.send(asking, head, 'difficulty.raise', { text: 'ngắn' }));
      const payload = { difficulty, text, toAll: true };
      expect(await outcome(() => one.send(asking, office, 'difficulty.answer', payload))).toBe('accepted');
      await vi.waitUntil(
        async () => {
          const { status } = await handle.describe();
          if (status.name !== 'RUNNING') return true;
          const state = await one.client.engineState(one.campaign, 'campaign');
          return JSON.stringify(state).includes(`"${asking}-${difficulty}"`);
        },
        { timeout: 30_000, interval: 50 },
      );
    }
    // until that is more than a new run holds, and the run as long as one that ends if it may
    const isLong = async () => {
      const { status, historyLength } = await handle.describe();
      return status.name !== 'RUNNING' || historyLength > 4 * HISTORY_LIMIT;
    };
    const answers = Math.ceil((2.2 * 1024 * 1024) / (others.length * Buffer.byteLength(text)));
    for (let next = 1; next <= answers || !(await isLong()); next += 1) await answer(`d${next}`);
    await one.atRest();
    expect((await handle.describe()).status.name).toBe('RUNNING');
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { cellWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');

describe.skipIf(!available)('a cell that continues as new often', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign({ historyLimit: 25 });
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

  test('takes long texts as long as they can be carried, and short ones after that', async () => {
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
});

import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');

describe.skipIf(!available)('while the mail server hangs with every mail', () => {
  let one: RunningCampaign;
  const hanging = Promise.withResolvers<void>();
  const begun = new Set<string>();
  beforeAll(async () => {
    one = await runningCampaign({
      // fewer slots than there are mails under way
      mailGroupMinutes: 0,
      worker: { maxConcurrentActivityTaskExecutions: 4, shutdownGraceTime: '1s' },
      transport: {
        async send({ id }) {
          begun.add(id);
          await hanging.promise;
        },
        close() {},
      },
    });
  }, 120_000);
  afterAll(async () => {
    hanging.resolve();
    await one?.stop();
  });

  test('what happens is recorded all the same', async () => {
    await vi.waitUntil(() => begun.size >= 5, { timeout: 30_000, interval: 50 });
    const { seq } = await one.submit('doi-4');
    await vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, 'doi-4')) >= seq, {
      timeout: 10_000,
      interval: 50,
    });
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 60_000, interval: 100 };

describe.skipIf(!available)('an event that is received in the instant of a deadline', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign();
  }, 180_000);
  afterAll(async () => {
    await one?.stop();
  });

  test('comes after it: without effect it gets no receipt', async () => {
    await one.submit('van-phong');
    const startsAt = Date.now() + 8_000;
    const iso = (instant: number) => new Date(instant).toISOString();
    const { seq } = await one.send('van-phong', one.person('office'), 'session.move', {
      startsAt: iso(startsAt),
      endsAt: iso(startsAt + 3_600_000),
      reason: 'trùng lịch',
      // at whatever hour and day the test runs
      timeReason: 'thử',
    });
    // what is recorded has told the case whose signatures count: it judges the event without asking, in the task in
    // which the session begins too
    await one.atRest();
    const finishing = await one.withoutWorker(async () => {
      expect(Date.now(), 'the worker has stopped before the deadline').toBeLessThan(startsAt);
      const sent = one.send('van-phong', one.person('teamClerk'), 'review.finish', {}, 'e-late').then(
        () => 'accepted',
        (error: unknown) => (error instanceof Refused ? error.refusal.reason : String(error)),
      );
      await vi.waitUntil(() => Date.now() > startsAt, WAIT);
      return { sent };
    });
    expect(await finishing.sent).toBe('notNow');
    await vi.waitUntil(
      async () => (await one.client.standing(one.campaign, 'van-phong')).stage === 'onSiteInspection',
      WAIT,
    );
    const journal = await one.reader.journal(one.campaign, { subject: 'van-phong', limit: 1_000 });
    expect(Math.max(...journal.map((entry) => entry.seq))).toBeGreaterThan(seq);
    expect(journal.map(({ input }) => (input.kind === 'event' ? input.event.id : ''))).not.toContain(
      'e-late',
    );
  }, 120_000);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sampleAttendance, sampleMinutes, sampleRecord } from '../cli/rehearsal/sample-content.ts';
import { campaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import { isoWithOffset } from '../domain/instant.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { rosterOf } from '../machines/campaign-start.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const CELL = 'van-phong';

describe.skipIf(!available)('two people at the same moment, through two clients', () => {
  let one: RunningCampaign;
  let other: RunningCampaign['client'];

  /** How each of two sendings came out, the accepted one first. */
  async function outcomes(sendings: [Promise<unknown>, Promise<unknown>]): Promise<string[]> {
    const settled = await Promise.allSettled(sendings);
    return settled
      .map((each) => {
        if (each.status === 'fulfilled') return 'accepted';
        return each.reason instanceof Refused
          ? `${each.reason.refusal.code} ${each.reason.refusal.reason}`
          : String(each.reason);
      })
      .sort((a, b) => Number(b === 'accepted') - Number(a === 'accepted'));
  }

  beforeAll(async () => {
    one = await runningCampaign();
    other = campaignClient(one.bare, {});
    const begins = Date.now() + 2_000;
    await one.submit(CELL);
    await one.send(CELL, one.person('teamClerk'), 'review.finish');
    await one.send(CELL, one.person('office'), 'session.move', {
      startsAt: isoWithOffset(begins, '+07:00'),
      endsAt: isoWithOffset(begins + 3_600_000, '+07:00'),
      reason: 'Lịch mới',
    });
    await vi.waitUntil(
      async () => (await one.client.standing(one.campaign, CELL)).stage === 'onSiteInspection',
      { timeout: 20_000, interval: 100 },
    );
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
  });

  const by = (client: RunningCampaign['client'], person: string, type: string, payload: unknown) =>
    client.send(one.campaign, CELL, { id: randomUUID(), by: person, type, payload });

  test('15.4.2 score the same criteria: one layer, and the second is told whose score stands', async () => {
    const record = sampleRecord(campaignTerms(one.plan, one.campaign));
    const both = await outcomes([
      by(one.client, 'pham-thi-lan', 'inspection.record', record),
      by(other, 'huynh-van-phuc', 'inspection.record', record),
    ]);
    expect(both).toEqual(['accepted', 'STALE scoredMeanwhile']);
  });

  test('15.4.2 agree and dispute the same minutes: one of the two holds', async () => {
    const attendance = sampleAttendance(rosterOf(one.plan), CELL, Date.now(), '+07:00');
    await one.send(CELL, one.person('teamLeader'), 'inspection.finish', attendance);
    await one.send(CELL, one.person('teamClerk'), 'minutes.send', sampleMinutes);
    const items = [{ id: 'shortcoming-1', objection: 'Đã sinh hoạt đủ các quý' }];
    const both = await outcomes([
      by(one.client, 'duong-thi-ngan', 'minutes.agree', { round: 1 }),
      by(other, 'ly-binh-minh', 'minutes.dispute', { items, round: 1 }),
    ]);
    expect(both).toEqual(['accepted', 'NOT_NOW notNow']);
  });
});

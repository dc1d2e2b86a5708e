import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { campaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import { dateOf, isoWithOffset } from '../domain/calendar/instant.ts';
import { ofCampaign } from '../domain/journal/journal.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { sampleAttendance, sampleMinutes, sampleRecord } from '../rehearsal/sample-content.ts';
import { committeeMeets } from './support/committee-meets.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const CELL = 'van-phong';

describe.skipIf(!available)('two people at the same moment, through two clients', () => {
  let one: RunningCampaign;
  let other: RunningCampaign['client'];

  /** The outcome of each of two sendings, the accepted one first. */
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
    other = campaignClient(one.bare, { signer: one.signer });
    const begins = Date.now() + 2_000;
    await one.submit(CELL);
    await one.send(CELL, one.person('teamClerk'), 'review.finish');
    await one.send(CELL, one.person('office'), 'session.move', {
      startsAt: isoWithOffset(begins, '+07:00'),
      endsAt: isoWithOffset(begins + 3_600_000, '+07:00'),
      reason: 'Lịch mới',
      // at whatever hour and day the test runs
      timeReason: 'thử',
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

  /** The one cell's minutes are referred, every other cell is withdrawn, and the committee has met. */
  async function beforeTheCommittee(): Promise<void> {
    const standing = await one.client.standing(one.campaign, CELL);
    if (standing.states.some((path) => path.endsWith('answering')))
      await one.send(CELL, one.person('teamClerk'), 'minutes.answer', {
        answers: [{ id: 'shortcoming-1', answer: 'Đã xem sổ nghị quyết' }],
      });
    await one.send(CELL, 'duong-thi-ngan', 'minutes.refuse', { reason: 'Không nhất trí với kết luận' });
    await committeeMeets(one, CELL);
  }

  test('15.4.2 [R35] decide the same slate: one of the two holds, and the other is told', async () => {
    await beforeTheCommittee();
    const decide = (client: RunningCampaign['client'], level: string) =>
      client.send(one.campaign, 'campaign', {
        id: randomUUID(),
        by: one.person('committeeHead'),
        type: 'slate.decide',
        payload: {
          slate: 'main',
          revision: 1,
          lines: [{ cell: CELL, fourGood: false, level, reason: 'Biên bản không được thống nhất' }],
        },
      });
    const both = await outcomes([decide(one.client, 'GOOD'), decide(other, 'COMPLETED')]);
    expect(both[0]).toBe('accepted');
    expect(['NOT_NOW notNow', 'STALE staleRevision']).toContain(both[1]);
    const { facts } = ofCampaign(await one.client.standing(one.campaign, 'campaign'));
    expect(facts.slate?.state).toBe('decided');
  }, 90_000);

  test('15.4.2 [R67] sign under the same number: one is entered, the other is refused', async () => {
    const head = one.person('committeeHead');
    const { facts } = ofCampaign(await one.client.standing(one.campaign, 'campaign'));
    const drafts = facts.decisions.flatMap(({ id, state }) => (state === 'issued' ? [] : [id]));
    expect(drafts).toEqual(['main-cellLevels']);
    for (const decision of drafts)
      await one.send('campaign', one.person('office'), 'decision.prepare', { decision });
    const date = dateOf(Date.now(), '+07:00');
    const sign = (client: RunningCampaign['client']) =>
      client.send(one.campaign, 'campaign', {
        id: randomUUID(),
        by: head,
        type: 'decision.sign',
        payload: { decision: 'main-cellLevels', number: '31-QĐ/ĐU', date },
      });
    expect(await outcomes([sign(one.client), sign(other)])).toEqual(['accepted', 'NOT_NOW decisionNotThere']);
    await vi.waitUntil(async () => (await one.reader.decisions(one.campaign)).length === 1, {
      timeout: 20_000,
      interval: 100,
    });
  });
});

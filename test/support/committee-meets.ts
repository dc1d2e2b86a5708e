import { vi } from 'vitest';
import { isoWithOffset } from '../../domain/calendar/instant.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { sampleMeeting } from '../../rehearsal/sample-content.ts';
import type { RunningCampaign } from './running-campaign.ts';

const WAIT = { timeout: 20_000, interval: 100 };

/** Every cell but one is withdrawn, the team has reported, and the committee has met: its slate is to be decided. */
export async function committeeMeets(one: RunningCampaign, cell: string): Promise<void> {
  const head = one.person('committeeHead');
  for (const { id } of one.plan.cells.filter((other) => other.id !== cell))
    await one.send('campaign', head, 'cell.withdraw', { cell: id, reason: 'Giải thể' });
  const at = async (stage: string) =>
    (await one.client.standing(one.campaign, 'campaign')).states.some((path) => path.includes(stage));
  await vi.waitUntil(() => at('reporting'), WAIT);
  await one.send('campaign', one.person('teamLeader'), 'report.submit', { summary: 'Đã kiểm tra' });
  const startsAt = isoWithOffset(Date.now() + 2_000, '+07:00');
  const meeting = { startsAt, venue: 'Hội trường', timeReason: 'thử' };
  await one.send('campaign', one.person('office'), 'meeting.set', meeting);
  await vi.waitUntil(() => at('awaitingDecision'), WAIT);
  const held = sampleMeeting(rosterOf(one.plan), [cell], Date.now(), '+07:00');
  await one.send('campaign', one.person('office'), 'meeting.hold', held);
}

import { expect, test } from 'vitest';
import { leavesAt } from '../../domain/obligation/mail-group.ts';
import { describeOnBoth, newCampaign, noticeOf } from '../records.fixture.ts';
import { mailCampaign } from './mail-campaign.fixture.ts';
import { putNotices } from './outbox.ts';
import { waitingNotices } from './waiting-notices.ts';

const minute = 60_000;
const noon = 1_733_040_000_000;

await describeOnBoth('notices that wait', (records) => {
  /** Notices of these minutes after noon, grouped by so many minutes. */
  async function waitingOf(minutes: readonly number[], groupMinutes: number) {
    const { db } = records();
    const campaign = await mailCampaign(db, ['anh'], { groupMinutes });
    const put = minutes.map((after) => {
      const at = noon + after * minute;
      const notice = { ...noticeOf('dossier', at, ['anh']), key: `dossier/after-${after}` };
      return { campaign, subject: 'doi-1', at, notices: [notice], withdrawn: [] };
    });
    if (put.length > 0) await putNotices(db, put);
    return async (now: number) => {
      const { due, nextAt } = await waitingNotices(db, campaign, now);
      return {
        due: due.map(({ at }) => (at - noon) / minute).toSorted((a, b) => a - b),
        next: nextAt === null ? null : (nextAt - noon) / minute,
      };
    };
  }

  test.each([0, 1, 15])(
    'grouped by %i minutes: those are due that leave by now, and no others',
    async (group) => {
      const all = [0, 7, 14, 15, 29, 44];
      const waiting = await waitingOf(all, group);
      const leave = (after: number) => (leavesAt(noon + after * minute, group) - noon) / minute;
      for (const now of [-1, 0, 1, 14.9, 15, 16, 30, 44, 45, 60]) {
        const due = all.filter((after) => leave(after) <= now);
        const ahead = all.filter((after) => leave(after) > now).map(leave);
        const next = ahead.length === 0 ? null : Math.min(...ahead);
        expect(await waiting(noon + now * minute), `at ${now}`).toEqual({ due, next });
      }
    },
  );

  test('of a campaign without notices nothing waits, and one that has some is recorded', async () => {
    expect(await (await waitingOf([], 15))(noon)).toEqual({ due: [], next: null });
    const { db } = records();
    const campaign = newCampaign();
    const notice = noticeOf('dossier', noon, ['anh']);
    await putNotices(db, [{ campaign, subject: 'doi-1', at: noon, notices: [notice], withdrawn: [] }]);
    await expect(waitingNotices(db, campaign, noon)).rejects.toMatchObject({ code: 'CAMPAIGN_UNKNOWN' });
  });
});

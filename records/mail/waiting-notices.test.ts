import { expect, test } from 'vitest';
import { leavesAt } from '../../domain/obligation/mail-times.ts';
import { describeOnBoth, newCampaign, noticeOf } from '../records.fixture.ts';
import { mailCampaign } from './mail-campaign.fixture.ts';
import { holdNotice, putNotices, releaseNotice } from './outbox.ts';
import { waitingMails } from './waiting-mails.ts';
import { type WaitingNotices, waitingNotices } from './waiting-notices.ts';

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
      const times = { minutes: group, hours: null, utcOffset: '+07:00' };
      const leave = (after: number) => {
        const at = noon + after * minute;
        return (leavesAt({ at, changedAt: at, notice: { due: null, values: {} } }, times) - noon) / minute;
      };
      for (const now of [-1, 0, 1, 14.9, 15, 16, 30, 44, 45, 60]) {
        const due = all.filter((after) => leave(after) <= now);
        const ahead = all.filter((after) => leave(after) > now).map(leave);
        const next = ahead.length === 0 ? null : Math.min(...ahead);
        expect(await waiting(noon + now * minute), `at ${now}`).toEqual({ due, next });
      }
    },
  );

  test('by a plan with hours those of an evening wait for the morning, and nobody is missing their mails', async () => {
    const { db } = records();
    const campaign = await mailCampaign(db, ['anh'], { hours: { starts: '07:00', ends: '18:00' } });
    // it is 15:00 there
    const [evening, morning] = [noon + 180 * minute, noon + 16 * 60 * minute];
    const soon = { ...noticeOf('session', evening, ['anh']), due: morning };
    const late = { ...noticeOf('dossier', evening, ['anh']), due: morning + 72 * 60 * minute };
    await putNotices(db, [{ campaign, subject: 'doi-1', at: evening, notices: [soon, late], withdrawn: [] }]);
    const about = ({ due }: WaitingNotices) => due.map(({ notice }) => notice.about);

    const night = await waitingNotices(db, campaign, evening + 30 * minute);
    expect([about(night), night.nextAt]).toEqual([['session'], morning]);
    expect(await waitingMails(db, campaign, evening + 30 * minute)).toMatchObject({ count: 1 });
    const day = await waitingNotices(db, campaign, morning);
    expect([about(day).toSorted(), day.nextAt]).toEqual([['dossier', 'session'], null]);
    expect(await waitingMails(db, campaign, morning)).toMatchObject({ count: 2 });
    await holdNotice(db, campaign, night.due[0]?.id ?? '', morning);
    expect(await waitingMails(db, campaign, morning)).toMatchObject({ count: 1, since: morning });
    await releaseNotice(db, campaign, night.due[0]?.id ?? '', morning);
    await waitingNotices(db, campaign, morning);

    const [held = ''] = day.due.flatMap(({ id, notice }) => (notice.about === 'dossier' ? [id] : []));
    await holdNotice(db, campaign, held, morning);
    await releaseNotice(db, campaign, held, evening + 24 * 60 * minute + 1);
    const later = await waitingNotices(db, campaign, evening + 25 * 60 * minute);
    expect([about(later), later.nextAt]).toEqual([['session'], morning + 24 * 60 * minute]);
  });

  test('of a campaign without notices nothing waits, and one that has some is recorded', async () => {
    expect(await (await waitingOf([], 15))(noon)).toEqual({ due: [], next: null });
    const { db } = records();
    const campaign = newCampaign();
    const notice = noticeOf('dossier', noon, ['anh']);
    await putNotices(db, [{ campaign, subject: 'doi-1', at: noon, notices: [notice], withdrawn: [] }]);
    await expect(waitingNotices(db, campaign, noon)).rejects.toMatchObject({ code: 'CAMPAIGN_UNKNOWN' });
  });
});

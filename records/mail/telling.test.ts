import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { NoticeState } from '../../domain/obligation/notice-state.ts';
import { describeOnBoth, newCampaign, noticeOf } from '../records.fixture.ts';
import { notices } from '../schema.ts';
import { putNotices } from './outbox.ts';
import { tellings } from './telling.ts';

const at = 1_733_000_000_000;
const minute = 60_000;

await describeOnBoth('what owners of rounds hear', (records) => {
  const opening = (to: string[], opens = 'objectionWindow/1') => ({
    ...noticeOf('objectionWindow', at, to),
    key: `objectionWindow/opening#${opens.split('/')[1]}`,
    opens,
  });

  async function rows(states: Record<string, [NoticeState, number, string?]>) {
    const campaign = newCampaign();
    const { db } = records();
    const notice = opening(Object.keys(states));
    await putNotices(db, [{ campaign, subject: 'doi-1', at, notices: [notice], withdrawn: [] }]);
    for (const [person, [state, changedAt, detail = null]] of Object.entries(states)) {
      const id = `${campaign}/doi-1/${notice.key}/${person}`;
      await db.update(notices).set({ state, changedAt, detail }).where(eq(notices.id, id));
    }
    return (since = 0) => tellings(db, campaign, since);
  }
  const report = (said: object) => [{ subject: 'doi-1', report: { opens: 'objectionWindow/1', ...said } }];

  test('the first holder who was sent it opens the round, at that instant', async () => {
    const heard = await rows({ anh: ['sent', at + 20 * minute], an: ['sent', at + 15 * minute] });
    expect(await heard()).toEqual(report({ type: 'told', at: at + 15 * minute, how: 'sent' }));
  });

  test('so does somebody who was told in person, also where the other has no address', async () => {
    const heard = await rows({ anh: ['told', at + 90 * minute, 'office'], an: ['toBeTold', at] });
    expect(await heard()).toEqual(report({ type: 'told', at: at + 90 * minute, how: 'told' }));
  });

  test('who was told earlier than it was recorded opens the round when they were told; what was reported stays', async () => {
    const campaign = newCampaign();
    const { db } = records();
    const notice = opening(['anh', 'an']);
    await putNotices(db, [{ campaign, subject: 'doi-1', at, notices: [notice], withdrawn: [] }]);
    const set = (person: string, row: Partial<typeof notices.$inferInsert>) =>
      db
        .update(notices)
        .set(row)
        .where(eq(notices.id, `${campaign}/doi-1/${notice.key}/${person}`));
    const told = (heard: number) => ({ how: 'inPerson' as const, at: heard, note: null });
    await set('anh', { state: 'told', changedAt: at + 90 * minute, told: told(at + 10 * minute) });
    await set('an', { state: 'sent', changedAt: at + 60 * minute });
    expect(await tellings(db, campaign, 0)).toEqual(
      report({ type: 'told', at: at + 10 * minute, how: 'told' }),
    );
    // the mail's answer came in an earlier run
    expect(await tellings(db, campaign, at + 80 * minute)).toEqual([]);
  });

  test('a refused mail and a person without address are reported once nothing is on its way', async () => {
    const refused = await rows({ anh: ['failed', at + minute, '550 no such user'], an: ['toBeTold', at] });
    expect(await refused()).toEqual(report({ type: 'untold', why: '550 no such user' }));
    const waiting = await rows({ anh: ['queued', at], an: ['toBeTold', at] });
    expect(await waiting()).toEqual([]);
    const back = await rows({ anh: ['withdrawn', at] });
    expect(await back()).toEqual([]);
  });

  test('whoever takes the task over opens the round, also where the one before had no address', async () => {
    const campaign = newCampaign();
    const { db } = records();
    const first = opening(['anh']);
    const handOver = { ...opening(['moi']), key: 'objectionWindow/handOver-1#1', step: 'handOver' };
    await putNotices(db, [
      { campaign, subject: 'doi-1', at, notices: [first], withdrawn: [] },
      { campaign, subject: 'doi-1', at, notices: [handOver], withdrawn: [`${first.key}/anh`] },
    ]);
    expect(await tellings(db, campaign, 0)).toEqual([]);
    const set = (key: string, state: NoticeState) =>
      db
        .update(notices)
        .set({ state })
        .where(eq(notices.id, `${campaign}/doi-1/${key}`));
    // a deputy without address changes nothing: a mail to somebody is still on its way
    await set(`${first.key}/anh`, 'toBeTold');
    expect(await tellings(db, campaign, 0)).toEqual([]);
    await set(`${handOver.key}/moi`, 'sent');
    expect(await tellings(db, campaign, 0)).toEqual(report({ type: 'told', at, how: 'sent' }));
  });

  test('what came about before an instant was reported before', async () => {
    const heard = await rows({ anh: ['sent', at + 15 * minute], an: ['toBeTold', at] });
    expect(await heard(at + 15 * minute)).toHaveLength(1);
    expect(await heard(at + 16 * minute)).toEqual([]);
    const stuck = await rows({ anh: ['toBeTold', at] });
    expect(await stuck(at)).toHaveLength(1);
    expect(await stuck(at + 1)).toEqual([]);
  });

  test('a notice that opens nothing, and one to somebody who only gets a copy, report nothing', async () => {
    const campaign = newCampaign();
    const { db } = records();
    const told = [noticeOf('dossier', at, ['anh']), { ...opening([]), copy: ['viet'] }];
    await putNotices(db, [{ campaign, subject: 'doi-1', at, notices: told, withdrawn: [] }]);
    await db.update(notices).set({ state: 'sent' }).where(eq(notices.campaign, campaign));
    expect(await tellings(db, campaign, 0)).toEqual([]);
  });

  test('a notice with U+0000 in it keeps no other round from being told', async () => {
    const campaign = newCampaign();
    const { db } = records();
    const odd = { ...noticeOf('dossier', at, ['anh']), values: { reason: 'a\u0000b' } };
    await putNotices(db, [
      { campaign, subject: 'doi-1', at, notices: [odd, opening(['anh'])], withdrawn: [] },
    ]);
    await db.update(notices).set({ state: 'sent' }).where(eq(notices.campaign, campaign));
    expect(await tellings(db, campaign, 0)).toEqual(report({ type: 'told', at, how: 'sent' }));
  });
});

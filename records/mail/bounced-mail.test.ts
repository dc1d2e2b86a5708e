import { and, eq, like } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createReader } from '../reader.ts';
import { describeOnBoth, newCampaign, noticeOf } from '../records.fixture.ts';
import { mails, notices } from '../schema.ts';
import { markBounced } from './bounced-mail.ts';
import { handedEntries, recordHanded } from './calendar-entries.ts';
import { markTold, putNotices } from './outbox.ts';
import { tellings } from './telling.ts';

const minute = 60_000;
const start = Date.parse('2026-12-02T08:00:00+07:00');
const now = start + 120 * minute;

await describeOnBoth('a mail that came back', (records) => {
  /** A notice that opens a time, whose mail counted as sent five minutes after it was owed. */
  async function sent() {
    const { db } = records();
    const campaign = newCampaign();
    const notice = { ...noticeOf('objectionWindow', start, ['anh']), opens: 'objectionWindow/1' };
    await putNotices(db, [{ campaign, subject: 'doi-1', at: start, notices: [notice], withdrawn: [] }]);
    const row = async () => (await createReader(db).notices(campaign))[0];
    const id = (await row())?.id ?? '';
    const sentAt = start + 5 * minute;
    await db.update(notices).set({ state: 'sent', changedAt: sentAt, mail: 'm1' }).where(eq(notices.id, id));
    const bounce = (reason = 'không có hộp thư này') => markBounced(db, campaign, id, now, 'thu', reason);
    return { db, campaign, id, row, sentAt, bounce };
  }
  const heard = async (db: Parameters<typeof tellings>[0], campaign: string) =>
    (await tellings(db, campaign, 0)).map(({ report }) => report);

  test('counts as sent no longer, and who is to be told is told by the office; what was before stays beside it', async () => {
    const { db, campaign, id, row, sentAt, bounce } = await sent();
    expect(await heard(db, campaign)).toEqual([
      { type: 'told', opens: 'objectionWindow/1', at: sentAt, how: 'sent' },
    ]);
    await bounce();
    const bounced = { sentAt, at: now, by: 'thu', reason: 'không có hộp thư này' };
    expect(await row()).toMatchObject({ state: 'toBeTold', mail: null, changedAt: now, bounced });
    expect(await heard(db, campaign)).toEqual([{ type: 'bounced', opens: 'objectionWindow/1' }]);
    // pressed twice
    await bounce('khác');
    expect((await row())?.bounced).toEqual(bounced);
    const said = { how: 'phone' as const, at: now + minute, note: null, over: true as const };
    await markTold(db, campaign, id, now + 2 * minute, 'thu', said);
    expect(await row()).toMatchObject({ state: 'told', bounced });
    expect(await heard(db, campaign)).toEqual([
      { type: 'told', opens: 'objectionWindow/1', at: now + minute, how: 'told' },
    ]);
  });

  test('brought several notices: none of them has reached its person, what went by another mail has', async () => {
    const { db, campaign, bounce } = await sent();
    const others = [noticeOf('dossier', start, ['anh']), noticeOf('reading', start, ['anh'])];
    await putNotices(db, [{ campaign, subject: 'doi-1', at: start, notices: others, withdrawn: [] }]);
    const left = { state: 'sent' as const, changedAt: start + 5 * minute };
    const named = (about: string) => and(eq(notices.campaign, campaign), like(notices.key, `${about}%`));
    await db
      .update(notices)
      .set({ ...left, mail: 'm1' })
      .where(named('dossier'));
    await db
      .update(notices)
      .set({ ...left, mail: 'm2' })
      .where(named('reading'));
    await bounce();
    const rows = await createReader(db).notices(campaign);
    expect(
      Object.fromEntries(rows.map(({ notice, state, bounced }) => [notice.about, [state, bounced?.reason]])),
    ).toEqual({
      objectionWindow: ['toBeTold', 'không có hộp thư này'],
      dossier: ['toBeTold', 'không có hộp thư này'],
      reading: ['sent', undefined],
    });
  });

  test('after another one of the same notice: what was said of that stays beside it', async () => {
    const { db, id, row, bounce } = await sent();
    await bounce();
    const { before: _none, ...first } = (await row())?.bounced ?? { before: [] };
    const again = now + minute;
    await db.update(notices).set({ state: 'sent', changedAt: again, mail: 'm2' }).where(eq(notices.id, id));
    await bounce('hộp thư đầy');
    expect((await row())?.bounced).toMatchObject({ sentAt: again, reason: 'hộp thư đầy', before: [first] });
    expect(first).toMatchObject({ reason: 'không có hộp thư này' });
  });

  test('brought a calendar entry: it may have reached nobody', async () => {
    const { db, campaign, bounce } = await sent();
    const id = `mail-${campaign}`;
    await db.update(notices).set({ mail: id }).where(eq(notices.campaign, campaign));
    const words = { subject: 'x', text: 'x', html: 'x', messageId: `<${id}@x>` };
    const mail = { id, campaign, person: 'anh', address: 'a@b.example', ...words };
    await db.insert(mails).values({ ...mail, state: 'sent', createdAt: start, sentAt: start });
    const entry = { uid: 'u', startsAt: now, endsAt: now + minute, venue: 'x', cells: ['doi-1'] };
    await recordHanded(db, mail, {
      uid: 'u',
      method: 'REQUEST',
      sequence: 1,
      content: '',
      before: null,
      entry,
    });
    expect(await handedEntries(db, campaign, ['anh'])).toMatchObject([{ state: 'sent' }]);
    await bounce();
    expect(await handedEntries(db, campaign, ['anh'])).toMatchObject([{ state: 'failed' }]);
  });

  test('is one that was sent', async () => {
    const { db, campaign, id, bounce } = await sent();
    await db.update(notices).set({ state: 'queued' }).where(eq(notices.id, id));
    await expect(bounce()).rejects.toMatchObject({ code: 'NOTICE_STATE', state: 'queued' });
    await expect(markBounced(db, campaign, 'nothing', now, 'thu', 'x')).rejects.toMatchObject({
      code: 'NOTICE_UNKNOWN',
    });
  });
});

import { expect, test } from 'vitest';
import { createReader } from '../reader.ts';
import type { MailRow } from '../reading.ts';
import { describeOnBoth, noticeOf } from '../records.fixture.ts';
import {
  carrying,
  cells,
  friday,
  minute,
  morning,
  office,
  saturday,
  start,
} from './calendar-office.fixture.ts';
import { markFailed, markSent, markTried } from './mail-delivery.ts';
import { holdNotice, releaseNotice } from './outbox.ts';

await describeOnBoth('an entry whose mail has not been sent', (records) => {
  const later = start + 60 * minute;

  /** An office that has planned the invitation of one cell's head and sent nothing. */
  async function planned() {
    const one = await office(records().db);
    const notice = noticeOf('session', start, ['head-doi-1']);
    await one.notify('doi-1', start, {}, [notice]);
    const [mail = ''] = (await one.plan(start + 15 * minute)).ready;
    return { ...one, notice, mail };
  }
  const news = (at: number) => [noticeOf('sessionMoved', at, ['head-doi-1'])];
  const told = async (campaign: string) =>
    (await createReader(records().db).notices(campaign)).map(({ notice, state }) => [notice.about, state]);

  test('never tried, it is replaced when the session moves: one mail, still number 0', async () => {
    const { notify, plan, mails, campaign, mail } = await planned();
    await notify('doi-1', later, friday, news(later));
    await plan(later + minute);
    const [anew, ...others] = await mails();
    expect(others).toEqual([]);
    expect(anew?.id).not.toBe(mail);
    expect(anew).toMatchObject({
      state: 'ready',
      attempts: 0,
      calendar: { method: 'REQUEST', sequence: 0, entry: friday, before: null },
    });
    expect(await told(campaign)).toEqual([
      ['session', 'queued'],
      ['sessionMoved', 'queued'],
    ]);
  });

  test('of mails made together the one without an entry goes first, then the sessions as they come, whatever their ids', async () => {
    const times = [saturday, friday, {}];
    for (let told = false; !told; ) {
      const one = await office(records().db);
      await one.setRoster(cells.map((cell) => ({ person: 'head-doi-1', role: 'cellHead', cell })));
      const invited = noticeOf('session', start, ['head-doi-1']);
      for (const [index, cell] of cells.entries())
        await one.notify(cell, start, times[index] ?? {}, [invited]);
      await one.notify('doi-1', start, saturday, [noticeOf('dossier', start, ['head-doi-1'])]);
      const { ready } = await one.plan(start + 15 * minute);
      const startOf = ({ calendar }: MailRow) => calendar?.entry.startsAt ?? 0;
      const inTime = (await one.mails()).toSorted((a, b) => startOf(a) - startOf(b));
      expect(inTime.map(startOf)).toEqual([
        0,
        ...[morning, friday, saturday].map(({ startsAt }) => startsAt),
      ]);
      const ids = inTime.map(({ id }) => id);
      expect(ready).toEqual(ids);
      // ids tell nothing of the time: some campaign has them in another order
      told = ids.join() !== ids.toSorted().join();
    }
  });

  test('the news that comes after such a mail travels without an entry', async () => {
    const { notify, sendAll, campaign } = await planned();
    await notify('doi-1', later, friday, news(later));
    expect(await sendAll(later + minute)).toEqual(['head-doi-1 REQUEST c.doi-1@x 0']);
    expect(await sendAll(later + 15 * minute)).toEqual([]);
    expect(await told(campaign)).toEqual([
      ['session', 'sent'],
      ['sessionMoved', 'sent'],
    ]);
  });

  test('never tried, it vanishes when the session is postponed, and nobody is sent a cancellation', async () => {
    const { notify, sendAll, mails } = await planned();
    await notify('doi-1', later, { state: 'unscheduled' }, [
      noticeOf('sessionPostponed', later, ['head-doi-1']),
    ]);
    expect(await sendAll(later + 15 * minute)).toEqual([]);
    expect((await mails()).every(({ calendar, state }) => calendar === null && state === 'sent')).toBe(true);
  });

  test('tried, it has used up its number: the new times go with the next one and another Message-ID', async () => {
    const { notify, take, sendAll, mails, mail } = await planned();
    const before = await take(mail);
    await markTried(records().db, mail, 'the server is away');
    await notify('doi-1', later, friday, news(later));
    expect(await sendAll(later + 15 * minute)).toEqual(['head-doi-1 REQUEST c.doi-1@x 1']);
    const [old, anew, ...more] = carrying(await mails(), 'head-doi-1', 'doi-1');
    expect(more).toEqual([]);
    expect(old).toMatchObject({ state: 'withdrawn', attempts: 1, messageId: before?.messageId });
    expect(anew).toMatchObject({ state: 'sent', attempts: 1, calendar: { before: null } });
  });

  test('tried, then postponed: the person may have it, so it is cancelled', async () => {
    const { notify, take, sendAll, mail } = await planned();
    await take(mail);
    await markTried(records().db, mail, 'the server is away');
    await notify('doi-1', later, { state: 'unscheduled' }, [
      noticeOf('sessionPostponed', later, ['head-doi-1']),
    ]);
    expect(await sendAll(later + 15 * minute)).toEqual(['head-doi-1 CANCEL c.doi-1@x 1']);
  });

  test('tried again with nothing changed, it is the same message', async () => {
    const { take, mail } = await planned();
    const [first, second] = [await take(mail), await take(mail)];
    expect(second).toMatchObject({ messageId: first?.messageId, calendar: first?.calendar, attempts: 2 });
  });

  test('overtaken between planning and sending it is not sent; planning replaces it', async () => {
    const { notify, take, sendAll, mail } = await planned();
    await notify('doi-1', later, friday, []);
    expect(await take(mail)).toBeNull();
    expect(await sendAll(later)).toEqual(['head-doi-1 REQUEST c.doi-1@x 0']);
  });

  test('overtaken while the server takes it, the present entry follows with the next number', async () => {
    const { notify, take, plan, sendAll, mails, campaign, mail } = await planned();
    await take(mail);
    await notify('doi-1', later, friday, news(later));
    const { ready } = await plan(later);
    expect(ready).toContain(mail);
    await markSent(records().db, mail, later);
    expect((await told(campaign))[0]).toEqual(['session', 'sent']);
    expect(await sendAll(later + 15 * minute)).toEqual(['head-doi-1 REQUEST c.doi-1@x 1']);
    expect(await sendAll(later + 45 * minute)).toEqual([]);
    const [old, anew] = carrying(await mails(), 'head-doi-1', 'doi-1');
    expect([old?.state, anew?.state]).toEqual(['sent', 'sent']);
    expect(anew?.calendar?.before).toMatchObject({ startsAt: morning.startsAt });
  });

  test('sent before the answer of the one that it overtook, the newer one is not sent again', async () => {
    const { notify, take, plan, sendAll, mails, mail } = await planned();
    await take(mail);
    await notify('doi-1', later, friday, news(later));
    const [anew = ''] = (await plan(later)).ready.filter((id) => id !== mail);
    expect(await take(anew)).toMatchObject({ calendar: { sequence: 1 } });
    await markSent(records().db, anew, later);
    await markSent(records().db, mail, later + minute);
    expect(await sendAll(later + 15 * minute)).toEqual([]);
    expect(carrying(await mails(), 'head-doi-1', 'doi-1')).toHaveLength(2);
  });

  test('overtaken while a try fails, it gives way to the one with the next number, and its notice is told', async () => {
    const { notify, take, plan, sendAll, mails, campaign, mail } = await planned();
    await take(mail);
    await notify('doi-1', later, friday, news(later));
    expect((await plan(later)).ready).toHaveLength(2);
    // after a kill the next try finds that the entry is outdated
    expect(await take(mail)).toBeNull();
    expect(await sendAll(later + 15 * minute)).toEqual(['head-doi-1 REQUEST c.doi-1@x 1']);
    expect(await told(campaign)).toEqual([
      ['session', 'sent'],
      ['sessionMoved', 'sent'],
    ]);
    expect((await mails()).find(({ id }) => id === mail)?.state).toBe('withdrawn');
  });

  test('taken back before it was tried, it leaves no trace', async () => {
    const { notify, plan, sendAll, notice, mails } = await planned();
    await notify('doi-1', later, {}, [], { withdrawn: [notice.key] });
    expect((await plan(later)).ready).toEqual([]);
    expect(await mails()).toEqual([]);
    const again = later + 60 * minute;
    await notify('doi-1', again, {}, [noticeOf('session', again, ['head-doi-1'])]);
    expect(await sendAll(again + 15 * minute)).toEqual(['head-doi-1 REQUEST c.doi-1@x 0']);
  });

  test('held after a try, it is sent with the next number once it is released', async () => {
    const { take, sendAll, campaign, mail } = await planned();
    await take(mail);
    await markTried(records().db, mail, 'the server is away');
    const [row] = await createReader(records().db).notices(campaign);
    await holdNotice(records().db, campaign, row?.id ?? '', later);
    expect(await sendAll(later)).toEqual([]);
    await releaseNotice(records().db, campaign, row?.id ?? '', later);
    expect(await sendAll(later + minute)).toEqual(['head-doi-1 REQUEST c.doi-1@x 1']);
  });

  test('refused for good and released, it is sent with the next number', async () => {
    const { take, sendAll, campaign, mail } = await planned();
    await take(mail);
    await markFailed(records().db, mail, '550 no such user', later);
    const [row] = await createReader(records().db).notices(campaign, { state: 'failed' });
    await releaseNotice(records().db, campaign, row?.id ?? '', later);
    expect(await sendAll(later + minute)).toEqual(['head-doi-1 REQUEST c.doi-1@x 1']);
  });
});

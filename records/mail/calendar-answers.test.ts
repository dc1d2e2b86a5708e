import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createReader } from '../reader.ts';
import { describeOnBoth, noticeOf } from '../records.fixture.ts';
import { calendarEntries, mails } from '../schema.ts';
import { keepAnswer } from './calendar-answers.ts';
import { everybody, local, minute, morning, office, start } from './calendar-office.fixture.ts';

await describeOnBoth('what calendar programs answer', (records) => {
  const db = () => records().db;

  /** A cell invited to the morning, with what its head was sent. */
  async function invited() {
    const one = await office(db());
    await one.notify('doi-1', start, {}, [noticeOf('session', start, everybody('doi-1'))]);
    await one.sendAll(start + 15 * minute);
    const [sent] = await db()
      .select({ uid: calendarEntries.uid, sequence: calendarEntries.sequence, address: mails.address })
      .from(calendarEntries)
      .innerJoin(mails, eq(mails.id, calendarEntries.mail))
      .where(eq(calendarEntries.person, 'head-doi-1'))
      .then((rows) => rows.filter(({ uid }) => uid.startsWith(one.campaign)));
    if (sent === undefined) throw new Error('nobody was invited');
    const address = sent.address.toLowerCase();
    const answer = (more: object = {}) =>
      keepAnswer(db(), { ...sent, address, answer: 'accepted', at: start + 60 * minute, ...more });
    const answers = () => createReader(db()).invitationAnswers(one.campaign);
    return { ...one, answer, answers };
  }

  test('[R54] is kept beside the invitation, the newest of several, and changes what pages show once', async () => {
    const { answer, answers, campaign } = await invited();
    const revision = async () =>
      (await createReader(db()).campaignNames()).find(({ id }) => id === campaign)?.revision;
    expect(await answers()).toEqual([]);
    expect(await answer()).toBe(true);
    const accepted = { person: 'head-doi-1', cells: ['doi-1'], startsAt: morning.startsAt };
    expect(await answers()).toEqual([{ ...accepted, answer: 'accepted', at: start + 60 * minute }]);
    const before = await revision();
    // read again, as by every worker
    expect(await answer()).toBe(true);
    expect(await revision()).toBe(before);
    expect(await answer({ answer: 'declined', at: start + 90 * minute })).toBe(true);
    expect(await answers()).toMatchObject([{ answer: 'declined' }]);
    // one that came before, read after
    expect(await answer({ answer: 'tentative', at: start + 70 * minute })).toBe(false);
    expect(await answers()).toMatchObject([{ answer: 'declined' }]);
  });

  test('of somebody else, to another invitation or to an earlier one is not kept', async () => {
    const { answer, answers } = await invited();
    expect(await answer({ address: 'hung@elsewhere.example' })).toBe(false);
    expect(await answer({ uid: 'kh-28.session.sang.an@dang-uy.example' })).toBe(false);
    expect(await answer({ sequence: 7 })).toBe(false);
    expect(await answers()).toEqual([]);
  });

  test('holds no longer once the session is moved: it was to another time', async () => {
    const { answer, answers, notify, sendAll } = await invited();
    await answer();
    const friday = { startsAt: local('13 08:00'), endsAt: local('13 11:30') };
    const later = start + 120 * minute;
    const moved = { ...noticeOf('sessionMoved', later, everybody('doi-1')), step: 'news' };
    await notify('doi-1', later, friday, [moved]);
    await sendAll(later + 15 * minute);
    expect(await answers()).toEqual([]);
    // an answer to the first invitation that is late
    expect(await answer({ at: later + 30 * minute })).toBe(false);
  });
});

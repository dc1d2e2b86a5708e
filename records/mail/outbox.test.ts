import { expect, test } from 'vitest';
import type { Notice } from '../../domain/journal/journal.ts';
import { correctPerson } from '../people.ts';
import { createReader } from '../reader.ts';
import { recordEntries } from '../recording.ts';
import { describeOnBoth, entryOf, noticeOf } from '../records.fixture.ts';
import { mailCampaign } from './mail-campaign.fixture.ts';
import { markFailed, markSent, markTried, takeMail } from './mail-delivery.ts';
import { dueMails } from './mail-planning.ts';
import { holdNotice, markTold, putNotices, releaseNotice } from './outbox.ts';
import type { ComposeMail } from './planned-mail.ts';

const minute = 60_000;
/** A quarter of an hour begins here. */
const start = Date.parse('2024-12-02T08:00:00+07:00');

const compose: ComposeMail =
  () =>
  ({ person, notices }) => {
    const abouts = notices.map(({ notice }) => notice.about);
    if (abouts.includes('unspeakable') || abouts.join() === 'besideOthers') throw new Error('unknown word');
    const about = notices.map(({ notice, role }) => `${notice.about} (${role})`).join(', ');
    const stage = notices[0]?.standing?.stage ?? 'none';
    return {
      subject: about,
      text: `${person}: ${about}; ${stage}`,
      html: `<p>${about}</p>`,
      calendar: null,
    };
  };

await describeOnBoth('the outbox', (records) => {
  const reader = () => createReader(records().db);
  const put = (
    campaign: string,
    at: number,
    notices: Notice[],
    withdrawn: string[] = [],
    subject = 'doi-1',
  ) => putNotices(records().db, [{ campaign, subject, at, notices, withdrawn }]);
  const begun = (groupMinutes = 15) =>
    mailCampaign(records().db, ['anh', 'long', 'viet'], { unmailed: ['zalo'], groupMinutes });
  const plan = (campaign: string, now: number) =>
    dueMails(records().db, campaign, { now, domain: 'example.vn' }, compose);
  const take = (mail: string) => takeMail(records().db, mail, 'example.vn');
  const correctAddress = (campaign: string, now: number) =>
    correctPerson(records().db, campaign, 'anh', { email: 'anh@another.vn' }, now);
  const states = async (campaign: string) =>
    (await reader().notices(campaign)).map(({ person, notice, state }) => [person, notice.about, state]);

  test('one row for each person, a copy marked as such, twice no more than once', async () => {
    const campaign = await begun();
    const notice = noticeOf('dossier', start, ['anh', 'long'], ['viet', 'anh']);
    await put(campaign, start, [notice]);
    await put(campaign, start, [notice]);
    const rows = await reader().notices(campaign);
    expect(rows.map(({ person, role }) => [person, role]).sort()).toEqual([
      ['anh', 'to'],
      ['long', 'to'],
      ['viet', 'copy'],
    ]);
    expect(rows[0]).toMatchObject({
      id: `${campaign}/doi-1/dossier/opening@${start}/anh`,
      state: 'queued',
      mail: null,
    });
  });

  test('one whose key is too long for the index fails, and no later notice waits for it', async () => {
    const campaign = await begun();
    const stranger = 'x'.repeat(3_000);
    for (let time = 0; time < 2; time += 1)
      await put(campaign, start, [
        noticeOf('dossier', start, [stranger, 'anh']),
        { ...noticeOf('reading', start, ['long']), key: `reading/${'y'.repeat(3_000)}` },
        { ...noticeOf('minutes', start, ['viet']), key: 'minutes/\u0000' },
      ]);
    const rows = await reader().notices(campaign);
    expect(rows.map(({ person, state }) => `${person.slice(0, 5)} ${state}`).sort()).toEqual([
      'anh queued',
      'long failed',
      'viet queued',
      'xxxxx failed',
    ]);
    expect(rows.find(({ person }) => person === 'long')?.detail).toMatch(/^its key is too long to be stored/);
  });

  test('what is taken back from one person stays with the others', async () => {
    const campaign = await begun();
    const notice = noticeOf('dossier', start, ['anh', 'long']);
    await put(campaign, start, [notice]);
    await put(campaign, start + minute, [], [`${notice.key}/anh`]);
    expect((await states(campaign)).toSorted()).toEqual([
      ['anh', 'dossier', 'withdrawn'],
      ['long', 'dossier', 'queued'],
    ]);
  });

  test('a place that nobody holds has no address: the office has to tell', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['@cell/doi-3'])]);
    await plan(campaign, start + 15 * minute);
    expect(await states(campaign)).toEqual([['@cell/doi-3', 'dossier', 'toBeTold']]);
  });

  test('notices of one person in the same quarter of an hour travel in one mail', async () => {
    const campaign = await begun();
    await put(campaign, start, [
      noticeOf('dossier', start, ['anh']),
      noticeOf('reading', start + 15 * minute - 1, ['anh']),
      noticeOf('minutes', start + 15 * minute, ['anh']),
      noticeOf('dossier2', start + minute, ['long']),
    ]);
    expect(await plan(campaign, start + 15 * minute - 1)).toEqual({ ready: [], nextAt: start + 15 * minute });
    const first = await plan(campaign, start + 15 * minute);
    expect(first).toMatchObject({
      ready: [expect.anything(), expect.anything()],
      nextAt: start + 30 * minute,
    });
    await plan(campaign, start + 30 * minute);
    const mails = await reader().mails(campaign, { person: 'anh' });
    expect(mails.map(({ subject, notices }) => [subject, notices.length])).toEqual([
      ['dossier (to), reading (to)', 2],
      ['minutes (to)', 1],
    ]);
    expect(mails[0]).toMatchObject({ address: 'anh@example.vn', messageId: `<${mails[0]?.id}@example.vn>` });
    expect(await reader().mails(campaign, { subject: 'doi-2' })).toEqual([]);
    expect(await reader().mails(campaign, { subject: 'doi-1' })).toHaveLength(3);
  });

  test('planning again gives the same mails until they are sent', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['anh'])]);
    const first = await plan(campaign, start + 20 * minute);
    expect(first).toEqual({ ready: [expect.stringMatching(/^m-/)], nextAt: null });
    expect(await plan(campaign, start + 40 * minute)).toEqual(first);
    await markSent(records().db, first.ready[0] ?? '', start + 41 * minute);
    expect(await plan(campaign, start + 60 * minute)).toEqual({ ready: [], nextAt: null });
    expect(await states(campaign)).toEqual([['anh', 'dossier', 'sent']]);
    expect(await take(first.ready[0] ?? '')).toBeNull();
  });

  test('with no grouping each instant has its own mail at once', async () => {
    const campaign = await begun(0);
    await put(campaign, start, [noticeOf('a', start, ['anh']), noticeOf('b', start + 1, ['anh'])]);
    expect(await plan(campaign, start)).toMatchObject({ ready: [expect.anything()], nextAt: start + 1 });
  });

  test('what is settled before it leaves is withdrawn and nothing is sent', async () => {
    const campaign = await begun();
    const notice = noticeOf('dossier', start, ['anh']);
    await put(campaign, start, [notice]);
    await put(campaign, start + minute, [], [notice.key]);
    expect(await plan(campaign, start + 20 * minute)).toEqual({ ready: [], nextAt: null });
    await put(campaign, start, [notice]);
    expect(await states(campaign)).toEqual([['anh', 'dossier', 'withdrawn']]);
  });

  test("one cell's submission withdraws its own reminders and no other cell's, though their keys are equal", async () => {
    const campaign = await begun();
    const other = await begun();
    const reminder = noticeOf('dossier', start, ['anh']);
    for (const subject of ['doi-1', 'doi-2']) await put(campaign, start, [reminder], [], subject);
    await put(other, start, [reminder]);
    await put(campaign, start + minute, [], [reminder.key], 'doi-1');
    const bySubject = async (of: string) =>
      (await reader().notices(of)).map(({ subject, state }) => [subject, state]).sort();
    expect(await bySubject(campaign)).toEqual([
      ['doi-1', 'withdrawn'],
      ['doi-2', 'queued'],
    ]);
    expect(await bySubject(other)).toEqual([['doi-1', 'queued']]);
  });

  test('entries delivered again leave what was sent, told or failed as it is', async () => {
    const campaign = await begun();
    const notices = [noticeOf('dossier', start, ['anh', 'long', 'zalo'])];
    await put(campaign, start, notices);
    const { ready } = await plan(campaign, start + 20 * minute);
    await markSent(records().db, ready[0] ?? '', start + 20 * minute);
    await markFailed(records().db, ready[1] ?? '', '550 no such user', start + 20 * minute);
    const [untold] = await reader().notices(campaign, { state: 'toBeTold' });
    await markTold(records().db, campaign, untold?.id ?? '', start + 25 * minute, 'office');
    const before = await reader().notices(campaign);
    await put(campaign, start, notices);
    expect(await reader().notices(campaign)).toEqual(before);
    expect(before.map(({ state }) => state).sort()).toEqual(['failed', 'sent', 'told']);
  });

  test('a mail that was sent or failed for good is taken for no further try, and no late answer changes it', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['anh', 'long'])]);
    const [sent = '', failed = ''] = (await plan(campaign, start + 20 * minute)).ready;
    await take(sent);
    await markSent(records().db, sent, start + 20 * minute);
    await markFailed(records().db, failed, '550 no such user', start + 20 * minute);
    const before = await reader().mails(campaign);
    for (const mail of [sent, failed]) expect(await take(mail)).toBeNull();
    // the answers of a try that was given up for lost
    await markTried(records().db, sent, 'timed out');
    await markFailed(records().db, sent, '550 no such user', start + 30 * minute);
    await markSent(records().db, failed, start + 30 * minute);
    expect(await reader().mails(campaign)).toEqual(before);
    expect((await states(campaign)).map(([, , state]) => state).sort()).toEqual(['failed', 'sent']);
  });

  test('what is settled while the mail waits is taken out of it, and an empty mail is dropped', async () => {
    const campaign = await begun();
    const [dossier, reading] = [noticeOf('dossier', start, ['anh']), noticeOf('reading', start, ['anh'])];
    await put(campaign, start, [dossier, reading]);
    const { ready } = await plan(campaign, start + 20 * minute);
    const [mail = ''] = ready;
    const before = await take(mail);
    await markTried(records().db, mail, 'the server is away');
    await put(campaign, start + 21 * minute, [], [dossier.key]);
    // words are not made while sending: planning does that, under the same id
    expect(await take(mail)).toBeNull();
    expect(await plan(campaign, start + 21 * minute)).toEqual({ ready: [mail], nextAt: null });
    const after = await take(mail);
    expect([before?.subject, after?.subject]).toEqual(['dossier (to), reading (to)', 'reading (to)']);
    expect(after).toMatchObject({ messageId: before?.messageId, attempts: 2, error: 'the server is away' });
    await markTried(records().db, mail, 'the server is away');
    await put(campaign, start + 22 * minute, [], [reading.key]);
    expect(await plan(campaign, start + 30 * minute)).toEqual({ ready: [], nextAt: null });
    expect(await take(mail)).toBeNull();
    expect(await reader().mails(campaign)).toMatchObject([{ id: mail, state: 'withdrawn', attempts: 2 }]);
  });

  test('a mail that nobody tried is dropped once it carries nothing', async () => {
    const campaign = await begun();
    const notice = noticeOf('dossier', start, ['anh']);
    await put(campaign, start, [notice]);
    await plan(campaign, start + 20 * minute);
    await put(campaign, start + 21 * minute, [], [notice.key]);
    expect(await plan(campaign, start + 30 * minute)).toEqual({ ready: [], nextAt: null });
    expect(await reader().mails(campaign)).toEqual([]);
  });

  test.for(['withdrawn', 'held'] as const)(
    'what is %s while the server takes the mail has left with it, and stands as sent',
    async (how) => {
      const campaign = await begun();
      const notice = noticeOf('dossier', start, ['anh']);
      await put(campaign, start, [notice, noticeOf('reading', start, ['anh'])]);
      const [mail = ''] = (await plan(campaign, start + 20 * minute)).ready;
      await take(mail);
      const id = `${campaign}/doi-1/${notice.key}/anh`;
      if (how === 'held') await holdNotice(records().db, campaign, id, start + 21 * minute);
      else await put(campaign, start + 21 * minute, [], [notice.key]);
      expect(await plan(campaign, start + 21 * minute)).toEqual({ ready: [mail], nextAt: null });
      await markSent(records().db, mail, start + 22 * minute);
      expect(await reader().mails(campaign)).toMatchObject([
        { id: mail, state: 'sent', subject: 'dossier (to), reading (to)' },
      ]);
      expect((await states(campaign)).map(([, , state]) => state)).toEqual(['sent', 'sent']);
      expect(await plan(campaign, start + 30 * minute)).toEqual({ ready: [], nextAt: null });
    },
  );

  test('what is held while the server refuses the mail goes in another one once it is released', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['anh'])]);
    const [mail = ''] = (await plan(campaign, start + 20 * minute)).ready;
    await take(mail);
    const [row] = await reader().notices(campaign);
    await holdNotice(records().db, campaign, row?.id ?? '', start + 21 * minute);
    await markFailed(records().db, mail, '550 no such user', start + 22 * minute);
    await releaseNotice(records().db, campaign, row?.id ?? '', start + 30 * minute);
    const [anew] = (await plan(campaign, start + 30 * minute)).ready;
    expect(anew).toMatch(/^m-/);
    expect(anew).not.toBe(mail);
  });

  test('an answer that comes after its mail was given up for lost is noted', async () => {
    const campaign = await begun();
    const notice = noticeOf('dossier', start, ['anh']);
    await put(campaign, start, [notice]);
    const [mail = ''] = (await plan(campaign, start + 20 * minute)).ready;
    await take(mail);
    await markTried(records().db, mail, 'timed out');
    await put(campaign, start + 21 * minute, [], [notice.key]);
    await plan(campaign, start + 22 * minute);
    await markSent(records().db, mail, start + 23 * minute);
    expect(await reader().mails(campaign)).toMatchObject([{ id: mail, state: 'sent' }]);
    expect(await states(campaign)).toEqual([['anh', 'dossier', 'withdrawn']]);
  });

  test('a mail that is being sent as its person gets another address is sent once', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['anh'])]);
    const [mail = ''] = (await plan(campaign, start + 20 * minute)).ready;
    await take(mail);
    await correctAddress(campaign, start + 21 * minute);
    const replan = () => plan(campaign, start + 21 * minute);
    expect((await replan()).ready).toEqual([mail]);
    await markSent(records().db, mail, start + 22 * minute);
    expect((await replan()).ready).toEqual([]);
    expect(await reader().mails(campaign)).toMatchObject([{ state: 'sent', address: 'anh@example.vn' }]);
  });

  test.for([
    ['after a try that failed', true],
    ['when its try was never answered', false],
  ] as const)('a waiting mail goes to the new address of its person, %s', async ([, answered]) => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['anh'])]);
    const [mail = ''] = (await plan(campaign, start + 20 * minute)).ready;
    await take(mail);
    await correctAddress(campaign, start + 21 * minute);
    if (answered) await markTried(records().db, mail, 'the server is away');
    else expect(await take(mail)).toBeNull();
    const [anew = ''] = (await plan(campaign, start + 30 * minute)).ready;
    expect(await take(anew)).toMatchObject({ address: 'anh@another.vn' });
    const old = (await reader().mails(campaign)).find(({ id }) => id === mail);
    expect(old).toMatchObject({ state: 'withdrawn', attempts: 1 });
  });

  test('what is for an address that was corrected is taken back by a withdrawal that comes late', async () => {
    const campaign = await begun();
    const notice = noticeOf('dossier', start, ['zalo']);
    await put(campaign, start, [notice]);
    await plan(campaign, start + 20 * minute);
    await correctPerson(records().db, campaign, 'zalo', { email: 'zalo@another.vn' }, start + 30 * minute);
    await put(campaign, start + 25 * minute, [], [notice.key]);
    expect(await states(campaign)).toEqual([['zalo', 'dossier', 'withdrawn']]);
    expect(await plan(campaign, start + 60 * minute)).toEqual({ ready: [], nextAt: null });
  });

  test('what waited for an address goes in one mail once there is one, and a withdrawal takes back nothing that has left', async () => {
    const campaign = await begun();
    const [dossier, reading] = [
      noticeOf('dossier', start, ['zalo']),
      noticeOf('reading', start + 20 * minute, ['zalo']),
    ];
    await put(campaign, start, [dossier]);
    await put(campaign, start + 20 * minute, [reading]);
    await plan(campaign, start + 40 * minute);
    await correctPerson(records().db, campaign, 'zalo', { email: 'zalo@another.vn' }, start + 46 * minute);
    expect(await plan(campaign, start + 46 * minute)).toEqual({ ready: [], nextAt: start + 60 * minute });
    const { ready } = await plan(campaign, start + 60 * minute);
    expect(ready).toHaveLength(1);
    await take(ready[0] ?? '');
    await markSent(records().db, ready[0] ?? '', start + 61 * minute);
    await put(campaign, start + 62 * minute, [], [dossier.key, reading.key]);
    expect((await states(campaign)).map(([, , state]) => state)).toEqual(['sent', 'sent']);
  });

  test('what has left is not withdrawn', async () => {
    const campaign = await begun();
    const notice = noticeOf('dossier', start, ['anh']);
    await put(campaign, start, [notice]);
    const { ready } = await plan(campaign, start + 20 * minute);
    await markSent(records().db, ready[0] ?? '', start + 20 * minute);
    await put(campaign, start + 21 * minute, [], [notice.key]);
    expect(await states(campaign)).toEqual([['anh', 'dossier', 'sent']]);
  });

  test('entries delivered again leave what they took back as it is', async () => {
    const campaign = await begun();
    const notice = noticeOf('dossier', start, ['anh']);
    for (let time = 0; time < 2; time += 1) {
      await put(campaign, start, [notice]);
      await put(campaign, start + minute, [], [notice.key]);
    }
    expect(await states(campaign)).toEqual([['anh', 'dossier', 'withdrawn']]);
  });

  test('a person without an address is to be told, and told once', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['zalo'])]);
    expect(await plan(campaign, start + 20 * minute)).toEqual({ ready: [], nextAt: null });
    const [row] = await reader().notices(campaign, { state: 'toBeTold' });
    await markTold(records().db, campaign, row?.id ?? '', start + 25 * minute, 'office');
    await markTold(records().db, campaign, row?.id ?? '', start + 26 * minute, 'other');
    expect(await reader().notices(campaign)).toMatchObject([
      { state: 'told', detail: 'office', changedAt: start + 25 * minute },
    ]);
    expect(await reader().mails(campaign)).toEqual([]);
  });

  test('how and when somebody was told is kept: not before the notice was owed, not to come, and once', async () => {
    const campaign = await begun();
    const owed = start + 30_000;
    await put(campaign, owed, [noticeOf('dossier', owed, ['zalo'])]);
    await plan(campaign, start + 20 * minute);
    const id = (await reader().notices(campaign, { state: 'toBeTold' }))[0]?.id ?? '';
    const now = start + 60 * minute;
    const tell = (at: number | null, note: string | null = null) =>
      markTold(records().db, campaign, id, now, 'office', { how: 'phone', at, note });
    for (const at of [now + 1, start - 1])
      await expect(tell(at)).rejects.toMatchObject({ code: 'TOLD_TIME' });
    // people say when by the minute
    await tell(start, 'vợ nghe máy');
    await tell(start, 'vợ nghe máy');
    await markTold(records().db, campaign, id, now, 'office');
    const told = { how: 'phone', at: start, note: 'vợ nghe máy' };
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'told', changedAt: now, told }]);
    expect((await reader().outbox(campaign, { limit: 1, offset: 0 })).rows).toMatchObject([{ told }]);
    await expect(tell(start + minute, 'vợ nghe máy')).rejects.toMatchObject({ code: 'NOTICE_STATE' });
    expect(await reader().notices(campaign)).toMatchObject([{ told }]);
  });

  test('without a time somebody was told when it is said', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['zalo'])]);
    await plan(campaign, start + 20 * minute);
    const id = (await reader().notices(campaign, { state: 'toBeTold' }))[0]?.id ?? '';
    const now = start + 60 * minute;
    await markTold(records().db, campaign, id, now, 'office', { how: 'inPerson', at: null, note: null });
    expect(await reader().notices(campaign)).toMatchObject([
      { told: { how: 'inPerson', at: now, note: null }, changedAt: now },
    ]);
  });

  test('a held notice stays until it is released', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['anh'])]);
    const [row] = await reader().notices(campaign);
    await holdNotice(records().db, campaign, row?.id ?? '', start + minute);
    expect(await plan(campaign, start + 20 * minute)).toEqual({ ready: [], nextAt: null });
    await releaseNotice(records().db, campaign, row?.id ?? '', start + 25 * minute);
    expect(await plan(campaign, start + 25 * minute)).toMatchObject({ ready: [expect.anything()] });
    await expect(markTold(records().db, campaign, row?.id ?? '', start)).rejects.toMatchObject({
      code: 'NOTICE_STATE',
      state: 'queued',
    });
    await expect(holdNotice(records().db, campaign, 'unknown', start)).rejects.toMatchObject({
      code: 'NOTICE_UNKNOWN',
    });
  });

  test('a refused mail fails its notices with the reason; released, they go in a new mail', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['anh'])]);
    const [first = ''] = (await plan(campaign, start + 20 * minute)).ready;
    await markFailed(records().db, first, '550 no such user', start + 21 * minute);
    const [row] = await reader().notices(campaign, { state: 'failed' });
    expect(row).toMatchObject({ detail: '550 no such user', mail: first });
    await releaseNotice(records().db, campaign, row?.id ?? '', start + 30 * minute);
    const [second] = (await plan(campaign, start + 30 * minute)).ready;
    expect(second).toMatch(/^m-/);
    expect(second).not.toBe(first);
  });

  test('a person id with U+0000 in it stops nobody', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['a\u0000b', 'anh'])]);
    expect((await reader().notices(campaign)).map(({ person }) => person).sort()).toEqual([
      'anh',
      'a\uFFFDb',
    ]);
  });

  test('a notice without words fails alone', async () => {
    const campaign = await begun();
    await put(campaign, start, [
      noticeOf('unspeakable', start, ['anh']),
      noticeOf('dossier', start, ['long']),
    ]);
    expect(await plan(campaign, start + 20 * minute)).toMatchObject({ ready: [expect.anything()] });
    expect(await reader().notices(campaign, { state: 'failed' })).toMatchObject([
      { person: 'anh', detail: 'no words for it: unknown word' },
    ]);
  });

  test('a mail that has no words for what is left in it fails with that alone', async () => {
    const campaign = await begun();
    const dossier = noticeOf('dossier', start, ['anh']);
    await put(campaign, start, [
      dossier,
      noticeOf('besideOthers', start, ['anh']),
      noticeOf('reading', start, ['long']),
    ]);
    expect((await plan(campaign, start + 20 * minute)).ready).toHaveLength(2);
    await put(campaign, start + 21 * minute, [], [dossier.key]);
    expect((await plan(campaign, start + 21 * minute)).ready).toHaveLength(1);
    expect(await states(campaign)).toEqual([
      ['anh', 'besideOthers', 'failed'],
      ['anh', 'dossier', 'withdrawn'],
      ['long', 'reading', 'queued'],
    ]);
  });

  test('the words are made by the present standings', async () => {
    const campaign = await begun();
    await recordEntries(records().db, [entryOf(campaign, 'doi-1', 1)]);
    await put(campaign, start, [noticeOf('dossier', start, ['anh'])]);
    await plan(campaign, start + 20 * minute);
    expect((await reader().mails(campaign))[0]?.text).toBe('anh: dossier (to); dossierSubmission');
  });

  test('planning at the same time twice makes no mail twice', async () => {
    const campaign = await begun();
    await put(campaign, start, [noticeOf('dossier', start, ['anh', 'long'])]);
    await Promise.all([1, 2, 3].map(() => plan(campaign, start + 20 * minute)));
    expect(await reader().mails(campaign)).toHaveLength(2);
  });
});

import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startSmtp, type TestSmtp } from '../activities/smtp.fixture.ts';
import { smtpTransport } from '../activities/smtp-transport.ts';
import { type CampaignClient, connect } from '../client/client.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { mailsAtAnyHour } from '../domain/plan/mails-at-any-hour.fixture.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { putNotices } from '../records/mail/outbox.ts';
import { createReader } from '../records/reader.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { newCampaign, noticeOf, preparedDump } from '../records/records.fixture.ts';
import { calendarEntries, mails } from '../records/schema.ts';
import { answerMail } from '../worker/returned-mail/calendar-answer.fixture.ts';
import { failedTo, returnedMail } from '../worker/returned-mail/delivery-report.fixture.ts';
import { lookForReturned, startReturnedMail } from '../worker/returned-mail/returned-mail.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';
import { component } from './support/components.ts';
import { type ImapServer, startDovecot } from './support/dovecot.ts';
import { devServerAddress } from './support/temporal.ts';

const temporal = await component('temporal');
const dovecot = await component('dovecot');
const HEAD = 'nguyen-thi-anh';
const WAIT = { timeout: 30_000, interval: 100 };
const anHourAgo = Date.now() - 3_600_000;

describe.skipIf(!temporal.available || !dovecot.available)('a mail that comes back to the mailbox', () => {
  const campaign = newCampaign();
  let records: Records;
  let worker: RunningWorker;
  let client: CampaignClient;
  let smtp: TestSmtp;
  let imap: ImapServer;
  const warned: string[] = [];

  beforeAll(async () => {
    quietRuntime();
    const [address, dump] = await Promise.all([devServerAddress(), preparedDump()]);
    imap = await startDovecot(dovecot.path);
    smtp = await startSmtp();
    const taskQueue = `returned-${randomUUID()}`;
    records = await openDatabase({ folder: null, dump });
    const plan = mailsAtAnyHour(realPlanNow());
    await putCampaign(records.db, { id: campaign, plan, roster: rosterOf(plan), startedAt: anHourAgo });
    worker = await runWorker({
      address,
      namespace: 'default',
      db: records.db,
      transport: smtpTransport(smtp.url, 'van-phong@dang-uy.example'),
      baseUrl: 'http://x',
      mailFrom: 'van-phong@dang-uy.example',
      taskQueue,
    });
    client = await connect({ address, taskQueue });
  }, 120_000);
  afterAll(async () => {
    await worker?.stop();
    await client?.close();
    await records?.close();
    await smtp?.close();
    await imap?.stop();
  });

  const setup = (url: string) => ({
    url,
    db: records.db,
    client,
    warn: (line: string) => void warned.push(line),
  });
  const look = (mailbox: string, read: Parameters<typeof lookForReturned>[1] = null) =>
    lookForReturned(setup(imap.url(mailbox)), read);
  const row = async (about: string) =>
    (await createReader(records.db).notices(campaign)).find(({ notice }) => notice.about === about);

  async function owed(about: string): Promise<void> {
    const notices = [noticeOf(about, anHourAgo, [HEAD])];
    await putNotices(records.db, [{ campaign, subject: 'doi-1', at: anHourAgo, notices, withdrawn: [] }]);
    await client.wakeMailroom(campaign);
  }
  async function mailOf(about: string): Promise<{ address: string; messageId: string }> {
    const [mail] = await records.db
      .select()
      .from(mails)
      .where(eq(mails.id, (await row(about))?.mail ?? ''));
    if (mail === undefined) throw new Error('there is no mail');
    return mail;
  }
  const untilSent = (about: string) => vi.waitUntil(async () => (await row(about))?.state === 'sent', WAIT);
  /** A notice whose mail the mail server has taken. */
  async function sent(about: string): Promise<{ address: string; messageId: string }> {
    await owed(about);
    await untilSent(about);
    return mailOf(about);
  }
  const back = ({ address, messageId }: { address: string; messageId: string }) =>
    returnedMail({
      messageId,
      receivers: [failedTo(address.toUpperCase(), 'Diagnostic-Code: smtp; 550 5.1.1 User unknown')],
    });

  test('is noted as the office would note it, with what the server said, and the mailbox stays as it was', async () => {
    const mail = await sent('dossier');
    await imap.deliver('office', 'From: a@b.example\r\nSubject: hỏi\r\n\r\nkhông phải thư trả lại\r\n');
    await imap.deliver('office', back(mail));
    const read = await look('office');
    expect(await row('dossier')).toMatchObject({
      state: 'toBeTold',
      bounced: { by: null, reason: '550 5.1.1 User unknown', sentAt: expect.any(Number) },
    });
    const flags = await imap.at('office', (seen) => seen.fetchAll('1:*', { flags: true }));
    expect(flags.map((one) => [...(one.flags ?? [])])).toEqual([[], []]);
    // read again from its beginning, as by another worker, it changes nothing; after that nothing is new
    const noted = await row('dossier');
    expect(await look('office')).toEqual(read);
    expect(await look('office', read)).toEqual(read);
    expect(await row('dossier')).toEqual(noted);
  });

  test('whose sending is not recorded yet is looked at again', async () => {
    const mail = await sent('review');
    // taken, and its answer lost: it may have left
    smtp.mood = 'drop';
    const before = smtp.received.length;
    await owed('reading');
    await vi.waitUntil(() => smtp.received.length > before, WAIT);
    await imap.deliver('early', back(await mailOf('reading')));
    await imap.deliver('early', back(mail));
    const read = await look('early');
    expect(read.uid).toBe(0);
    expect((await row('reading'))?.state).toBe('queued');
    expect((await row('review'))?.state).toBe('toBeTold');
    smtp.mood = 'accept';
    await untilSent('reading');
    expect((await look('early', read)).uid).toBe(2);
    expect((await row('reading'))?.state).toBe('toBeTold');
  });

  test('of somebody to whom it was passed on says nothing of its receiver, and whoever runs the system hears it', async () => {
    const mail = await sent('agreement');
    await imap.deliver('passed-on', back({ ...mail, address: 'other@elsewhere.example' }));
    await look('passed-on');
    expect((await row('agreement'))?.state).toBe('sent');
    expect(warned.at(-1)).toMatch(new RegExp(`${mail.address}.*other@elsewhere\\.example.*nothing is noted`));
  });

  test('that is not ours, or came back before there was this mailbox, is passed over', async () => {
    await imap.deliver(
      'others',
      back({ address: 'anh@example.vn', messageId: '<unknown@elsewhere.example>' }),
    );
    const read = await look('others');
    expect(read.uid).toBe(1);
    // another mailbox in its place is read from its beginning
    const mail = await sent('questions');
    await imap.deliver('others', back(mail));
    await look('others', { validity: read.validity + 1n, uid: 2 });
    expect((await row('questions'))?.state).toBe('toBeTold');
  });

  test('[R54] an answer of a calendar program in it is kept beside the invitation that it is to', async () => {
    const mail = await sent('session-invitation');
    const uid = `${campaign}.session.sang.${HEAD}@dang-uy.example`;
    const startsAt = Date.now();
    await records.db.insert(calendarEntries).values({
      ...{ campaign, person: HEAD, uid, sequence: 0, method: 'REQUEST', startsAt, endsAt: startsAt + 1 },
      ...{ venue: 'Hội trường', cells: ['doi-1'], mail: (await row('session-invitation'))?.mail ?? '' },
    });
    const attendee = `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${mail.address}`;
    await imap.deliver('answers', answerMail({ uid, sequence: 0, attendee }));
    await look('answers');
    const answers = await createReader(records.db).invitationAnswers(campaign);
    expect(answers).toEqual([
      { person: HEAD, cells: ['doi-1'], startsAt, answer: 'accepted', at: expect.any(Number) },
    ]);
    expect(Math.abs((answers[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
    await look('answers');
    expect(await createReader(records.db).invitationAnswers(campaign)).toEqual(answers);
  });

  test('while the mailbox can not be read it is trouble of the office, settled once it can', async () => {
    const open = async () =>
      (await createReader(records.db).troubles(campaign)).filter(({ kind }) => kind === 'mailboxUnread');
    const before = warned.length;
    const wrong = startReturnedMail({
      ...setup(imap.url('office', { password: 'wrong' })),
      everyMs: 50,
    });
    try {
      await vi.waitUntil(async () => (await open()).length > 0, WAIT);
    } finally {
      await wrong.stop();
    }
    expect(await open()).toMatchObject([{ subject: 'mailroom', detail: expect.stringMatching(/auth/i) }]);
    expect(warned.slice(before)).toEqual([expect.stringMatching(/không đọc được hộp thư/)]);
    const right = startReturnedMail({ ...setup(imap.url('office')), everyMs: 50 });
    try {
      await vi.waitUntil(async () => (await open()).length === 0, WAIT);
    } finally {
      await right.stop();
    }
  });

  test('a password crosses no network in clear', async () => {
    await expect(lookForReturned(setup(imap.url('office', { host: '127.0.0.2' })), null)).rejects.toThrow(
      /STARTTLS/,
    );
  });

  test('a mailbox that there is not is told by its server', async () => {
    await expect(
      lookForReturned(setup(imap.url('office', { path: '/Nowhere' })), null),
    ).rejects.toMatchObject({
      responseText: expect.stringMatching(/Nowhere/),
    });
  });
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderTransport } from './folder-transport.ts';
import { MailRefused, type OutgoingMail } from './mail-transport.ts';
import { onlyTo } from './only-to-transport.ts';
import { endlessSmtp, startSmtp, type TestSmtp } from './smtp.fixture.ts';
import { smtpTransport } from './smtp-transport.ts';

const from = 'Văn phòng Đảng ủy <van-phong@example.vn>';
const mail: OutgoingMail = {
  replyTo: { name: 'Đỗ Thị Thu', address: 'thu@example.vn' },
  id: 'm-0123456789abcdef',
  person: 'bi-thu-1',
  to: { name: 'Nguyễn Thị Ánh', address: 'anh@example.vn' },
  subject: 'Nộp hồ sơ chi bộ Đội QLTT số 3: hết ngày 10/12/2024',
  text: 'Đồng chí Ánh,\n\nHạn nộp hồ sơ là hết ngày 10/12/2024.\n',
  html: '<p>Hạn nộp hồ sơ</p>',
  messageId: '<m-0123456789abcdef@example.vn>',
  date: Date.parse('2024-12-02T08:15:00+07:00'),
  calendar: null,
};
const content = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:CANCEL',
  'SUMMARY:Buổi kiểm tra',
  'END:VCALENDAR',
  '',
].join('\r\n');
const withEntry: OutgoingMail = { ...mail, calendar: { method: 'CANCEL', content } };
const injected = 'Ánh\r\nBcc: thief@example.com\r\n\r\n<script>';

let folder: string;
let smtp: TestSmtp;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-outbox-'));
  smtp = await startSmtp();
});
afterEach(async () => {
  await smtp.close();
  await rm(folder, { recursive: true, force: true });
});

describe('mails as files', () => {
  test('the file is named by time, person and subject, and reads back letter by letter', async () => {
    await folderTransport(folder, from, '+07:00').send(mail);
    expect(await readdir(folder)).toEqual([
      '2024-12-02-0815-bi-thu-1-nop-ho-so-chi-bo-doi-qltt-so-3-het-ngay-10-12-2024-abcdef.eml',
    ]);
    const [name = ''] = await readdir(folder);
    const read = await simpleParser(await readFile(join(folder, name)));
    expect(read.subject).toBe(mail.subject);
    expect(read.text?.trim()).toBe(mail.text.trim());
    expect(read.to).toMatchObject({ value: [{ address: 'anh@example.vn', name: 'Nguyễn Thị Ánh' }] });
    expect(read.from?.value).toEqual([{ address: 'van-phong@example.vn', name: 'Văn phòng Đảng ủy' }]);
    expect(read.messageId).toBe(mail.messageId);
    expect(read.date?.getTime()).toBe(mail.date);
  });

  test('an entry for the calendar stands in the file, with the mail beside it', async () => {
    await folderTransport(folder, from, '+07:00').send(withEntry);
    const [name = ''] = await readdir(folder);
    const raw = await readFile(join(folder, name), 'utf8');
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL/m);
    const read = await simpleParser(raw);
    expect(read.text?.trim()).toBe(mail.text.trim());
    const entries = read.attachments.filter(({ contentType }) => contentType === 'text/calendar');
    expect(entries.map((entry) => entry.content.toString('utf8'))).toEqual([content]);
    expect(read.attachments.map(({ filename }) => filename)).toContain('moi-hop.ics');
  });

  test('the same mail written again is the same file', async () => {
    const transport = folderTransport(folder, from, '+07:00');
    await transport.send(mail);
    await transport.send(mail);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test.each(['../../etc/passwd', 'a/b', 'a\u0000b', '', '.', 'x'.repeat(400)])(
    'a person called %j stays in the folder',
    async (person) => {
      await folderTransport(join(folder, 'in'), from, '+07:00').send({ ...mail, person, subject: person });
      expect(await readdir(folder)).toEqual(['in']);
      const [name = ''] = await readdir(join(folder, 'in'));
      expect(name).toMatch(/^2024-12-02-0815-[a-z0-9-]{1,120}\.eml$/);
    },
  );
});

describe('mails by SMTP', () => {
  test('a mail arrives as it was written', async () => {
    await smtpTransport(smtp.url, from).send(mail);
    const [got] = smtp.received;
    expect(got).toMatchObject({ from: 'van-phong@example.vn', to: ['anh@example.vn'] });
    expect(got?.parsed).toMatchObject({ subject: mail.subject, messageId: mail.messageId });
    expect(got?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('on trial a mail goes to one address alone, and says whom it would go to', async () => {
    const transport = onlyTo(smtpTransport(smtp.url, from), 'thu@example.vn');
    await transport.send({ ...mail, html: '<!doctype html>\n<body style="x">\n<p>Hạn nộp hồ sơ</p></body>' });
    const [got] = smtp.received;
    expect(got?.to).toEqual(['thu@example.vn']);
    expect(got?.raw).not.toMatch(/^To:.*anh@example/m);
    expect(got?.parsed.subject).toBe(`[Thử/Trial] ${mail.subject}`);
    for (const text of [got?.parsed.text, got?.parsed.html])
      expect(String(text).normalize('NFC')).toMatch(
        /Thư thử.*Nguyễn Thị Ánh (<|&lt;)anh@example\.vn(>|&gt;)/s,
      );
    expect(String(got?.parsed.html)).toMatch(/<body style="x">\s*<p[^>]*>Thư thử.*Hạn nộp hồ sơ/s);
  });

  test('an entry for the calendar arrives as an invitation; a mail without one has no attachment', async () => {
    const transport = smtpTransport(smtp.url, from);
    await transport.send(withEntry);
    await transport.send({ ...withEntry, calendar: { method: 'REQUEST', content } });
    await transport.send(mail);
    const parts = smtp.received.map(
      ({ raw }) => /^Content-Type: text\/calendar.*method=(\w+)/m.exec(raw)?.[1],
    );
    expect(parts).toEqual(['CANCEL', 'REQUEST', undefined]);
    expect(smtp.received.map(({ parsed }) => parsed.attachments.length > 0)).toEqual([true, true, false]);
    const [first] = smtp.received[0]?.parsed.attachments ?? [];
    expect(first?.content.toString('utf8')).toBe(content);
    expect(smtp.received[0]?.parsed.html).toContain('Hạn nộp hồ sơ');
  });

  test.each<[string, Partial<OutgoingMail>]>([
    ['name', { to: { name: injected, address: 'anh@example.vn' } }],
    ['subject', { subject: injected }],
    ['address', { to: { name: 'Ánh', address: 'anh@example.vn\r\nBcc: thief@example.com' } }],
    ['second address', { to: { name: 'Ánh', address: 'anh@example.vn, thief@example.com' } }],
    ['message id', { messageId: '<a@b>\r\nBcc: thief@example.com' }],
  ])('[1.3.11] CR and LF in the %s add no header and no receiver', async (_part, changes) => {
    await smtpTransport(smtp.url, from)
      .send({ ...mail, ...changes })
      .catch(() => undefined);
    for (const { to, parsed } of smtp.received) {
      expect(to).toHaveLength(1);
      expect(to[0]).not.toBe('thief@example.com');
      expect(parsed.bcc).toBeUndefined();
      expect(parsed.cc).toBeUndefined();
      expect(parsed.headers.has('bcc')).toBe(false);
      expect(parsed.text?.trim()).toBe(mail.text.trim());
    }
    if ('subject' in changes) expect(smtp.received).toHaveLength(1);
  });

  test('a refusal of the receiver is final', async () => {
    smtp.mood = 'refuse';
    await expect(smtpTransport(smtp.url, from).send(mail)).rejects.toBeInstanceOf(MailRefused);
    await expect(smtpTransport(smtp.url, from).send(mail)).rejects.toThrow(/no such user/);
  });

  test('a server that says later, or is not there, may be asked again', async () => {
    smtp.mood = 'later';
    const transport = smtpTransport(smtp.url, from);
    await expect(transport.send(mail)).rejects.not.toBeInstanceOf(MailRefused);
    const { port } = smtp;
    await smtp.close();
    await expect(transport.send(mail)).rejects.not.toBeInstanceOf(MailRefused);
    smtp = await startSmtp(port);
    await transport.send(mail);
    expect(smtp.received).toHaveLength(1);
  });

  test('a server that hangs is given up after our patience', async () => {
    smtp.mood = 'hang';
    // without our patience it would be nodemailer's: ten minutes
    await expect(smtpTransport(smtp.url, from, 200).send(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });

  test('a server that says a word now and then, and never the last one, is given up too', async () => {
    const { url, close } = await endlessSmtp();
    await expect(smtpTransport(url, from, 300).send(mail)).rejects.toMatchObject({ code: 'MAIL_TIMEOUT' });
    await close();
  });

  test('a server that asks for a password first leaves the mail as it is: the office gives it one', async () => {
    smtp.mood = 'password';
    const failure = await smtpTransport(smtp.url, from)
      .send(mail)
      .catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(MailRefused);
    expect(failure).toMatchObject({ responseCode: 530 });
    smtp.mood = 'accept';
    await smtpTransport(smtp.url, from).send(mail);
    expect(smtp.received).toHaveLength(1);
  });

  test('a refused password is not the fault of the mail', async () => {
    const { port } = smtp;
    const transport = smtpTransport(`smtp://user:wrong@127.0.0.1:${port}`, from);
    const failure = await transport.send(mail).catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(MailRefused);
    expect(failure).toMatchObject({ responseCode: 535 });
  });
});

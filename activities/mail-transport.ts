import type { SendMailOptions } from 'nodemailer';
import { Failure } from '../domain/failure.ts';
import type { CalendarMethod } from '../domain/inspection/session-invitation.ts';

/** One mail to one person, ready to leave. */
export interface OutgoingMail {
  id: string;
  person: string;
  /** name and address apart: what a name holds can't become another header or receiver */
  to: { name: string; address: string };
  /** who gets an answer to it; null: whoever sends it */
  replyTo: { name: string; address: string } | null;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** the mail's own date, ms */
  date: number;
  /** an entry that mail programs offer to add to the calendar; null: none */
  calendar: { method: CalendarMethod; content: string } | null;
}

export interface MailTransport {
  /** mails become files in a folder: somebody reads them there, or nobody */
  readonly keepsFiles?: true;
  /** every mail goes to this address, whomever it is for */
  readonly onlyTo?: string;
  /** @throws MailRefused when trying again can't help; any other error may be tried again */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The server has refused the mail for good: `MAIL_REFUSED`, with its words. */
export class MailRefused extends Failure<'MAIL_REFUSED'> {
  override readonly name = 'MailRefused';

  constructor(message: string, options?: ErrorOptions) {
    super('MAIL_REFUSED', message, options);
  }
}

/** The server didn't answer in time: `MAIL_TIMEOUT`; it may have taken the mail. */
export class MailTimeout extends Failure<'MAIL_TIMEOUT'> {
  override readonly name = 'MailTimeout';

  constructor(message: string, options?: ErrorOptions) {
    super('MAIL_TIMEOUT', message, options);
  }
}

/** ASCII: some mail programs lose the names of attachments that need encoding. */
const CALENDAR_FILE = 'moi-hop.ics';

/** The mail as nodemailer takes it. @param from the sender, e.g. `Văn phòng <van-phong@example.vn>` */
export const messageOf = (mail: OutgoingMail, from: string): SendMailOptions => ({
  from,
  to: [mail.to],
  ...(mail.replyTo === null ? {} : { replyTo: [mail.replyTo] }),
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  ...(mail.calendar === null
    ? {}
    : {
        icalEvent: { method: mail.calendar.method, filename: CALENDAR_FILE, content: mail.calendar.content },
      }),
  messageId: mail.messageId,
  date: new Date(mail.date),
  // Nobody's out-of-office note answers a reminder.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

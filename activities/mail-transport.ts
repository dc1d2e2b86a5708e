import type { SendMailOptions } from 'nodemailer';

/** One mail to one person, ready to leave. */
export interface OutgoingMail {
  id: string;
  person: string;
  /** name and address apart: what a name holds can't become another header or receiver */
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** the mail's own date, ms */
  date: number;
}

export interface MailTransport {
  /**
   * @throws MailRefused when another try can't help; any other error may be tried again
   */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The server has said no for good: `MAIL_REFUSED`, with its words. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  readonly code = 'MAIL_REFUSED';
}

/** The server didn't answer in time: `MAIL_TIMEOUT`; it may have taken the mail. */
export class MailTimeout extends Error {
  override readonly name = 'MailTimeout';
  readonly code = 'MAIL_TIMEOUT';
}

/** The mail as nodemailer takes it. @param from the sender, e.g. `Văn phòng <van-phong@example.vn>` */
export const messageOf = (mail: OutgoingMail, from: string): SendMailOptions => ({
  from,
  to: [mail.to],
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  date: new Date(mail.date),
  // Nobody's out-of-office note answers a reminder.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

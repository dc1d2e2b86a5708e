import { trialMail } from '../words/mail/trial-mail.ts';
import type { MailTransport } from './mail-transport.ts';

/**
 * Every mail to one address, which says whom it would go to (`MAIL_ONLY_TO`): a whole season is tried with real
 * addresses in its plan, and nobody else hears of it.
 */
export const onlyTo = (transport: MailTransport, address: string): MailTransport => ({
  ...transport,
  onlyTo: address,
  send: (mail) =>
    transport.send({ ...mail, ...trialMail(mail, mail.to), to: { name: mail.to.name, address } }),
});

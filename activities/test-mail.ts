import type { TestedMail } from '../domain/tested-mail.ts';
import { testMail } from '../words/mail/test-mail.ts';
import type { ActivityContext } from './context.ts';
import { senderOf } from './mail-sender.ts';

export interface MailToTest {
  /** of this try */
  id: string;
  /** address */
  to: string;
  /** ms */
  now: number;
}

/** @throws MailRefused; other errors as the mail server or its absence gives them */
export async function sendTestMail(
  { transport, baseUrl, mailFrom }: ActivityContext,
  { id, to, now }: MailToTest,
): Promise<TestedMail> {
  const messageId = `<test-${id}@${senderOf(mailFrom).domain}>`;
  await transport.send({
    id: `test-${id}`,
    person: 'test',
    to: { name: '', address: to },
    replyTo: null,
    ...testMail(baseUrl),
    messageId,
    date: now,
    calendar: null,
  });
  return {
    how: transport.keepsFiles === true ? 'inFolder' : 'sent',
    from: mailFrom,
    to: transport.onlyTo ?? to,
  };
}

import { createTransport } from 'nodemailer';
import pTimeout from 'p-timeout';
import { MailRefused, MailTimeout, type MailTransport, messageOf } from './mail-transport.ts';

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** 5xx to this mail. A 5xx to the connection or the password is for the office to mend, and the mail waits. */
function isFinal(error: unknown): boolean {
  const { code, command = '', responseCode = 0 } = error as SmtpFailure;
  if (code === 'EENVELOPE' && responseCode === 0) return true;
  const authenticationRequired = responseCode === 530;
  return responseCode >= 500 && !authenticationRequired && ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
}

/**
 * Mails by an SMTP server.
 *
 * @param url e.g. `smtps://user:password@mail.example.vn`
 * @param patience ms for each of connecting, greeting and any silence; all together at most three times that
 */
export function smtpTransport(url: string, from: string, patience = 15_000): MailTransport {
  const transporter = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  return {
    async send(mail) {
      // A server that says something now and then is never silent: so the whole is limited, too.
      const milliseconds = patience * 3;
      const message = new MailTimeout(`the mail server took longer than ${milliseconds} ms`);
      try {
        await pTimeout(transporter.sendMail(messageOf(mail, from)), { milliseconds, message });
      } catch (error) {
        if (!isFinal(error)) throw error;
        throw new MailRefused(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
    close: () => transporter.close(),
  };
}

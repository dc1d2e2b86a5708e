import { html } from '../html.ts';
import { inBoth } from '../in-both.ts';

/** What stands on every mail of a trial season, whose mails all go to one address. */

interface Words {
  subject: string;
  text: string;
  html: string;
}

const SUBJECT = '[Thử/Trial]';
const BODY = /<body[^>]*>/;

const line = (receiver: string): string =>
  inBoth({
    vi: `Thư thử: khi chạy thật, thư này gửi đến ${receiver}.`,
    en: `A mail of a trial: really it would go to ${receiver}.`,
  });

/** @param receiver whom it would really go to */
export function trialMail(
  { subject, text, html: page }: Words,
  receiver: { name: string; address: string },
): Words {
  const said = line(`${receiver.name} <${receiver.address}>`.trim());
  const head = html`<p style="padding:8px;border:2px solid #b00">${said}</p>`.text;
  return {
    subject: `${SUBJECT} ${subject}`,
    text: `${said}\n\n${text}`,
    html: page.replace(BODY, (body) => `${body}\n${head}`),
  };
}

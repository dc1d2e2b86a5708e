import { html } from '../html.ts';
import { inBoth } from '../in-both.ts';
import type { Mail } from './mail-frame.ts';

/** What a mail says that is sent to see whether mails arrive (`bontot mail test`). */
const SUBJECT = inBoth({ vi: 'Bốn Tốt: thư kiểm tra', en: 'a test mail' });
const LINES = [
  'Thư này chỉ để kiểm tra: máy chủ thư đã nhận và đã chuyển đến đồng chí. Không phải làm gì.',
  'This mail is a test: the mail server took it and brought it to you. Nothing has to be done.',
];

/** @param baseUrl where the pages are */
export function testMail(baseUrl: string): Mail {
  return {
    subject: SUBJECT,
    text: `${[...LINES, baseUrl].join('\n\n')}\n`,
    html: html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${SUBJECT}</title></head>
<body style="font:16px/1.5 Arial,sans-serif;color:#1b1b1b;max-width:40em">
${LINES.map((line) => html`<p>${line}</p>`)}
<p><a href="${baseUrl}">${baseUrl}</a></p>
</body></html>
`.text,
  };
}

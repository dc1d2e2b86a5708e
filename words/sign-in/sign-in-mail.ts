import { unbroken } from '../../domain/one-line.ts';
import { html } from '../html.ts';
import type { Mail } from '../mail/mail-frame.ts';
import type { Lang } from '../words.ts';

interface MailValues {
  name: string;
  /** eight digits in two groups */
  code: string;
  link: string;
  /** the browser that asked, e.g. `Firefox, Windows`; empty when unknown */
  device: string;
}

interface MailWords {
  /** without the code: subjects stand on locked screens */
  subject: string;
  greeting: (name: string) => string;
  code: string;
  link: string;
  asked: (device: string) => string;
  warning: string;
}

const WORDS: Record<Lang, MailWords> = {
  vi: {
    subject: 'Mã đăng nhập Bốn Tốt',
    greeting: (name) => `Kính gửi đồng chí ${name},`,
    code: 'Mã đăng nhập:',
    link: 'Hoặc mở liên kết này ở trình duyệt đã yêu cầu, rồi bấm nút:',
    asked: (device) =>
      `Mã dùng được một lần, trong 10 phút${device === '' ? '' : `, ở trình duyệt đã yêu cầu (${device})`}.`,
    warning:
      'Nếu đồng chí không yêu cầu, hãy bỏ qua thư này. Đừng đưa mã cho ai: không ai ở văn phòng hỏi mã này.',
  },
  en: {
    subject: 'Your code for Bốn Tốt',
    greeting: (name) => `Dear ${name},`,
    code: 'Your code:',
    link: 'Or open this link in the browser that asked, and press the button:',
    asked: (device) =>
      `It works once, for 10 minutes${device === '' ? '' : `, in the browser that asked (${device})`}.`,
    warning:
      'If you have not asked for it, do nothing. Give the code to nobody: no one of the office asks for it.',
  },
};

/** The one mail that lets somebody in. Sent at once, never kept among the notices. */
export function signInMail({ name, code, link, device }: MailValues, lang: Lang): Mail {
  const words = WORDS[lang];
  const greeting = words.greeting(unbroken(name));
  const asked = words.asked(device);
  const page = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${words.subject}</title></head>
<body style="font:16px/1.5 Arial,sans-serif;color:#1b1b1b;max-width:40em">
<p>${greeting}</p>
<p>${words.code} <b style="font-size:22px;letter-spacing:2px">${code}</b></p>
<p>${words.link}<br><a href="${link}">${link}</a></p>
<p>${asked}</p>
<p>${words.warning}</p>
</body></html>
`;
  const text = [greeting, `${words.code} ${code}`, `${words.link}\n${link}`, asked, words.warning];
  return {
    subject: words.subject,
    text: `${text.join('\n\n')}\n`.normalize('NFC'),
    html: page.text.normalize('NFC'),
  };
}

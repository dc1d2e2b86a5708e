import type { TestedMail } from '../../domain/tested-mail.ts';
import type { Lang } from '../words.ts';

const WORDS: Record<
  Lang,
  Record<'sent' | 'inFolder' | 'elsewhere', (tested: TestedMail, asked: string) => string>
> = {
  vi: {
    sent: ({ from, to }) =>
      `Máy chủ thư đã nhận thư kiểm tra gửi đến ${to}, người gửi ${from}. Hãy xem hộp thư, cả thư rác.`,
    inFolder: () =>
      'Không có máy chủ thư (SMTP_URL): thư kiểm tra chỉ được ghi vào thư mục, không ai nhận được.',
    elsewhere: ({ to }, asked) =>
      `Máy chủ thư đã nhận thư kiểm tra; vì MAIL_ONLY_TO, thư gửi đến ${to} chứ không đến ${asked}.`,
  },
  en: {
    sent: ({ from, to }) =>
      `The mail server took the test mail to ${to}, from ${from}. Look into the mailbox, also among junk.`,
    inFolder: () =>
      'There is no mail server (SMTP_URL): the test mail is a file in the folder, and reaches nobody.',
    elsewhere: ({ to }, asked) =>
      `The mail server took the test mail; by MAIL_ONLY_TO it went to ${to}, and not to ${asked}.`,
  },
};

/** @param asked the address that was typed */
export const testedMail = (tested: TestedMail, asked: string, lang: Lang): string =>
  WORDS[lang][tested.how === 'inFolder' ? 'inFolder' : tested.to === asked ? 'sent' : 'elsewhere'](
    tested,
    asked,
  );

import type { Bilingual } from '../../domain/failure.ts';
import type { Lang } from '../words.ts';

/** What the pages say to somebody who wants to work by commands from a computer of their own. */
export interface TerminalTexts {
  title: string;
  offer: string;
  how: string;
  give: string;
  code: string;
  /** until a moment in words */
  codeHow: (until: string) => string;
  type: string;
  toSignIns: string;
}

const vi: TerminalTexts = {
  title: 'Làm việc bằng dòng lệnh',
  offer: 'Lấy mã để đăng nhập bontot trên máy của đồng chí.',
  how: 'Lấy mã ở đây rồi nhập vào dòng lệnh trên máy của chính đồng chí. Nơi đăng nhập đó hiện trong danh sách và kết thúc được ở đó; nó làm được đúng những gì đồng chí được làm ở đây. Không đưa mã cho ai, cũng không nhập mã vào lệnh của người khác.',
  give: 'Lấy mã',
  code: 'Mã cho dòng lệnh',
  codeHow: (until) =>
    `Dùng được một lần, đến ${until}. Mã lấy trước đó không còn dùng được. Trang này chỉ cho thấy mã một lần.`,
  type: 'Gõ lệnh này, rồi dán mã khi được hỏi:',
  toSignIns: 'Nơi đang đăng nhập',
};

const en: TerminalTexts = {
  title: 'Work by commands',
  offer: 'Take a code with which bontot signs in on your computer.',
  how: 'Take a code here and enter it at the command line of your own computer. The sign-in stands in the list and is ended there; it may do what you may do here, and nothing else. Give the code to nobody, and enter it into nobody else’s command.',
  give: 'Give me a code',
  code: 'Code for the command line',
  codeHow: (until) =>
    `Works once, until ${until}. A code taken before works no longer. This page shows it once.`,
  type: 'Type this command, and paste the code when it is asked for:',
  toSignIns: 'Where you are signed in',
};

export const terminalTexts = (lang: Lang): TerminalTexts => (lang === 'vi' ? vi : en);

/** Why a terminal is not answered. */
export const TERMINAL_FAILURES = {
  signedOut: {
    vi: 'chưa đăng nhập ở hệ thống này, hoặc nơi đăng nhập đã kết thúc: bontot login ĐỊA-CHỈ',
    en: 'not signed in at this system, or the sign-in has ended: bontot login ADDRESS',
  },
  notTheirs: {
    vi: 'không có điều được hỏi, hoặc không thuộc quyền xem của người này',
    en: 'there is no such thing, or it is not for this person to see',
  },
  withCookie: {
    vi: 'dòng lệnh không gửi cookie: ở đây chỉ mã phiên của dòng lệnh có giá trị',
    en: 'a terminal sends no cookie: here the token of its session counts alone',
  },
  badCall: { vi: 'yêu cầu chưa đúng dạng', en: 'the request has not the right form' },
  tooLarge: { vi: 'những gì gửi kèm lớn quá giới hạn', en: 'what comes along is too large' },
  wrongCode: {
    vi: 'mã không đúng, đã dùng hoặc đã hết hạn: lấy mã mới ở trang “Làm việc bằng dòng lệnh” (/sign-ins/terminal)',
    en: 'the code is wrong, was used or is over: take another on the page “Work by commands” (/sign-ins/terminal)',
  },
  proofOld: {
    vi: 'việc này cần chứng tỏ lại là ai: gửi trên trang, hoặc chạy bontot login lại rồi gửi trong 5 phút',
    en: 'this takes a fresh proof of who you are: send it on the page, or run bontot login again and send it within 5 minutes',
  },
  onlyOneself: {
    vi: 'chỉ văn phòng được nhập giấy tờ của người khác (--as), và ghi tên chính mình là người nhập',
    en: 'only the office enters papers of others (--as), and under its own name (--entered-by)',
  },
} as const satisfies Record<string, Bilingual>;

/** @param seconds until it may be tried again */
export const tooManyTries = (seconds: number): Bilingual => {
  const minutes = Math.ceil(seconds / 60);
  return {
    vi: `quá nhiều lần: hãy đợi ${minutes} phút rồi thử lại`,
    en: `too many times: wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again`,
  };
};

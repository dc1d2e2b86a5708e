import type { Bilingual } from '../../domain/failure.ts';
import type { Lang } from '../words.ts';

interface SignInLines {
  until: (moment: string) => string;
  first: (moment: string) => string;
  bound: (person: string, subject: string) => string;
  /** @param count of accounts */
  unbound: (person: string, count: number) => string;
}

export const NO_ISSUER: Bilingual = {
  vi: 'cần --issuer hoặc OIDC_ISSUER: nơi cấp tài khoản',
  en: 'it takes --issuer or OIDC_ISSUER: the identity provider',
};

export const signInLines: Record<Lang, SignInLines> = {
  vi: {
    until: (moment) =>
      `Dùng được một lần, đến ${moment}, ở trang “Mã đăng nhập” (/sign-in/code). Mã in trước đó không còn dùng được. Chỉ đưa cho chính người này.`,
    first: (moment) =>
      `Dùng được một lần, đến ${moment}, ở trang “Mã đăng nhập” (/sign-in/code), để lập đợt đầu tiên và không để làm gì khác. Khi đợt bắt đầu thì hết hiệu lực; từ đó mỗi người đăng nhập bằng thư, hoặc bằng mã của bontot sign-in code NGƯỜI.`,
    bound: (person, subject) => `${person}: đã gắn tài khoản ${subject}.`,
    unbound: (person, count) =>
      count === 0
        ? `${person}: không có tài khoản nào được gắn.`
        : `${person}: đã gỡ ${count} tài khoản; nơi đang đăng nhập đã kết thúc.`,
  },
  en: {
    until: (moment) =>
      `Works once, until ${moment}, on the page “Code” (/sign-in/code). One printed before works no longer. Hand it to this person alone.`,
    first: (moment) =>
      `Works once, until ${moment}, on the page “Code” (/sign-in/code), to set up the first campaign and for nothing else. It ends when the campaign begins; from then on people sign in by mail, or by a code of bontot sign-in code PERSON.`,
    bound: (person, subject) => `${person}: account ${subject} is bound.`,
    unbound: (person, count) =>
      count === 0
        ? `${person}: no account was bound.`
        : `${person}: ${count} ${count === 1 ? 'account' : 'accounts'} let go of; signed out everywhere.`,
  },
};

import type { Bilingual } from '../../domain/failure.ts';
import type { Lang } from '../words.ts';

interface SignInLines {
  until: (moment: string) => string;
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
    bound: (person, subject) => `${person}: đã gắn tài khoản ${subject}.`,
    unbound: (person, count) =>
      count === 0
        ? `${person}: không có tài khoản nào được gắn.`
        : `${person}: đã gỡ ${count} tài khoản; nơi đang đăng nhập đã kết thúc.`,
  },
  en: {
    until: (moment) =>
      `Works once, until ${moment}, on the page “Code” (/sign-in/code). One printed before works no longer. Hand it to this person alone.`,
    bound: (person, subject) => `${person}: account ${subject} is bound.`,
    unbound: (person, count) =>
      count === 0
        ? `${person}: no account was bound.`
        : `${person}: ${count} ${count === 1 ? 'account' : 'accounts'} let go of; signed out everywhere.`,
  },
};

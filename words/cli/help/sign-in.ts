import { inBoth } from '../../in-both.ts';

/** Of signing in to the pages. */
export const signInHelp = {
  signIn: inBoth({ vi: 'đăng nhập vào các trang', en: 'signing in to the pages' }),
  code: inBoth({
    vi: 'in mã đăng nhập dùng một lần trong 24 giờ, cho người không dùng thư',
    en: 'print a code that works once within 24 hours, for somebody without mail',
  }),
  first: inBoth({
    vi: 'in mã để lập đợt đầu tiên trên trang /start, khi chưa có đợt nào',
    en: 'print a code with which the first campaign is set up at /start, while there is none',
  }),
  bind: inBoth({
    vi: 'gắn tài khoản của nơi cấp tài khoản (OIDC) với một người',
    en: 'bind an account of the identity provider (OIDC) to a person',
  }),
  unbind: inBoth({
    vi: 'gỡ mọi tài khoản của một người, và kết thúc nơi người đó đang đăng nhập',
    en: 'let go of all accounts of a person, and sign them out',
  }),
  subject: inBoth({
    vi: 'mã tài khoản ở nơi đó, như trang “chưa gắn với ai” ghi',
    en: 'the account’s subject there, as the page “bound to nobody” tells it',
  }),
  issuer: inBoth({
    vi: 'nơi cấp tài khoản, mặc định là OIDC_ISSUER',
    en: 'the identity provider, OIDC_ISSUER unless given',
  }),
};

import { inBoth } from '../../in-both.ts';

/** Of signing in to the pages. */
export const signInHelp = {
  signIn: inBoth({ vi: 'đăng nhập vào các trang', en: 'signing in to the pages' }),
  code: inBoth({
    vi: 'in mã đăng nhập dùng một lần trong 24 giờ, cho người không dùng thư',
    en: 'print a code that works once within 24 hours, for somebody without mail',
  }),
};

import type { Lang } from '../words.ts';

export const signInLines: Record<Lang, { until: (moment: string) => string }> = {
  vi: {
    until: (moment) =>
      `Dùng được một lần, đến ${moment}, ở trang “Mã đăng nhập” (/sign-in/code). Mã in trước đó không còn dùng được. Chỉ đưa cho chính người này.`,
  },
  en: {
    until: (moment) =>
      `Works once, until ${moment}, on the page “Code” (/sign-in/code). One printed before works no longer. Hand it to this person alone.`,
  },
};

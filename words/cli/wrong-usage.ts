import type { Bilingual } from '../../domain/failure.ts';
import type { Lang } from '../words.ts';

/** What Commander says of a command line that it can't read, and of the parts of a help, which it has in English alone. */

/** The headings of a help, by Commander's own. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng / Usage:',
  'Options:': 'Tùy chọn / Options:',
  'Commands:': 'Lệnh / Commands:',
};

export const headingInBoth = (heading: string): string => HEADINGS[heading] ?? heading;

export const usageHelp = {
  help: { vi: 'xem hướng dẫn của lệnh', en: 'display help for command' },
  choices: { vi: 'một trong', en: 'one of' },
  default: { vi: 'mặc định', en: 'by default' },
  examples: { vi: 'Ví dụ', en: 'Examples' },
  events: { vi: 'Thao tác', en: 'Events' },
  exitCodes: {
    vi: 'Mã thoát: 0 xong, 1 không nhận hoặc có điều cần xem, 2 gọi sai cách, 3 không kết nối được, 4 lỗi bên trong.',
    en: 'Exit codes: 0 done, 1 refused or findings, 2 wrong usage, 3 not reachable, 4 internal error.',
  },
} as const satisfies Record<string, Bilingual>;

/** What is wrong with the value of an argument, after the sentence that names it. */
export const ARGUMENTS = {
  count: { vi: 'cần một số nguyên từ 1', en: 'expected a whole number from 1' },
  date: { vi: 'cần một ngày: 10/12/2026 hoặc 2026-12-10', en: 'expected a date: 10/12/2026 or 2026-12-10' },
  dayOrTime: {
    vi: 'cần một ngày (nghĩa là hết ngày đó) hoặc một giờ: 10/12/2026, "10/12/2026 14:00", 2026-12-10T14:00:00+07:00',
    en: 'expected a day (its end is meant) or a time: 10/12/2026, "10/12/2026 14:00", 2026-12-10T14:00:00+07:00',
  },
  time: {
    vi: 'cần ngày và giờ: "10/12/2026 14:00" hoặc 2026-12-10T14:00:00+07:00',
    en: 'expected a day with its time: "10/12/2026 14:00" or 2026-12-10T14:00:00+07:00',
  },
  trial: {
    vi: 'cần "CHI-BỘ THAO-TÁC" hoặc "CHI-BỘ THAO-TÁC JSON"',
    en: 'expected "SUBJECT EVENT" or "SUBJECT EVENT JSON"',
  },
} as const satisfies Record<string, Bilingual>;

/** Commander's sentences, the first that fits; what follows the match stays as it is. */
const SENTENCES: readonly [of: RegExp, vi: (...found: string[]) => string][] = [
  [/^error: unknown option '(.+?)'$/, (flag) => `Lỗi: không có tùy chọn “${flag}”`],
  [/^error: unknown command '(.+?)'$/, (name) => `Lỗi: không có lệnh “${name}”`],
  [/^error: required option '(.+?)' not specified$/, (flags) => `Lỗi: thiếu tùy chọn bắt buộc “${flags}”`],
  [/^error: missing required argument '(.+?)'$/, (name) => `Lỗi: thiếu tham số <${name}>`],
  [/^error: option '(.+?)' argument missing$/, (flags) => `Lỗi: tùy chọn “${flags}” cần một giá trị`],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\. (.*)$/s,
    (flags, value, why) => `Lỗi: tùy chọn “${flags}” không nhận “${value}”: ${choices(why)}`,
  ],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. (.*)$/s,
    (value, name, why) => `Lỗi: tham số <${name}> không nhận “${value}”: ${choices(why)}`,
  ],
  [
    /^error: too many arguments(?: for '.+?')?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/s,
    (expected, given, all) => `Lỗi: thừa tham số (cần ${expected}, có ${given}): ${all}`,
  ],
  [
    /^error: option '(.+?)' cannot be used with option '(.+?)'$/,
    (one, other) => `Lỗi: không dùng “${one}” cùng với “${other}”`,
  ],
  [/^\(Did you mean one of (.+)\?\)$/, (names) => `(có phải là một trong: ${names}?)`],
  [/^\(Did you mean (.+)\?\)$/, (name) => `(có phải là ${name}?)`],
];

function choices(why = ''): string {
  const [, all] = /^Allowed choices are (.*)\.$/.exec(why) ?? [];
  return all === undefined ? why : `nhận một trong: ${all}`;
}

function inVietnamese(line: string): string {
  for (const [of, vi] of SENTENCES) {
    const [whole, ...found] = of.exec(line) ?? [];
    if (whole !== undefined) return vi(...found);
  }
  return line;
}

/** What Commander says of a wrong command line, a sentence a line, in a person's language. */
export const wrongUsageWords = (said: string, lang: Lang): string =>
  lang === 'en' ? said : said.split('\n').map(inVietnamese).join('\n');

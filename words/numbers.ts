import type { Lang } from './words.ts';

const NO_BREAK_SPACE = '\u00a0';

/**
 * `8,5` and `150.000` in Vietnamese, `8.5` and `150,000` in English.
 *
 * @param digits how many stand behind the decimal mark
 */
export function numberWords(value: number, lang: Lang, digits = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const [group, mark] = lang === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${mark}${fraction}`}`;
}

/** `20 %` with a no-break space in Vietnamese, `20%` in English. `value` is in hundredths: 20 is a fifth. */
export const percentWords = (value: number, lang: Lang, digits = 0): string =>
  `${numberWords(value, lang, digits)}${lang === 'vi' ? NO_BREAK_SPACE : ''}%`;

/** With as many decimals as it has and nothing between thousands: `0,125`, `2024`; in English `0.125`. */
export const plainNumber = (value: number, lang: Lang): string =>
  lang === 'vi' ? String(value).replace('.', ',') : String(value);

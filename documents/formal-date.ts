import type { LocalDate } from '../domain/instant.ts';

/**
 * A date as documents of the Party write it, two digits for days below 10 and for months 1 and 2
 * (Hướng dẫn 36-HD/VPTW): `ngày 05 tháng 02 năm 2025`, `ngày 27 tháng 12 năm 2024`, `ngày 12 tháng 3 năm 2025`.
 */
export function formalDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const spokenMonth = Number(month) > 2 ? String(Number(month)) : month;
  return `ngày ${day} tháng ${spokenMonth} năm ${year}`;
}

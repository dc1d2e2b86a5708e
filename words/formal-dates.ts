import { dateOf, type Instant, type LocalDate, timeOf } from '../domain/calendar/instant.ts';
import { shortDate } from './dates.ts';

/** Dates and hours as papers write them, in Vietnamese alone. */

/**
 * A date as documents of the Party write it, two digits for days below 10 and for months 1 and 2
 * (Hướng dẫn 36-HD/VPTW, and in the same way 05-HD/VPTW): `ngày 05 tháng 02 năm 2025`, `ngày 27 tháng 12 năm 2024`, `ngày 12 tháng 3 năm 2025`.
 */
export function formalDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const spokenMonth = Number(month) > 2 ? String(Number(month)) : month;
  return `ngày ${day} tháng ${spokenMonth} năm ${year}`;
}

/** `08 giờ 05 phút` */
export function formalHour(instant: Instant, utcOffset: string): string {
  const [hour, minute] = timeOf(instant, utcOffset).split(':');
  return `${hour} giờ ${minute} phút`;
}

/** `08 giờ 05 phút, ngày 12 tháng 12 năm 2024` */
export const formalMoment = (instant: Instant, utcOffset: string): string =>
  `${formalHour(instant, utcOffset)}, ${formalDate(dateOf(instant, utcOffset))}`;

/** `08:05, ngày 12/12/2024`, where a paper says it in passing. */
export const briefMoment = (instant: Instant, utcOffset: string): string =>
  `${timeOf(instant, utcOffset)}, ngày ${shortDate(dateOf(instant, utcOffset))}`;

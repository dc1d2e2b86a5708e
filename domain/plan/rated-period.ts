import { z } from 'zod';
import type { LocalDate } from '../calendar/instant.ts';
import { deferred } from '../deferred.ts';

/**
 * What a campaign rates: a year, or the leaders of one of its first three quarters. The fourth is rated with the year
 * (domain.md 2.1; 366-QĐ/TW, Kết luận 198-KL/TW of 08/10/2025).
 */

export const QUARTERS = [1, 2, 3] as const;
/** a number on forms */
export const quarterSchema = deferred(() => z.int().min(1).max(3).pipe(z.literal(QUARTERS)));
export type Quarter = (typeof QUARTERS)[number];

export interface RatedPeriod {
  year: number;
  /** left out: the whole year */
  quarter?: Quarter | undefined;
}

const LAST_DAYS: Record<Quarter, string> = { 1: '03-31', 2: '06-30', 3: '09-30' };

/** The last day of what is rated: months in the Party are counted to it, and the rules in force on it count. */
export const lastDayOf = ({ year, quarter }: RatedPeriod): LocalDate =>
  `${year}-${quarter === undefined ? '12-31' : LAST_DAYS[quarter]}`;

const started = deferred(() => z.object({ terms: z.object({ quarter: quarterSchema.optional() }) }));

/** The quarter of the terms with which a case was started, as its entry has it; undefined where it names none. */
export const quarterOfStart = (input: unknown): Quarter | undefined =>
  started.safeParse(input).data?.terms.quarter;

import type { LocalDate } from '../calendar/instant.ts';

/** Until then the year before is rated: committees end its campaign within the first quarter. */
const LAST_MONTH = 3;

/** The year that a campaign rates, by the day of its first session: one in January is of the year that is over. */
export function ratedYear(session: LocalDate): number {
  const [year, month] = [Number(session.slice(0, 4)), Number(session.slice(5, 7))];
  return month <= LAST_MONTH ? year - 1 : year;
}

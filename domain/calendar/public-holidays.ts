import { type Calendar, isWorkingDay } from './calendar.ts';
import { addDays, isWeekend, type LocalDate } from './instant.ts';

/**
 * The public holidays of Việt Nam that lie on the same days whatever the Government announces for a year: Labour Code
 * 2019, articles 111 and 112; 24/11 by article 2 of resolution 28/2026/QH16. One that lies on a weekend is made up for on the
 * next working day. Which days join them (the fifth of Tết, the second of 02/09) is announced each year, and is the
 * calendar's own.
 */
const EACH_YEAR = [
  { day: '01-01', from: 0 },
  { day: '04-30', from: 0 },
  { day: '05-01', from: 0 },
  { day: '09-02', from: 0 },
  { day: '11-24', from: 2026 },
];

/** The first day of Tết and the day of the Hùng Kings (10/3 of the lunar year), by the year that begins with it. */
export const LUNAR: Readonly<Record<string, readonly [tet: string, hungKings: string]>> = {
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-02', '04-12'],
  2031: ['01-23', '04-01'],
  2032: ['02-11', '04-19'],
  2033: ['01-31', '04-09'],
  2034: ['02-19', '04-28'],
  2035: ['02-08', '04-17'],
  2036: ['01-28', '04-06'],
  2037: ['02-15', '04-24'],
  2038: ['02-04', '04-13'],
  2039: ['01-24', '04-03'],
  2040: ['02-12', '04-20'],
  2041: ['02-01', '04-10'],
  2042: ['01-22', '04-29'],
  2043: ['02-10', '04-19'],
  2044: ['01-30', '04-07'],
  2045: ['02-17', '04-26'],
  2046: ['02-06', '04-15'],
  2047: ['01-26', '04-04'],
  2048: ['02-14', '04-22'],
  2049: ['02-02', '04-11'],
  2050: ['01-23', '04-01'],
};

/** The five days of Tết, from its first: one of the old year and four of the new, or two and three. */
const TET = { oneOfTheOldYear: [-1, 0, 1, 2, 3], twoOfIt: [-2, -1, 0, 1, 2] };

/** Days off, with those on which the ones that lie on a weekend are made up for. */
function madeUpFor(days: readonly LocalDate[]): Set<LocalDate> {
  const off = new Set(days);
  for (const day of days.filter(isWeekend)) {
    let next = addDays(day, 1);
    while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
    off.add(next);
  }
  return off;
}

function holidaysOf(year: string): LocalDate[] {
  const fixed = EACH_YEAR.flatMap(({ day, from }) => (Number(year) < from ? [] : [`${year}-${day}`]));
  const lunar = LUNAR[year];
  if (lunar === undefined) return [...madeUpFor(fixed)].sort();
  const [tet, hungKings] = lunar;
  const others = [...fixed, `${year}-${hungKings}`];
  const laid = (days: readonly number[]) =>
    madeUpFor([...others, ...days.map((day) => addDays(`${year}-${tet}`, day))].sort());
  // off however the days of Tết are laid
  return [...laid(TET.oneOfTheOldYear).intersection(laid(TET.twoOfIt))].sort();
}

/** The public holidays from `first` to `last`, both included, on which the calendar has people work, in their order. */
export function holidaysWorked(calendar: Calendar, first: LocalDate, last: LocalDate): LocalDate[] {
  const years = Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, index) =>
    String(Number(first.slice(0, 4)) + index),
  );
  return years
    .flatMap(holidaysOf)
    .filter((day) => day >= first && day <= last && isWorkingDay(calendar, day));
}

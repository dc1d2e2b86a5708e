import { describe, expect, test } from 'vitest';
import { addDays } from './instant.ts';
import { holidaysWorked, LUNAR } from './public-holidays.ts';

const none = { utcOffset: '+07:00', holidays: [], workedDays: [] };

/** Month and day of the Chinese calendar: the Vietnamese one an hour ahead, by an approximation that is minutes off. */
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});
/** Days whose new moon lies in that hour, or within those minutes of midnight: there the other is a day behind. */
const A_DAY_BEHIND = ['2027-02-06', '2037-04-24', '2038-04-13'];
const lunarDay = (date: string) => chinese.format(new Date(`${date}T00:00:00Z`));

describe('the public holidays', () => {
  test('follow the lunar calendar, as far as another one tells', () => {
    const differ = Object.entries(LUNAR).flatMap(([year, [tet, hungKings]]) =>
      [
        [`${year}-${tet}`, '1/1'],
        [`${year}-${hungKings}`, '3/10'],
      ].flatMap(([date = '', expected]) => {
        if (lunarDay(date) === expected) return [];
        return lunarDay(addDays(date, 1)) === expected ? [date] : [`not ${date}`];
      }),
    );
    expect(Object.keys(LUNAR)).toEqual(Array.from({ length: 27 }, (_, index) => String(2024 + index)));
    expect(differ).toEqual(A_DAY_BEHIND);
  });

  test('of a whole year, in their order; one on a weekend is made up for, however the days of Tết are laid', () => {
    expect(holidaysWorked(none, '2027-01-01', '2027-12-31')).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-04-16',
      '2027-04-30',
      '2027-05-03',
      '2027-09-02',
      '2027-11-24',
    ]);
  });

  test('24/11 since 2026', () => {
    expect(holidaysWorked(none, '2025-11-24', '2025-11-24')).toEqual([]);
    expect(holidaysWorked(none, '2026-11-24', '2026-11-24')).toEqual(['2026-11-24']);
  });

  test('from the first day to the last, both included, over the turn of a year', () => {
    expect(holidaysWorked(none, '2026-11-24', '2027-01-01')).toEqual(['2026-11-24', '2027-01-01']);
    expect(holidaysWorked(none, '2026-11-25', '2026-12-31')).toEqual([]);
  });

  test('those that a calendar has are left out, and those that it makes up for are not', () => {
    const holidays = ['2027-01-01', '2027-02-09', '2027-02-10'];
    const calendar = { ...none, holidays, workedDays: ['2027-02-06'] };
    expect(holidaysWorked(calendar, '2027-01-01', '2027-02-10')).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-08',
    ]);
  });

  test('beyond the table those of fixed days remain', () => {
    expect(holidaysWorked(none, '2051-01-01', '2051-05-01')).toEqual(['2051-01-02', '2051-05-01']);
  });
});

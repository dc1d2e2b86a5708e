import { dateOf, type Instant, type LocalDate, timeOf, weekdayOf } from '../domain/calendar/instant.ts';
import { writtenDate } from '../domain/calendar/written-date.ts';
import { dictionaryOf } from './dictionary.ts';
import type { Audience } from './words.ts';

type Place = Pick<Audience, 'lang' | 'utcOffset'>;

/** `10/12/2024` */
export const shortDate = (date: LocalDate): string => writtenDate(date);

/** `10/12` */
export const dayAndMonth = (date: LocalDate): string => shortDate(date).slice(0, 5);

/** Whether an exclusive instant ends a whole day, so that the day before is the last one in time. */
export const endsADay = (due: Instant, utcOffset: string): boolean => timeOf(due, utcOffset) === '00:00';

/** The last local day on which an exclusive instant is still in time. */
export const lastDayInTime = (due: Instant, utcOffset: string): LocalDate => dateOf(due - 1, utcOffset);

/** `Thứ Năm` */
export const weekday = (date: LocalDate, lang: Audience['lang']): string =>
  dictionaryOf(lang).weekdays[weekdayOf(date) as 0];

/** `Thứ Năm 12/12/2024`, as a sentence begins or a column shows it. */
export const longDate = (date: LocalDate, lang: Audience['lang']): string =>
  `${weekday(date, lang)} ${shortDate(date)}`;

/** `10/12, 16:50`, in a narrow column. */
export const dayAndTime = (instant: Instant, utcOffset: string): string =>
  `${dayAndMonth(dateOf(instant, utcOffset))}, ${timeOf(instant, utcOffset)}`;

/** `thứ Năm 12/12/2024`, inside a sentence. */
export const dateInside = (date: LocalDate, lang: Audience['lang']): string =>
  longDate(date, lang).replace(/^Thứ/, 'thứ');

/** `08:00 thứ Năm 12/12/2024` of an instant. */
export const momentWords = (instant: Instant, { lang, utcOffset }: Place): string =>
  dictionaryOf(lang).time.at(timeOf(instant, utcOffset), dateInside(dateOf(instant, utcOffset), lang));

/** When something with an exclusive due instant ends: `hết thứ Ba 10/12/2024`, or with its hour inside a day. */
export function dueWords(due: Instant, place: Place): string {
  if (!endsADay(due, place.utcOffset)) return momentWords(due, place);
  return dictionaryOf(place.lang).time.endOf(dateInside(lastDayInTime(due, place.utcOffset), place.lang));
}

/** The due date in a column: `Thứ Ba 10/12/2024`, with `, 14:00` behind it when it ends inside a day. */
export function dueDate(due: Instant, { lang, utcOffset }: Place): string {
  const date = longDate(lastDayInTime(due, utcOffset), lang);
  return endsADay(due, utcOffset) ? date : `${date}, ${timeOf(due, utcOffset)}`;
}

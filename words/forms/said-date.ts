import { dateOf, type Instant, type LocalDate, timeOf } from '../../domain/calendar/instant.ts';
import { readDate, readInstant } from '../../domain/calendar/written-date.ts';
import { longDate, momentWords } from '../dates.ts';
import { upperFirst } from '../letter-case.ts';
import type { Audience } from '../words.ts';
import { formTexts } from './form-texts.ts';

/** What a field takes: a day, a day with its time, or either. */
export const DATE_KINDS = ['date', 'instant', 'either'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** A date as it was understood. */
export interface SaidDate {
  /** with its weekday; of what can't be read, what is expected */
  said: string;
  isRead: boolean;
  /** `2026-12-10`, or `2026-12-10T08:00` in the plan's time: as a browser's own field has it */
  local: string;
}

type Place = Pick<Audience, 'lang' | 'utcOffset'>;

const ofDay = (date: LocalDate, { lang }: Place): SaidDate => ({
  said: longDate(date, lang),
  isRead: true,
  local: date,
});

const ofInstant = (at: Instant, audience: Place): SaidDate => ({
  said: upperFirst(momentWords(at, audience)),
  isRead: true,
  local: `${dateOf(at, audience.utcOffset)}T${timeOf(at, audience.utcOffset)}`,
});

/** What somebody has written as a date, said back with its weekday; null where nothing is written. */
export function saidDate(text: string, kind: DateKind, audience: Place): SaidDate | null {
  if (text.trim() === '') return null;
  const date = kind === 'instant' ? null : readDate(text);
  if (date !== null) return ofDay(date, audience);
  const at = kind === 'date' ? null : readInstant(text, audience.utcOffset);
  if (at !== null) return ofInstant(at, audience);
  const { problem } = formTexts(audience.lang);
  return { said: kind === 'instant' ? problem.notAnInstant : problem.notADate, isRead: false, local: '' };
}

import { dateOf, type Instant, timeOf } from '../../domain/calendar/instant.ts';
import type { ObligationKind } from '../../domain/journal/journal.ts';
import { lastDayInTime } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import type { Audience, Part, Tone } from '../words.ts';

export interface Lateness {
  /** `Hôm nay`, `Ngày mai`, `Còn 3 ngày`, `Trễ 1 ngày` */
  words: string;
  /** `late` after the due instant, `soon` when it is today or tomorrow */
  tone: Tone | null;
  /** calendar days left until the last day in time; negative: days past it */
  days: number;
}

const DAY = 86_400_000;

/**
 * How much time is left, in words.
 *
 * @param due exclusive instant, ms
 * @param kind an appointment or a window that is over is not late
 */
export function latenessOf(
  due: Instant,
  { lang, now, utcOffset }: Pick<Audience, 'lang' | 'now' | 'utcOffset'>,
  kind: ObligationKind = 'task',
): Lateness {
  const { time } = dictionaryOf(lang);
  const days = (Date.parse(lastDayInTime(due, utcOffset)) - Date.parse(dateOf(now, utcOffset))) / DAY;
  if (now >= due) {
    if (kind !== 'task') return { words: kind === 'appointment' ? time.begun : time.over, tone: null, days };
    return {
      words: days < 0 ? time.lateDays(-days) : time.lateSince(timeOf(due, utcOffset)),
      tone: 'late',
      days,
    };
  }
  const words = days === 0 ? time.today : days === 1 ? time.tomorrow : time.left(days);
  return { words, tone: days <= 1 ? 'soon' : null, days };
}

/** The lateness inside a sentence: `đã trễ 1 ngày`, `còn 3 ngày`. */
export function latenessPart(due: Instant, audience: Audience, kind: ObligationKind): Part {
  const { words, tone } = latenessOf(due, audience, kind);
  const text = dictionaryOf(audience.lang).time.inside(words, tone === 'late');
  return tone === null ? { text } : { text, tone };
}

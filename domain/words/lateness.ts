import type { Instant } from '../instant.ts';
import type { ObligationKind } from '../journal.ts';
import type { Audience, Tone } from './words.ts';

export interface Lateness {
  /** `Hôm nay`, `Ngày mai`, `Còn 3 ngày`, `Trễ 1 ngày` */
  words: string;
  tone: Tone | null;
  /** calendar days left until the last day in time; negative: days past it */
  days: number;
}

/**
 * How much time is left, in words.
 *
 * @param due exclusive instant, ms
 * @param kind an appointment or a window that is over is not late
 */
export function latenessOf(due: Instant, audience: Audience, kind: ObligationKind = 'task'): Lateness {
  return { words: `${due} ${audience.lang} ${kind}`, tone: null, days: 0 };
}

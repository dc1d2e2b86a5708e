import type { Refusal } from '../envelope.ts';
import type { Audience } from './words.ts';

export interface RefusalWords {
  /** why it was not taken */
  sentence: string;
  /** one line per issue of the payload, `path: message` */
  issues: string[];
  /** what this person could do now, in words */
  validNow: string[];
}

/** A refusal as people read it. */
export function refusalWords(refusal: Refusal, audience: Audience): RefusalWords {
  return { sentence: `${refusal.reason} ${audience.lang}`, issues: [], validNow: refusal.validNow };
}

import type { Instant } from '../../domain/calendar/instant.ts';
import type { PlacedEntry } from '../../records/reading.ts';
import { readsCommittee, type Viewer } from './viewer.ts';

/** Numbers that grow with what somebody sees, where the numbers of the entries would tell how much there is beside it. */

/** where the years begin in which it stays below 2^31 */
const FIRST_SECOND = Date.parse('2020-01-01T00:00:00Z') / 1000;

/** In place of the newest number that there is: it grows with what they see, and counts nothing. @param at ms */
export const uncounted = (at: Instant): number => Math.max(1, Math.floor(at / 1000) - FIRST_SECOND);

/** Where an entry stands among the numbers that `recordedSeq` gives to the same person. */
export const markOf = (viewer: Viewer | null, { seq, at }: Pick<PlacedEntry, 'seq' | 'at'>): number =>
  viewer === null || readsCommittee(viewer) ? seq : uncounted(at);

import type { Instant } from '../calendar/instant.ts';

/**
 * When a notice of an instant leaves, ms: notices of one person travel together when their instants fall into the same
 * stretch of the clock, and leave at its end.
 *
 * @param minutes length of the stretch; 0: each at its own instant
 */
export function leavesAt(at: Instant, minutes: number): Instant {
  const stretch = minutes * 60_000;
  return stretch === 0 ? at : (Math.floor(at / stretch) + 1) * stretch;
}

/**
 * Of which instants notices have left by now, ms: of all earlier ones.
 *
 * @param minutes length of the stretch, as of `leavesAt`
 */
export function leftBefore(now: Instant, minutes: number): Instant {
  const stretch = minutes * 60_000;
  return stretch === 0 ? now + 1 : Math.floor(now / stretch) * stretch;
}

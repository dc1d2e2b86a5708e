import type { Instant } from '../calendar/instant.ts';

/**
 * By what a form knows which check of a document, or which finding of a point, it was made beside: whatever was recorded
 * since has another one. Scores have ids of their own.
 *
 * @returns empty where nothing was recorded
 */
export const recordedBase = (recorded: { at: Instant } | null | undefined): string =>
  recorded == null ? '' : String(recorded.at);

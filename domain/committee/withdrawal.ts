import type { Instant } from '../calendar/instant.ts';

/** Who took a decision back, and why, or by which other one's number. */
export type Withdrawal = { by: string; at: Instant } & (
  | { reason: string; replacedBy?: never }
  | { replacedBy: string; reason?: never }
);

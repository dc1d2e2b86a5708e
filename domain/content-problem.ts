import type { RefusalReason } from './refusal-reason.ts';

/** One thing that is wrong with what somebody sent: where, by a stable name, with values for the sentence. */
export interface ContentProblem {
  /** path in the payload, e.g. `votes.0.counts` */
  path: string;
  reason: RefusalReason;
  values?: Record<string, string | number>;
}

export const problem = (
  path: string,
  reason: RefusalReason,
  values: Record<string, string | number> = {},
): ContentProblem => ({ path, reason, values });

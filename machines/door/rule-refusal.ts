import type { ContentProblem } from '../../domain/content-problem.ts';
import type { RefusalReason } from '../../domain/refusal-reason.ts';

/** Why an event is not taken now: a stable key with values for the sentence; null when it is taken. */
export interface RuleRefusal {
  reason: RefusalReason;
  values?: Record<string, string | number>;
  /** without it the event isn't taken in this state */
  code?: 'STALE' | 'INVALID_EVENT' | 'NOT_ALLOWED';
  /** everything that is wrong with the payload, by field */
  issues?: ContentProblem[];
}

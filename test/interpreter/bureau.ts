import { ApplicationFailure } from '@temporalio/common';
import type { Outcome } from '../../interpreter/engine-types.ts';
import type { Application } from '../../interpreter/examples/credit-check.ts';

/** What the bureau says of each applicant, in memory and by the activity. */
export const answers: Record<string, Outcome> = {
  An: { ok: true, output: 500 },
  Bình: { ok: true, output: 800 },
  Chi: { ok: false, error: { name: 'BureauAway', message: 'no answer' } },
};

/** The activity of the credit check. */
export async function score({ applicant }: Application): Promise<unknown> {
  const answer = answers[applicant] ?? { ok: true, output: 0 };
  if (answer.ok) return answer.output;
  throw ApplicationFailure.nonRetryable(answer.error.message, answer.error.name);
}

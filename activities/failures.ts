import { ApplicationFailure } from '@temporalio/common';
import { DECISION_FAILURES } from '../domain/committee/decision-failure.ts';
import { codeOf, Failure } from '../domain/failure.ts';
import { NOTICE_ACTION_FAILURES } from '../domain/obligation/notice-action.ts';

/** What the activity needs has happened but is not recorded yet: `RECORDS_BEHIND`. */
export class RecordsBehind extends Failure<'RECORDS_BEHIND'> {
  override readonly name = 'RecordsBehind';

  constructor(message: string) {
    super('RECORDS_BEHIND', message);
  }
}

/** Failures that the same input will always meet again, however often it is tried. */
const FINAL: ReadonlySet<string> = new Set(['MAIL_REFUSED', ...DECISION_FAILURES, ...NOTICE_ACTION_FAILURES]);

/** A query's failure names its parameters, which may be a whole mail: only the database's own words are passed on. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'params' in error && error.cause instanceof Error ? error.cause.message : error.message;
}

/**
 * Runs an activity so that its failures keep their code as Temporal's type. Only final ones end the tries: a gap in the
 * journal stays pending and visible until the records are repaired, whereas a failed workflow would lose the campaign.
 */
export async function typed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    throw ApplicationFailure.create({
      message: wordsOf(error),
      type: code ?? (error instanceof Error ? error.name : 'Error'),
      nonRetryable: code !== null && FINAL.has(code),
    });
  }
}

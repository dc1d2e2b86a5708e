import { Context } from '@temporalio/activity';

/**
 * The instant of this try by Temporal's clock (which a test may skip), at least `now` of the workflow that asked:
 * a mail that waited for its server for hours was not sent when it was asked for.
 */
export function attemptAt(now: number): number {
  try {
    return Math.max(now, Context.current().info.currentAttemptScheduledTimestampMs);
  } catch {
    // called outside of a worker
    return now;
  }
}

import { Context } from '@temporalio/activity';

/**
 * The instant of this try by Temporal's clock (which a test may skip), never before `now` of the workflow that asked: a
 * mail may have waited hours for its server.
 */
export function attemptAt(now: number): number {
  try {
    return Math.max(now, Context.current().info.currentAttemptScheduledTimestampMs);
  } catch {
    // called outside of a worker
    return now;
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';

/** of this machine's own time; a day is skipped in a fraction of a second */
const PATIENCE_MS = 60_000;

/**
 * Skips time. An unfinished task holds the server's clock, and then this throws; many cells that are busy at the same
 * time only take longer.
 *
 * @param ms of the server's time
 * @param patience ms of this machine's time for which the server's clock may stand still
 * @throws Error when it stands still for longer
 */
export async function skipTime(
  environment: Pick<TestWorkflowEnvironment, 'currentTimeMs' | 'sleep'>,
  ms: number,
  patience = PATIENCE_MS,
): Promise<void> {
  const over = new AbortController();
  const look = () => pause(patience / 10, false, { signal: over.signal }).catch(() => false);
  const skipped = environment
    .sleep(ms)
    .then(() => true)
    .finally(() => over.abort());
  // the race below reports it, also when it fails before that
  skipped.catch(() => undefined);
  let seen = await environment.currentTimeMs();
  let movedAt = Date.now();
  while (!(await Promise.race([skipped, look()]))) {
    const now = await environment.currentTimeMs();
    if (now !== seen) movedAt = Date.now();
    else if (Date.now() - movedAt > patience)
      throw new Error(`the server's clock has stood still for ${patience} ms, on the way of ${ms} ms`);
    seen = now;
  }
}

import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import pRetry from 'p-retry';
import { lock } from 'proper-lockfile';
import { codeOf } from '../../domain/failure.ts';
import { STEPS } from '../../words/start-words.ts';
import type { Progress } from './progress.ts';
import { keepReporting } from './progress.ts';

/** ms without a sign of life after which a lock counts as abandoned; its holder gives three in that time */
const abandonedMs = 15_000;

interface Options {
  progress: Progress;
  pollMs?: number;
  /** at least 2 s, the least that the lock's library accepts */
  staleMs?: number;
}

/**
 * Makes a file or folder of the cache exactly once, also when several processes ask at the same time. `make` fills a
 * path of its own beside the target; only when it has succeeded is that renamed to the target, so a target that exists
 * is always complete. The others wait; when the first fails the next one tries.
 *
 * @throws Error with code ECOMPROMISED when another process has taken over meanwhile
 */
export async function makeOnce(
  target: string,
  make: (path: string) => Promise<void>,
  options: Options,
): Promise<void> {
  if (await exists(target)) return;
  await mkdir(dirname(target), { recursive: true });
  let lost: Error | undefined;
  const release = await acquire(target, options, (error) => {
    lost = error;
  });
  const unfinished = `${target}.unfinished`;
  try {
    if (await exists(target)) return;
    await rm(unfinished, { recursive: true, force: true });
    await make(unfinished);
    if (lost !== undefined) throw lost;
    await rename(unfinished, target);
  } finally {
    // what is there now belongs to the other process
    if (lost === undefined) {
      await rm(unfinished, { recursive: true, force: true });
      await release();
    }
  }
}

async function acquire(
  target: string,
  { progress, pollMs = 200, staleMs = abandonedMs }: Options,
  onCompromised: (error: Error) => void,
): Promise<() => Promise<void>> {
  let telling: { stop(): void } | undefined;
  try {
    return await pRetry(
      () => lock(target, { realpath: false, stale: staleMs, update: staleMs / 3, onCompromised }),
      {
        retries: Number.POSITIVE_INFINITY,
        factor: 1,
        minTimeout: pollMs,
        shouldRetry({ error }) {
          if (codeOf(error) !== 'ELOCKED') return false;
          telling ??= keepReporting(progress, STEPS.waitsForOther);
          return true;
        },
      },
    );
  } finally {
    telling?.stop();
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

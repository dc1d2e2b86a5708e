import { Piscina } from 'piscina';

/** Work on somebody's file that may take any time and memory: in a thread of its own, whose end is nobody else's. */

export interface ThreadBounds {
  /** ms */
  longest: number;
  /** MB of the heap */
  mostMemory: number;
}

/**
 * @param entry module whose default export does the work
 * @returns what does it, one after the other; null of what takes too much, or fails
 */
export function boundedThread<Given, Answer>(
  entry: URL,
  { longest, mostMemory }: ThreadBounds,
): (given: Given) => Promise<Answer | null> {
  let threads: Piscina<Given, Answer | null> | null = null;
  return async (given) => {
    threads ??= new Piscina({
      filename: entry.href,
      minThreads: 0,
      maxThreads: 1,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      // several files of one form come one after the other
      idleTimeout: 5_000,
    });
    return await threads.run(given, { signal: AbortSignal.timeout(longest) }).catch(() => null);
  };
}

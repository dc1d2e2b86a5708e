import { setTimeout as pause } from 'node:timers/promises';
import type { RecordsReader } from '../records/reading.ts';

/** The records' revision for all open pages together. */
export interface Revisions {
  /** Resolves with the revision as soon as it is another than the one that was told; with null when it is called off. */
  changed(told: number | null, callOff: AbortSignal): Promise<number | null>;
}

interface Waiting {
  told: number | null;
  tell(revision: number | null): void;
}

/**
 * One poll for however many pages are open, and none while there are none.
 *
 * @param everyMs ms between two polls
 * @param answerWithin ms after which an answer is waited for no longer
 */
export function revisionsOf(
  reader: Pick<RecordsReader, 'revision'>,
  everyMs: number,
  answerWithin = 10_000,
): Revisions {
  const waiting = new Set<Waiting>();
  let polling = false;

  async function poll(): Promise<void> {
    polling = true;
    while (waiting.size > 0) {
      // records that are away for a moment, or never answer, are asked again
      const revision = await Promise.race([
        reader.revision(),
        pause(answerWithin, null, { ref: false }),
      ]).catch(() => null);
      for (const one of waiting)
        if (revision !== null && one.told !== revision) {
          waiting.delete(one);
          one.tell(revision);
        }
      await pause(everyMs);
    }
    polling = false;
  }

  return {
    changed: (told, callOff) =>
      new Promise((resolve) => {
        if (callOff.aborted) {
          resolve(null);
          return;
        }
        const end = () => {
          waiting.delete(one);
          one.tell(null);
        };
        const one: Waiting = {
          told,
          tell(revision) {
            callOff.removeEventListener('abort', end);
            resolve(revision);
          },
        };
        waiting.add(one);
        callOff.addEventListener('abort', end);
        if (!polling) void poll();
      }),
  };
}

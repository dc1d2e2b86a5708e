import { setTimeout as pause } from 'node:timers/promises';
import pTimeout from 'p-timeout';
import type { RecordsReader } from '../records/reading.ts';
import { revisionMark } from '../records/revision-mark.ts';

/** The revisions of all campaigns for all open pages together. */
export interface Revisions {
  /**
   * Resolves with the mark of a campaign (`revisionMark`) as soon as it differs from the one given; with null when it
   * is called off.
   *
   * @param named id; undefined for whichever campaign is the newest
   */
  changed(named: string | undefined, told: string | null, callOff: AbortSignal): Promise<string | null>;
}

interface Waiting {
  named: string | undefined;
  told: string | null;
  resolve(mark: string | null): void;
}

/**
 * One poll for however many pages are open, and none while there are none.
 *
 * @param everyMs ms between two polls
 * @param answerWithin ms after which an answer is no longer awaited
 */
export function revisionsOf(
  reader: Pick<RecordsReader, 'campaignNames'>,
  everyMs: number,
  answerWithin = 10_000,
): Revisions {
  const waiting = new Set<Waiting>();
  let polling = false;

  async function poll(): Promise<void> {
    polling = true;
    while (waiting.size > 0) {
      // records that are away for a moment, or never answer, are asked again
      const limit = { milliseconds: answerWithin, fallback: () => null };
      const names = await pTimeout(reader.campaignNames(), limit).catch(() => null);
      for (const one of names === null ? [] : waiting) {
        const mark = revisionMark(names ?? [], one.named);
        if (one.told === mark) continue;
        waiting.delete(one);
        one.resolve(mark);
      }
      await pause(everyMs);
    }
    polling = false;
  }

  return {
    changed: (named, told, callOff) =>
      new Promise((resolve) => {
        if (callOff.aborted) {
          resolve(null);
          return;
        }
        const end = () => {
          waiting.delete(one);
          one.resolve(null);
        };
        const one: Waiting = {
          named,
          told,
          resolve(mark) {
            callOff.removeEventListener('abort', end);
            resolve(mark);
          },
        };
        waiting.add(one);
        callOff.addEventListener('abort', end);
        if (!polling) void poll();
      }),
  };
}

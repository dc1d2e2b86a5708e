import type { MessagePort } from 'node:worker_threads';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { JournalEntry } from '../../domain/journal/journal.ts';

/** How far a season is that is being played; one of hundreds of cells takes half a minute. */
export interface SeasonSoFar {
  /** the season's own time, ms */
  at: Instant;
  /** cells that have begun */
  begun: number;
  /** stages that are behind them, of all cells together */
  stages: number;
}

/** To whom that is told, in another thread. */
export interface Listener {
  port: MessagePort;
  /** ms of whoever waits, between two reports */
  every: number;
}

/**
 * Reports how far it is, at steady steps.
 *
 * @param begun cells that have begun before @param clock of whoever waits, ms
 * @param every ms of that clock
 */
export function soFar(
  report: (so: SeasonSoFar) => void,
  begun: readonly string[],
  clock: () => number,
  every: number,
): (entry: Pick<JournalEntry, 'subject' | 'at' | 'standing'>) => void {
  const done = new Map(begun.map((cell) => [cell, 0]));
  let last = clock();
  return ({ subject, at, standing }) => {
    if (subject !== 'campaign') done.set(subject, standing.stagesDone.length);
    const now = clock();
    if (now - last < every) return;
    last = now;
    const stages = [...done.values()].reduce((sum, count) => sum + count, 0);
    report({ at, begun: done.size, stages });
  };
}

/** The same to a thread that listens; nothing where none does. */
export const soFarTo = (listener: Listener | undefined, begun: readonly string[] = []) =>
  listener === undefined
    ? undefined
    : soFar(
        (so) => listener.port.postMessage(so),
        begun,
        () => performance.now(),
        listener.every,
      );

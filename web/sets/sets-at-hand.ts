import type { Instant } from '../../domain/calendar/instant.ts';
import type { FailedTemplate } from '../../domain/failed-template.ts';
import type { ApartPart } from '../../office/sets/set-parts.ts';
import { type AtHand, playsAtHand } from '../plays-at-hand.ts';

/** A set as it is made; it waits for its turn while there is none. */
export interface SetUnderWay {
  /** when its making began, ms */
  began: Instant;
}

/** What was made of a set. */
export interface SetAtHand {
  content: Uint8Array;
  pages: number;
  apart: readonly ApartPart[];
  /** templates of the office that couldn't say what lies in it */
  failed: readonly FailedTemplate[];
  /** when, ms */
  at: Instant;
}

/** Whoever has one made takes it soon; each may be some dozen MiB. */
const KEPT = 4;
/** those that are looked for at once, of whom all but one wait */
const WAITING = 50;
/** ms: a page that waits asks again long before */
const FORSAKEN = 30_000;

/**
 * Sets that pages have made: one after the other, since LibreOffice takes a machine for itself, and none for whoever has
 * gone away.
 *
 * @param clock of the pages, ms
 * @param patience ms that a page waits for an end
 */
export function setsAtHand(
  clock: () => Instant,
  { patience = 4_000, forsaken = FORSAKEN }: { patience?: number; forsaken?: number } = {},
) {
  const plays = playsAtHand<SetAtHand, SetUnderWay>({ kept: WAITING, once: true, patience, forsaken });
  const made = new Map<string, SetAtHand>();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  function keep(key: string, one: SetAtHand): void {
    made.delete(key);
    made.set(key, one);
    for (const old of [...made.keys()].slice(0, -KEPT)) made.delete(old);
  }

  /** @param anew what was made of it before is not asked for */
  async function ask(
    key: string,
    make: (signal: AbortSignal) => Promise<SetAtHand>,
    anew = false,
  ): Promise<AtHand<SetAtHand, SetUnderWay>> {
    if (anew) made.delete(key);
    const known = made.get(key);
    if (known !== undefined) return { played: known };
    const play = (report: (so: SetUnderWay) => void, signal: AbortSignal) =>
      inTurn(async () => {
        signal.throwIfAborted();
        report({ began: clock() });
        return await make(signal);
      });
    const found = await plays(key, play, { anew });
    if ('played' in found) keep(key, found.played);
    return found;
  }

  return {
    ask,
    /** What was made of it; null: nothing yet, or too long ago. */
    made: (key: string): SetAtHand | null => made.get(key) ?? null,
  };
}

import pTimeout from 'p-timeout';
import type { SeasonSoFar } from '../office/foreseeing/season-so-far.ts';

/**
 * What is played beside the pages and may take longer than a request: a page waits for it a moment, then says how far it
 * is, and is asked for again.
 */

/** What was played, or how far it is; null: it has hardly begun. */
export type AtHand<T> = { played: T } | { so: SeasonSoFar | null };

interface Play<T> {
  so: SeasonSoFar | null;
  played: Promise<T>;
}

export interface AtHandOptions {
  /** ms that a page waits for an end */
  patience?: number;
  /** how many of those that were asked for last are kept */
  kept: number;
  /** what was played is given once: whoever asks again asks how things stand by then */
  once?: boolean;
}

/** @returns to ask for what a key stands for; played by the first who asks, and again after it has failed */
export function playsAtHand<T>({ patience = 4_000, kept, once = false }: AtHandOptions) {
  const plays = new Map<string, Play<T>>();

  function begun(key: string, play: (report: (so: SeasonSoFar) => void) => Promise<T>): Play<T> {
    const report = (so: SeasonSoFar) => {
      one.so = so;
    };
    const played = play(report);
    const one: Play<T> = { so: null, played };
    played.catch(() => plays.delete(key));
    return one;
  }

  return async (key: string, play: (report: (so: SeasonSoFar) => void) => Promise<T>): Promise<AtHand<T>> => {
    const one = plays.get(key) ?? begun(key, play);
    plays.delete(key);
    plays.set(key, one);
    for (const old of [...plays.keys()].slice(0, -kept)) plays.delete(old);
    const ended = one.played.then((played) => ({ played }));
    const found = await pTimeout(ended, { milliseconds: patience, fallback: () => null });
    if (found === null) return { so: one.so };
    if (once && plays.get(key) === one) plays.delete(key);
    return found;
  };
}

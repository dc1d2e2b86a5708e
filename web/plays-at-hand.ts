import pTimeout from 'p-timeout';
import type { SeasonSoFar } from '../office/foreseeing/season-so-far.ts';

/**
 * What is played, or made, beside the pages and may take longer than a request: a page waits for it a moment, then says
 * how far it is, and is asked for again.
 */

/** What was played, or how far it is; null: it has hardly begun. */
export type AtHand<T, So = SeasonSoFar> = { played: T } | { so: So | null };

/** @param signal nobody waits for it any more */
type Playing<T, So> = (report: (so: So) => void, signal: AbortSignal) => Promise<T>;

interface Play<T, So> {
  so: So | null;
  played: Promise<T>;
  callOff: AbortController;
  /** calls it off, unless somebody asks before */
  patience: NodeJS.Timeout | null;
}

export interface AtHandOptions {
  /** ms that a page waits for an end */
  patience?: number;
  /** how many of those that were asked for last are kept */
  kept: number;
  /** what was played is given once: whoever asks again asks how things stand by then */
  once?: boolean;
  /** ms after which what nobody has asked for again is called off; left out: it is played to its end */
  forsaken?: number;
}

/** @returns to ask for what a key stands for; played by the first who asks, again after it has failed, and where it is asked for anew */
export function playsAtHand<T, So = SeasonSoFar>({
  patience = 4_000,
  kept,
  once = false,
  forsaken,
}: AtHandOptions) {
  const plays = new Map<string, Play<T, So>>();

  function begun(key: string, play: Playing<T, So>): Play<T, So> {
    const report = (so: So) => {
      one.so = so;
    };
    const callOff = new AbortController();
    const played = play(report, callOff.signal);
    const one: Play<T, So> = { so: null, played, callOff, patience: null };
    played.catch(() => plays.get(key) === one && plays.delete(key));
    return one;
  }

  return async (
    key: string,
    play: Playing<T, So>,
    { anew = false }: { anew?: boolean } = {},
  ): Promise<AtHand<T, So>> => {
    const known = plays.get(key);
    if (anew) known?.callOff.abort();
    const one = known === undefined || known.callOff.signal.aborted ? begun(key, play) : known;
    if (one.patience !== null) clearTimeout(one.patience);
    plays.delete(key);
    plays.set(key, one);
    for (const old of [...plays.keys()].slice(0, -kept)) plays.delete(old);
    const ended = one.played.then((played) => ({ played }));
    const found = await pTimeout(ended, { milliseconds: patience, fallback: () => null });
    if (found === null) {
      if (forsaken !== undefined) {
        if (one.patience !== null) clearTimeout(one.patience);
        one.patience = setTimeout(() => one.callOff.abort(), forsaken).unref();
      }
      return { so: one.so };
    }
    if (once && plays.get(key) === one) plays.delete(key);
    return found;
  };
}

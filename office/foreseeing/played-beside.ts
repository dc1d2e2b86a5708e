import { Piscina } from 'piscina';
import type * as plays from './playing.ts';

type Plays = typeof plays;

/** Seasons that are played at one time; others wait for their turn. */
const AT_ONCE = 2;

let threads: Piscina | null = null;

/**
 * Plays beside everything else, in a thread: a season of hundreds of cells takes seconds, in which whoever shares the
 * process would get no answer.
 */
export async function playedBeside<Name extends keyof Plays>(
  name: Name,
  asked: Parameters<Plays[Name]>[0],
): Promise<ReturnType<Plays[Name]>> {
  threads ??= new Piscina({
    filename: new URL('./playing.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: AT_ONCE,
    // the next question of the same page finds it still there
    idleTimeout: 30_000,
  });
  return await threads.run(asked, { name });
}

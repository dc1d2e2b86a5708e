import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type * as plays from './playing.ts';
import type { SeasonSoFar } from './season-so-far.ts';

type Plays = typeof plays;

/** Seasons that are played at one time; others wait for their turn. */
const AT_ONCE = 2;

let threads: Piscina | null = null;

/**
 * Plays beside everything else, in a thread: a season of hundreds of cells takes seconds, in which whoever shares the
 * process would get no answer.
 *
 * @param onProgress told how far it is while it lasts; left out: nobody waits to hear it
 * @param every ms between two reports
 */
export async function playedBeside<Name extends keyof Plays>(
  name: Name,
  asked: Omit<Parameters<Plays[Name]>[0], 'listener'>,
  onProgress?: (so: SeasonSoFar) => void,
  every = 2_000,
): Promise<ReturnType<Plays[Name]>> {
  threads ??= new Piscina({
    filename: new URL('./playing.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: AT_ONCE,
    // the next question of the same page finds it still there
    idleTimeout: 30_000,
  });
  if (onProgress === undefined) return await threads.run(asked, { name });
  const { port1: here, port2: port } = new MessageChannel();
  here.on('message', onProgress);
  try {
    return await threads.run({ ...asked, listener: { port, every } }, { name, transferList: [port] });
  } finally {
    here.close();
  }
}

import { CancellationScope, condition, isCancellation, log, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import type { Trouble } from '../domain/trouble.ts';

const { recordTrouble, settleTrouble } = proxyActivities<Pick<Activities, 'recordTrouble' | 'settleTrouble'>>(
  {
    startToCloseTimeout: '30s',
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
  },
);

/** Receivers that are served at one time; the others wait for their turn. */
const SIDE_BY_SIDE = 20;
const TRY_AGAIN = '5m';

/** The trouble it is when a message finds nobody. */
export type Loss = Omit<Trouble, 'since' | 'detail'>;

/** A message that has not left; `lost` when it found nobody at its last try. */
export interface Waiting<M> {
  message: M;
  lost: boolean;
}

export interface OutgoingOptions<M> {
  /** what the last run left, in the order in which it was made */
  waiting: readonly Waiting<M>[];
  receiverOf(message: M): string;
  send(message: M): Promise<unknown>;
  /** whether anybody misses the message if it finds nobody; one that nobody misses is dropped */
  isNeeded(message: M): boolean;
  /** the trouble it is when it finds nobody */
  lossOf(message: M): Loss;
}

/**
 * Messages to other workflows: to each receiver in the order in which they were made, to several side by side. One that
 * finds nobody is trouble, and is tried again until it has arrived, or its receiver no longer needs it.
 */
export interface Outgoing<M> {
  add(message: M): void;
  /** The receiver exists now: what waits for it is tried at once. */
  hasCome(receiver: string): void;
  /** what has not left yet, to go on with in the next run */
  waiting(): Waiting<M>[];
  /** whether a message is just leaving, which can't be carried along */
  isBusy(): boolean;
}

export function createOutgoing<M>(options: OutgoingOptions<M>): Outgoing<M> {
  const { receiverOf, lossOf } = options;
  const queue: Waiting<M>[] = [];
  const served = new Set<string>();
  const come = new Set<string>();
  let leaving = 0;
  // a message that an update's handler adds outlives the update
  const scope = CancellationScope.current();

  /** @returns whether the message needs no other try */
  async function attempt(one: Waiting<M>): Promise<boolean> {
    const { message, lost } = one;
    // several may be woken at once: each looks again
    while (leaving >= SIDE_BY_SIDE) await condition(() => leaving < SIDE_BY_SIDE);
    leaving += 1;
    try {
      await options.send(message);
      if (lost) await settleTrouble(lossOf(message));
      return true;
    } catch (error) {
      if (isCancellation(error)) throw error;
      const loss = lossOf(message);
      const isNeeded = options.isNeeded(message);
      log.warn('a message has no receiver', { error: String(error), trouble: isNeeded ? loss.kind : 'none' });
      if (!isNeeded) {
        if (lost) await settleTrouble(loss);
        return true;
      }
      if (!lost) await recordTrouble({ ...loss, detail: String(error).slice(0, 500) });
      one.lost = true;
      return false;
    } finally {
      leaving -= 1;
    }
  }

  async function serve(receiver: string): Promise<void> {
    const next = () => queue.find(({ message }) => receiverOf(message) === receiver);
    for (let one = next(); one !== undefined; one = next()) {
      for (come.delete(receiver); !(await attempt(one)); come.delete(receiver))
        await condition(() => come.has(receiver), TRY_AGAIN);
      queue.splice(queue.indexOf(one), 1);
    }
    served.delete(receiver);
  }

  function put(one: Waiting<M>): void {
    queue.push({ ...one });
    const receiver = receiverOf(one.message);
    if (served.has(receiver)) return;
    served.add(receiver);
    scope.run(() => serve(receiver)).catch(() => undefined);
  }

  for (const one of options.waiting) put(one);
  return {
    add: (message) => put({ message, lost: false }),
    hasCome(receiver) {
      if (served.has(receiver)) come.add(receiver);
    },
    waiting: () => [...queue],
    isBusy: () => leaving > 0,
  };
}

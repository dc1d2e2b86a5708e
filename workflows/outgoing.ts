import { condition, log } from '@temporalio/workflow';

/** Messages to other workflows: they leave one after the other, in the order in which they were made. */
export interface Outgoing {
  add(send: () => Promise<unknown>): void;
  size(): number;
  run(): Promise<never>;
}

export function createOutgoing(): Outgoing {
  const queue: (() => Promise<unknown>)[] = [];
  return {
    add: (send) => {
      queue.push(send);
    },
    size: () => queue.length,
    async run() {
      for (;;) {
        await condition(() => queue.length > 0);
        try {
          await queue[0]?.();
        } catch (error) {
          // the other workflow has ended: its last report has told so, or will
          log.warn('a message has no receiver', { error: String(error) });
        }
        queue.shift();
      }
    },
  };
}

import { defineQuery, setHandler } from '@temporalio/workflow';
import { assign, enqueueActions, setup } from 'xstate';
import { createEngine } from '../../interpreter/engine.ts';
import { hostMachine } from '../../interpreter/temporal.ts';

/** A bell that rang: when it should have, and when it did, ms. */
export interface Ring {
  id: string;
  firesAt: number;
  at: number;
}

/** Rings once for each of its delays. */
const bells = setup({
  types: { context: {} as { left: number }, input: {} as number[], events: {} as { type: 'ring' } },
}).createMachine({
  id: 'bells',
  context: ({ input }) => ({ left: input.length }),
  initial: 'ringing',
  states: {
    ringing: {
      entry: enqueueActions(({ event, enqueue }) => {
        const delays = (event as unknown as { input: number[] }).input;
        for (const [index, delay] of delays.entries())
          enqueue.raise({ type: 'ring' }, { delay, id: `bell${index}` });
      }),
      on: {
        ring: { actions: assign({ left: ({ context }) => context.left - 1 }) },
      },
      always: { guard: ({ context }) => context.left === 0, target: 'silent' },
    },
    silent: { type: 'final' },
  },
});

export const rings = defineQuery<Ring[]>('rings');

/** @param delays in ms */
export async function bellsWorkflow(delays: number[]): Promise<Ring[]> {
  const rung: Ring[] = [];
  const host = hostMachine({
    engine: createEngine(bells),
    from: { input: delays },
    onStep({ input, now }) {
      if (input.kind === 'timer') rung.push({ id: input.timer.name, firesAt: input.timer.firesAt, at: now });
    },
  });
  setHandler(rings, () => rung);
  await host.run();
  return rung;
}

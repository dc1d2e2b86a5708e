import { defineQuery, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';
import { assign, fromPromise, raise, setup } from 'xstate';
import { createEngine } from '../../interpreter/engine.ts';
import type { EngineState } from '../../interpreter/engine-types.ts';
import { hostMachine } from '../../interpreter/temporal.ts';

const thrown = (what: string) => (): never => {
  throw new Error(`${what} throws`);
};
const pending = fromPromise<string>(() => Promise.reject(new Error('called by the host')));

/** Whatever can go wrong, one event each. */
const bad = setup({
  types: { context: {} as { count: number; date?: unknown }, input: {} as { date?: boolean } },
  actors: { quick: pending, nowhere: pending },
}).createMachine({
  id: 'bad',
  context: ({ input }) => ({ count: 0, ...(input?.date ? { date: new Date(0) } : {}) }),
  initial: 'calm',
  states: {
    calm: {
      on: {
        count: { actions: assign({ count: ({ context }) => context.count + 1 }) },
        guarded: { guard: thrown('the guard'), target: 'over' },
        assigned: { actions: assign({ count: thrown('the assign') }) },
        later: { actions: raise({ type: 'assigned' }, { delay: 100, id: 'boom' }) },
        dated: { actions: assign({ date: () => new Date(0) }) },
        ask: 'asking',
        askNobody: 'askingNobody',
        spin: 'spinning',
        over: 'over',
      },
    },
    asking: { invoke: { src: 'quick', onDone: { actions: assign({ count: thrown('the result') }) } } },
    askingNobody: { invoke: { src: 'nowhere' } },
    spinning: { after: { 0: 'spinningBack' } },
    spinningBack: { after: { 0: 'spinning' } },
    over: { type: 'final' },
  },
});

export interface BadArgs {
  version?: string;
  date?: boolean;
  state?: EngineState;
}

export const giveBad = defineUpdate<void, [{ type: string }]>('giveBad');
export const signalBad = defineSignal<[{ type: string }]>('signalBad');
export const badState = defineQuery<{ state: EngineState; refused: unknown[] }>('badState');

export async function badWorkflow({ version = '1', date = false, state }: BadArgs): Promise<void> {
  const refused: unknown[] = [];
  const host = hostMachine({
    engine: createEngine(bad, { version }),
    from: state === undefined ? { input: { date } } : { state },
    activities: { quick: { startToCloseTimeout: '5s' } },
  });
  setHandler(giveBad, (event) => host.send(event));
  setHandler(signalBad, (event) => {
    refused.push(host.offer(event));
  });
  setHandler(badState, () => ({ state: host.state(), refused }));
  await host.run();
}

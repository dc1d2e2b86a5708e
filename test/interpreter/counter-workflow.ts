import { continueAsNew, defineQuery, defineUpdate, setHandler, sleep } from '@temporalio/workflow';
import { assign, emit, fromPromise, setup } from 'xstate';
import { createEngine } from '../../interpreter/engine.ts';
import type { EngineState } from '../../interpreter/engine-types.ts';
import { hostMachine } from '../../interpreter/temporal.ts';
import { type GivenAnswer, rememberAnswers } from '../../interpreter/temporal-answers.ts';

/** Counts while an activity is under way; ends when both its result and `finish` have come. */
const counter = setup({
  types: { context: {} as { count: number; results: unknown[] } },
  actors: { work: fromPromise<string, string>(() => Promise.reject(new Error('called by the host'))) },
}).createMachine({
  id: 'counter',
  context: { count: 0, results: [] },
  type: 'parallel',
  states: {
    counting: {
      initial: 'open',
      states: {
        open: {
          on: {
            count: {
              actions: [
                assign({ count: ({ context }) => context.count + 1 }),
                emit(({ context }) => ({ type: 'counted', count: context.count })),
              ],
            },
            finish: 'closed',
          },
        },
        closed: { type: 'final' },
      },
    },
    working: {
      initial: 'busy',
      states: {
        busy: {
          invoke: {
            src: 'work',
            id: 'work',
            input: 'all of it',
            onDone: {
              target: 'idle',
              actions: assign({ results: ({ context, event }) => [...context.results, event.output] }),
            },
          },
          on: { drop: 'idle' },
        },
        idle: { type: 'final' },
      },
    },
  },
});
const engine = createEngine(counter);

export interface CounterArgs {
  historyLimit?: number;
  hardLimit?: number;
  carried?: { state: EngineState; emitted: number[]; runs: number; answers: GivenAnswer[]; repeated: number };
}

export interface Counted {
  count: number;
  results: unknown[];
  emitted: number[];
  runs: number;
  /** updates that came again in a later run */
  repeated: number;
}

/** Returns the count; `slowly` keeps its handler open for a second. */
export const count = defineUpdate<number, [{ type: string; slowly?: boolean }]>('count');
export const counted = defineQuery<Counted>('counted');

export async function counterWorkflow(args: CounterArgs): Promise<Counted> {
  const { carried, historyLimit, hardLimit } = args;
  const emitted = [...(carried?.emitted ?? [])];
  const runs = (carried?.runs ?? 0) + 1;
  const answers = rememberAnswers(carried?.answers);
  const repeated = () => (carried?.repeated ?? 0) + answers.repeated();
  const host = hostMachine<{ count: number; results: unknown[] }>({
    engine: engine as never,
    from: carried ?? { input: null },
    activities: {
      work: { startToCloseTimeout: '1m', heartbeatTimeout: '10s', cancellationType: 'TRY_CANCEL' },
    },
    historyLimit,
    hardLimit,
    onStep({ effects }) {
      for (const effect of effects) if (effect.type === 'emit') emitted.push(effect.event['count'] as number);
    },
  });
  setHandler(count, async (event) => {
    const now = answers.once(() => {
      host.send(event);
      return host.view().context.count;
    });
    if (event.slowly) await sleep(1_000);
    return now;
  });
  const all = (): Counted => ({ ...host.view().context, emitted, runs, repeated: repeated() });
  setHandler(counted, all);
  if ((await host.run()) === 'stopped')
    return await continueAsNew<typeof counterWorkflow>({
      ...args,
      carried: { state: host.state(), emitted, runs, answers: answers.given(), repeated: repeated() },
    });
  return all();
}

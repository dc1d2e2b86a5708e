import { continueAsNew, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';
import { assign, setup } from 'xstate';
import { createEngine } from '../../interpreter/engine.ts';
import type { EngineState } from '../../interpreter/engine-types.ts';
import { hostMachine } from '../../interpreter/temporal.ts';

/** Counts without timer or activity: its history grows only by what it receives. */
const tally = setup({ types: { context: {} as { count: number } } }).createMachine({
  id: 'tally',
  context: { count: 0 },
  on: { count: { actions: assign({ count: ({ context }) => context.count + 1 }) } },
});
const engine = createEngine(tally);

export interface RefusingArgs {
  historyLimit: number;
  carried?: EngineState;
}

export const tell = defineSignal('tell');
export const ask = defineUpdate<void>('ask');

/** Takes every signal and refuses every update. */
export async function refusingWorkflow({ historyLimit, carried }: RefusingArgs): Promise<void> {
  const host = hostMachine({
    engine,
    from: carried === undefined ? { input: null } : { state: carried },
    historyLimit,
  });
  setHandler(tell, () => {
    host.offer({ type: 'count' });
  });
  setHandler(ask, () => {}, {
    validator: () => {
      throw new Error('never');
    },
  });
  await host.run();
  await continueAsNew<typeof refusingWorkflow>({ historyLimit, carried: host.state() });
}

import { defineQuery, setHandler } from '@temporalio/workflow';
import { assign, setup } from 'xstate';
import { createEngine } from '../../interpreter/engine.ts';
import { hostMachine } from '../../interpreter/temporal.ts';
import {
  type ObligationClock,
  type ObligationReport,
  obligationMachine,
} from '../../machines/obligation/obligation.ts';

interface Owner {
  clock: ObligationClock;
  reports: ObligationReport[];
}

/** Owes one obligation and keeps what its clock reports. */
const owner = setup({
  types: { context: {} as Owner, input: {} as ObligationClock, events: {} as ObligationReport },
  actors: { obligation: obligationMachine },
}).createMachine({
  id: 'owner',
  context: ({ input }) => ({ clock: input, reports: [] }),
  invoke: { src: 'obligation', id: 'obligation', input: ({ context }) => context.clock },
  on: {
    '*': { actions: assign({ reports: ({ context, event }) => [...context.reports, event] }) },
  },
});

export const reports = defineQuery<ObligationReport[]>('reports');

/** The product's obligation on its durable timer, with steps as close together as a test wants. */
export async function ladder(clock: ObligationClock): Promise<void> {
  const host = hostMachine<Owner>({
    engine: createEngine<Owner>(owner),
    from: { input: clock },
    invoke: {},
    onStep: () => {},
  });
  setHandler(reports, () => host.view().context.reports);
  await host.run(() => false);
}

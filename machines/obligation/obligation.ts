import { assign, enqueueActions, sendParent, setup } from 'xstate';
import type { ObligationKind } from '../../domain/journal/journal.ts';
import type { LadderMark } from '../../domain/obligation/ladder.ts';

/** What the clock of an obligation runs by; the log it comes from is in the owner's context. */
export interface ObligationClock {
  id: string;
  kind: ObligationKind;
  /** exclusive instant, ms: late means `now >= due` */
  due: number;
  closes: number | null;
  steps: LadderMark[];
}

type ClockEvent =
  | { type: 'step'; step: string }
  | { type: 'due' }
  | { type: 'closes' }
  | { type: 'extend'; clock: ObligationClock };

/** What the owner is told. */
export type ObligationReport =
  | {
      type: 'obligation.step';
      id: string;
      step: string;
      at: number;
      copy: boolean;
      last: boolean;
      missed: boolean;
    }
  | { type: 'obligation.late'; id: string }
  | { type: 'obligation.closed'; id: string };

const timerOf = (step: string) => `step-${step}`;
const delayTo = (instant: number) => Math.max(0, instant - Date.now());

/**
 * The clock of one obligation: `ahead → late → closed`, with a self-transition per step of its ladder. An appointment
 * or a window closes when it is due; a task closes at `closes`, if ever. Of steps that fell due together after an
 * outage all but the newest are reported as missed.
 */
export const obligationMachine = setup({
  types: {
    context: {} as ObligationClock,
    input: {} as ObligationClock,
    events: {} as ClockEvent,
  },
  guards: {
    isPastDue: ({ context }) => context.due <= Date.now(),
    isOver: ({ context }) =>
      (context.kind === 'task' ? (context.closes ?? Number.POSITIVE_INFINITY) : context.due) <= Date.now(),
  },
  actions: {
    arm: enqueueActions(({ context, enqueue }) => {
      for (const { step, at } of context.steps) {
        enqueue.raise({ type: 'step', step }, { id: timerOf(step), delay: delayTo(at) });
      }
      if (context.due > Date.now())
        enqueue.raise({ type: 'due' }, { id: 'due', delay: delayTo(context.due) });
      if (context.closes !== null && context.closes > Date.now()) {
        enqueue.raise({ type: 'closes' }, { id: 'closes', delay: delayTo(context.closes) });
      }
    }),
    disarm: enqueueActions(({ context, enqueue }) => {
      for (const { step } of context.steps) enqueue.cancel(timerOf(step));
      enqueue.cancel('due');
      enqueue.cancel('closes');
    }),
    reportStep: sendParent(({ context, event }): ObligationReport => {
      const mark = context.steps.find(({ step }) => event.type === 'step' && step === event.step);
      if (mark === undefined) throw new Error(`obligation ${context.id} has no such step`);
      const missed = context.steps.some(({ at }) => at > mark.at && at <= Date.now());
      return {
        type: 'obligation.step',
        id: context.id,
        step: mark.step,
        at: mark.at,
        copy: mark.copy,
        last: mark.last,
        missed,
      };
    }),
    reportLate: sendParent(({ context }): ObligationReport => ({ type: 'obligation.late', id: context.id })),
    reportClosed: sendParent(
      ({ context }): ObligationReport => ({ type: 'obligation.closed', id: context.id }),
    ),
    takeClock: assign(({ context, event }) => (event.type === 'extend' ? event.clock : context)),
  },
}).createMachine({
  id: 'obligation',
  context: ({ input }) => input,
  entry: 'arm',
  initial: 'ahead',
  on: {
    extend: { target: '.ahead', actions: ['disarm', 'takeClock', 'arm'] },
  },
  states: {
    ahead: {
      always: [
        { guard: 'isOver', target: 'closed' },
        { guard: 'isPastDue', target: 'late' },
      ],
      on: {
        step: { actions: 'reportStep' },
        due: [{ guard: 'isOver', target: 'closed' }, { target: 'late' }],
      },
    },
    late: {
      entry: 'reportLate',
      always: { guard: 'isOver', target: 'closed' },
      on: {
        step: { actions: 'reportStep' },
        closes: 'closed',
      },
    },
    closed: {
      entry: 'reportClosed',
      on: { step: { actions: 'reportStep' } },
    },
  },
});

import { assign, emit, fromPromise, setup } from 'xstate';

const DAY = 86_400_000;
const GOOD_SCORE = 700;
/** how long a person's answer is awaited */
export const LIMIT = 90 * DAY;
export const REMINDER_EVERY = 30 * DAY;

export interface Application {
  applicant: string;
  amount: number;
}

export interface Decision {
  outcome: 'approved' | 'declined' | 'expired';
  /** `score` when nobody had to be asked */
  by: string;
}

interface CreditContext {
  application: Application;
  /** null while it is not known, or when the bureau couldn't tell */
  score: number | null;
  decision: Decision | null;
}

export type CreditEvent = { type: 'approve'; by: string } | { type: 'decline'; by: string };

/** Reminds every 30 days that somebody is awaited, as long as its owner lets it run. */
const reminders = setup({
  types: { context: {} as { count: number }, emitted: {} as { type: 'reminder'; count: number } },
  delays: { every: REMINDER_EVERY },
}).createMachine({
  id: 'reminders',
  context: { count: 0 },
  initial: 'quiet',
  states: {
    quiet: {
      after: {
        every: {
          target: 'quiet',
          reenter: true,
          actions: [
            assign({ count: ({ context }) => context.count + 1 }),
            emit(({ context }) => ({ type: 'reminder', count: context.count }) as const),
          ],
        },
      },
    },
  },
});

/** A credit check: a good score decides by itself, any other asks a person, who has 90 days. */
export const creditCheck = setup({
  types: {
    context: {} as CreditContext,
    input: {} as Application,
    events: {} as CreditEvent,
    output: {} as Decision,
    emitted: {} as { type: 'decided'; decision: Decision },
  },
  actors: {
    /** never run: the host calls an activity of this name */
    score: fromPromise<number, Application>(() => Promise.reject(new Error('called by the host'))),
    reminders,
  },
  delays: { limit: LIMIT },
  actions: {
    decide: assign({ decision: (_, decision: Decision) => decision }),
    tell: emit(({ context }) => ({
      type: 'decided',
      decision: context.decision ?? { outcome: 'expired', by: 'clock' },
    })),
  },
}).createMachine({
  id: 'creditCheck',
  context: ({ input }) => ({ application: input, score: null, decision: null }),
  initial: 'scoring',
  output: ({ context }) => context.decision ?? { outcome: 'expired', by: 'clock' },
  states: {
    scoring: {
      invoke: {
        src: 'score',
        id: 'score',
        input: ({ context }) => context.application,
        onDone: [
          {
            guard: ({ event }) => event.output >= GOOD_SCORE,
            target: 'approved',
            actions: [
              assign({ score: ({ event }) => event.output }),
              { type: 'decide', params: { outcome: 'approved', by: 'score' } },
            ],
          },
          { target: 'waiting', actions: assign({ score: ({ event }) => event.output }) },
        ],
        onError: 'waiting',
      },
    },
    waiting: {
      invoke: { src: 'reminders', id: 'reminders' },
      after: {
        limit: {
          target: 'expired',
          actions: { type: 'decide', params: { outcome: 'expired', by: 'clock' } },
        },
      },
      on: {
        approve: {
          target: 'approved',
          actions: { type: 'decide', params: ({ event }) => ({ outcome: 'approved', by: event.by }) },
        },
        decline: {
          target: 'declined',
          actions: { type: 'decide', params: ({ event }) => ({ outcome: 'declined', by: event.by }) },
        },
      },
    },
    approved: { type: 'final', entry: 'tell' },
    declined: { type: 'final', entry: 'tell' },
    expired: { type: 'final', entry: 'tell' },
  },
});

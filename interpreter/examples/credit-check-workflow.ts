import {
  ApplicationFailure,
  continueAsNew,
  defineQuery,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import { createEngine } from '../engine.ts';
import type { EngineState } from '../engine-types.ts';
import { hostMachine } from '../temporal.ts';
import { type GivenAnswer, rememberAnswers } from '../temporal-answers.ts';
import { type Application, type CreditEvent, creditCheck, type Decision } from './credit-check.ts';
import { stepLine } from './step-line.ts';

const engine = createEngine(creditCheck);

export interface CreditCheckArgs {
  application: Application;
  /** history events after which it continues as new */
  historyLimit?: number;
  hardLimit?: number;
  carried?: { state: EngineState; steps: string[]; runs: number; answers?: GivenAnswer[] };
}

/** A person's answer; fails with the type NOT_NOW when none is awaited, and returns what it led to. */
export const decide = defineUpdate<unknown, [CreditEvent]>('decide');
export const view = defineQuery<{ value: unknown; score: number | null; steps: string[]; runs: number }>(
  'view',
);

/** One application for credit, from its score to the decision. */
export async function creditCheckWorkflow(args: CreditCheckArgs): Promise<Decision> {
  const { application, carried } = args;
  const steps = [...(carried?.steps ?? [])];
  const runs = (carried?.runs ?? 0) + 1;
  const answers = rememberAnswers(carried?.answers);
  const host = hostMachine({
    engine,
    from: carried ?? { input: application },
    activities: {
      score: { startToCloseTimeout: '10s', retry: { initialInterval: '100ms', maximumAttempts: 3 } },
    },
    historyLimit: args.historyLimit,
    hardLimit: args.hardLimit,
    onStep: (step) => steps.push(stepLine(step)),
  });

  setHandler(
    decide,
    (event) =>
      answers.once(() => {
        host.send(event);
        return host.view().value;
      }),
    {
      validator(event) {
        if (!answers.isRepeated() && !host.can(event))
          throw ApplicationFailure.nonRetryable(`nobody waits for ${event.type}`, 'NOT_NOW');
      },
    },
  );
  setHandler(view, () => {
    const { value, context } = host.view();
    return { value, score: (context as { score: number | null }).score, steps, runs };
  });

  if ((await host.run()) === 'stopped')
    return await continueAsNew<typeof creditCheckWorkflow>({
      ...args,
      carried: { state: host.state(), steps, runs, answers: answers.given() },
    });
  return host.view().output as Decision;
}

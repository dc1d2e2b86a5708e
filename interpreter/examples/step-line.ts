import type { Effect, EngineState } from '../engine-types.ts';
import type { StepInput } from '../virtual-time.ts';

function nameOf(input: StepInput): string {
  switch (input.kind) {
    case 'start':
      return 'start';
    case 'event':
      return `event ${input.event.type}`;
    case 'timer':
      return `timer ${input.timer.id} ${input.timer.event.type}`;
    case 'result':
      return `result ${input.invocation.id} ${input.outcome.ok ? 'ok' : input.outcome.error.name}`;
  }
}

/** A step in one line, whoever made it: what came in, where the machine stands, what it asked for. */
export const stepLine = (step: { input: StepInput; after: EngineState; effects: Effect[] }): string =>
  `${nameOf(step.input)} -> ${JSON.stringify(step.after.snapshot.value)} [${step.effects.map(({ type }) => type).join(' ')}]`;

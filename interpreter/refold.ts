import { soundStep } from './engine.ts';
import {
  type Effect,
  type Engine,
  EngineError,
  type EngineState,
  type Outcome,
  type StepResult,
} from './engine-types.ts';

/** An input that was kept, and the instant (ms) at which it was taken. */
export interface KeptInput {
  now: number;
  input:
    | { kind: 'start'; input: unknown }
    | { kind: 'event'; event: { type: string } }
    | { kind: 'timer'; timer: string }
    | { kind: 'result'; invocation: string; outcome: Outcome };
}

/**
 * Makes the same steps again, from the start or from a state: the state that they lead to.
 *
 * @param onEffects called with what each step asks for, in order
 * @throws EngineError when an input doesn't fit where it stands: UNKNOWN_TIMER, TOO_EARLY, BAD_STATE without a start
 */
export function refold<C>(
  engine: Engine<C>,
  inputs: Iterable<KeptInput>,
  from: EngineState | null = null,
  onEffects: (effects: Effect[]) => void = () => {},
): EngineState | null {
  let state = from;
  const take = (step: StepResult): void => {
    state = soundStep(step).state;
    onEffects(step.effects);
  };
  for (const { input, now } of inputs) {
    if (input.kind === 'start') {
      take(engine.start({ input: input.input, now }));
      continue;
    }
    if (state === null) throw new EngineError('BAD_STATE', `${input.kind} comes before the start`);
    if (input.kind === 'event') take(engine.send(state, input.event, now));
    else if (input.kind === 'timer') take(engine.fire(state, input.timer, now));
    else take(engine.resolve(state, input.invocation, input.outcome, now));
  }
  return state;
}

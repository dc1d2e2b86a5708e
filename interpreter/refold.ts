import { soundStep } from './engine.ts';
import { type Engine, EngineError, type EngineState, type Outcome } from './engine-types.ts';

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
 * @throws EngineError when an input doesn't fit where it stands: UNKNOWN_TIMER, TOO_EARLY, BAD_STATE without a start
 */
export function refold<C>(
  engine: Engine<C>,
  inputs: Iterable<KeptInput>,
  from: EngineState | null = null,
): EngineState | null {
  let state = from;
  for (const { input, now } of inputs) {
    if (input.kind === 'start') {
      state = soundStep(engine.start({ input: input.input, now })).state;
      continue;
    }
    if (state === null) throw new EngineError('BAD_STATE', `${input.kind} comes before the start`);
    if (input.kind === 'event') state = soundStep(engine.send(state, input.event, now)).state;
    else if (input.kind === 'timer') state = soundStep(engine.fire(state, input.timer, now)).state;
    else state = soundStep(engine.resolve(state, input.invocation, input.outcome, now)).state;
  }
  return state;
}

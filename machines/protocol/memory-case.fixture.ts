import type { AnyStateMachine } from 'xstate';
import type { Standing } from '../../domain/journal/journal.ts';
import { createEngine, dueTimers, soundStep } from '../../interpreter/engine.ts';
import type { EngineState, StepResult } from '../../interpreter/engine-types.ts';
import { campaignMachine } from '../campaign/campaign.ts';
import type { CampaignContext } from '../campaign/campaign-context.ts';
import { cellMachine } from '../cell/cell.ts';
import type { CellContext } from '../cell/cell-context.ts';
import { cellStanding } from '../cell/cell-standing.ts';
import { at, cellInput } from '../testing/season.fixture.ts';
import { seasonPlan } from '../testing/season-plan.fixture.ts';
import type { Receiver } from './receiver.ts';
import type { CellStep } from './reporter.ts';

/** A machine in memory, driven as a workflow drives it; its clock stands until it is set. */
export interface MemoryCase<C> extends Receiver {
  context(): C;
  setTime(instant: number): void;
  /** @throws Error when the event is not taken */
  send(event: { type: string }): void;
  /** what each step has emitted, oldest first */
  steps: { type: string }[][];
  state(): EngineState;
}

export const START = at('2024-11-26', '08:00');

function memoryCase<C>(machine: AnyStateMachine, input: unknown): MemoryCase<C> {
  const engine = createEngine<C>(machine);
  const steps: { type: string }[][] = [];
  let now = START;
  const take = (step: StepResult): EngineState => {
    const { state: after, effects } = soundStep(step);
    steps.push(effects.flatMap((effect) => (effect.type === 'emit' ? [effect.event] : [])));
    return after;
  };
  let state = take(engine.start({ input, now }));
  const one: MemoryCase<C> = {
    steps,
    state: () => state,
    context: () => engine.view(state).context,
    setTime(instant) {
      now = instant;
    },
    catchUp() {
      for (let [timer] = dueTimers(state, now); timer !== undefined; [timer] = dueTimers(state, now))
        state = take(engine.fire(state, timer.id, now));
    },
    can: (event) => engine.can(state, event, now),
    offer(event) {
      // through JSON, as on a wire
      state = take(engine.send(state, JSON.parse(JSON.stringify(event)) as { type: string }, now));
      return null;
    },
    send(event) {
      if (!one.can(event)) throw new Error(`${event.type} is not taken`);
      one.offer(event);
    },
  };
  return one;
}

export const memoryCell = (cell = 'doi-1'): MemoryCase<CellContext> =>
  memoryCase(cellMachine(), cellInput(cell));

/** Where a cell stands after its newest step. @param before where it stood before; null: that was its first one */
export function stepOf(one: MemoryCase<CellContext>, before: Standing | null = null): CellStep {
  const view = createEngine<CellContext>(cellMachine()).view(one.state());
  const { context } = view;
  const standing = cellStanding(view, START);
  return { seq: one.steps.length, standing, context, before, emitted: one.steps.at(-1) ?? [] };
}

/** A campaign that has just been announced. */
export function memoryCampaign(): MemoryCase<CampaignContext> {
  const one = memoryCase<CampaignContext>(campaignMachine(), { campaign: 'season', plan: seasonPlan() });
  one.send(byOffice('campaign.announce', {}));
  return one;
}

/** An event that the door has taken. */
export const byOffice = (type: string, payload: unknown, side = 'office') => ({
  type,
  payload,
  id: `e-${type}`,
  by: 'office',
  side,
  at: START,
});

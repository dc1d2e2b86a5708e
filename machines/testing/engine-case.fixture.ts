import { vi } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import type { Notice } from '../../domain/journal/journal.ts';
import { createEngine, dueTimers, soonest } from '../../interpreter/engine.ts';
import type { StepResult } from '../../interpreter/engine-types.ts';
import { type Checked, checkEvent } from '../door/door.ts';
import type { RuleRefusal } from '../door/rule-refusal.ts';
import { tellingEvent } from '../protocol/telling.ts';
import { statePaths } from '../standing.ts';
import { seasonRoster } from './season.fixture.ts';

/** The same case as `runCase`, on the engine: its state goes through JSON after every step. */
export function runEngineCase<C>(
  machine: AnyStateMachine,
  input: unknown,
  options: {
    subject: string;
    now: number;
    objection: (context: C, event: { type: string }, isOpen: boolean) => RuleRefusal | null;
    /** whether mails reach people at once; without it nobody is told of anything */
    mailed?: boolean;
  },
) {
  vi.useFakeTimers({ now: options.now });
  const engine = createEngine<C>(machine);
  const notices: Notice[] = [];
  const withdrawn: string[] = [];
  const emitted: { type: string }[] = [];
  let heard = 0;
  const take = (step: StepResult): StepResult['state'] => {
    for (const effect of step.effects) {
      if (effect.type !== 'emit') continue;
      emitted.push(effect.event);
      if (effect.event.type === 'notice') notices.push(effect.event['notice'] as Notice);
      if (effect.event.type === 'withdraw') withdrawn.push(...(effect.event['keys'] as string[]));
    }
    const after = JSON.parse(JSON.stringify(step.state)) as StepResult['state'];
    // what opens a round is told in that very instant
    const opened = notices.slice(heard).find(({ opens }) => opens !== undefined)?.opens;
    heard = notices.length;
    if (opened === undefined || options.mailed === false) return after;
    const told = tellingEvent({ type: 'told', opens: opened, at: Date.now(), how: 'sent' });
    return take(engine.send(after, told, Date.now()));
  };
  let state = take(engine.start({ input, now: Date.now() }));
  let count = 0;
  const value = () => engine.view(state).value as { active?: unknown };
  const states = () => statePaths(value().active ?? value());

  return {
    notices,
    withdrawn,
    emitted,
    context: () => engine.view(state).context,
    states,
    isIn: (path: string) => states().some((each) => each === path || each.startsWith(`${path}.`)),
    until: (instant: number) => {
      for (
        let timer = soonest(state);
        timer !== undefined && timer.firesAt <= instant;
        timer = soonest(state)
      ) {
        vi.setSystemTime(Math.max(timer.firesAt, Date.now()));
        state = take(engine.fire(state, timer.id, Date.now()));
      }
      vi.setSystemTime(instant);
    },
    /** nobody was at work until this instant: everything due is dealt with now */
    wakeAt: (instant: number) => {
      vi.setSystemTime(instant);
      for (
        let [timer] = dueTimers(state, instant);
        timer !== undefined;
        [timer] = dueTimers(state, instant)
      ) {
        state = take(engine.fire(state, timer.id, instant));
      }
    },
    tell: (event: { type: string }) => {
      state = take(engine.send(state, event, Date.now()));
    },
    send: (by: string, type: string, payload: unknown = {}, more: Record<string, unknown> = {}): Checked => {
      count += 1;
      const { context } = engine.view(state);
      const checked = checkEvent(
        { id: `e${count}`, type, by, payload, ...more },
        {
          subject: options.subject,
          roster: (context as { roster?: typeof seasonRoster }).roster ?? seasonRoster,
          utcOffset: '+07:00',
          now: Date.now(),
          open: engine.eventTypes(state),
          unproven: () => null,
          can: (event) => engine.can(state, event, Date.now()),
          objection: (event, isOpen) => options.objection(context, event, isOpen),
        },
      );
      if (checked.ok) state = take(engine.send(state, checked.event, Date.now()));
      return checked;
    },
  };
}

import { vi } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import type { Notice } from '../../domain/journal/journal.ts';
import { type Checked, checkEvent } from '../door/door.ts';
import type { RuleRefusal } from '../door/rule-refusal.ts';
import { tellingEvent } from '../protocol/telling.ts';
import { statePaths } from '../standing.ts';
import { seasonRoster } from './season.fixture.ts';

/**
 * A machine run by XState itself on a clock that tests move: what is true here has to be true on the engine, too; the
 * differential tests of the interpreter compare the two.
 */
export function runXStateCase<C>(
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
  const notices: Notice[] = [];
  const withdrawn: string[] = [];
  const emitted: { type: string }[] = [];
  const actor = createActor(machine, { input });
  actor.on('*', (event: { type: string }) => {
    emitted.push(event);
    if (event.type === 'notice') notices.push((event as unknown as { notice: Notice }).notice);
    if (event.type === 'withdraw') withdrawn.push(...(event as unknown as { keys: string[] }).keys);
  });
  let failure: unknown = null;
  actor.subscribe({
    error: (error) => {
      failure = error;
    },
  });
  let heard = 0;
  /** what opens a round is told in that very instant */
  const deliver = () => {
    for (const { opens } of notices.slice(heard)) {
      heard += 1;
      if (opens !== undefined && options.mailed !== false)
        actor.send(tellingEvent({ type: 'told', opens, at: Date.now(), how: 'sent' }) as never);
    }
  };
  const sound = () => {
    if (failure !== null) throw failure;
    deliver();
    if (failure !== null) throw failure;
  };
  actor.start();
  sound();
  let count = 0;
  const context = () => actor.getSnapshot().context as C;

  return {
    notices,
    withdrawn,
    emitted,
    context,
    snapshot: () => actor.getSnapshot(),
    states: () =>
      statePaths((actor.getSnapshot().value as { active?: unknown }).active ?? actor.getSnapshot().value),
    isIn: (path: string) =>
      statePaths(
        (actor.getSnapshot().value as { active?: unknown }).active ?? actor.getSnapshot().value,
      ).some((state) => state === path || state.startsWith(`${path}.`)),
    /** moves the clock; every timer on the way fires at its instant */
    until: (instant: number) => {
      vi.advanceTimersByTime(instant - Date.now());
      sound();
    },
    /** an event of the campaign or of a driver, past the door */
    tell: (event: { type: string }) => {
      actor.send(event as never);
      sound();
    },
    /** an event of a person, through the one check */
    send: (by: string, type: string, payload: unknown = {}, more: Record<string, unknown> = {}): Checked => {
      count += 1;
      const snapshot = actor.getSnapshot();
      const checked = checkEvent(
        { id: `e${count}`, type, by, payload, ...more },
        {
          subject: options.subject,
          roster: (snapshot.context as { roster?: typeof seasonRoster }).roster ?? seasonRoster,
          utcOffset: '+07:00',
          now: Date.now(),
          open: snapshot._nodes.flatMap((node: { ownEvents: string[] }) => node.ownEvents),
          unproven: () => null,
          can: (event) => snapshot.can(event as never),
          objection: (event, isOpen) => options.objection(snapshot.context as C, event, isOpen),
        },
      );
      if (checked.ok) actor.send(checked.event as never);
      sound();
      return checked;
    },
  };
}

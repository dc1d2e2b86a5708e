import type { DoorEvent } from '../../door/events.ts';
import { within } from '../../obligation/ruled-deadline.ts';
import type { CommandEvent } from '../../protocol/command.ts';
import { owes } from '../cell-base.ts';
import { type CellContext, cellAndTeam } from '../cell-context.ts';
import { byPlan, isAbout } from '../cell-parts.ts';
import { msOf } from '../cell-rules.ts';
import { inspectionSetup } from './inspection-setup.ts';

/** From the office for this cell alone, or from the campaign for all cells of a session. */
type SessionEvent<T extends 'session.move' | 'session.postpone'> = DoorEvent<T> | CommandEvent<T>;

const notifyMove = {
  type: 'notifyNews' as const,
  params: ({ context, event }: { context: CellContext; event: SessionEvent<'session.move'> }) => {
    const { id, payload } = event;
    return {
      news: 'sessionMoved' as const,
      // the same time may be set again, and then that is news again
      id,
      to: cellAndTeam(context),
      values: {
        from: context.session?.startsAt ?? null,
        startsAt: msOf(payload.startsAt),
        venue: payload.venue ?? context.session?.venue ?? '',
        reason: payload.reason,
      },
    };
  },
};

const notifyPostponed = {
  type: 'notifyNews' as const,
  params: ({ context, event }: { context: CellContext; event: SessionEvent<'session.postpone'> }) => ({
    news: 'sessionPostponed' as const,
    id: event.id,
    to: cellAndTeam(context),
    values: {
      from: context.session?.startsAt ?? null,
      reason: event.payload.reason,
    },
  }),
};

const moves = { guard: 'ruleAllows', actions: [notifyMove, 'setSession', 'followSession'] } as const;
const postpones = { guard: 'ruleAllows', actions: [notifyPostponed, 'unsetSession'] } as const;

/** The cell's session, from the first day: to be scheduled, scheduled, held; moved or postponed until its inspection is finished. */
export const session = inspectionSetup.createStateConfig({
  initial: 'deciding',
  on: { 'session.reset': '.unscheduled' },
  states: {
    deciding: {
      always: [
        { guard: 'sessionLiesAhead', target: 'scheduled' },
        { target: 'unscheduled', actions: 'unsetSession' },
      ],
    },
    scheduled: {
      ...owes('session', (context) => byPlan(context.session?.startsAt ?? 0)),
      on: {
        'obligation.closed': {
          guard: isAbout('session'),
          target: 'held',
          actions: ['keepClosed', 'holdSession', 'startInspection'],
        },
        'session.move': { ...moves, target: 'scheduled', reenter: true },
        'command.session.move': { ...moves, target: 'scheduled', reenter: true },
        'session.postpone': { ...postpones, target: 'unscheduled' },
        'command.session.postpone': { ...postpones, target: 'unscheduled' },
      },
    },
    unscheduled: {
      ...owes('schedule', (context) => within(context, context.terms.terms.scheduleWithin)),
      on: {
        'session.move': { ...moves, target: 'scheduled' },
        'command.session.move': { ...moves, target: 'scheduled' },
      },
    },
    held: {
      on: {
        'session.move': { ...moves, target: 'scheduled' },
        'command.session.move': { ...moves, target: 'scheduled' },
        'session.postpone': { ...postpones, target: 'unscheduled' },
        'command.session.postpone': { ...postpones, target: 'unscheduled' },
      },
    },
  },
});

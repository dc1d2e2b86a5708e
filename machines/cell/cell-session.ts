import type { CellContext } from './cell-context.ts';
import { byPlan, isAbout, within } from './cell-parts.ts';
import { msOf } from './cell-rules.ts';
import { as, type CellEvent, cellAndTeam, cellSetup, owes } from './cell-setup.ts';

const tellMove = {
  type: 'tellNews' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => {
    const { id, payload } = as(event, 'session.move', 'command.session.move');
    return {
      news: 'sessionMoved' as const,
      // a time may come round again, and is news again
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

const tellPostponed = {
  type: 'tellNews' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => ({
    news: 'sessionPostponed' as const,
    id: as(event, 'session.postpone', 'command.session.postpone').id,
    to: cellAndTeam(context),
    values: {
      from: context.session?.startsAt ?? null,
      reason: as(event, 'session.postpone', 'command.session.postpone').payload.reason,
    },
  }),
};

const moves = { guard: 'ruleAllows', actions: [tellMove, 'setSession', 'followSession'] } as const;
const postpones = { guard: 'ruleAllows', actions: [tellPostponed, 'unsetSession'] } as const;

/** The cell's session, from the first day: to be scheduled, scheduled, held; moved or postponed until its inspection is finished. */
export const session = cellSetup.createStateConfig({
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
          actions: ['noteClosed', 'holdSession', 'startInspection'],
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

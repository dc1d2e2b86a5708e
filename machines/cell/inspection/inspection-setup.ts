import { assertEvent, assign, enqueueActions, raise } from 'xstate';
import { moveDeadline } from '../../obligation/obligation-actions.ts';
import { type Deadline, deadlineOf, isOpen } from '../../obligation/obligation-log.ts';
import type { CellContext } from '../cell-context.ts';
import { closesWithSession, msOf } from '../cell-rules.ts';
import { dossierSetup } from '../dossier/dossier-setup.ts';
import { keepRecord } from './inspection-changes.ts';

/** A cell that is moved alone leaves the session that it shared: for the team it is then another session. */
function sessionIdAfter({ session, terms, subject }: CellContext, moved: string): string {
  if (session === null) return `own-${subject}`;
  const shared = (terms.sessions.find(({ id }) => id === session.id)?.cells.length ?? 0) > 1;
  return shared && moved === 'session.move' ? `${session.id}-${subject}` : session.id;
}

/** The session, and what the team finds in it. */
export const inspectionSetup = dossierSetup.extend({
  guards: {
    sessionLiesAhead: ({ context }) =>
      context.session !== null &&
      context.session.state === 'scheduled' &&
      context.session.startsAt > Date.now(),
  },
  actions: {
    setSession: assign(({ context, event }) => {
      assertEvent(event, ['session.move', 'command.session.move']);
      const { startsAt, endsAt, venue } = event.payload;
      return {
        session: {
          id: sessionIdAfter(context, event.type),
          startsAt: msOf(startsAt),
          endsAt: msOf(endsAt),
          venue: venue ?? context.session?.venue ?? '',
          state: 'scheduled' as const,
        },
      };
    }),
    /** the dossier's due day stays unless another is given; what ends with the session ends with its new start */
    followSession: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, ['session.move', 'command.session.move']);
      const { dossierDue: given, reason } = event.payload;
      let obligations = context.obligations;
      for (const id of ['dossier', 'dossierCompletion'].filter((name) => isOpen(context, name))) {
        const due = id === 'dossier' && given !== undefined ? msOf(given) : deadlineOf(context, id).due;
        const deadline: Deadline = { due, closes: closesWithSession(context), who: event.by, why: reason };
        obligations = moveDeadline({ ...context, obligations }, enqueue, id, deadline);
      }
    }),
    unsetSession: assign(({ context }) => ({
      session: context.session && { ...context.session, state: 'unscheduled' as const },
    })),
    holdSession: assign(({ context }) => ({
      session: context.session && { ...context.session, state: 'held' as const },
    })),
    startInspection: raise({ type: 'session.started' }),
    keepRecord: assign(({ context, event }) => {
      assertEvent(event, 'inspection.record');
      return keepRecord(context, event);
    }),
    finishInspection: assign(({ context, event }) => {
      assertEvent(event, 'inspection.finish');
      const { payload, at } = event;
      return { inspection: { ...context.inspection, attendance: payload, finishedAt: at } };
    }),
  },
});

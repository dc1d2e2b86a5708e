import { assertEvent, assign, enqueueActions, raise } from 'xstate';
import type { SessionView } from '../../../domain/journal/journal.ts';
import type { CampaignTerms } from '../../../domain/plan/campaign-terms.ts';
import type { DoorEvent } from '../../door/events.ts';
import { moveDeadline } from '../../obligation/obligation-actions.ts';
import { type Deadline, deadlineOf, isOpen } from '../../obligation/obligation-log.ts';
import type { CommandEvent } from '../../protocol/command.ts';
import type { CellContext } from '../cell-context.ts';
import { closesWithSession, msOf } from '../cell-rules.ts';
import { dossierSetup } from '../dossier/dossier-setup.ts';
import { keepRecord } from './inspection-changes.ts';

type Moving = DoorEvent<'session.move'> | CommandEvent<'session.move'>;

/**
 * A cell that is moved alone leaves the session that it shares: for the team it is then another session. Moved with the
 * others, or back to where they are, it is in theirs again.
 */
function movedSession({ session, terms, subject }: CellContext, { type, payload }: Moving) {
  const shared = terms.sessions.find(({ cells }) => cells.length > 1);
  const withOthers = shared !== undefined && type === 'command.session.move';
  const startsAt = msOf(payload.startsAt);
  const endsAt = msOf(payload.endsAt);
  const venue = payload.venue ?? (withOthers ? shared : session)?.venue ?? '';
  const beside = shared?.startsAt === startsAt && shared.endsAt === endsAt && shared.venue === venue;
  const own = session === null ? `own-${subject}` : session.id;
  const alone = own === shared?.id ? `${own}-${subject}` : own;
  return { id: withOthers || beside ? shared.id : alone, startsAt, endsAt, venue };
}

/** The terms of a cell that has learnt where the session that it shares is held. */
const sharedMoved = (terms: CampaignTerms, times: Pick<SessionView, 'startsAt' | 'endsAt' | 'venue'>) => ({
  ...terms,
  sessions: terms.sessions.map((one) => (one.cells.length > 1 ? { ...one, ...times } : one)),
});

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
      const { id, ...times } = movedSession(context, event);
      const session = { id, ...times, state: 'scheduled' as const };
      return event.type === 'command.session.move'
        ? { session, terms: sharedMoved(context.terms, times) }
        : { session };
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

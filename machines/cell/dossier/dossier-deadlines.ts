import { assertEvent } from 'xstate';
import { periodEnd } from '../../../domain/calendar/calendar.ts';
import type { Deadline } from '../../obligation/obligation-log.ts';
import type { CellEvent } from '../cell-base.ts';
import { type CellContext, theCell } from '../cell-context.ts';
import { byPlan } from '../cell-parts.ts';
import { closesWithSession, extendable, msOf } from '../cell-rules.ts';

/** The dossier's date: at first the plan's, after a return the head's, after an extension the log's (null). */
export function dossierDeadline(context: CellContext, event: CellEvent): Deadline | null {
  if (event.type === 'command.stage.return') {
    const due =
      event.payload.until ??
      periodEnd(context.terms.calendar, Date.now(), context.terms.terms.extensionByOffice.workingDays);
    return { due, closes: closesWithSession(context), who: event.by, why: event.payload.reason };
  }
  return context.obligations.dossier === undefined
    ? byPlan(context.terms.dossierDue, closesWithSession(context))
    : null;
}

/** When the completion is due: the clerk's date, or one working day for a paper that came incomplete; the session ends it. */
export function completionDeadline(context: CellContext, event: CellEvent): Deadline {
  const closes = closesWithSession(context);
  if (event.type === 'review.return')
    return {
      due: msOf(event.payload.until),
      closes,
      who: event.by,
      why: event.payload.notes.map(({ text }) => text).join('; '),
    };
  const due = periodEnd(context.terms.calendar, Date.now(), 1);
  return byPlan(closes === null ? due : Math.min(due, closes), closes);
}

const extension = (context: CellContext, event: CellEvent) => {
  assertEvent(event, ['extension.grant', 'command.deadline.extend']);
  const { payload, by } = event;
  const due = msOf(payload.until);
  return {
    id: extendable(context),
    deadline: { due, closes: closesWithSession(context), who: by, why: payload.reason },
  };
};

export const extendIt = {
  type: 'moveDeadline' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => extension(context, event),
};
export const notifyExtension = {
  type: 'notifyNews' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => {
    assertEvent(event, ['extension.grant', 'command.deadline.extend']);
    const { deadline } = extension(context, event);
    return {
      news: event.type === 'extension.grant' ? ('extensionGranted' as const) : ('deadlineExtended' as const),
      // after a return the same day may be given again
      id: event.id,
      to: theCell(context),
      values: { due: deadline.due, reason: deadline.why },
    };
  },
};

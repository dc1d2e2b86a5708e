import { assertEvent } from 'xstate';
import { moveDeadline, type OwnerEnqueue } from '../../obligation/obligation-actions.ts';
import { type Deadline, deadlineOf, isOpen } from '../../obligation/obligation-log.ts';
import { byRule, within } from '../../obligation/ruled-deadline.ts';
import type { CellEvent } from '../cell-base.ts';
import { type CellContext, theCell } from '../cell-context.ts';
import { byPlan } from '../cell-parts.ts';
import { closesWithSession, extendable, msOf, readingDue } from '../cell-rules.ts';

/** The dossier's date: at first the plan's, after a return the head's, after an extension the log's (null). */
export function dossierDeadline(context: CellContext, event: CellEvent): Deadline | null {
  if (event.type === 'command.stage.return') {
    const { until, reason } = event.payload;
    const closes = closesWithSession(context);
    const named = { closes, who: event.by, why: reason };
    if (until !== undefined) return { ...named, due: until };
    return { ...within(context, context.terms.terms.extensionByOffice.workingDays), ...named };
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
  return byRule(context, { from: Date.now(), workingDays: 1 }, closes);
}

/** The day by which the dossier has to be read lies working days before the session, as long as nobody named another. */
export function recountReading(
  before: CellContext,
  after: CellContext,
  enqueue: OwnerEnqueue,
  { by, reason }: { by: string; reason: string },
): CellContext['obligations'] {
  if (!isOpen(before, 'reading')) return after.obligations;
  const due = readingDue(after);
  if (deadlineOf(before, 'reading').due !== readingDue(before) || due === readingDue(before))
    return after.obligations;
  return moveDeadline(after, enqueue, 'reading', { ...byPlan(due), who: by, why: reason });
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

import { periodEnd } from '../../domain/calendar/calendar.ts';
import type { Mark } from '../../domain/journal/journal.ts';
import type { StageId } from '../../domain/stages.ts';
import type { Deadline } from '../obligation/obligation-log.ts';
import type { CellContext } from './cell-context.ts';
import { closesWithSession, extendable, msOf } from './cell-rules.ts';
import { as, type CellEvent, cellAndTeam, theCell } from './cell-setup.ts';

/** What the cell's regions have in common: deadlines, extensions, marks, the ways back. */

export const byPlan = (due: number, closes: number | null = null): Deadline => ({
  due,
  closes,
  who: 'plan',
  why: 'plan',
});
export const within = (context: CellContext, workingDays: number): Deadline =>
  byPlan(periodEnd(context.terms.calendar, Date.now(), workingDays));

/** Due before the awards are decided where the plan says when (R19); it closes some days later and is then owed. */
export function improvementDeadline(context: CellContext): Deadline {
  const { calendar, terms, milestones } = context.terms;
  const now = Date.now();
  const due =
    milestones.awards !== null && milestones.awards > now
      ? milestones.awards
      : periodEnd(calendar, now, terms.improvementWithin);
  return byPlan(due, periodEnd(calendar, due, terms.improvementClosesAfter));
}

/** Members who were absent are rated as soon as possible (domain.md 2.5). */
export function memberReviewDeadline(context: CellContext): Deadline {
  const { calendar, terms } = context.terms;
  const due = periodEnd(calendar, Date.now(), terms.absentMembersWithin);
  return byPlan(due, periodEnd(calendar, due, terms.improvementClosesAfter));
}

/** The dossier's own date: the plan's at first, the head's after a return, the log's after an extension (null). */
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

export const extension = (context: CellContext, event: CellEvent) => {
  const { payload, by } = as(event, 'extension.grant', 'command.deadline.extend');
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
export const tellExtension = {
  type: 'tellNews' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => {
    const { deadline } = extension(context, event);
    return {
      news: event.type === 'extension.grant' ? ('extensionGranted' as const) : ('deadlineExtended' as const),
      // after a return the same day may be given again
      id: as(event, 'extension.grant', 'command.deadline.extend').id,
      to: theCell(context),
      values: { due: deadline.due, reason: deadline.why },
    };
  },
};

export const done = (stage: StageId) => ({ type: 'stageIsDone', params: { stage } }) as const;
export const isAbout = (id: string) => ({ type: 'isAbout', params: { id } }) as const;
export const marked = (...add: Mark[]) => ({ type: 'mark', params: { add } }) as const;
export const toInspection = (mark: Mark) =>
  ({ target: '#cell.active.stages.onSiteInspection.inProgress', actions: marked(mark) }) as const;
export const RETURNS = {
  dossierSubmission: '#cell.active.stages.dossierSubmission',
  preReview: '#cell.active.stages.preReview.reading',
  onSiteInspection: '#cell.active.stages.onSiteInspection.awaitingSession',
  minutesAgreement: '#cell.active.stages.minutesAgreement',
} as const;

/** Both sides hear of a return: up to the inspection their session falls with it. */
const tellReturn = {
  type: 'tellNews' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => ({
    news: 'stageReturned' as const,
    id: as(event, 'command.stage.return').id,
    to: cellAndTeam(context),
    values: { reason: as(event, 'command.stage.return').payload.reason },
  }),
};

/** The ways back into earlier stages; up to the inspection the session is to be set anew. */
export const returnsTo = (...stages: (keyof typeof RETURNS)[]) =>
  stages.map((stage) => ({
    guard: { type: 'returnsTo' as const, params: { stage } },
    target: RETURNS[stage],
    actions: [
      tellReturn,
      { type: 'clearFrom' as const, params: { stage } },
      'resetImprovement' as const,
      ...(stage === 'minutesAgreement' ? [] : ['resetSession' as const]),
    ],
  }));

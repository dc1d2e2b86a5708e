import { periodEnd } from '../domain/calendar/calendar.ts';
import type { Mark } from '../domain/journal/journal.ts';
import { locked } from '../domain/minutes/minutes-content.ts';
import type { WaitsFor } from '../domain/obligation/waits-for.ts';
import type { Roster } from '../domain/people/roster.ts';
import type { StageId } from '../domain/stages.ts';
import { type CellInput, initialCell } from '../machines/cell/cell-context.ts';
import { cellRefusal, closesWithSession, inspectionDue, readingDue } from '../machines/cell/cell-rules.ts';
import { takeDossier as dossierTaken, keepPoints } from '../machines/cell/dossier/dossier-changes.ts';
import { keepRecord } from '../machines/cell/inspection/inspection-changes.ts';
import { adoptMinutes as minutesAdopted, minutesOf } from '../machines/cell/minutes/minutes-changes.ts';
import { takeExtracts, takeImprovement } from '../machines/cell/result/result-changes.ts';
import { improvementDeadline, lettersDue } from '../machines/cell/result/result-deadlines.ts';
import type { DoorEvent } from '../machines/door/events.ts';
import {
  changeLog,
  deadlineOf,
  logOf,
  noticeKey,
  roundOf,
  stepNotice,
} from '../machines/obligation/obligation-log.ts';
import {
  type Course,
  type CourseEvent,
  end,
  notify,
  notifyCell,
  open,
  openUntold,
  type Reminder,
  type Stage,
  start,
} from './hand-written-reminders.ts';

/** The stages of a cell that is on time, as written by hand: a switch over its events. */

const WHERE: Record<Exclude<Stage, 'concluded'>, Record<string, string | Record<string, string>> | string> = {
  preparing: { dossierSubmission: 'preparing' },
  reading: { preReview: 'reading' },
  readyForInspection: { preReview: 'readyForInspection' },
  inProgress: { onSiteInspection: 'inProgress' },
  drafting: { minutesAgreement: 'drafting' },
  committeeAppraisal: 'committeeAppraisal',
  untold: { recognitionDecision: { window: 'untold' } },
  window: { recognitionDecision: { window: 'running' } },
  enteringLetters: { recognitionDecision: { settled: 'enteringLetters' } },
};

const WAITS: Partial<Record<Stage, WaitsFor>> = {
  readyForInspection: 'session',
  committeeAppraisal: 'slate',
  enteringLetters: 'letters',
};

/** as XState names the clock of that state */
const LETTERS_ENTERED =
  'xstate.after.lettersAreEntered.cell.active.stages.recognitionDecision.settled.enteringLetters';

const TAKEN: Record<Stage, readonly CourseEvent['type'][]> = {
  preparing: ['dossier.submit'],
  reading: ['review.finish'],
  readyForInspection: [],
  inProgress: ['inspection.record', 'inspection.finish'],
  drafting: ['minutes.adopt'],
  committeeAppraisal: ['command.decision.issued', 'improvement.submit'],
  untold: ['notice.told', 'improvement.submit'],
  window: ['improvement.submit'],
  enteringLetters: ['improvement.submit'],
  concluded: [],
};

/** What `cellStanding` reads. */
export const viewOf = ({ stage, session, improvement, context }: Course) => ({
  value:
    stage === 'concluded'
      ? stage
      : {
          active: {
            session,
            stages: WHERE[stage],
            extension: 'notAsked',
            improvement,
            memberReview: 'quiet',
            guidance: 'quiet',
          },
        },
  context,
  status: stage === 'concluded' ? 'done' : 'active',
  children: {},
  meta: stage in WAITS ? [{ waitsFor: WAITS[stage] }] : [],
});

export const typesTaken = ({ stage }: Course): CourseEvent['type'][] =>
  stage === 'concluded' ? [] : [...TAKEN[stage], 'command.roster.update'];

export const takes = (course: Course, event: { type: string }): boolean =>
  typesTaken(course).some((type) => type === event.type) && cellRefusal(course.context, event) === null;

function leave({ context }: Course, stage: StageId): void {
  context.stagesDone = [...context.stagesDone, { stage, at: Date.now() }];
}

function takeDossier(course: Course, event: DoorEvent<'dossier.submit'>): void {
  const { context } = course;
  Object.assign(context, dossierTaken(context, event));
  const taken = context.dossiers.at(-1);
  if (taken === undefined) return;
  const { version, receivedAt, late, missing } = taken;
  const marks: Mark[] = [
    ...(late ? ['late' as const] : []),
    ...(missing.length > 0 ? ['incomplete' as const] : []),
  ];
  context.marks = [...new Set([...context.marks, ...marks])];
  notifyCell(course, 'dossierReceived', `v${version}`, {
    version,
    receivedAt,
    late,
    missing: missing.join(', '),
  });
}

function adoptMinutes(course: Course, event: DoorEvent<'minutes.adopt'>): void {
  const { context } = course;
  Object.assign(context, minutesAdopted(context, event));
  context.minutes = locked(minutesOf(context), 'adopted');
  notifyCell(course, 'minutesLocked', `v${context.minutes.version}`, { hash: context.minutes.hash });
}

/** Takes an event that `takes` has let through. */
export function take(course: Course, event: CourseEvent): void {
  const { context } = course;
  const { calendar, terms } = context.terms;
  switch (event.type) {
    case 'dossier.submit':
      end(course, 'dossier');
      takeDossier(course, event);
      leave(course, 'dossierSubmission');
      course.stage = 'reading';
      open(course, 'reading', readingDue(context), null);
      return;
    case 'review.finish':
      end(course, 'reading');
      Object.assign(context, keepPoints(context, event));
      leave(course, 'preReview');
      course.stage = 'readyForInspection';
      return;
    case 'inspection.record':
      Object.assign(context, keepRecord(context, event));
      return;
    case 'inspection.finish': {
      end(course, 'inspection');
      context.inspection = { ...context.inspection, attendance: event.payload, finishedAt: event.at };
      leave(course, 'onSiteInspection');
      course.stage = 'drafting';
      open(
        course,
        'minutesDraft',
        periodEnd(calendar, Date.now(), terms.minutesDraftWithin),
        null,
        'minutes',
      );
      return;
    }
    case 'minutes.adopt': {
      end(course, 'minutesDraft');
      adoptMinutes(course, event);
      leave(course, 'minutesAgreement');
      course.stage = 'committeeAppraisal';
      course.improvement = 'owed';
      const { due, closes } = improvementDeadline(context);
      open(course, 'improvement', due, closes);
      return;
    }
    case 'improvement.submit':
      if (course.improvement === 'owed') end(course, 'improvement');
      Object.assign(context, takeImprovement(event));
      course.improvement = 'in';
      return;
    case 'command.decision.issued':
      Object.assign(context, takeExtracts(context, event.payload.extracts));
      leave(course, 'committeeAppraisal');
      notifyCell(course, 'decisionIssued', event.id, {
        decisions: event.payload.extracts.map(({ number }) => number).join(', '),
      });
      course.stage = 'untold';
      openUntold(course, 'objectionWindow', terms.objectionDays);
      return;
    case 'notice.told': {
      if (event.payload.opens !== roundOf(context, 'objectionWindow')) return;
      const due = periodEnd(calendar, event.payload.at, terms.objectionDays);
      course.stage = 'window';
      start(course, 'objectionWindow', due, event.payload.at);
      return;
    }
    case 'command.roster.update': {
      const roster = event.payload.roster as Roster;
      if (roster.revision > context.roster.revision) context.roster = roster;
      return;
    }
  }
}

function closed(course: Course, id: string): void {
  const { context } = course;
  if (id === 'session' || id === 'objectionWindow') end(course, id);
  context.obligations = changeLog(context, id, { closed: true });
  if (id === 'objectionWindow') {
    course.stage = 'enteringLetters';
    course.reminders.push({ at: lettersDue(context), obligation: null, name: LETTERS_ENTERED, step: null });
    course.reminders.sort((a, b) => a.at - b.at);
  }
  if (id === 'session') {
    course.session = 'held';
    if (context.session !== null) context.session = { ...context.session, state: 'held' };
    if (course.stage !== 'readyForInspection') return;
    course.stage = 'inProgress';
    open(course, 'inspection', inspectionDue(context), null);
  }
}

/** The first reminder of the list has fallen due. */
export function fall(course: Course, { at, obligation: id, step }: Reminder): void {
  const { context } = course;
  const now = Date.now();
  course.reminders = course.reminders.slice(1);
  if (id === null) {
    leave(course, 'recognitionDecision');
    course.stage = 'concluded';
    course.reminders = [];
    return;
  }
  const { due, closes } = deadlineOf(context, id);
  if (step !== null) {
    const { asked, missed } = logOf(context, id);
    const newer = course.reminders.some(
      (one) => one.obligation === id && one.step && one.at > at && one.at <= now,
    );
    if (newer) {
      context.obligations = changeLog(context, id, { missed: [...missed, { step: step.step, at, due }] });
    } else {
      notify(course, stepNotice(context, id, step.step, step.copy, step.last));
      const key = noticeKey(id, step.step, due);
      context.obligations = changeLog(context, id, { asked: [...asked, { step: step.step, at: now, key }] });
    }
  }
  const { kind, late, closed: wasClosed } = logOf(context, id);
  if (kind === 'task' && !late && due <= now) context.obligations = changeLog(context, id, { late: true });
  if (!wasClosed && (kind === 'task' ? (closes ?? Number.POSITIVE_INFINITY) : due) <= now) closed(course, id);
}

/** A cell at its beginning: its dossier is owed, and its session stands in the plan. */
export function begin(input: CellInput): Course {
  const context = initialCell(input);
  const course: Course = {
    stage: 'preparing',
    session: 'unscheduled',
    improvement: 'notDue',
    context,
    reminders: [],
    emitted: [],
  };
  open(course, 'dossier', context.terms.dossierDue, closesWithSession(context));
  if (context.session !== null && context.session.startsAt > Date.now()) {
    course.session = 'scheduled';
    open(course, 'session', context.session.startsAt, null);
  }
  return course;
}

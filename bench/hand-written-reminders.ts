import type { Notice } from '../domain/journal/journal.ts';
import type { LadderMark } from '../domain/obligation/ladder.ts';
import type { NewsName } from '../domain/obligation/obligations.ts';
import type { CellContext } from '../machines/cell/cell-context.ts';
import type { DoorEvent } from '../machines/door/events.ts';
import {
  changeLog,
  clockOf,
  keysAtEnd,
  logOf,
  newsNotice,
  noticeKey,
  type OwnerEmitted,
  openingNotice,
  openObligation,
  startTold,
  stepNotice,
  openUntold as untoldOpened,
} from '../machines/obligation/obligation-log.ts';
import type { CommandEvent } from '../machines/protocol/command.ts';
import type { TellingEvent } from '../machines/protocol/telling.ts';

/** What code written by hand would keep of a cell: a stage, a plain list of reminders, and what is owed. */

/** The stages of a cell that is on time. */
export type Stage =
  | 'preparing'
  | 'reading'
  | 'readyForInspection'
  | 'inProgress'
  | 'drafting'
  | 'committeeAppraisal'
  | 'untold'
  | 'window'
  | 'enteringLetters'
  | 'concluded';

/** `step` is null for the instants at which an obligation is late or closes. */
export interface Reminder {
  at: number;
  /** null for the clock of a state */
  obligation: string | null;
  name: string;
  step: LadderMark | null;
}

export interface Course {
  stage: Stage;
  session: 'scheduled' | 'unscheduled' | 'held';
  improvement: 'notDue' | 'owed' | 'in';
  context: CellContext;
  /** soonest first */
  reminders: Reminder[];
  /** the notices of the present step */
  emitted: OwnerEmitted[];
}

export type CourseEvent = DoorEvent | CommandEvent | TellingEvent;

function schedule(course: Course, id: string): void {
  const { due, closes, steps } = clockOf(course.context, id);
  const now = Date.now();
  for (const step of steps)
    course.reminders.push({ at: step.at, obligation: id, name: `step-${step.step}`, step });
  if (due > now) course.reminders.push({ at: due, obligation: id, name: 'due', step: null });
  if (closes !== null && closes > now)
    course.reminders.push({ at: closes, obligation: id, name: 'closes', step: null });
  course.reminders.sort((a, b) => a.at - b.at);
}

export function notify(course: Course, notice: Notice): void {
  course.emitted.push({ type: 'notice', notice });
}

export function notifyCell(course: Course, news: NewsName, id: string, values: Notice['values']): void {
  const { context } = course;
  notify(course, newsNotice(context, news, id, [{ role: 'cell', cell: context.subject }], values));
}

export function open(course: Course, id: string, due: number, closes: number | null, why = 'plan'): void {
  const { context } = course;
  context.obligations = openObligation(context, id, { due, closes, who: 'plan', why });
  notify(course, stepNotice(context, id, 'opening', false, false));
  const key = noticeKey(id, 'opening', due);
  const asked = [...logOf(context, id).asked, { step: 'opening', at: Date.now(), key }];
  context.obligations = changeLog(context, id, { asked });
  schedule(course, id);
}

/** Nothing runs before its holder was told. */
export function openUntold(course: Course, id: string, within: number): void {
  const { context } = course;
  context.obligations = untoldOpened(context, id, within);
  const notice = openingNotice(context, id);
  notify(course, notice);
  const { step, at, key } = notice;
  context.obligations = changeLog(context, id, { asked: [...logOf(context, id).asked, { step, at, key }] });
}

export function start(course: Course, id: string, due: number, at: number): void {
  const deadline = { due, closes: null, who: 'plan', why: 'plan' };
  course.context.obligations = startTold(course.context, id, deadline, at);
  schedule(course, id);
}

export function end(course: Course, id: string): void {
  const { context } = course;
  course.emitted.push({ type: 'withdraw', keys: keysAtEnd(context, id) });
  context.obligations = changeLog(context, id, { open: false });
  course.reminders = course.reminders.filter(({ obligation }) => obligation !== id);
}

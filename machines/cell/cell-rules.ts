import { addWorkingDays, lastDayBefore, periodEnd } from '../../domain/calendar/calendar.ts';
import { addDays, dateOf, instantAt } from '../../domain/calendar/instant.ts';
import { signatureProblems } from '../../domain/inspection/attendance.ts';
import { startOf } from '../../domain/inspection/session-start.ts';
import { isSignedByBoth } from '../../domain/minutes/minutes-draft.ts';
import { circleInSession, invalid, timeUnexplained } from '../door/content-issues.ts';
import type { DoorEvent, EventType } from '../door/events.ts';
import type { RuleRefusal } from '../door/rule-refusal.ts';
import { deadlineOf, isOpen } from '../obligation/obligation-log.ts';
import type { CommandEvent, CommandType } from '../protocol/command.ts';
import type { CellContext } from './cell-context.ts';
import { dossierInvalid, missingFrom, notOfCell, setRefused } from './dossier/dossier-rules.ts';
import {
  answersRefused,
  disputesRefused,
  finishRefused,
  notesInvalid,
  recordRefused,
} from './inspection/inspection-rules.ts';
import { minutesOf } from './minutes/minutes-changes.ts';
import { overtaken } from './overtaken.ts';
import {
  appraisalRefused,
  objectionAnswerRefused,
  objectionRefused,
  proposalRefused,
  registerRefused,
} from './result/result-rules.ts';

type Rule<E> = (context: CellContext, event: E) => RuleRefusal | null;

/** An instant of an event in ms: people send a date-time, the campaign sends ms. */
export const msOf = (instant: string | number): number =>
  typeof instant === 'number' ? instant : Date.parse(instant);

/**
 * When the team has to have finished reading: the plan's margin before the session, or the session's start when that is
 * already past.
 */
export function readingDue(context: CellContext): number {
  const { calendar, terms } = context.terms;
  const now = Date.now();
  const startsAt = startOf(context.session);
  if (startsAt === null) return periodEnd(calendar, now, 1);
  const { workingDaysBeforeSession, at } = terms.readingDue;
  const day = addWorkingDays(calendar, dateOf(startsAt, calendar.utcOffset), -workingDaysBeforeSession);
  const due = instantAt(day, at, calendar.utcOffset);
  if (due > now) return due;
  return startsAt > now ? startsAt : periodEnd(calendar, now, 1);
}

/** 00:00 after the session's day, or after today when that day is past. */
export function inspectionDue(context: CellContext): number {
  const { utcOffset } = context.terms.calendar;
  const day = dateOf(Math.max(startOf(context.session) ?? 0, Date.now()), utcOffset);
  return instantAt(addDays(day, 1), '00:00', utcOffset);
}

const sessionStart = (context: CellContext): number | null =>
  context.session !== null && context.session.state === 'scheduled' ? context.session.startsAt : null;

/** A deadline that ends with the session: closes at its start, or never while there is none. */
export const closesWithSession = (context: CellContext): number | null => sessionStart(context);

/** A paper is entered by the office, or taken by the clerk. */
export const isOnPaper = (
  event: DoorEvent<'dossier.submit' | 'dossier.replace' | 'dossier.receive'>,
): boolean => event.type === 'dossier.receive' || event.enteredBy !== undefined;

const incomplete = (
  context: CellContext,
  event: DoorEvent<'dossier.submit' | 'dossier.replace'>,
): RuleRefusal | null => {
  const missing = missingFrom(event.payload, context, isOnPaper(event));
  return missing.length === 0
    ? null
    : { reason: 'incompleteDossier', values: { missing: missing.join(', ') } };
};

const pastClosing = (context: CellContext, id: string, at: number): RuleRefusal | null => {
  if (context.obligations[id] === undefined) return null;
  const { closes } = deadlineOf(context, id);
  return closes !== null && at >= closes ? { reason: 'pastClosing', values: { closes } } : null;
};

/** The deadline that an extension would move: of the dossier, or of its completion; in a quarter's run of the ratings. */
export function extendable(context: CellContext): 'leaderReview' | 'dossierCompletion' | 'dossier' {
  if (context.terms.quarter !== undefined) return 'leaderReview';
  return isOpen(context, 'dossierCompletion') ? 'dossierCompletion' : 'dossier';
}

function extensionRefused(context: CellContext, until: number, byOffice: boolean): RuleRefusal | null {
  const current = deadlineOf(context, extendable(context));
  const start = sessionStart(context);
  if (until <= current.due) return { reason: 'extensionNotLater', values: { due: current.due } };
  if (until <= Date.now()) return { reason: 'extensionOver', values: { until } };
  if (start !== null && until > start) return { reason: 'extensionPastSession', values: { startsAt: start } };
  if (!byOffice) return null;
  const { workingDays, times } = context.terms.terms.extensionByOffice;
  const { calendar } = context.terms;
  const first = context.obligations[extendable(context)]?.deadlines[0]?.due ?? current.due;
  const limit = instantAt(
    addDays(addWorkingDays(calendar, lastDayBefore(calendar, first), workingDays), 1),
    '00:00',
    calendar.utcOffset,
  );
  if (context.extensions >= times || until > limit)
    return { reason: 'extensionBeyondOffice', values: { limit, times } };
  return null;
}

interface SessionMove {
  startsAt: string | number;
  endsAt: string | number;
  dossierDue?: string | number | undefined;
}

function sessionMoveRefused(context: CellContext, move: SessionMove): RuleRefusal | null {
  const [startsAt, endsAt] = [msOf(move.startsAt), msOf(move.endsAt)];
  const dossierDue = move.dossierDue === undefined ? undefined : msOf(move.dossierDue);
  if (startsAt <= Date.now()) return { reason: 'sessionInPast' };
  if (endsAt <= startsAt) return { reason: 'sessionEndsBeforeStart' };
  if (dossierDue !== undefined && dossierDue <= Date.now()) return { reason: 'dateInPast' };
  if (dossierDue !== undefined && dossierDue > startsAt)
    return { reason: 'extensionPastSession', values: { startsAt } };
  if (
    dossierDue === undefined &&
    isOpen(context, 'dossier') &&
    deadlineOf(context, 'dossier').due > startsAt
  ) {
    return { reason: 'extensionPastSession', values: { startsAt } };
  }
  return context.inspection.finishedAt === null ? null : { reason: 'inspectionFinished' };
}

/** The text of the minutes that a sender saw; what is left out was not said. */
interface TextSeen {
  version?: number | undefined;
  round?: number | undefined;
}

/** What is said of another text of the minutes than the current one: of an earlier round, or of a version before. */
function staleText(context: CellContext, seen: TextSeen): RuleRefusal | null {
  const { version, round } = minutesOf(context);
  return (seen.version ?? version) === version && (seen.round ?? round) === round
    ? null
    : { reason: 'staleRound', code: 'STALE', values: { version, round } };
}

export const CELL_RULES: { [T in EventType]?: Rule<DoorEvent<T>> } = {
  'dossier.submit': (context, event) =>
    pastClosing(context, extendable(context), event.at) ??
    dossierInvalid(context, event.payload, event.at) ??
    incomplete(context, event),
  'dossier.receive': (context, { payload, at }) =>
    pastClosing(context, 'dossier', at) ??
    notOfCell(context, payload.handedInBy, at) ??
    dossierInvalid(context, payload, at),
  'dossier.replace': (context, event) => {
    const { payload, at } = event;
    const reading = isOpen(context, 'reading');
    if (!reading && !context.terms.terms.replaceAfterReading) return { reason: 'replaceAfterRead' };
    if (reading && (context.review.returns.length > 0 || at >= deadlineOf(context, 'dossier').due))
      return { reason: 'replaceAfterRead' };
    return dossierInvalid(context, payload, at) ?? incomplete(context, event);
  },
  'set.hand': (context, { payload }) => setRefused(context, payload.person),
  'extension.request': (context, { payload }) => extensionRefused(context, msOf(payload.until), false),
  'extension.grant': (context, { payload, side }) =>
    extensionRefused(context, msOf(payload.until), side === 'office'),
  'review.return': (context, { payload }) => {
    const until = msOf(payload.until);
    const start = sessionStart(context);
    if (until <= Date.now()) return { reason: 'dateInPast' };
    return start !== null && until > start
      ? { reason: 'returnPastSession', values: { startsAt: start } }
      : notesInvalid(context, payload.notes, 'notes');
  },
  'review.note': (context, { payload }) => notesInvalid(context, [payload], ''),
  'review.finish': (context, { payload }) => notesInvalid(context, payload.pointsToVerify, 'pointsToVerify'),
  'inspection.record': recordRefused,
  'inspection.finish': finishRefused,
  'minutes.adopt': (context, { payload, at }) => {
    const { attendance } = context.inspection;
    const inHall = circleInSession(context, attendance, at);
    const wrong = invalid(signatureProblems(payload.signed, attendance?.present ?? [], inHall));
    if (wrong !== null) return wrong;
    // minutes that were sent are answered by the cell itself, with a reservation beside its signature
    return payload.reservation !== undefined && !isSignedByBoth(payload) ? { reason: 'nobodyToSign' } : null;
  },
  'minutes.agree': (context, { payload }) => staleText(context, payload),
  'minutes.reserve': (context, { payload }) => staleText(context, payload),
  'minutes.refuse': (context, { payload }) => staleText(context, payload),
  // the team's sessions with other cells are the campaign's to know
  'session.move': (context, { payload }) =>
    sessionMoveRefused(context, payload) ?? timeUnexplained(context.terms.calendar, payload, []),
  'session.postpone': (context) =>
    context.inspection.finishedAt === null ? null : { reason: 'inspectionFinished' },
  'minutes.dispute': (context, { payload }) =>
    staleText(context, payload) ?? disputesRefused(context, payload.items),
  'minutes.answer': (context, { payload }) =>
    staleText(context, payload) ?? answersRefused(context, payload.answers),
  'minutes.sign': (context, { side, by, payload }) => {
    const stale = staleText(context, payload);
    if (stale !== null) return stale;
    const { cell, team } = context.minutes?.signatures ?? { cell: null, team: null };
    const [own, other] = side === 'cell' ? [cell, team] : [team, cell];
    if (own !== null) return { reason: 'alreadySigned' };
    return other?.by === by ? { reason: 'signsForBothSides', values: { person: by } } : null;
  },
  'members.register': registerRefused,
  'members.propose': proposalRefused,
  'appraisal.record': appraisalRefused,
  'objection.raise': objectionRefused,
  'objection.dismiss': objectionAnswerRefused,
  'objection.uphold': objectionAnswerRefused,
  'difficulty.answer': (context, { payload }) =>
    context.difficulties.some(({ id, answer }) => id === payload.difficulty && answer === null)
      ? null
      : { reason: 'unknownDifficulty', values: { difficulty: payload.difficulty } },
};

export const COMMAND_RULES: { [T in CommandType]?: Rule<CommandEvent<T>> } = {
  'deadline.extend': (context, { payload }) => extensionRefused(context, payload.until, false),
  'session.move': (context, { payload }) => sessionMoveRefused(context, payload),
  'session.postpone': (context) =>
    context.inspection.finishedAt === null ? null : { reason: 'inspectionFinished' },
};

/** Asks the rule of an event, if it has one. @param isOpen whether a current state takes such an event at all */
export function cellRefusal(
  context: CellContext,
  event: { type: string },
  isOpen = true,
): RuleRefusal | null {
  if (!isOpen) return overtaken(context, event as DoorEvent);
  const rules: Record<string, Rule<never> | undefined> = CELL_RULES;
  const commands: Record<string, Rule<never> | undefined> = COMMAND_RULES;
  const rule = event.type.startsWith('command.')
    ? commands[event.type.slice('command.'.length)]
    : rules[event.type];
  return rule === undefined ? null : rule(context, event as never);
}

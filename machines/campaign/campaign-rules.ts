import { calendarProblems } from '../../domain/calendar/calendar-change.ts';
import { dateOf, type Instant, type LocalDate } from '../../domain/calendar/instant.ts';
import { isCellSubject } from '../../domain/case/score-value.ts';
import { scoresAlike, scoringOf } from '../../domain/criteria/criteria.ts';
import { type ChecklistItem, checklistItems } from '../../domain/plan/checklist.ts';
import type { RefusalReason } from '../../domain/refusal-reason.ts';
import { msOf } from '../cell/cell-rules.ts';
import { invalid, timeUnexplained } from '../door/content-issues.ts';
import type { DoorEvent, EventType } from '../door/events.ts';
import type { RuleRefusal } from '../door/rule-refusal.ts';
import { replacementRefused, unheldSeats } from '../people/people-rules.ts';
import type { CommandType } from '../protocol/command.ts';
import type { CampaignContext } from './campaign-context.ts';
import {
  castRefused,
  meetingHeldRefused,
  slateRefused,
  teamReportRefused,
  votesRefused,
} from './committee/committee-rules.ts';
import { settledCells } from './committee/slates.ts';
import {
  decisionNotAt,
  proposalNotAt,
  signatureRefused,
  signedPaperRefused,
  standsNotAt,
  superiorReportRefused,
} from './decisions/decision-rules.ts';
import { proposalRefused, superiorDecisionRefused } from './decisions/proposal-rules.ts';
import { numberingRefused } from './numbering/numbering.ts';
import { correctionRefused, preparationRefused } from './preparation/preparation-rules.ts';
import { notOfQuarter } from './quarter-rules.ts';
import { isUnderInspection, mergingUnready } from './reorganisation/merging-rules.ts';
import {
  committeeChangeRefused,
  nameProblems,
  renamingRefused,
} from './reorganisation/reorganisation-rules.ts';
import { goingProblems } from './reorganisation/splitting-rules.ts';

type Rule<T extends EventType> = (context: CampaignContext, event: DoorEvent<T>) => RuleRefusal | null;

const refusal = (reason: RefusalReason, values: RuleRefusal['values'] = {}): RuleRefusal => ({
  reason,
  values,
});

export const allCellsEnded = (context: CampaignContext): boolean =>
  Object.values(context.cells).every(({ ended }) => ended);

/** Cells whose time runs only once somebody tells them, in the plan's order. */
export const untoldCells = ({ cells }: CampaignContext): string[] =>
  Object.entries(cells).flatMap(([cell, { ended, marks }]) =>
    !ended && marks.includes('untold') ? [cell] : [],
  );

export const allDecisionsIssued = ({ decisions }: CampaignContext): boolean =>
  Object.values(decisions).every(({ state }) => state === 'issued' || state === 'withdrawn');

export function openItems({ checklist, terms }: CampaignContext): ChecklistItem[] {
  return checklistItems(terms).filter((item) => checklist[item] === null);
}

const knownCell = (context: CampaignContext, cell: string): RuleRefusal | null =>
  context.cells[cell] === undefined ? { reason: 'unknownCell', values: { cell } } : null;

const stillOpen = (context: CampaignContext, cell: string): RuleRefusal | null =>
  knownCell(context, cell) ?? (context.cells[cell]?.ended ? { reason: 'cellEnded', values: { cell } } : null);

const notDecided = (context: CampaignContext, cell: string): RuleRefusal | null =>
  stillOpen(context, cell) ??
  (settledCells(context).has(cell) ? { reason: 'slateDecided', values: { cell } } : null);

const ENDINGS: readonly CommandType[] = ['cell.withdraw', 'cell.transfer', 'cell.merge'];
const WAYS_BACK: readonly CommandType[] = ['stage.return', 'minutes.correct'];

/**
 * An end is final (statecharts.md, "cell"), and a way back goes from where the cell stands: while one of these waits for
 * a decision, or is on its way to the cell, nothing is taken that contradicts it.
 */
function underWay(
  { waiting, commands }: CampaignContext,
  cell: string,
  types: readonly CommandType[],
): RuleRefusal | null {
  const begun = [
    ...waiting.map(({ type, payload }) => ({ type, cell: payload.cell })),
    ...Object.values(commands),
  ].find((one) => one.cell === cell && types.includes(one.type));
  return begun === undefined ? null : refusal('commandUnderWay', { cell, type: begun.type });
}

const mayEnd = (context: CampaignContext, cell: string): RuleRefusal | null =>
  stillOpen(context, cell) ?? underWay(context, cell, ENDINGS);

const mayGoBack = (context: CampaignContext, cell: string): RuleRefusal | null =>
  notDecided(context, cell) ?? underWay(context, cell, [...ENDINGS, ...WAYS_BACK]);

/** Neither is decided, nor on a way that contradicts it. */
const mergingRefused: Rule<'cell.merge'> = (context, event) => {
  const { cell, into } = event.payload;
  if (cell === into) return refusal('intoItself');
  const each = [cell, into].map((one) => mayGoBack(context, one));
  return each.find((one) => one !== null) ?? mergingUnready(context, event);
};

/** As one that goes back, and one that joins. */
const splittingRefused: Rule<'cell.split'> = (context, { payload }) => {
  const { cell, into, name, session } = payload;
  if (context.cells[into] !== undefined) return refusal('cellKnown', { cell: into });
  const unready = mayGoBack(context, cell) ?? knownSession(context, session);
  if (unready !== null) return unready;
  if (isUnderInspection(context, cell)) return refusal('minutesOpen', { cell });
  const named = nameProblems(context, { cell: into, name, from: today(context) });
  return invalid([...named, ...goingProblems(context, payload)]);
};

const knownSession = (context: CampaignContext, session: string | undefined): RuleRefusal | null =>
  context.terms.sessions.some(({ id }) => id === session)
    ? null
    : { reason: 'unknownSession', values: { session: session ?? '' } };

const today = ({ terms }: CampaignContext): LocalDate => dateOf(Date.now(), terms.calendar.utcOffset);

/** What is asked for is still to come. */
const pastDate = (until: string | undefined): RuleRefusal | null =>
  until !== undefined && msOf(until) <= Date.now() ? { reason: 'dateInPast' } : null;

/** The sessions that the same team holds beside this one. */
const otherSessions = ({ terms }: CampaignContext, moved: string | undefined) =>
  terms.sessions.filter(({ id, state }) => id !== moved && state === 'scheduled');

/** Cells that prepare their dossiers, or the ratings of a quarter: those whom an extension for all concerns. */
export const preparingCells = ({ cells }: CampaignContext): string[] =>
  Object.entries(cells).flatMap(([cell, { stage, ended }]) =>
    !ended && (stage === 'dossierSubmission' || stage === 'leaderReview') ? [cell] : [],
  );

/** When the sessions of cells that still prepare begin, as far as they have a time: a cell's may differ from the plan's. */
const sessionsAhead = (context: CampaignContext): Instant[] =>
  preparingCells(context).flatMap((cell) => {
    const start = context.cells[cell]?.sessionStart ?? null;
    return start !== null && start > Date.now() ? [start] : [];
  });

/** The wording may change at any time; the scoring only while no cell has scored by the old set. */
function criteriaRefused(
  context: CampaignContext,
  { payload: { set } }: DoorEvent<'criteria.change'>,
): RuleRefusal | null {
  const { subject } = set;
  if (!isCellSubject(subject)) return null;
  const before = context.terms.scoring[subject];
  if (before === undefined) return refusal('subjectNotScored', { subject });
  if (scoresAlike(before, scoringOf(set))) return null;
  const cells = Object.entries(context.cells).filter(
    ([, { stage, ended }]) => !ended && stage !== 'dossierSubmission',
  );
  return cells.length === 0 ? null : refusal('criteriaInUse', { cells: cells.map(([id]) => id).join(', ') });
}

/** Cells are told what they owe and to whom: numbers and dates are entered, and somebody holds every seat (R30, X2). */
function announcementRefused(context: CampaignContext): RuleRefusal | null {
  const open = openItems(context);
  const issues = unheldSeats(context);
  if (open.length > 0) return { ...refusal('checklistOpen', { items: open.join(', ') }), issues };
  return issues.length === 0 ? null : { reason: 'seatsUnheld', issues };
}

export const CAMPAIGN_RULES: { [T in EventType]?: Rule<T> } = {
  'campaign.announce': announcementRefused,
  'person.replace': replacementRefused,
  'person.correct': (context, { payload: { person, newcomer } }) =>
    newcomer || context.people.includes(person) ? null : refusal('personNotKnown', { person }),
  'campaign.prepare': preparationRefused,
  'criteria.change': criteriaRefused,
  'calendar.change': ({ terms }, { payload }) =>
    invalid(calendarProblems(terms.calendar, payload, Date.now())),
  'campaign.correct': correctionRefused,
  'deadline.extend': (context, { payload }) => {
    const until = msOf(payload.until);
    const first = Math.min(...sessionsAhead(context));
    const due = context.terms.dossierDue;
    if (until <= due) return refusal('extensionNotLater', { due });
    if (until <= Date.now()) return refusal('extensionOver', { until });
    return until > first ? refusal('extensionPastSession', { startsAt: first }) : null;
  },
  'session.move': (context, { payload }) => {
    const unknown = knownSession(context, payload.session);
    if (unknown) return unknown;
    if (msOf(payload.startsAt) <= Date.now()) return { reason: 'sessionInPast' };
    if (msOf(payload.endsAt) <= msOf(payload.startsAt)) return { reason: 'sessionEndsBeforeStart' };
    return (
      pastDate(payload.dossierDue) ??
      timeUnexplained(context.terms.calendar, payload, otherSessions(context, payload.session))
    );
  },
  'session.postpone': (context, { payload }) => knownSession(context, payload.session),
  'cell.add': (context, { payload }) =>
    context.cells[payload.cell] === undefined
      ? (knownSession(context, payload.session) ??
        invalid(nameProblems(context, { ...payload, from: today(context) })))
      : { reason: 'cellKnown', values: { cell: payload.cell } },
  'cell.merge': mergingRefused,
  'cell.split': splittingRefused,
  'cell.rename': renamingRefused,
  'committee.change': committeeChangeRefused,
  'cell.excuse': (context, { payload }) =>
    notDecided(context, payload.cell) ?? underWay(context, payload.cell, ENDINGS),
  'cell.withdraw': (context, { payload }) => mayEnd(context, payload.cell),
  'cell.transfer': (context, { payload }) => mayEnd(context, payload.cell),
  'stage.return': (context, { payload }) => mayGoBack(context, payload.cell) ?? pastDate(payload.until),
  'minutes.correct': (context, { payload }) =>
    mayGoBack(context, payload.cell) ??
    (context.cells[payload.cell]?.stage === 'committeeAppraisal'
      ? null
      : { reason: 'minutesNotLocked', values: { cell: payload.cell } }),
  'meeting.set': (context, { payload }) => {
    if (msOf(payload.startsAt) <= Date.now()) return { reason: 'sessionInPast' };
    return payload.endsAt !== undefined && msOf(payload.endsAt) <= msOf(payload.startsAt)
      ? { reason: 'sessionEndsBeforeStart' }
      : timeUnexplained(context.terms.calendar, payload, []);
  },
  'report.submit': teamReportRefused,
  'meeting.hold': meetingHeldRefused,
  'vote.record': votesRefused,
  'vote.cast': castRefused,
  'slate.decide': slateRefused,
  'superior.report': superiorReportRefused,
  'superior.decide': superiorDecisionRefused,
  'decision.prepare': (context, { payload }) => decisionNotAt(context, payload.decision, 'preparing'),
  'decision.sendBack': (context, { payload }) =>
    decisionNotAt(context, payload.decision, 'awaitingSignature'),
  'proposal.prepare': (context, { payload }) => proposalNotAt(context, payload.decision, 'preparing'),
  'proposal.sign': proposalRefused,
  'proposal.sendBack': (context, { payload }) =>
    proposalNotAt(context, payload.decision, 'awaitingSignature', 'awaitingSuperior'),
  'decision.sign': signatureRefused,
  'decision.attachSigned': signedPaperRefused,
  'paper.number': numberingRefused,
  'decision.withdraw': (context, { payload }) => standsNotAt(context, payload.decision, ['issued']),
  'command.settle': (context, { payload }) =>
    context.refused.some(({ command }) => command === payload.command)
      ? null
      : { reason: 'unknownCommand', values: { command: payload.command } },
  'campaign.cancel': (context) =>
    Object.values(context.decisions).some(({ number }) => number !== null)
      ? { reason: 'decisionSigned' }
      : null,
};

/** Asks the rule of an event, if it has one. @param isOpen whether a current state takes such an event at all */
export function campaignRefusal(
  context: CampaignContext,
  event: { type: string },
  isOpen = true,
): RuleRefusal | null {
  if (!isOpen) return null;
  const notThere = notOfQuarter(context, event);
  if (notThere !== null) return notThere;
  const rule = (
    CAMPAIGN_RULES as Record<
      string,
      ((context: CampaignContext, event: never) => RuleRefusal | null) | undefined
    >
  )[event.type];
  return rule === undefined ? null : rule(context, event as never);
}

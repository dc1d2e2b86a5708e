import { dateOf, isLongPast, type LocalDate } from '../../../domain/calendar/instant.ts';
import type { DecisionCase } from '../../../domain/committee/committee-content.ts';
import { missingGrounds } from '../../../domain/committee/decision-grounds.ts';
import {
  DECISION_TYPE,
  numberProblem,
  REPORT_TYPE,
  serialOf,
} from '../../../domain/committee/register-number.ts';
import { isProposed, signedPaperOf } from '../../../domain/committee/superior-decision.ts';
import { type ContentProblem, problem } from '../../../domain/content-problem.ts';
import { fileIssues, invalid } from '../../door/content-issues.ts';
import type { DoorEvent, PayloadOf } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { numbersCountedOn } from '../reorganisation/naming.ts';

/** What is wrong with what is sent about a decision on its way, and with the report to the superior. */

const knownDecision = (context: CampaignContext, decision: string): RuleRefusal | null =>
  context.decisions[decision] === undefined ? { reason: 'unknownDecision', values: { decision } } : null;

type Stand = Exclude<DecisionCase['state'], 'withdrawn'>;

/** A step that doesn't fit where a decision stands is refused, never dropped silently. */
export function standsNotAt(
  context: CampaignContext,
  decision: string,
  states: readonly Stand[],
): RuleRefusal | null {
  const unknown = knownDecision(context, decision);
  if (unknown !== null) return unknown;
  const state = context.decisions[decision]?.state ?? '';
  return states.some((one) => one === state)
    ? null
    : { reason: 'decisionNotThere', values: { decision, state } };
}

/** A decision of the committee's own; what its superior decides goes another way. */
export const decisionNotAt = (
  context: CampaignContext,
  decision: string,
  state: Stand,
): RuleRefusal | null =>
  isProposed(context.decisions[decision] ?? {})
    ? { reason: 'decidedAbove', values: { decision } }
    : standsNotAt(context, decision, [state]);

/** What the superior decides. */
export const proposalNotAt = (
  context: CampaignContext,
  decision: string,
  ...states: Stand[]
): RuleRefusal | null =>
  knownDecision(context, decision) ??
  (isProposed(context.decisions[decision] ?? {})
    ? standsNotAt(context, decision, states)
    : { reason: 'decidedHere', values: { decision } });

/** What the register would say later of this campaign's numbers, and that a gap needs a reason (domain.md 4.1). */
function numberRefused(context: CampaignContext, payload: PayloadOf<'decision.sign'>): RuleRefusal | null {
  const given = numbersCountedOn(context, payload.date).map((number) => serialOf(number, DECISION_TYPE) ?? 0);
  const refused = numberProblem(payload, DECISION_TYPE, given);
  if (refused !== null) return refused;
  const { number, gapReason } = payload;
  const last = Math.max(0, ...given);
  return gapReason === undefined && last > 0 && (serialOf(number, DECISION_TYPE) ?? 0) > last + 1
    ? { reason: 'numberGapNeedsReason', values: { number, last } }
    : null;
}

/** What the paper cites has to be there before somebody signs it. */
function groundsUnset({ checklist }: CampaignContext, signedOn: LocalDate): RuleRefusal | null {
  const missing = missingGrounds(checklist, signedOn);
  return missing.length === 0 ? null : { reason: 'groundsUnset', values: { items: missing.join(', ') } };
}

/** A document's date is neither to come nor of another year. */
export function dateProblems({ terms }: Pick<CampaignContext, 'terms'>, date: LocalDate): ContentProblem[] {
  const today = dateOf(Date.now(), terms.calendar.utcOffset);
  return [
    ...(date > today ? [problem('date', 'dateInFuture', { date })] : []),
    ...(isLongPast(date, today) ? [problem('date', 'dateTooOld', { date })] : []),
  ];
}

/** No paper is older than what it says: the committee decided the slate first. */
export function beforeSlate(
  { slates, decisions, terms }: CampaignContext,
  id: string,
  date: LocalDate,
): ContentProblem[] {
  const decidedAt = slates.find((slate) => slate.id === decisions[id]?.slate)?.decidedAt ?? null;
  const decided = decidedAt === null ? date : dateOf(decidedAt, terms.calendar.utcOffset);
  return date < decided ? [problem('date', 'dateBeforeSlate', { date, decided })] : [];
}

export function signatureRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'decision.sign'>,
): RuleRefusal | null {
  const early = decisionNotAt(context, payload.decision, 'awaitingSignature');
  if (early !== null) return early;
  const { decision, date, scan } = payload;
  const wrongDate = dateProblems(context, date);
  return (
    invalid([
      ...(wrongDate.length > 0 ? wrongDate : beforeSlate(context, decision, date)),
      ...fileIssues(context, scan, 'scan'),
    ]) ??
    groundsUnset(context, date) ??
    numberRefused(context, payload)
  );
}

const WITH_PAPER = ['signed', 'issued', 'awaitingSuperior'] as const;

/**
 * A paper is signed before it comes back, and nobody keeps that of a decision taken back; the one that it replaces was
 * another, and why it does is on record.
 */
export function signedPaperRefused(
  context: CampaignContext,
  { payload: { decision, file, reason } }: DoorEvent<'decision.attachSigned'>,
): RuleRefusal | null {
  const early = standsNotAt(context, decision, WITH_PAPER);
  if (early !== null) return early;
  const known = context.decisions[decision];
  const before = known === undefined ? null : signedPaperOf(known);
  if (before?.sha256 === file.sha256) return { reason: 'signedPaperThere', values: { file: before.name } };
  return invalid([
    ...fileIssues(context, file, 'file'),
    ...(before === null || reason !== undefined
      ? []
      : [problem('reason', 'signedPaperNeedsReason', { file: before.name })]),
  ]);
}

/** The report's number is of a series of its own, which no register of this campaign keeps. */
export const superiorReportRefused = (
  context: CampaignContext,
  { payload: { number, date } }: DoorEvent<'superior.report'>,
): RuleRefusal | null => invalid(dateProblems(context, date)) ?? numberProblem({ number }, REPORT_TYPE, []);

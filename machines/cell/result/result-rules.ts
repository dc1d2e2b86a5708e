import { dateOf, type LocalDate } from '../../../domain/calendar/instant.ts';
import { type ContentProblem, problem } from '../../../domain/content-problem.ts';
import { lastDayOf } from '../../../domain/plan/rated-period.ts';
import { decidedOn } from '../../../domain/result/extracts.ts';
import {
  proposalProblems,
  registerProblems,
  selfRatingsMissing,
} from '../../../domain/result/member-check.ts';
import { invalid } from '../../door/content-issues.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CellContext } from '../cell-context.ts';
import { layerIssues, staleScore } from '../inspection/inspection-rules.ts';

/** What is wrong with what is sent about members, by the committee on a cell, and against a result. */

/** The day to which months in the Party are counted. */
const ratedUntil = ({ terms }: CellContext): LocalDate => lastDayOf(terms);

/** Somebody on whom there is a decision keeps place and level, unless an upheld objection has reopened it. */
function decidedIssues(context: CellContext, touched: (member: string) => string | null): ContentProblem[] {
  return context.members.flatMap(({ member, decided }) => {
    const path = touched(member);
    const open = decided === null || context.reopened?.members.includes(member) === true;
    return open || path === null ? [] : [problem(path, 'memberDecided', { member })];
  });
}

/** A list has to be correct and keep everybody on whom there is a decision. */
export function registerRefused(
  context: CellContext,
  { payload }: DoorEvent<'members.register'>,
): RuleRefusal | null {
  const dropped = (member: string) =>
    payload.members.some((entry) => entry.member === member) ? null : 'members';
  const today = dateOf(Date.now(), context.terms.calendar.utcOffset);
  return invalid([
    ...registerProblems(payload.members, ratedUntil(context), today),
    ...decidedIssues(context, dropped),
  ]);
}

export function proposalRefused(
  context: CellContext,
  { payload }: DoorEvent<'members.propose'>,
): RuleRefusal | null {
  const changed = (member: string) => {
    const index = payload.levels.findIndex((entry) => entry.member === member);
    return index < 0 ? null : `levels.${index}.member`;
  };
  return invalid([
    ...(context.terms.quarter === undefined ? [] : selfRatingsMissing(payload.levels, context.members)),
    ...proposalProblems(payload.levels, context.members, ratedUntil(context)),
    ...decidedIssues(context, changed),
  ]);
}

/** The committee's scores have to fit the sets, with a reason where they are far from the team's. */
export const appraisalRefused = (
  context: CellContext,
  { payload }: DoorEvent<'appraisal.record'>,
): RuleRefusal | null =>
  invalid(layerIssues(context, 'committee', payload.scores)) ??
  staleScore(context, 'committee', payload.scores);

/** Not before the decision nor after the time for it: a letter counts by its own day, whenever it is entered. */
function outOfTime(
  { extracts, obligations, terms }: CellContext,
  { payload: { about, member }, at }: DoorEvent<'objection.raise'>,
): RuleRefusal | null {
  const decided = decidedOn(extracts, { about, member: member ?? null });
  if (decided !== null && dateOf(at, terms.calendar.utcOffset) < decided)
    return { reason: 'paperBeforeDecision', values: { date: decided } };
  // no deadline yet: the cell was not told so far
  const due = obligations.objectionWindow?.deadlines.at(-1)?.due;
  return due !== undefined && at >= due ? { reason: 'pastClosing', values: { closes: due } } : null;
}

export function objectionRefused(
  context: CellContext,
  event: DoorEvent<'objection.raise'>,
): RuleRefusal | null {
  const { extracts, members } = context;
  if (extracts.length === 0) return { reason: 'notDecidedYet' };
  const wrongDay = outOfTime(context, event);
  const { member } = event.payload;
  if (wrongDay !== null || member === undefined) return wrongDay;
  const line = members.find((entry) => entry.member === member);
  return line === undefined || line.decided === null
    ? invalid([problem('member', 'unknownMember', { member })])
    : null;
}

export const objectionAnswerRefused = (
  { objections }: CellContext,
  { payload }: DoorEvent<'objection.dismiss' | 'objection.uphold'>,
): RuleRefusal | null =>
  objections.some(({ id, outcome }) => id === payload.objection && outcome === null)
    ? null
    : { reason: 'unknownObjection', values: { objection: payload.objection } };

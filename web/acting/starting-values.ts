import { dateOf } from '../../domain/calendar/instant.ts';
import { votesSeen } from '../../domain/committee/committee-content.ts';
import { entryNames, isRequired } from '../../domain/criteria/criteria.ts';
import { lastDrafted, proposedByPoints, writtenIn } from '../../domain/minutes/minutes-begun.ts';
import { derivedOf } from '../../domain/minutes/minutes-content.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellCriteria, cellScoring, isSelfScored } from '../../domain/plan/plan-criteria.ts';
import type { Audience } from '../../words/words.ts';
import type { Pair } from '../forms/form-encoding.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import { notesToReturn } from '../review/notes-to-return.ts';
import { itemRows, scoreRows, sheetRows, withoutSilentRows } from './begun-rows.ts';
import {
  decisionsFor,
  disputedItems,
  type Named,
  NOTHING_NAMED,
  openObjections,
  openSlate,
} from './named-matters.ts';
import { castRows, decidedLines, voteRows } from './slate-rows.ts';

/** With what a form begins, where the plan or the records know a part of it. */

/** The forms of a dossier, whose rows are asked for unless any set can rate without them. */
const DOSSIER: readonly FormEvent[] = ['dossier.submit', 'dossier.replace', 'dossier.receive'];

/** The reports by their titles, and a row for all that a cell scores. */
const dossier = (plan: Plan): Record<string, unknown> => ({
  reports: Object.fromEntries(plan.dossier.reports.map(({ id, title }) => [id, { title }])),
  scores: Object.fromEntries(
    cellCriteria(plan).map(([subject, set]) => [
      subject,
      [...entryNames(set).keys()].map((criterion) => ({ criterion })),
    ]),
  ),
});

/** `scores.fourGood.3`, and the field of that row. */
const FIELD_OF_ROW = /^(scores\.([^.]+)\.\d{1,6})\.(.+)$/;

/**
 * What was posted without the rows that the form began with, that need no score and in which nothing was typed.
 *
 * @param pairs as posted
 */
export function withoutBlankRows(type: FormEvent, pairs: readonly Pair[], plan: Plan): Pair[] {
  if (!DOSSIER.includes(type)) return withoutSilentRows(type, pairs);
  const optional = new Set(
    cellCriteria(plan).flatMap(([subject, set]) =>
      [...entryNames(set)].flatMap(([id, entry]) =>
        isRequired(entry) && isSelfScored(plan, subject) ? [] : [`${subject}.${id}`],
      ),
    ),
  );
  const blank = new Set<string>();
  for (const [name, value] of pairs) {
    const [, row, subject, field] = FIELD_OF_ROW.exec(name) ?? [];
    if (row !== undefined && field === 'criterion' && optional.has(`${subject}.${value}`)) blank.add(row);
  }
  for (const [name, value] of pairs) {
    const [, row = '', , field] = FIELD_OF_ROW.exec(name) ?? [];
    if (field !== 'criterion' && value.trim() !== '') blank.delete(row);
  }
  return pairs.filter(([name]) => !blank.has(FIELD_OF_ROW.exec(name)?.[1] ?? ''));
}

/** The slate that is open, as it stands now: one that has changed meanwhile is refused. */
function slateNow(named: Named): Record<string, unknown> {
  const open = openSlate(named);
  return open === undefined ? {} : { slate: open.id, revision: open.revision };
}

/** What was written into the minutes before, so that a correction leaves nothing out unseen; of the first ones what the points give. */
function minutesBegun(plan: Plan, { content }: Named): Record<string, unknown> {
  const last = lastDrafted(content);
  if (last !== null) return { ...writtenIn(last) };
  const { scores } = content;
  if (scores === undefined) return {};
  return { proposed: proposedByPoints(derivedOf({ scoring: cellScoring(plan), scores })) };
}

/** What others record meanwhile is not replaced unseen. */
function votesKnown(named: Named): Record<string, unknown> {
  const open = openSlate(named);
  return open === undefined ? {} : { after: votesSeen(open) };
}

/** Where one alone waits nobody has to look for it. */
function theOnly(
  field: 'decision' | 'objection',
  waiting: readonly { id: string }[],
): Record<string, unknown> {
  const [only, ...others] = waiting;
  return only === undefined || others.length > 0 ? {} : { [field]: only.id };
}

/** What comes next in its register, today. */
const numberNow = ({ nextNumber }: Named, audience: Audience | null): Record<string, unknown> => ({
  ...(nextNumber === null ? {} : { number: nextNumber }),
  ...(audience === null ? {} : { date: dateOf(audience.now, audience.utcOffset) }),
});

/**
 * The payload with which an empty form is shown.
 *
 * @param named what the form is about; left out: only what the plan knows
 * @param audience in whose words a text begins; left out: it begins empty
 */
export function startingPayload(
  type: FormEvent,
  plan: Plan,
  named: Named = NOTHING_NAMED,
  audience: Audience | null = null,
): Record<string, unknown> {
  switch (type) {
    case 'dossier.submit':
    case 'dossier.replace':
    case 'dossier.receive':
      return dossier(plan);
    case 'review.return':
      return audience === null ? {} : { notes: notesToReturn(named.content, audience) };
    case 'inspection.record':
      return sheetRows(plan, named.content);
    case 'appraisal.record':
      return { scores: scoreRows(plan, named.content) };
    case 'minutes.adopt':
    case 'minutes.send':
      return minutesBegun(plan, named);
    case 'minutes.dispute':
      return { items: itemRows(named.content) };
    case 'minutes.answer':
      return { answers: disputedItems(named).map(({ id }) => ({ id })) };
    case 'vote.record':
      return { ...slateNow(named), ...votesKnown(named), votes: voteRows(plan, named) };
    case 'vote.cast':
      return { ...slateNow(named), votes: castRows(plan, named) };
    case 'proposal.prepare':
    case 'superior.decide':
    case 'decision.prepare':
    case 'decision.attachSigned':
      return theOnly('decision', decisionsFor(type, named));
    case 'proposal.sign':
    case 'decision.sign':
      return { ...theOnly('decision', decisionsFor(type, named)), ...numberNow(named, audience) };
    case 'objection.dismiss':
    case 'objection.uphold':
      return theOnly('objection', openObjections(named));
    case 'paper.number':
    case 'superior.report':
      return numberNow(named, audience);
    case 'slate.decide':
      return { ...slateNow(named), ...decidedLines(plan, named) };
    default:
      return {};
  }
}

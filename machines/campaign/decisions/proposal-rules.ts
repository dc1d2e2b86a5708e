import { type DecisionCase, lineKey } from '../../../domain/committee/committee-content.ts';
import { numberProblem, PROPOSAL_TYPE, serialOf } from '../../../domain/committee/register-number.ts';
import {
  type ChangedLine,
  givesLevels,
  isWholeNumber,
  lastProposal,
} from '../../../domain/committee/superior-decision.ts';
import { type ContentProblem, problem } from '../../../domain/content-problem.ts';
import { fileIssues, invalid } from '../../door/content-issues.ts';
import type { DoorEvent, PayloadOf } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { countedTogether } from '../reorganisation/naming.ts';
import { beforeSlate, dateProblems, proposalNotAt } from './decision-rules.ts';

/** What is wrong with what is sent about a matter that the superior decides. */

/** What else the committee proposes is counted with it, and no record says it: a gap says nothing. */
function proposalNumberRefused(
  context: CampaignContext,
  payload: PayloadOf<'proposal.sign'>,
): RuleRefusal | null {
  const proposals = Object.values(context.decisions).flatMap((one) => one.proposals ?? []);
  const given = countedTogether(context, proposals, payload.date);
  return numberProblem(
    payload,
    PROPOSAL_TYPE,
    given.map(({ number }) => serialOf(number, PROPOSAL_TYPE) ?? 0),
  );
}

export function proposalRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'proposal.sign'>,
): RuleRefusal | null {
  const { decision, date, scan } = payload;
  const early = proposalNotAt(context, decision, 'awaitingSignature');
  if (early !== null) return early;
  const wrongDate = dateProblems(context, date);
  return (
    invalid([
      ...(wrongDate.length > 0 ? wrongDate : beforeSlate(context, decision, date)),
      ...fileIssues(context, scan, 'scan'),
    ]) ?? proposalNumberRefused(context, payload)
  );
}

/** Lines that the superior decided otherwise: each of the decision once, with a level where the decision gives levels. */
function changedProblems(
  { kind, lines }: Pick<DecisionCase, 'kind' | 'lines'>,
  changed: readonly ChangedLine[],
): ContentProblem[] {
  const keys = new Set(lines.map(lineKey));
  return changed.flatMap(({ line, level }, index) => {
    if (!keys.has(line)) return [problem(`changed.${index}.line`, 'lineNotProposed', { line })];
    if (changed.findIndex((other) => other.line === line) < index)
      return [problem(`changed.${index}.line`, 'lineTwice', { line })];
    return givesLevels(kind) === (level !== undefined)
      ? []
      : [problem(`changed.${index}.level`, givesLevels(kind) ? 'levelMissing' : 'levelNotGiven')];
  });
}

/** What the superior decided bears its own number, and no day before it was asked. */
export function superiorDecisionRefused(
  context: CampaignContext,
  { payload: { decision, number, date, file, changed = [] } }: DoorEvent<'superior.decide'>,
): RuleRefusal | null {
  const early = proposalNotAt(context, decision, 'awaitingSuperior');
  const known = context.decisions[decision];
  if (early !== null || known === undefined) return early;
  const proposed = lastProposal(known)?.date ?? date;
  const wrongDate = dateProblems(context, date);
  return invalid([
    ...(isWholeNumber(number) ? [] : [problem('number', 'numberNotWhole', { number })]),
    ...(wrongDate.length > 0 || date >= proposed
      ? wrongDate
      : [problem('date', 'dateBeforeProposal', { date, proposed })]),
    ...fileIssues(context, file, 'file'),
    ...changedProblems(known, changed),
  ]);
}

import { dateOf } from '../../../domain/calendar/instant.ts';
import { type ContentProblem, problem } from '../../../domain/content-problem.ts';
import { type ChecklistItem, isDayItem, preparedValue } from '../../../domain/plan/checklist.ts';
import { correctedMilestones, movesMilestone } from '../../../domain/plan/correction.ts';
import { invalid } from '../../door/content-issues.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { sessionsElsewhere } from '../corrections.ts';

/** What may be entered before the announcement, and put right after it (R02, R30, X2, X7). */

/** A day is one of the calendar, a document's number begins with its count. */
function preparedWrongly(
  { terms }: CampaignContext,
  item: ChecklistItem,
  value: string,
  path: string,
): ContentProblem[] {
  const kept = preparedValue(item, value);
  if (kept === null) return [problem(path, isDayItem(item) ? 'notADay' : 'notADocumentNumber', { value })];
  // nobody has signed yet what is of a day to come
  return item === 'teamDecisionDate' && kept > dateOf(Date.now(), terms.calendar.utcOffset)
    ? [problem(path, 'dateInFuture', { date: kept })]
    : [];
}

/** After the announcement only what decisions cite may be entered, until the first of them is signed. */
export function preparationRefused(
  context: CampaignContext,
  { payload: { item, value } }: DoorEvent<'campaign.prepare'>,
): RuleRefusal | null {
  const { cells, decisions } = context;
  const wrong = invalid(preparedWrongly(context, item, value, 'value'));
  if (wrong !== null || Object.keys(cells).length === 0) return wrong;
  if (item !== 'planNumber' && item !== 'planDate')
    return { reason: 'preparationOver', values: { items: item } };
  return Object.values(decisions).some(({ number }) => number !== null) ? { reason: 'decisionSigned' } : null;
}

/** Something has to differ; a milestone lies ahead, and the decision on the team is cited by its number. */
export function correctionRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'campaign.correct'>,
): RuleRefusal | null {
  const { terms, checklist } = context;
  const { teamDecision, teamDecisionDate, venue } = payload;
  const now = Date.now();
  const milestones = correctedMilestones(payload, terms.calendar.utcOffset);
  const wrong = invalid([
    ...(['teamDecision', 'teamDecisionDate'] as const).flatMap((item) => {
      const value = payload[item];
      return value === undefined ? [] : preparedWrongly(context, item, value, item);
    }),
    ...Object.entries(milestones).flatMap(([name, until]) =>
      until > now ? [] : [problem(`milestones.${name}`, 'dateInPast')],
    ),
  ]);
  const differs =
    (teamDecision !== undefined && teamDecision !== checklist.teamDecision) ||
    (teamDecisionDate !== undefined && teamDecisionDate !== checklist.teamDecisionDate) ||
    (venue !== undefined && sessionsElsewhere(context, venue, now).length > 0) ||
    movesMilestone(terms, milestones);
  return wrong ?? (differs ? null : { reason: 'nothingCorrected' });
}

import { dateOf, type Instant } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { type Finding, warningsOf } from '../domain/plan/plan-check.ts';
import { rulesToLookAt } from '../domain/plan/plan-criteria-reading.ts';
import type { Found } from '../domain/plan/plan-finding.ts';
import { vacantFrom } from '../domain/plan/plan-people.ts';
import { datesInPast, type PastDates } from '../domain/plan/shift.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { builtInCriteria } from './built-in-criteria.ts';
import { withLastYear } from './carry-over.ts';

/** What has to be looked at before a plan's campaign begins, whoever begins it. */

/** Why it can't begin now; `ROLE_VACANT`: on some day nobody could answer, or mend that. */
export type NotYet = PastDates | { code: 'ROLE_VACANT'; vacant: Found[] };

/** What stands in the way of beginning with a plan at `now`, by its dates and by who holds its roles. */
export function inTheWay(plan: Plan, now: Instant): NotYet[] {
  const past = datesInPast(plan, now);
  const vacant = vacantFrom(plan, dateOf(now, plan.calendar.utcOffset));
  return [
    ...(past === null ? [] : [past]),
    ...(vacant.length === 0 ? [] : [{ code: 'ROLE_VACANT' as const, vacant }]),
  ];
}

export interface ReadyPlan {
  /** with what the campaign before hands on */
  plan: Plan;
  notYet: NotYet[];
  warnings: Pick<Finding, 'code' | 'values' | 'path'>[];
}

/** A plan as its campaign would begin with it now. @param before the campaign whose results are carried over */
export async function readyPlan(
  reader: RecordsReader,
  asPlanned: Plan,
  before: CampaignRow | null,
): Promise<ReadyPlan> {
  const plan = before === null ? asPlanned : await withLastYear(reader, asPlanned, before);
  const warnings = [...warningsOf(plan), ...rulesToLookAt(plan, builtInCriteria())];
  return { plan, notYet: inTheWay(plan, Date.now()), warnings };
}

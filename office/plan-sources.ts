import { basename } from 'node:path';
import { criteriaYaml } from '../documents/criteria/criteria-yaml.ts';
import { dateOf, type LocalDate } from '../domain/calendar/instant.ts';
import { type MovedPlan, movedPlan } from '../domain/plan/moved-plan.ts';
import type { NextYear } from '../domain/plan/next-year.ts';
import { ratedYear } from '../domain/plan/rated-year.ts';
import { comingSession } from '../domain/plan/shift.ts';
import { byRulesOf } from '../domain/plan/year-rules.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { builtInCriteria } from './built-in-criteria.ts';
import { builtInPlan } from './built-in-plan.ts';
import { finishedCampaign } from './carry-over.ts';
import { makeNextPlan } from './make-next-plan.ts';
import { emptyPlan, type GivenPlan, givenPlan } from './plan-draft.ts';

/** Where the plan of a new campaign can come from. */

/**
 * The plan after a campaign, by the criteria that come with the product.
 *
 * @param session day of its first session; left out: the same day a year later
 * @throws NextYearError
 */
export async function planAfter(
  reader: RecordsReader,
  row: CampaignRow,
  session: LocalDate | undefined,
): Promise<NextYear> {
  return makeNextPlan(await finishedCampaign(reader, row), builtInCriteria(), { session });
}

/** The plan that comes with the product. @param session day of its first session; left out: in the coming season */
export async function builtInMoved(session: LocalDate | undefined, now: number): Promise<MovedPlan> {
  const plan = await builtInPlan();
  const today = dateOf(now, plan.calendar.utcOffset);
  return movedPlan(plan, session ?? comingSession(plan, today), builtInCriteria());
}

/**
 * A plan of which nothing is known yet but the year, whose rules it follows.
 *
 * @param ofYear left out: the one that is rated now
 */
export async function planOfNothing(now: number, ofYear?: number) {
  const pattern = await builtInPlan();
  const year = ofYear ?? ratedYear(dateOf(now, pattern.calendar.utcOffset));
  return emptyPlan(byRulesOf(pattern, year, builtInCriteria()).plan, year);
}

/**
 * A plan's file, with the criteria sets that were given beside it and those that come with the product.
 *
 * @param given texts of other files by their names, without folders
 */
export async function planOfFiles(text: string, given: ReadonlyMap<string, string>): Promise<GivenPlan> {
  const sets = builtInCriteria();
  return givenPlan(text, (file) => {
    const set = sets.find(({ id }) => `criteria/${id}.yaml` === file);
    return given.get(basename(file)) ?? (set === undefined ? null : criteriaYaml(set));
  });
}

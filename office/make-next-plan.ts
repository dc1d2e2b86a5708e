import { dateOf } from '../domain/calendar/instant.ts';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import { type FinishedCampaign, type NextYear, nextYear, yearWithSession } from '../domain/plan/next-year.ts';

/**
 * Next year's plan out of a finished campaign.
 *
 * @param sets the criteria sets available for the new year
 * @param wish.year by default that of the session, else the following one
 * @param wish.session day of the first session
 * @throws NextYearError
 */
export function makeNextPlan(
  finished: FinishedCampaign,
  sets: readonly CriteriaSet[],
  { year, session }: { year?: number | undefined; session?: string | undefined },
): NextYear {
  const { plan } = finished;
  const meant = year ?? (session === undefined ? plan.year + 1 : yearWithSession(plan, session));
  const today = dateOf(Date.now(), plan.calendar.utcOffset);
  return nextYear(finished, meant, sets, today, session);
}

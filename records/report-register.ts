import { and, eq } from 'drizzle-orm';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import { REPORT_TYPE, serialOf } from '../domain/committee/register-number.ts';
import { planOn } from '../domain/plan/plan-on.ts';
import type { Queries } from './database.ts';
import type { NumberRegister } from './number-register.ts';
import { type RegisterPlace, registerPlace } from './register-place.ts';
import { campaigns, standings } from './schema.ts';

/**
 * The numbers of reports to the superior (R72), rising, over all campaigns: each sends one, and tells of it itself. What
 * else the committee reports is counted with them, and no record says it.
 *
 * @param place body and term; of the type of a report
 */
export async function reportNumbers(
  queries: Queries,
  { body, term }: Pick<RegisterPlace, 'body' | 'term'>,
): Promise<NumberRegister> {
  const rows = await queries
    .select({ campaign: campaigns.id, plan: campaigns.plan, content: standings.content })
    .from(campaigns)
    .innerJoin(standings, and(eq(standings.campaign, campaigns.id), eq(standings.subject, 'campaign')));
  const numbers = rows
    .flatMap(({ campaign, plan, content }) => {
      const { superiorReport = null } = (content ?? {}) as Partial<CampaignContent>;
      if (superiorReport === null) return [];
      const { number, date } = superiorReport;
      const place = registerPlace(planOn(plan, date), REPORT_TYPE);
      const serial = serialOf(number, REPORT_TYPE);
      return serial === null || place.body !== body || place.term !== term
        ? []
        : [{ serial, number, campaign, decision: 'superiorReport', date, withdrawn: false, gapReason: null }];
    })
    .sort((a, b) => a.serial - b.serial);
  return { last: numbers.at(-1)?.serial ?? null, numbers };
}

import { hasResults, lastYearOf } from '../domain/plan/last-year.ts';
import type { FinishedCampaign } from '../domain/plan/next-year.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { withDecisionsInForce } from '../domain/result/extracts.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';

/** What the year before hands on to a campaign that begins (R13, R14, R19). */

/** A campaign with everything that its cells leave behind. */
export async function finishedCampaign(reader: RecordsReader, row: CampaignRow): Promise<FinishedCampaign> {
  const { id, plan, roster } = row;
  const { decisions = {} } = await reader.campaignContent(id);
  const cells = await reader.cases(id);
  return { id, plan, roster, cells: cells.map((one) => withDecisionsInForce(one, decisions)) };
}

/** The newest campaign of the same committee for an earlier year; null when there is none. */
export async function campaignBefore(reader: RecordsReader, plan: Plan): Promise<CampaignRow | null> {
  const before = (await reader.campaigns())
    .filter(
      (row) =>
        row.plan.document.issuer === plan.document.issuer &&
        row.plan.year < plan.year &&
        row.plan.quarter === undefined,
    )
    .sort((a, b) => a.plan.year - b.plan.year || a.startedAt - b.startedAt);
  return before.at(-1) ?? null;
}

/** The plan with last year's results, unless it has some already or there are none. */
export async function withLastYear(reader: RecordsReader, plan: Plan, before: CampaignRow): Promise<Plan> {
  if (plan.lastYear !== undefined || plan.quarter !== undefined) return plan;
  const { cells } = await finishedCampaign(reader, before);
  return hasResults(cells) ? { ...plan, lastYear: lastYearOf(before, cells) } : plan;
}

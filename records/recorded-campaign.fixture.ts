import { eq } from 'drizzle-orm';
import type { Roster } from '../domain/people/roster.ts';
import { campaignPlanOf } from '../domain/plan/campaign-plan.ts';
import { type JoinedCell, withJoinedCell } from '../domain/plan/joined-cell.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Database } from './database.ts';
import { depositPeople } from './people-deposit.ts';
import { foundBy, storedRecord } from './projections.ts';
import { campaigns, people } from './schema.ts';

/** Puts a campaign into the records without its journal: its people are named, and it has its row. */
export async function putCampaign(
  db: Database,
  { id, plan, ...row }: { id: string; plan: Plan; roster: Roster; startedAt: number },
): Promise<void> {
  const deposit = await depositPeople(db, { ...plan, roles: row.roster.assignments }, row.startedAt);
  await db.update(people).set({ campaign: id }).where(eq(people.campaign, deposit));
  const record = { plan: campaignPlanOf(plan), ...row };
  await db.insert(campaigns).values({ id, ...record, ...foundBy(record) });
}

export async function putRoster(db: Database, campaign: string, roster: Roster): Promise<void> {
  const record = await storedRecord(db, campaign);
  const found = record === null ? {} : foundBy({ ...record, roster });
  await db
    .update(campaigns)
    .set({ roster, ...found })
    .where(eq(campaigns.id, campaign));
}

export async function putCell(db: Database, campaign: string, joined: JoinedCell): Promise<void> {
  const record = await storedRecord(db, campaign);
  if (record === null) throw new Error(`no campaign ${campaign} stands in the records`);
  const plan = withJoinedCell(record.plan, joined);
  await db.update(campaigns).set({ plan }).where(eq(campaigns.id, campaign));
}

import { aliasedTable, and, arrayContains, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { dateOf } from '../domain/calendar/instant.ts';
import { noCampaignFacts } from '../domain/facts.ts';
import type { CampaignStanding } from '../domain/journal/journal.ts';
import { planOn } from '../domain/plan/plan-on.ts';
import type { Queries } from './database.ts';
import { withNamedPlans } from './named-plan.ts';
import type { CampaignName, CampaignOfPerson, CampaignRow } from './reading.ts';
import { campaigns, revisions, standings } from './schema.ts';

/** Campaigns as the records hold them: whole, by name alone, and those of one person. */

/** The standing between the recording of a campaign and its first entry. */
export const unbegun: CampaignStanding = {
  of: 'campaign',
  states: [],
  stage: 'preparing',
  foremost: null,
  holder: null,
  due: null,
  closes: null,
  late: false,
  obligations: [],
  waitsFor: null,
  marks: [],
  session: null,
  stagesDone: [],
  ended: false,
  facts: noCampaignFacts,
};

const own = aliasedTable(standings, 'own');

/** Oldest first, with cells and committee as they are today. @param campaign left out: all */
export async function campaignRows(db: Queries, campaign?: string): Promise<CampaignRow[]> {
  const rows = await db
    .select({
      id: campaigns.id,
      plan: campaigns.plan,
      roster: campaigns.roster,
      startedAt: campaigns.startedAt,
      standing: sql<CampaignStanding | null>`${own.standing}`,
      seq: own.seq,
    })
    .from(campaigns)
    .leftJoin(own, and(eq(own.campaign, campaigns.id), eq(own.subject, 'campaign')))
    .where(campaign === undefined ? undefined : eq(campaigns.id, campaign))
    .orderBy(asc(campaigns.startedAt), asc(campaigns.id));
  const now = Date.now();
  const known = rows.map((row) => ({
    ...row,
    plan: planOn(row.plan, dateOf(now, row.plan.calendar.utcOffset)),
    standing: row.standing ?? unbegun,
    seq: row.seq ?? 0,
  }));
  return withNamedPlans(db, known);
}

const naming = {
  id: campaigns.id,
  startedAt: campaigns.startedAt,
  revision: sql`coalesce(${revisions.value}, 0)`.mapWith(revisions.value),
};
const newestFirst = [desc(campaigns.startedAt), asc(campaigns.id)];

export async function campaignNames(db: Queries): Promise<CampaignName[]> {
  return db
    .select(naming)
    .from(campaigns)
    .leftJoin(revisions, eq(revisions.campaign, campaigns.id))
    .orderBy(...newestFirst);
}

/** Those whose roster names a person, and those of which only their documents say whom. */
export async function campaignsOfPerson(db: Queries, person: string): Promise<CampaignOfPerson[]> {
  return db
    .select({ ...naming, roster: campaigns.roster, utcOffset: campaigns.utcOffset })
    .from(campaigns)
    .leftJoin(revisions, eq(revisions.campaign, campaigns.id))
    .where(or(isNull(campaigns.people), arrayContains(campaigns.people, [person])))
    .orderBy(...newestFirst);
}

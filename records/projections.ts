import { and, eq } from 'drizzle-orm';
import type { CampaignRecord } from '../domain/journal/campaign-record.ts';
import type { Projection } from '../domain/journal/projection.ts';
import type { Queries } from './database.ts';
import { campaigns, standings } from './schema.ts';

/** What is stored of a subject's fold: its standing, and for the campaign also the row of plan and roster. */

/** The stored plan and roster of a campaign; null before its first entry. */
export async function storedRecord(queries: Queries, campaign: string): Promise<CampaignRecord | null> {
  const { plan, roster, startedAt } = campaigns;
  const [record] = await queries
    .select({ plan, roster, startedAt })
    .from(campaigns)
    .where(eq(campaigns.id, campaign));
  return record ?? null;
}

/** The stored projection of a subject; null before its first entry. */
export async function storedProjection(
  queries: Queries,
  campaign: string,
  subject: string,
): Promise<Projection | null> {
  const [row] = await queries
    .select()
    .from(standings)
    .where(and(eq(standings.campaign, campaign), eq(standings.subject, subject)));
  if (row === undefined) return null;
  const { seq, updatedAt, standing, content } = row;
  const record = subject === 'campaign' ? await storedRecord(queries, campaign) : null;
  return { seq, updatedAt, standing, content, record };
}

/**
 * Replaces a subject's projection.
 *
 * @param before the projection until now: parts of a campaign's record that have not changed are not written again
 */
export async function saveProjection(
  queries: Queries,
  campaign: string,
  subject: string,
  { seq, updatedAt, standing, content, record }: Projection,
  before: Projection | null,
): Promise<void> {
  await queries
    .insert(standings)
    .values({ campaign, subject, seq, updatedAt, standing, content })
    .onConflictDoUpdate({
      target: [standings.campaign, standings.subject],
      set: { seq, updatedAt, standing, content },
    });
  if (record === null || record === before?.record) return;
  const row = { ...record, ...foundBy(record) };
  await queries
    .insert(campaigns)
    .values({ id: campaign, ...row })
    .onConflictDoUpdate({ target: campaigns.id, set: row });
}

/** What a campaign's row says beside its record: by what it is found, without its documents being read. */
export const foundBy = ({ plan, roster }: Pick<CampaignRecord, 'plan' | 'roster'>) => ({
  people: [...new Set(roster.assignments.map(({ person }) => person))],
  utcOffset: plan.calendar.utcOffset,
});

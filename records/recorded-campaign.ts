import { eq } from 'drizzle-orm';
import { canonicalHash } from '../domain/canonical-hash.ts';
import { missingGrounds } from '../domain/committee/decision-grounds.ts';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import { type JoinedCell, withJoinedCell } from '../domain/plan/joined-cell.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Roster } from '../domain/roster.ts';
import type { Queries } from './database.ts';
import { RecordingError } from './recording-error.ts';
import { campaigns } from './schema.ts';

/** What is known of a campaign as a whole: its plan as it stands, and who holds which role. */

/**
 * Records a campaign with its plan; twice is harmless, start and roster of the first time stay.
 *
 * @param startedAt ms
 * @throws RecordingError `CAMPAIGN_CONFLICT`
 */
export async function recordCampaign(
  queries: Queries,
  campaign: { id: string; plan: Plan; roster: Roster; startedAt: number },
): Promise<void> {
  await queries.insert(campaigns).values(campaign).onConflictDoNothing();
  const [row] = await queries.select().from(campaigns).where(eq(campaigns.id, campaign.id));
  if (row !== undefined && canonicalHash(row.plan) !== canonicalHash(campaign.plan))
    throw new RecordingError('CAMPAIGN_CONFLICT', `another campaign stands under ${campaign.id}`);
}

/**
 * Keeps the newest roster of a campaign; an older revision that comes late is dropped.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`
 */
export async function saveRoster(queries: Queries, campaign: string, roster: Roster): Promise<void> {
  await changeCampaign(queries, campaign, (row) =>
    row.roster.revision >= roster.revision ? null : { roster },
  );
}

/**
 * Puts the plan's number or date into the recorded plan, as the office has entered it; twice is harmless. What is none
 * is left out: nothing that cites it can be signed.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`
 */
export async function savePlanReference(
  queries: Queries,
  campaign: string,
  { item, value }: { item: 'planNumber' | 'planDate'; value: string },
): Promise<void> {
  const entered = { planNumber: null, planDate: null, [item]: value };
  if (missingGrounds(entered).includes(item)) return;
  const part = item === 'planNumber' ? { number: value.trim() } : { issuedOn: value };
  await changeCampaign(queries, campaign, ({ plan }) => ({
    plan: { ...plan, document: { ...plan.document, ...part } },
  }));
}

/**
 * Puts a criteria set into the recorded plan in place of the one of its subject; twice is harmless.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`
 */
export async function saveCriteria(queries: Queries, campaign: string, set: CriteriaSet): Promise<void> {
  await changeCampaign(queries, campaign, ({ plan }) => ({
    plan: {
      ...plan,
      criteria: plan.criteria.map((entry) => (entry.subject === set.subject ? { ...entry, set } : entry)),
    },
  }));
}

/**
 * Puts a cell that joined into the recorded plan; twice is harmless.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`
 */
export async function saveCell(queries: Queries, campaign: string, joined: JoinedCell): Promise<void> {
  await changeCampaign(queries, campaign, ({ plan }) => ({ plan: withJoinedCell(plan, joined) }));
}

type RecordedCampaign = typeof campaigns.$inferSelect;

/** Puts what differs into a campaign's row; null leaves it as it is. */
async function changeCampaign(
  queries: Queries,
  campaign: string,
  change: (row: RecordedCampaign) => Partial<Pick<RecordedCampaign, 'plan' | 'roster'>> | null,
): Promise<void> {
  const [row] = await queries.select().from(campaigns).where(eq(campaigns.id, campaign));
  if (row === undefined) throw new RecordingError('CAMPAIGN_UNKNOWN', `no campaign ${campaign} is recorded`);
  const changed = change(row);
  if (changed === null) return;
  await queries.update(campaigns).set(changed).where(eq(campaigns.id, campaign));
}

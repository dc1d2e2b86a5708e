import { and, eq } from 'drizzle-orm';
import { canonicalHash } from '../domain/canonical-hash.ts';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import type { JournalEntry } from '../domain/journal.ts';
import { type JoinedCell, withJoinedCell } from '../domain/plan/joined-cell.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { type Projection, project } from '../domain/projection.ts';
import type { Roster } from '../domain/roster.ts';
import type { Database, Queries } from './database.ts';
import { RecordingError } from './recording-error.ts';
import { campaigns, journal, standings } from './schema.ts';
import { write } from './writing.ts';

/**
 * Records entries in order, with their projection, all or none. An entry that is there already is passed over.
 *
 * @returns how many entries were new
 * @throws RecordingError `JOURNAL_GAP`, `JOURNAL_CONFLICT`
 */
export async function recordEntries(db: Database, entries: readonly JournalEntry[]): Promise<number> {
  if (entries.length === 0) return 0;
  return write(db, async (queries) => {
    const changed = new Map<string, { first: JournalEntry; projection: Projection }>();
    let recorded = 0;
    for (const entry of entries) {
      const place = JSON.stringify([entry.campaign, entry.subject]);
      const before = changed.get(place)?.projection ?? (await storedProjection(queries, entry));
      const last = before?.seq ?? 0;
      if (entry.seq <= last) {
        await assertSame(queries, entry);
        continue;
      }
      if (entry.seq > last + 1) {
        const missing = `${entry.subject} of ${entry.campaign}: entry ${entry.seq} came, ${last + 1} is missing`;
        throw new RecordingError('JOURNAL_GAP', missing);
      }
      const { campaign, subject, seq, at, key } = entry;
      await queries.insert(journal).values({ campaign, subject, seq, at, key, entry });
      changed.set(place, { first: entry, projection: project(before, entry) });
      recorded += 1;
    }
    for (const { first, projection } of changed.values())
      await saveProjection(queries, first.campaign, first.subject, projection);
    return recorded;
  });
}

async function storedProjection(
  queries: Queries,
  { campaign, subject }: JournalEntry,
): Promise<Projection | null> {
  const [row] = await queries
    .select()
    .from(standings)
    .where(and(eq(standings.campaign, campaign), eq(standings.subject, subject)));
  return row ?? null;
}

/** The effect's key says whether it is the same entry: it is made once for each step of a workflow. */
async function assertSame(queries: Queries, { campaign, subject, seq, key }: JournalEntry): Promise<void> {
  const [there] = await queries
    .select({ key: journal.key })
    .from(journal)
    .where(and(eq(journal.campaign, campaign), eq(journal.subject, subject), eq(journal.seq, seq)));
  if (there?.key === key) return;
  const found = there === undefined ? 'nothing' : `the entry ${there.key}`;
  throw new RecordingError(
    'JOURNAL_CONFLICT',
    `${subject} of ${campaign}: under ${seq} stands ${found}, not ${key}`,
  );
}

/** Puts a projection in place of what stood for the subject. */
export async function saveProjection(
  queries: Queries,
  campaign: string,
  subject: string,
  { seq, updatedAt, standing, content }: Projection,
): Promise<void> {
  await queries
    .insert(standings)
    .values({ campaign, subject, seq, updatedAt, standing, content })
    .onConflictDoUpdate({
      target: [standings.campaign, standings.subject],
      set: { seq, updatedAt, standing, content },
    });
}

/**
 * Records a campaign with its plan; twice is harmless, start and roster of the first time stay.
 *
 * @param startedAt ms
 * @throws RecordingError `CAMPAIGN_CONFLICT`
 */
export async function recordCampaign(
  db: Database,
  campaign: { id: string; plan: Plan; roster: Roster; startedAt: number },
): Promise<void> {
  await write(db, async (queries) => {
    await queries.insert(campaigns).values(campaign).onConflictDoNothing();
    const [row] = await queries.select().from(campaigns).where(eq(campaigns.id, campaign.id));
    if (row !== undefined && canonicalHash(row.plan) !== canonicalHash(campaign.plan))
      throw new RecordingError('CAMPAIGN_CONFLICT', `another campaign stands under ${campaign.id}`);
  });
}

/**
 * Keeps the newest roster of a campaign; an older revision that comes late is dropped.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`
 */
export async function saveRoster(db: Database, campaign: string, roster: Roster): Promise<void> {
  await changeCampaign(db, campaign, (row) => (row.roster.revision >= roster.revision ? null : { roster }));
}

/**
 * Puts a criteria set into the recorded plan in place of the one of its subject; twice is harmless.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`
 */
export async function saveCriteria(db: Database, campaign: string, set: CriteriaSet): Promise<void> {
  await changeCampaign(db, campaign, ({ plan }) => ({
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
export async function saveCell(db: Database, campaign: string, joined: JoinedCell): Promise<void> {
  await changeCampaign(db, campaign, ({ plan }) => ({ plan: withJoinedCell(plan, joined) }));
}

type RecordedCampaign = typeof campaigns.$inferSelect;

/** Puts what differs into a campaign's row; null leaves it as it is. */
async function changeCampaign(
  db: Database,
  campaign: string,
  change: (row: RecordedCampaign) => Partial<Pick<RecordedCampaign, 'plan' | 'roster'>> | null,
): Promise<void> {
  await write(db, async (queries) => {
    const [row] = await queries.select().from(campaigns).where(eq(campaigns.id, campaign));
    if (row === undefined)
      throw new RecordingError('CAMPAIGN_UNKNOWN', `no campaign ${campaign} is recorded`);
    const changed = change(row);
    if (changed === null) return;
    await queries.update(campaigns).set(changed).where(eq(campaigns.id, campaign));
  });
}

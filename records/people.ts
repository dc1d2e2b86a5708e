import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { canonicalJson } from '../domain/canonical-hash.ts';
import type { Database, Queries } from './database.ts';
import { PEOPLE_AT_MOST, type PersonRow, personRowSchema } from './person-row.ts';
import type { CampaignRow } from './reading.ts';
import { RecordingError } from './recording-error.ts';
import { campaigns, people } from './schema.ts';
import { write } from './writing.ts';

/** A statement has at most 65,535 parameters. */
const AT_ONCE = 1_000;

const asGiven = {
  name: sql`excluded.name`,
  cell: sql`excluded.cell`,
  email: sql`excluded.email`,
  born: sql`excluded.born`,
  member: sql`excluded.member`,
};

/**
 * Checks rows as they come in from outside, and composes their names.
 *
 * @throws RecordingError `PERSON_INVALID`, with row (from 1) and field
 */
export function checkedPeople(rows: readonly unknown[]): PersonRow[] {
  if (rows.length > PEOPLE_AT_MOST)
    throw new RecordingError('PERSON_INVALID', `${rows.length} rows; at most ${PEOPLE_AT_MOST} at once`);
  const places = new Map<string, number>();
  return rows.map((row, index) => {
    const parsed = personRowSchema.safeParse(row);
    if (!parsed.success) {
      const said = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`);
      throw new RecordingError('PERSON_INVALID', `row ${index + 1}: ${said.join('; ')}`);
    }
    const { id } = parsed.data;
    const before = places.get(id);
    if (before !== undefined)
      throw new RecordingError(
        'PERSON_INVALID',
        `row ${index + 1}: id: ${id} stands in row ${before} already`,
      );
    places.set(id, index + 1);
    return parsed.data;
  });
}

/**
 * Adds people to a campaign's directory, or changes what stands there; who is not named stays.
 *
 * @returns how many are new, and of how many something changed
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_INVALID`
 */
export async function savePeople(
  db: Database,
  campaign: string,
  rows: readonly PersonRow[],
): Promise<{ added: number; changed: number }> {
  const checked = checkedPeople(rows);
  return write(db, async (queries) => {
    await assertCampaign(queries, campaign);
    const before = new Map((await peopleRows(queries, campaign)).map((row) => [row.id, canonicalJson(row)]));
    const fresh = checked.filter(({ id }) => !before.has(id));
    const changed = checked.filter((row) => before.has(row.id) && before.get(row.id) !== canonicalJson(row));
    const rowsToPut = [...fresh, ...changed].map((row) => ({ ...row, campaign }));
    for (let from = 0; from < rowsToPut.length; from += AT_ONCE)
      await queries
        .insert(people)
        .values(rowsToPut.slice(from, from + AT_ONCE))
        .onConflictDoUpdate({ target: [people.campaign, people.id], set: asGiven });
    return { added: fresh.length, changed: changed.length };
  });
}

/**
 * Erases who somebody is: the id stands for the name, birth and address are gone. The id stays, journal and decisions
 * refer to it; erasing twice is harmless.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN`
 */
export async function erasePerson(db: Database, campaign: string, id: string): Promise<void> {
  await write(db, async (queries) => {
    await assertCampaign(queries, campaign);
    const erased = await queries
      .update(people)
      .set({ name: id, email: null, born: null })
      .where(and(eq(people.campaign, campaign), eq(people.id, id)))
      .returning({ id: people.id });
    if (erased.length === 0)
      throw new RecordingError('PERSON_UNKNOWN', `nobody of ${campaign} is recorded as ${id}`);
  });
}

/** A campaign's directory, by id. */
export async function peopleRows(queries: Queries, campaign: string): Promise<PersonRow[]> {
  const rows = await queries
    .select()
    .from(people)
    .where(eq(people.campaign, campaign))
    .orderBy(asc(people.id));
  return rows.map(({ campaign: _campaign, ...row }) => row);
}

/**
 * Campaigns whose plans know those who hold a role but joined after it was made, by the directory. Other members are
 * left where they are: there may be thousands.
 */
export async function withNewcomers(queries: Queries, rows: CampaignRow[]): Promise<CampaignRow[]> {
  const newcomers = rows.map(({ plan, roster }) => {
    const planned = new Set(plan.people.map(({ id }) => id));
    return new Set(roster.assignments.map(({ person }) => person).filter((id) => !planned.has(id)));
  });
  const wanted = [...new Set(newcomers.flatMap((ids) => [...ids]))];
  if (wanted.length === 0) return rows;
  const campaignsMeant = rows.map(({ id }) => id);
  const found = await queries
    .select()
    .from(people)
    .where(and(inArray(people.campaign, campaignsMeant), inArray(people.id, wanted)))
    .orderBy(asc(people.id));
  return rows.map((row, index) => {
    const joined = found
      .filter(({ campaign, id }) => campaign === row.id && newcomers[index]?.has(id))
      .map(({ id, name, email }) => ({ id, name, email, sample: false }));
    return joined.length === 0
      ? row
      : { ...row, plan: { ...row.plan, people: [...row.plan.people, ...joined] } };
  });
}

async function assertCampaign(queries: Queries, id: string): Promise<void> {
  const [row] = await queries.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, id));
  if (row === undefined) throw new RecordingError('CAMPAIGN_UNKNOWN', `no campaign ${id} is recorded`);
}

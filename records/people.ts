import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { canonicalJson } from '../domain/canonical-hash.ts';
import { detailProblems, personDetailsSchema } from '../domain/people/person-details.ts';
import type { Database, Queries } from './database.ts';
import { readdress } from './mail/readdressing.ts';
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
  phone: sql`coalesce(excluded.phone, ${people.phone})`,
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
    const before = new Map((await peopleRows(queries, campaign)).map((row) => [row.id, row]));
    const fresh = checked.filter(({ id }) => !before.has(id));
    const changed = checked.filter((row) => {
      const { phone, ...there } = before.get(row.id) ?? {};
      return before.has(row.id) && canonicalJson({ phone, ...row }) !== canonicalJson({ ...there, phone });
    });
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
      .set({ name: id, email: null, born: null, phone: null, correctedAt: Date.now() })
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
  return rows.map(rowOf);
}

/**
 * Campaigns whose plans know those who hold a role but joined after it was made, and everybody whom the office named or
 * corrected (who has lost a role is told so), by the directory. Other members are left where they are: there may be
 * thousands.
 */
export async function withDirectory(queries: Queries, rows: CampaignRow[]): Promise<CampaignRow[]> {
  const newcomers = rows.map(({ plan, roster }) => {
    const planned = new Set(plan.people.map(({ id }) => id));
    return new Set(roster.assignments.map(({ person }) => person).filter((id) => !planned.has(id)));
  });
  const wanted = [...new Set(newcomers.flatMap((ids) => [...ids]))];
  const campaignsMeant = rows.map(({ id }) => id);
  const found = await queries
    .select()
    .from(people)
    .where(
      and(
        inArray(people.campaign, campaignsMeant),
        or(isNotNull(people.correctedAt), inArray(people.id, wanted)),
      ),
    )
    .orderBy(asc(people.id));
  return rows.map((row, index) => {
    const own = found.filter(({ campaign }) => campaign === row.id);
    const corrected = new Map(
      own
        .filter(({ correctedAt }) => correctedAt !== null)
        .map(({ id, name, email }) => [id, { name, email }]),
    );
    const named = new Set(row.plan.people.map(({ id }) => id));
    const joined = own
      .filter(
        ({ id, name, correctedAt }) =>
          newcomers[index]?.has(id) || (correctedAt !== null && name !== id && !named.has(id)),
      )
      .map(({ id, name, email }) => ({ id, name, email, sample: false }));
    const planned = row.plan.people.map((person) => ({ ...person, ...corrected.get(person.id) }));
    return { ...row, plan: { ...row.plan, people: [...planned, ...joined] } };
  });
}

type StoredPerson = typeof people.$inferSelect;

const rowOf = ({
  campaign: _campaign,
  correctedAt: _correctedAt,
  phone,
  ...row
}: StoredPerson): PersonRow => ({
  ...row,
  ...(phone === null ? {} : { phone }),
});

/** Somebody as the directory has them, else as the plan names them; null for an id that neither knows. */
async function personKnown(queries: Queries, campaign: string, id: string): Promise<PersonRow | null> {
  const [there] = await queries
    .select()
    .from(people)
    .where(and(eq(people.campaign, campaign), eq(people.id, id)));
  const [row] = await queries.select().from(campaigns).where(eq(campaigns.id, campaign));
  const planned = row?.plan.people.find((person) => person.id === id);
  if (there !== undefined) {
    // a list of members names no addresses
    const email = there.correctedAt === null ? (there.email ?? planned?.email ?? null) : there.email;
    return { ...rowOf(there), email };
  }
  if (planned === undefined) return null;
  return { id, name: planned.name, email: planned.email, cell: null, born: null, member: false };
}

/**
 * Corrects who somebody is, or adds somebody new, who needs a name. With an address what waited for one is sent with
 * the next mail, and what was about to go to the old one goes to the new; the mailroom has to be woken.
 *
 * @param now ms
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_INVALID`
 */
export async function correctPerson(
  db: Database,
  campaign: string,
  id: string,
  given: unknown,
  now: number,
): Promise<void> {
  const details = personDetailsSchema.safeParse(given);
  if (!details.success) throw new RecordingError('PERSON_INVALID', details.error.message);
  const { name, email, phone } = details.data;
  await write(db, async (queries) => {
    await assertCampaign(queries, campaign);
    const wrong = detailProblems(details.data, await others(queries, campaign, id));
    if (wrong.length > 0)
      throw new RecordingError(
        'PERSON_INVALID',
        wrong.map(({ path, reason }) => `${path}: ${reason}`).join('; '),
      );
    const before = await personKnown(queries, campaign, id);
    const kept: PersonRow = before ?? { id, name: '', cell: null, email: null, born: null, member: false };
    const [checked] = checkedPeople([
      {
        ...kept,
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
      },
    ]);
    const put = {
      ...(checked ?? kept),
      phone: phone === undefined ? (kept.phone ?? null) : phone,
      correctedAt: now,
    };
    await queries
      .insert(people)
      .values({ ...put, campaign })
      .onConflictDoUpdate({ target: [people.campaign, people.id], set: put });
    if (email !== undefined && email !== before?.email) await readdress(queries, campaign, id, now);
  });
}

/** The addresses of everybody else. */
async function others(queries: Queries, campaign: string, id: string) {
  const [row] = await queries.select().from(campaigns).where(eq(campaigns.id, campaign));
  const directory = await peopleRows(queries, campaign);
  const named = new Set(directory.map((person) => person.id));
  const planned = (row?.plan.people ?? []).filter((person) => !named.has(person.id));
  return [...directory, ...planned].filter((person) => person.id !== id);
}

async function assertCampaign(queries: Queries, id: string): Promise<void> {
  const [row] = await queries.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, id));
  if (row === undefined) throw new RecordingError('CAMPAIGN_UNKNOWN', `no campaign ${id} is recorded`);
}

import { and, asc, eq, sql } from 'drizzle-orm';
import { idSchema } from '../domain/id.ts';
import { canonicalJson } from '../domain/journal/canonical-hash.ts';
import { detailProblems, personDetailsSchema } from '../domain/people/person-details.ts';
import type { Database, Queries } from './database.ts';
import { dropDraftsOf } from './drafts.ts';
import { dropFormerNames, keepFormerNames } from './former-names.ts';
import { inParts } from './in-parts.ts';
import { readdress } from './mail/readdressing.ts';
import { PEOPLE_AT_MOST, type PersonRow, personRowSchema } from './person-row.ts';
import { RecordingError } from './recording-error.ts';
import { campaigns, people } from './schema.ts';
import { dropAccountsOf } from './sign-in/accounts.ts';
import { dropPasskeysOf } from './sign-in/passkeys.ts';
import { endSignIns } from './sign-in/sessions.ts';
import { write } from './writing.ts';

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
 * What a list makes of an existing row: whoever the office has named keeps name and address, and nobody loses a
 * telephone number.
 */
const listed = (row: PersonRow, there: StoredPerson | undefined): PutPerson => ({
  ...row,
  phone: row.phone ?? there?.phone ?? null,
  ...(there === undefined || there.namedAt === null ? {} : { name: there.name, email: there.email }),
});

/**
 * Adds the people of a list to a campaign's directory, or changes their rows; everybody else stays.
 *
 * @returns how many are new, and how many have changed
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_INVALID`
 */
export async function savePeople(
  db: Database,
  campaign: string,
  rows: readonly PersonRow[],
): Promise<{ added: number; changed: number }> {
  const checked = checkedPeople(rows);
  return write(db, campaign, async (queries) => {
    await assertCampaign(queries, campaign);
    const before = new Map((await stored(queries, campaign)).map((row) => [row.id, row]));
    const put = checked.map((row) => listed(row, before.get(row.id)));
    const fresh = put.filter(({ id }) => !before.has(id));
    const changed = put.filter((row) => {
      const there = before.get(row.id);
      return there !== undefined && canonicalJson({ ...there, ...row }) !== canonicalJson(there);
    });
    const renamed = changed.flatMap(({ id, name }) => {
      const there = before.get(id);
      return there === undefined || there.name === name ? [] : [there];
    });
    await keepFormerNames(queries, campaign, renamed, Date.now());
    await putPeople(queries, campaign, [...fresh, ...changed]);
    return { added: fresh.length, changed: changed.length };
  });
}

const asPut = {
  name: sql`excluded.name`,
  cell: sql`excluded.cell`,
  email: sql`excluded.email`,
  born: sql`excluded.born`,
  phone: sql`excluded.phone`,
  member: sql`excluded.member`,
};

/** Replaces the rows of a list's ids. */
async function putPeople(queries: Queries, campaign: string, rows: readonly PutPerson[]): Promise<void> {
  for (const part of inParts(rows))
    await queries
      .insert(people)
      .values(part.map((row) => ({ ...row, campaign })))
      .onConflictDoUpdate({ target: [people.campaign, people.id], set: asPut });
}

/**
 * Erases who somebody is: the id takes the place of the name; former names, birth date, address, drafts, passkeys and accounts are
 * gone, and nobody is signed in as them. The id stays, since journal and decisions refer to it; erasing twice is
 * harmless.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN`
 */
export async function erasePerson(db: Database, campaign: string, id: string): Promise<void> {
  assertPersonId(id);
  await write(db, campaign, async (queries) => {
    await assertCampaign(queries, campaign);
    const erased = await queries
      .update(people)
      .set({ name: id, email: null, born: null, phone: null, namedAt: Date.now() })
      .where(and(eq(people.campaign, campaign), eq(people.id, id)))
      .returning({ id: people.id });
    if (erased.length === 0)
      throw new RecordingError('PERSON_UNKNOWN', `nobody of ${campaign} is recorded as ${id}`);
    await dropFormerNames(queries, campaign, id);
    await dropDraftsOf(queries, campaign, id);
    await dropAccountsOf(queries, campaign, id);
    await endSignIns(queries, campaign, id);
    await dropPasskeysOf(queries, campaign, id);
  });
}

type StoredPerson = typeof people.$inferSelect;
type PutPerson = Omit<StoredPerson, 'campaign' | 'sample' | 'namedAt'>;

const stored = (queries: Queries, campaign: string): Promise<StoredPerson[]> =>
  queries.select().from(people).where(eq(people.campaign, campaign)).orderBy(asc(people.id));

/** A campaign's directory, by id. */
export async function peopleRows(queries: Queries, campaign: string): Promise<PersonRow[]> {
  return (await stored(queries, campaign)).map(rowOf);
}

const rowOf = ({
  campaign: _campaign,
  namedAt: _namedAt,
  sample: _sample,
  phone,
  ...row
}: StoredPerson): PersonRow => ({
  ...row,
  ...(phone === null ? {} : { phone }),
});

/** Somebody as the directory has them; null for an id that it doesn't know. */
async function personKnown(queries: Queries, campaign: string, id: string): Promise<PersonRow | null> {
  const [there] = await queries
    .select()
    .from(people)
    .where(and(eq(people.campaign, campaign), eq(people.id, id)));
  return there === undefined ? null : rowOf(there);
}

/**
 * Corrects who somebody is, or adds somebody new, who needs a name. Given an address, notices that waited for one are
 * sent with the next mail, and those for the old address go to the new one; the mailroom has to be woken.
 *
 * @param now ms
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_INVALID`, `PERSON_UNKNOWN` for what is no id
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
  assertPersonId(id);
  await write(db, campaign, async (queries) => {
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
      namedAt: now,
    };
    if (before !== null && before.name !== put.name) await keepFormerNames(queries, campaign, [before], now);
    await queries
      .insert(people)
      .values({ ...put, campaign })
      .onConflictDoUpdate({ target: [people.campaign, people.id], set: put });
    if (email !== undefined && email !== before?.email) await readdress(queries, campaign, id, now);
  });
}

/** Everybody else, with their addresses. */
const others = async (queries: Queries, campaign: string, id: string): Promise<PersonRow[]> =>
  (await peopleRows(queries, campaign)).filter((person) => person.id !== id);

/** Nobody stands under what is no id. */
function assertPersonId(id: string): void {
  if (!idSchema.safeParse(id).success) throw new RecordingError('PERSON_UNKNOWN', 'nobody has such an id');
}

async function assertCampaign(queries: Queries, id: string): Promise<void> {
  const [row] = await queries.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, id));
  if (row === undefined) throw new RecordingError('CAMPAIGN_UNKNOWN', `no campaign ${id} is recorded`);
}

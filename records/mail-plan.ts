import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { canonicalHash } from '../domain/canonical-hash.ts';
import type { Standing } from '../domain/journal.ts';
import type { Database, Queries } from './database.ts';
import type { NoticeState } from './reading.ts';
import { mails, notices, standings } from './schema.ts';
import { write } from './writing.ts';

type StoredNotice = typeof notices.$inferSelect;
export type StoredMail = typeof mails.$inferSelect;
/** A notice with what stands of its subject now. */
export type NoticeAtHand = Pick<StoredNotice, 'id' | 'subject' | 'role' | 'notice'> & {
  standing: Standing | null;
};

/** What planning needs to know of people and words; both live elsewhere. */
export interface MailDesk {
  /** null: the person has no address and has to be told */
  addressOf(person: string): string | null;
  compose(items: NoticeAtHand[], person: string): { subject: string; text: string; html: string };
  /** behind the @ of a Message-ID */
  messageDomain: string;
}

export interface MailPlan {
  /** ids of mails that may go now, oldest first */
  ready: string[];
  /** when the next mail may be made, ms; null when nothing waits */
  nextAt: number | null;
}

interface Bucket {
  person: string;
  endsAt: number;
  rows: StoredNotice[];
}

/** Notices of one person travel together when their instants fall into the same `groupMinutes` of the clock. */
function bucketsOf(rows: StoredNotice[], groupMinutes: number): Bucket[] {
  const width = groupMinutes * 60_000;
  const groups = new Map<string, Bucket>();
  for (const row of rows) {
    const endsAt = width === 0 ? row.at : (Math.floor(row.at / width) + 1) * width;
    const place = JSON.stringify([row.person, endsAt]);
    const bucket = groups.get(place) ?? { person: row.person, endsAt, rows: [] };
    bucket.rows.push(row);
    groups.set(place, bucket);
  }
  return [...groups.values()];
}

/**
 * Makes the mails that are due: one for each person and group of notices whose time is over. Mails made earlier and
 * not yet sent are given again, without what was withdrawn or held meanwhile.
 *
 * @param now ms
 * @param groupMinutes length of a group; 0: each instant by itself
 */
export async function dueMails(
  db: Database,
  campaign: string,
  now: number,
  groupMinutes: number,
  desk: MailDesk,
): Promise<MailPlan> {
  return write(db, async (queries) => {
    await amendChanged(queries, campaign, desk);
    const waiting = await queries
      .select()
      .from(notices)
      .where(and(eq(notices.campaign, campaign), eq(notices.state, 'queued'), sql`${notices.mail} is null`))
      .orderBy(asc(notices.at), asc(notices.id));
    const buckets = bucketsOf(waiting, groupMinutes);
    for (const bucket of buckets.filter(({ endsAt }) => endsAt <= now))
      await makeMail(queries, campaign, now, bucket, desk);
    const ahead = buckets.filter(({ endsAt }) => endsAt > now).map(({ endsAt }) => endsAt);
    const ready = await queries
      .select({ id: mails.id })
      .from(mails)
      .where(and(eq(mails.campaign, campaign), eq(mails.state, 'ready')))
      .orderBy(asc(mails.createdAt), asc(mails.id));
    return { ready: ready.map(({ id }) => id), nextAt: ahead.length === 0 ? null : Math.min(...ahead) };
  });
}

const idsOf = (rows: StoredNotice[]): string[] => rows.map(({ id }) => id);

async function setNotices(
  queries: Queries,
  ids: string[],
  set: { state?: NoticeState; mail?: string | null; detail?: string; changedAt?: number },
): Promise<void> {
  if (ids.length > 0) await queries.update(notices).set(set).where(inArray(notices.id, ids));
}

type Composed = ReturnType<MailDesk['compose']>;

async function composed(queries: Queries, rows: StoredNotice[], desk: MailDesk): Promise<Composed> {
  const [first] = rows;
  if (first === undefined) throw new RangeError('a mail needs at least one notice');
  const found = await queries
    .select()
    .from(standings)
    .where(
      and(
        eq(standings.campaign, first.campaign),
        inArray(
          standings.subject,
          rows.map(({ subject }) => subject),
        ),
      ),
    );
  const bySubject = new Map(found.map(({ subject, standing }) => [subject, standing]));
  const items = rows.map(({ id, subject, role, notice }) => ({
    id,
    subject,
    role,
    notice,
    standing: bySubject.get(subject) ?? null,
  }));
  return desk.compose(items, first.person);
}

async function makeMail(
  queries: Queries,
  campaign: string,
  now: number,
  { person, rows }: Bucket,
  desk: MailDesk,
): Promise<void> {
  const address = desk.addressOf(person);
  if (address === null) {
    await setNotices(queries, idsOf(rows), { state: 'toBeTold', changedAt: now });
    return;
  }
  let words: Composed;
  try {
    words = await composed(queries, rows, desk);
  } catch (error) {
    // One notice that can't be put into words must not keep all others of the campaign back.
    const detail = `no words for it: ${error instanceof Error ? error.message : String(error)}`;
    await setNotices(queries, idsOf(rows), { state: 'failed', changedAt: now, detail });
    return;
  }
  const hash = canonicalHash([campaign, person, rows.map(({ id, changedAt }) => [id, changedAt])]);
  const id = `m-${hash.slice(0, 24)}`;
  await queries.insert(mails).values({
    id,
    campaign,
    person,
    address,
    ...words,
    messageId: `<${id}@${desk.messageDomain}>`,
    state: 'ready',
    createdAt: now,
  });
  await setNotices(queries, idsOf(rows), { mail: id });
}

/** Mails that wait while one of their notices no longer does. */
async function amendChanged(queries: Queries, campaign: string, desk: MailDesk): Promise<void> {
  const changed = await queries
    .selectDistinct({ id: mails.id })
    .from(mails)
    .innerJoin(notices, eq(notices.mail, mails.id))
    .where(
      and(
        eq(mails.campaign, campaign),
        eq(mails.state, 'ready'),
        isNotNull(notices.mail),
        inArray(notices.state, ['withdrawn', 'held']),
      ),
    );
  for (const { id } of changed) await amend(queries, id, desk);
}

/** Takes out what was withdrawn or held; a mail that carries nothing any more is dropped. */
export async function amend(queries: Queries, id: string, desk: MailDesk): Promise<void> {
  const rows = await queries
    .select()
    .from(notices)
    .where(eq(notices.mail, id))
    .orderBy(asc(notices.at), asc(notices.id));
  const staying = rows.filter(({ state }) => state === 'queued');
  if (staying.length === rows.length && rows.length > 0) return;
  await setNotices(queries, idsOf(rows.filter((row) => !staying.includes(row))), { mail: null });
  if (staying.length === 0) await queries.delete(mails).where(eq(mails.id, id));
  else
    await queries
      .update(mails)
      .set(await composed(queries, staying, desk))
      .where(eq(mails.id, id));
}

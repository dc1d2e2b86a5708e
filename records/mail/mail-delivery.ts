import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { IN_FOLDER, type NoticeState } from '../../domain/obligation/notice-state.ts';
import type { Database, Queries } from '../database.ts';
import { knownCampaign } from '../known-campaign.ts';
import { mails, notices } from '../schema.ts';
import { write } from '../writing.ts';
import { type DesiredCalendars, desiredCalendars, recordHanded } from './calendar-entries.ts';
import { isCurrent } from './mail-plan.ts';
import type { StoredMail } from './planned-mail.ts';
import { type Receiver, receiverOf } from './receiver.ts';
import { isChanged, type UnsentMail, unsentMails } from './unsent-mails.ts';

/** A mail that is about to be sent, and to whom. */
export type TakenMail = StoredMail & { receiver: Receiver };

/** Changes a mail, as a change of its campaign; null for a mail that was dropped. */
async function writeMail<T>(
  db: Database,
  id: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T | null> {
  const [row] = await db.select({ campaign: mails.campaign }).from(mails).where(eq(mails.id, id));
  return row === undefined ? null : write(db, row.campaign, work);
}

/** What the person's calendar should hold, for a mail that brings an entry. */
async function desiredBy(
  queries: Queries,
  { campaign, calendar }: UnsentMail,
  domain: string,
): Promise<DesiredCalendars> {
  if (calendar === null) return new Map();
  return desiredCalendars(queries, await knownCampaign(queries, campaign), domain);
}

/**
 * A mail about to be sent, with one more attempt counted. Its calendar entry is recorded now, not when the mail was
 * made: a mail that nobody tried leaves no trace when it is dropped, and one that was tried has used up its number,
 * whether or not it arrived.
 *
 * @param domain behind the @ of calendar entries
 * @returns null when it has been sent, has failed for good, or is no longer what is to be sent: something that it
 *   carries was withdrawn or held, its entry is outdated, or its address is no longer the person's; the next planning
 *   amends or replaces it
 */
export async function takeMail(db: Database, id: string, domain: string): Promise<TakenMail | null> {
  return writeMail(db, id, async (queries) => {
    const [there] = await unsentMails(queries, eq(mails.id, id));
    if (there === undefined) return null;
    const receiver = await receiverOf(queries, there.campaign, there.person);
    const current = isCurrent(there, receiver.address, await desiredBy(queries, there, domain));
    const attempt = current && !isChanged(there);
    const [row] = await queries
      .update(mails)
      .set(attempt ? { attempts: there.attempts + 1, trying: true } : { trying: false })
      .where(eq(mails.id, id))
      .returning();
    if (!attempt || row === undefined) return null;
    if (row.calendar !== null) await recordHanded(queries, row, row.calendar);
    return { ...row, receiver };
  });
}

/** What it means that a mail was taken: sent, a file that counts as sent on trial, or a file that reaches nobody. */
export type MailArrival = 'sent' | 'inFolder' | 'toBeTold';

/**
 * The mail was taken. Its notices have left, also those withdrawn in that moment; of a file that reaches nobody they are
 * to be told. An answer that comes after its mail was given up for lost counts too.
 *
 * @param now ms
 */
export async function markSent(
  db: Database,
  id: string,
  now: number,
  arrival: MailArrival = 'sent',
): Promise<void> {
  const mail = { state: 'sent' as const, sentAt: now, error: null, trying: false };
  const left: NoticeState[] = arrival === 'toBeTold' ? ['queued'] : ['queued', 'withdrawn', 'held'];
  await settle(db, id, ['ready', 'withdrawn'], mail, left, {
    state: arrival === 'toBeTold' ? 'toBeTold' : 'sent',
    changedAt: now,
    detail: arrival === 'sent' ? null : IN_FOLDER,
  });
}

/** The server refused the mail for good; the office sees why. @param now ms */
export async function markFailed(db: Database, id: string, error: string, now: number): Promise<void> {
  const refused = { state: 'failed' as const, changedAt: now, detail: error };
  await settle(db, id, ['ready'], { state: 'failed', error, trying: false }, ['queued'], refused);
}

/** A try that failed and will be repeated. */
export async function markTried(db: Database, id: string, error: string): Promise<void> {
  await writeMail(db, id, (queries) =>
    queries
      .update(mails)
      .set({ error, trying: false })
      .where(and(eq(mails.id, id), eq(mails.state, 'ready'))),
  );
}

/**
 * Ends a mail that is in one of the states `from`, with its notices that are in one of `of`; its other notices are free
 * again.
 */
async function settle(
  db: Database,
  id: string,
  from: StoredMail['state'][],
  mail: Partial<StoredMail>,
  of: NoticeState[],
  notice: { state: NoticeState; changedAt: number; detail: string | null },
): Promise<void> {
  await writeMail(db, id, async (queries) => {
    const [row] = await queries
      .update(mails)
      .set(mail)
      .where(and(eq(mails.id, id), inArray(mails.state, from)))
      .returning({ id: mails.id });
    if (row === undefined) return;
    const carried = eq(notices.mail, id);
    await queries
      .update(notices)
      .set({ mail: null })
      .where(and(carried, notInArray(notices.state, of)));
    await queries
      .update(notices)
      .set(notice)
      .where(and(carried, inArray(notices.state, of)));
  });
}

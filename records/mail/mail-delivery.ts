import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { IN_FOLDER, type NoticeState } from '../../domain/notice-state.ts';
import type { Database, Queries } from '../database.ts';
import { mails, notices } from '../schema.ts';
import { write } from '../writing.ts';
import { noteHanded } from './calendar-entries.ts';
import { amend, isCurrent } from './mail-plan-amending.ts';
import { openCalendars } from './mail-plan-calendar.ts';
import type { MailDesk, StoredMail } from './mail-plan-desk.ts';

/** The campaign that a mail belongs to; null for a mail that was dropped. */
export async function campaignOfMail(db: Database, id: string): Promise<string | null> {
  const [row] = await db.select({ campaign: mails.campaign }).from(mails).where(eq(mails.id, id));
  return row?.campaign ?? null;
}

/** A change of a mail, which is one of its campaign; null for a mail that was dropped. */
async function writeMail<T>(
  db: Database,
  id: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T | null> {
  const campaign = await campaignOfMail(db, id);
  return campaign === null ? null : write(db, campaign, work);
}

/**
 * A mail about to be sent, with one more attempt counted and without what was withdrawn meanwhile. Its calendar entry is
 * noted now, not when the mail was made: a mail that nobody tried leaves no trace when it is dropped, and one that was
 * tried has used up its number, whether or not it arrived.
 *
 * @returns null when it has been sent, has failed for good, carries nothing any more, or brings an entry that no longer
 * stands or goes to an address that is no longer the person's: the next planning makes that one anew
 */
export async function takeMail(db: Database, id: string, desk: MailDesk): Promise<StoredMail | null> {
  return writeMail(db, id, async (queries) => {
    const ready = and(eq(mails.id, id), eq(mails.state, 'ready'));
    const [there] = await queries.select().from(mails).where(ready);
    if (there === undefined) return null;
    const calendars = openCalendars(queries, there.campaign, desk.calendar);
    if (!(await isCurrent(there, desk, calendars))) {
      await queries.update(mails).set({ trying: false }).where(ready);
      return null;
    }
    await amend(queries, id, desk);
    await queries
      .update(mails)
      .set({ attempts: there.attempts + 1, trying: true })
      .where(ready);
    const [row] = await queries.select().from(mails).where(ready);
    if (row === undefined) return null;
    if (row.calendar !== null) await noteHanded(queries, row, row.calendar);
    return row;
  });
}

/** What it means that a mail was taken: sent, a file that counts as sent on trial, or a file that tells nobody. */
export type MailArrival = 'sent' | 'inFolder' | 'toBeTold';

/**
 * The mail was taken. Its notices have left, also those withdrawn in that moment; of a file that tells nobody they are
 * to be told. An answer that comes after its mail was given up for lost is noted too.
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

/** A try that failed and will be made again. */
export async function noteTry(db: Database, id: string, error: string): Promise<void> {
  await writeMail(db, id, (queries) =>
    queries
      .update(mails)
      .set({ error, trying: false })
      .where(and(eq(mails.id, id), eq(mails.state, 'ready'))),
  );
}

/** Ends a mail of one of the states `from`, with those of its notices that are in one of `of`; the others are free. */
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

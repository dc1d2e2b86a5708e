import { eq, inArray } from 'drizzle-orm';
import { canonicalHash } from '../../domain/journal/canonical-hash.ts';
import type { NoticeState } from '../../domain/obligation/notice-state.ts';
import type { Queries } from '../database.ts';
import { mails, notices } from '../schema.ts';
import type { ComposedMail, PlannedMail, StoredNotice } from './planned-mail.ts';
import { stayingIn, type UnsentMail } from './unsent-mails.ts';

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

async function setNotices(
  queries: Queries,
  rows: readonly StoredNotice[],
  set: { state?: NoticeState; mail?: string | null; detail?: string; changedAt?: number },
): Promise<void> {
  if (rows.length > 0)
    await queries
      .update(notices)
      .set(set)
      .where(inArray(notices.id, idsOf(rows)));
}

/** Notices of people whom no mail reaches. @param now ms */
export const markToBeTold = (queries: Queries, rows: readonly StoredNotice[], now: number): Promise<void> =>
  setNotices(queries, rows, { state: 'toBeTold', changedAt: now });

/** Notices that can't be put into words; they don't hold up the others. @param now ms */
export const markWordless = (
  queries: Queries,
  rows: readonly StoredNotice[],
  problem: string,
  now: number,
): Promise<void> =>
  setNotices(queries, rows, { state: 'failed', changedAt: now, detail: `no words for it: ${problem}` });

/**
 * Mails that are not sent any more; their notices are free. One that nobody tried leaves no trace; of one that was,
 * somebody may have a copy.
 */
export async function dropMails(queries: Queries, dropped: readonly UnsentMail[]): Promise<void> {
  if (dropped.length === 0) return;
  await queries
    .update(notices)
    .set({ mail: null })
    .where(inArray(notices.mail, idsOf(dropped)));
  const untried = dropped.filter(({ attempts }) => attempts === 0);
  const tried = dropped.filter(({ attempts }) => attempts > 0);
  if (untried.length > 0) await queries.delete(mails).where(inArray(mails.id, idsOf(untried)));
  if (tried.length > 0)
    await queries
      .update(mails)
      .set({ state: 'withdrawn', trying: false })
      .where(inArray(mails.id, idsOf(tried)));
}

/** The same mail with new words, without what is no longer to be sent. */
export async function amendMail(
  queries: Queries,
  mail: UnsentMail,
  { subject, text, html }: ComposedMail,
): Promise<void> {
  const staying = stayingIn(mail);
  await setNotices(
    queries,
    mail.rows.filter((row) => !staying.includes(row)),
    { mail: null },
  );
  await queries.update(mails).set({ subject, text, html }).where(eq(mails.id, mail.id));
}

/**
 * A mail that may go from now on.
 *
 * @param now ms
 * @param domain behind the @ of its Message-ID
 */
export async function makeMail(
  queries: Queries,
  { campaign, now, domain }: { campaign: string; now: number; domain: string },
  { person, address, rows, change }: PlannedMail,
  { calendar: content, ...words }: ComposedMail,
): Promise<void> {
  const carries = rows.map(({ id, changedAt }) => [id, changedAt]);
  const brings = change === null ? [] : [[change.method, change.sequence, change.entry]];
  const id = `m-${canonicalHash([campaign, person, now, carries, ...brings]).slice(0, 24)}`;
  const calendar = change === null || content === null ? null : { ...change, uid: change.entry.uid, content };
  await queries.insert(mails).values({
    id,
    campaign,
    person,
    address,
    ...words,
    messageId: `<${id}@${domain}>`,
    state: 'ready',
    createdAt: now,
    calendar,
  });
  await setNotices(queries, rows, { mail: id });
}

import { and, eq, inArray } from 'drizzle-orm';
import { canonicalHash } from '../../domain/canonical-hash.ts';
import { changesCalendar, type EntryChange } from '../../domain/case/session-invitation.ts';
import type { NoticeState } from '../../domain/notice-state.ts';
import type { Queries } from '../database.ts';
import type { MailCalendar } from '../reading.ts';
import { mails, notices, standings } from '../schema.ts';
import { type Calendars, carriedBy } from './mail-plan-calendar.ts';
import type { ComposedMail, MailDesk, NoticeAtHand, StoredNotice } from './mail-plan-desk.ts';

/** What one person gets at one time. */
export interface Batch {
  campaign: string;
  person: string;
  rows: StoredNotice[];
}

export const idsOf = (rows: readonly StoredNotice[]): string[] => rows.map(({ id }) => id);

export async function setNotices(
  queries: Queries,
  ids: string[],
  set: { state?: NoticeState; mail?: string | null; detail?: string; changedAt?: number },
): Promise<void> {
  if (ids.length > 0) await queries.update(notices).set(set).where(inArray(notices.id, ids));
}

async function atHand(
  queries: Queries,
  campaign: string,
  rows: readonly StoredNotice[],
): Promise<NoticeAtHand[]> {
  if (rows.length === 0) return [];
  const subjects = rows.map(({ subject }) => subject);
  const found = await queries
    .select()
    .from(standings)
    .where(and(eq(standings.campaign, campaign), inArray(standings.subject, subjects)));
  const bySubject = new Map(found.map(({ subject, standing }) => [subject, standing]));
  return rows.map(({ id, subject, role, notice }) => ({
    id,
    subject,
    role,
    notice,
    standing: bySubject.get(subject) ?? null,
  }));
}

/** The words of a mail by what stands now; with an entry, they say first what changes in the calendar. */
export async function composed(
  queries: Queries,
  { campaign, person, rows }: Batch,
  desk: MailDesk,
  change: EntryChange | null,
): Promise<ComposedMail> {
  const items = await atHand(queries, campaign, rows);
  if (change !== null && desk.calendar !== null) return desk.calendar.compose(change, items, person);
  if (items.length === 0) throw new RangeError('a mail needs at least one notice');
  return desk.compose(items, person);
}

/**
 * Makes the mails of one person: one for each calendar entry that changes, with the notices about it, and one for all
 * other notices.
 *
 * @param now ms
 * @param sync whether the calendar is looked at even if no notice asks for it
 */
export async function makeMails(
  queries: Queries,
  batch: Batch,
  now: number,
  desk: MailDesk,
  calendars: Calendars,
  sync = false,
): Promise<void> {
  const { person, rows } = batch;
  const address = desk.addressOf(person);
  if (address === null) {
    await setNotices(queries, idsOf(rows), { state: 'toBeTold', changedAt: now });
    return;
  }
  const asked = sync || rows.some(({ notice }) => changesCalendar(notice));
  const { carried, others } = carriedBy(asked ? await calendars.changesOf(person) : [], rows);
  for (const { change, rows: along } of carried)
    await makeMail(queries, { ...batch, rows: along }, now, desk, address, change);
  if (others.length > 0) await makeMail(queries, { ...batch, rows: others }, now, desk, address, null);
}

async function makeMail(
  queries: Queries,
  batch: Batch,
  now: number,
  desk: MailDesk,
  address: string,
  change: EntryChange | null,
): Promise<void> {
  const { campaign, person, rows } = batch;
  let words: ComposedMail;
  let calendar: MailCalendar | null;
  try {
    words = await composed(queries, batch, desk, change);
    calendar = change === null ? null : calendarOf(change, person, address, desk);
  } catch (error) {
    // One notice that can't be put into words must not keep all others of the campaign back.
    const detail = `no words for it: ${error instanceof Error ? error.message : String(error)}`;
    await setNotices(queries, idsOf(rows), { state: 'failed', changedAt: now, detail });
    return;
  }
  const carries = rows.map(({ id, changedAt }) => [id, changedAt]);
  const brings = change === null ? [] : [[change.method, change.sequence, change.entry]];
  const id = `m-${canonicalHash([campaign, person, now, carries, ...brings]).slice(0, 24)}`;
  await queries.insert(mails).values({
    id,
    campaign,
    person,
    address,
    ...words,
    messageId: `<${id}@${desk.messageDomain}>`,
    state: 'ready',
    createdAt: now,
    calendar,
  });
  await setNotices(queries, idsOf(rows), { mail: id });
}

function calendarOf(
  change: EntryChange,
  person: string,
  address: string,
  desk: MailDesk,
): MailCalendar | null {
  if (desk.calendar === null) return null;
  const { method, sequence, entry, before } = change;
  const content = desk.calendar.write(change, person, address);
  return { method, uid: entry.uid, sequence, content, entry, before };
}

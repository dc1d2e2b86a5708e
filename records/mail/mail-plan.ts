import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { mails, notices } from '../schema.ts';
import { write } from '../writing.ts';
import { amendChanged, takeApartOutdated } from './mail-plan-amending.ts';
import { openCalendars } from './mail-plan-calendar.ts';
import type { MailDesk, StoredNotice } from './mail-plan-desk.ts';
import { makeMails } from './mail-plan-making.ts';

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
 * Makes the mails that are due: for each person and group of notices whose time is over, one for each calendar entry
 * that changes and one for everything else. Mails made earlier and not yet sent are given again, without what was
 * withdrawn or held meanwhile; those whose calendar entry or address is no longer right are made anew.
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
  return write(db, campaign, async (queries) => {
    const calendars = openCalendars(queries, campaign, desk.calendar);
    await amendChanged(queries, campaign, desk);
    const outdated = await takeApartOutdated(queries, campaign, desk, calendars);
    const waiting = await queries
      .select()
      .from(notices)
      .where(and(eq(notices.campaign, campaign), eq(notices.state, 'queued'), sql`${notices.mail} is null`))
      .orderBy(asc(notices.at), asc(notices.id));
    const buckets = bucketsOf(waiting, groupMinutes);
    for (const { person, endsAt, rows } of buckets)
      if (endsAt <= now)
        await makeMails(queries, { campaign, person, rows }, now, desk, calendars, outdated.delete(person));
    for (const person of outdated)
      await makeMails(queries, { campaign, person, rows: [] }, now, desk, calendars, true);
    const ahead = buckets.filter(({ endsAt }) => endsAt > now).map(({ endsAt }) => endsAt);
    const ready = await queries
      .select({ id: mails.id })
      .from(mails)
      .where(and(eq(mails.campaign, campaign), eq(mails.state, 'ready')))
      .orderBy(asc(mails.createdAt), asc(mails.id));
    return { ready: ready.map(({ id }) => id), nextAt: ahead.length === 0 ? null : Math.min(...ahead) };
  });
}

import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { mails, notices } from '../schema.ts';
import type { StoredMail, StoredNotice } from './planned-mail.ts';

/** A mail that was made and has not been sent, with the notices that it carries. */
export type UnsentMail = Pick<
  StoredMail,
  'id' | 'campaign' | 'person' | 'address' | 'attempts' | 'trying' | 'calendar'
> & { rows: StoredNotice[] };

/** In which order mails go: oldest first, of those made together what asks for something, then sessions as they come. */
export const mailOrder = [
  asc(mails.createdAt),
  sql`(${mails.calendar} #>> '{entry,startsAt}')::bigint asc nulls first`,
  asc(mails.id),
];

/** Of these mails those that have not been sent, the one that was made first before the others. */
export async function unsentMails(queries: Queries, which: SQL): Promise<UnsentMail[]> {
  const found = await queries
    .select({
      id: mails.id,
      campaign: mails.campaign,
      person: mails.person,
      address: mails.address,
      attempts: mails.attempts,
      trying: mails.trying,
      calendar: mails.calendar,
    })
    .from(mails)
    .where(and(which, eq(mails.state, 'ready')))
    .orderBy(...mailOrder);
  if (found.length === 0) return [];
  const carried = await queries
    .select()
    .from(notices)
    .where(
      inArray(
        notices.mail,
        found.map(({ id }) => id),
      ),
    )
    .orderBy(asc(notices.at), asc(notices.id));
  const byMail = Map.groupBy(carried, ({ mail }) => mail);
  return found.map((mail) => ({ ...mail, rows: byMail.get(mail.id) ?? [] }));
}

/** Those of its notices that are still to be sent. */
export const stayingIn = ({ rows }: UnsentMail): StoredNotice[] =>
  rows.filter(({ state }) => state === 'queued');

/** Whether it has to be changed or dropped, since something that it carries was withdrawn or held. */
export const isChanged = ({ rows, calendar }: UnsentMail): boolean =>
  rows.some(({ state }) => state !== 'queued') || (rows.length === 0 && calendar === null);

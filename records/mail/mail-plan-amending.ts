import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { mails, notices } from '../schema.ts';
import { waitingCalendars } from './calendar-entries.ts';
import type { Calendars } from './mail-plan-calendar.ts';
import type { MailDesk } from './mail-plan-desk.ts';
import { composed, idsOf, setNotices } from './mail-plan-making.ts';

/**
 * Takes apart the mails that wait with an entry which no longer stands. Their notices are free again, and planning
 * makes anew what is to be sent: of one entry never two mails wait, and none that is outdated is tried.
 *
 * @returns the people whose calendars have to be looked at
 */
export async function takeApartOutdated(
  queries: Queries,
  campaign: string,
  calendars: Calendars,
): Promise<Set<string>> {
  const people = new Set<string>();
  for (const { id, person, calendar } of await waitingCalendars(queries, campaign)) {
    if (await calendars.stands(person, calendar)) continue;
    await queries.update(notices).set({ mail: null }).where(eq(notices.mail, id));
    await queries.delete(mails).where(eq(mails.id, id));
    people.add(person);
  }
  return people;
}

/** Mails that wait while one of their notices no longer does. */
export async function amendChanged(queries: Queries, campaign: string, desk: MailDesk): Promise<void> {
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
  const [mail] = await queries.select().from(mails).where(eq(mails.id, id));
  if (mail === undefined) return;
  const staying = rows.filter(({ state }) => state === 'queued');
  // An entry may travel without a notice, when another cell's notice has changed a shared session.
  const untouched = staying.length === rows.length && (rows.length > 0 || mail.calendar !== null);
  if (untouched) return;
  await setNotices(queries, idsOf(rows.filter((row) => !staying.includes(row))), { mail: null });
  if (staying.length === 0) {
    await queries.delete(mails).where(eq(mails.id, id));
    return;
  }
  const { campaign, person, calendar } = mail;
  await queries
    .update(mails)
    .set(await composed(queries, { campaign, person, rows: staying }, desk, calendar))
    .where(eq(mails.id, id));
}

import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { mails, notices } from '../schema.ts';
import type { Calendars } from './mail-plan-calendar.ts';
import type { MailDesk, StoredMail } from './mail-plan-desk.ts';
import { composed, idsOf, setNotices } from './mail-plan-making.ts';

/** Whether a mail that waits would still reach its person, and bring an entry that stands. */
export const isCurrent = async (
  { person, address, calendar }: Pick<StoredMail, 'person' | 'address' | 'calendar'>,
  desk: MailDesk,
  calendars: Calendars,
): Promise<boolean> =>
  desk.addressOf(person) === address && (calendar === null || (await calendars.stands(person, calendar)));

/**
 * Takes apart the mails that wait with an entry which no longer stands, or for an address that is no longer the
 * person's. Their notices are free again, and planning makes anew what is to be sent. One that is being tried is let be
 * until its answer is known: it may have left.
 *
 * @returns the people whose calendars have to be looked at
 */
export async function takeApartOutdated(
  queries: Queries,
  campaign: string,
  desk: MailDesk,
  calendars: Calendars,
): Promise<Set<string>> {
  const people = new Set<string>();
  const ready = and(eq(mails.campaign, campaign), eq(mails.state, 'ready'));
  for (const mail of await queries.select().from(mails).where(ready)) {
    if (await isCurrent(mail, desk, calendars)) continue;
    if (mail.calendar !== null) people.add(mail.person);
    if (mail.trying) continue;
    await queries.update(notices).set({ mail: null }).where(eq(notices.mail, mail.id));
    await drop(queries, mail);
  }
  return people;
}

/** A mail that nobody tried leaves no trace; of one that was, somebody may have a copy. */
async function drop(queries: Queries, { id, attempts }: Pick<StoredMail, 'id' | 'attempts'>): Promise<void> {
  if (attempts === 0) await queries.delete(mails).where(eq(mails.id, id));
  else await queries.update(mails).set({ state: 'withdrawn', trying: false }).where(eq(mails.id, id));
}

/** Mails that wait while one of their notices no longer does. What is being tried may have left as it is. */
export async function amendChanged(queries: Queries, campaign: string, desk: MailDesk): Promise<void> {
  const changed = await queries
    .selectDistinct({ id: mails.id })
    .from(mails)
    .innerJoin(notices, eq(notices.mail, mails.id))
    .where(
      and(
        eq(mails.campaign, campaign),
        eq(mails.state, 'ready'),
        eq(mails.trying, false),
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
    await drop(queries, mail);
    return;
  }
  const { campaign, person, calendar } = mail;
  await queries
    .update(mails)
    .set(await composed(queries, { campaign, person, rows: staying }, desk, calendar))
    .where(eq(mails.id, id));
}

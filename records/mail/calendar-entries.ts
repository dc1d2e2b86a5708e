import { and, eq, isNotNull } from 'drizzle-orm';
import type { AppointmentStanding, SentEntry } from '../../domain/case/session-invitation.ts';
import type { Queries } from '../database.ts';
import type { MailCalendar } from '../reading.ts';
import { calendarEntries, mails, standings } from '../schema.ts';

/** What stands of a campaign and of each of its cells. */
export async function appointmentStandings(
  queries: Queries,
  campaign: string,
): Promise<AppointmentStanding[]> {
  return queries
    .select({ subject: standings.subject, standing: standings.standing })
    .from(standings)
    .where(eq(standings.campaign, campaign));
}

/**
 * The entries that a person was sent, or will be by mails that wait. One whose mail is neither sent nor waiting is
 * uncertain: it was tried, and then refused or dropped.
 */
export async function entriesOf(queries: Queries, campaign: string, person: string): Promise<SentEntry[]> {
  const rows = await queries
    .select({ entry: calendarEntries, mail: mails.state })
    .from(calendarEntries)
    .leftJoin(mails, eq(mails.id, calendarEntries.mail))
    .where(and(eq(calendarEntries.campaign, campaign), eq(calendarEntries.person, person)));
  const handed = rows.map(({ entry, mail }): SentEntry => {
    const { uid, startsAt, endsAt, venue, cells, method, sequence } = entry;
    const certain = mail === 'sent' || mail === 'ready';
    return { uid, startsAt, endsAt, venue, cells, method, sequence, certain };
  });
  const waiting = (await waitingCalendars(queries, campaign, person)).map(
    ({ calendar: { entry, method, sequence } }): SentEntry => ({ ...entry, method, sequence, certain: true }),
  );
  // of an entry two mails wait, when one is being tried and what stands has changed: the newer one counts
  const oldestFirst = [...handed, ...waiting].toSorted((a, b) => a.sequence - b.sequence);
  return [...new Map(oldestFirst.map((entry) => [entry.uid, entry])).values()];
}

/** Mails with an entry that have not been sent. */
export async function waitingCalendars(
  queries: Queries,
  campaign: string,
  person?: string,
): Promise<{ id: string; person: string; calendar: MailCalendar }[]> {
  const rows = await queries
    .select({ id: mails.id, person: mails.person, calendar: mails.calendar })
    .from(mails)
    .where(
      and(
        eq(mails.campaign, campaign),
        eq(mails.state, 'ready'),
        isNotNull(mails.calendar),
        person === undefined ? undefined : eq(mails.person, person),
      ),
    );
  return rows.flatMap((row) => (row.calendar === null ? [] : [{ ...row, calendar: row.calendar }]));
}

/** Notes that an entry is handed to the mail server now; from here on its number is used up. */
export async function noteHanded(
  queries: Queries,
  { id, campaign, person }: { id: string; campaign: string; person: string },
  { method, sequence, entry }: MailCalendar,
): Promise<void> {
  const { uid, startsAt, endsAt, venue, cells } = entry;
  const handed = { sequence, method, startsAt, endsAt, venue, cells, mail: id };
  await queries
    .insert(calendarEntries)
    .values({ campaign, person, uid, ...handed })
    .onConflictDoUpdate({
      target: [calendarEntries.campaign, calendarEntries.person, calendarEntries.uid],
      set: handed,
    });
}

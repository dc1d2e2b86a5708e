import { and, eq, inArray } from 'drizzle-orm';
import {
  type AppointmentStanding,
  desiredEntries,
  type SentEntry,
  type SessionEntry,
} from '../../domain/inspection/session-invitation.ts';
import type { Queries } from '../database.ts';
import type { CampaignRow, MailCalendar, MailRow } from '../reading.ts';
import { calendarEntries, mails, standings } from '../schema.ts';

/** The entries that each person's calendar should hold; whoever is missing should have none. */
export type DesiredCalendars = ReadonlyMap<string, readonly SessionEntry[]>;

/** The appointments of a campaign and of each of its cells. */
async function appointmentStandings(queries: Queries, campaign: string): Promise<AppointmentStanding[]> {
  return queries
    .select({ subject: standings.subject, standing: standings.standing })
    .from(standings)
    .where(eq(standings.campaign, campaign));
}

/**
 * What people's calendars should hold by the standings, not by the clock, so that sending sees what planning saw.
 *
 * @param domain behind the @ of an entry's uid; has to stay the same for a campaign's life
 */
export async function desiredCalendars(
  queries: Queries,
  { id, plan, roster }: Pick<CampaignRow, 'id' | 'plan' | 'roster'>,
  domain: string,
): Promise<DesiredCalendars> {
  return desiredEntries(await appointmentStandings(queries, id), {
    campaign: id,
    cells: plan.cells.map((cell) => cell.id),
    roster,
    utcOffset: plan.calendar.utcOffset,
    domain,
  });
}

/** An entry as it was last handed to the mail server for a person, and what became of the mail that brought it. */
export interface HandedEntry {
  person: string;
  entry: Omit<SentEntry, 'certain'>;
  mail: string;
  /** null: the mail was dropped */
  state: MailRow['state'] | null;
}

/** What was handed over for some people. */
export async function handedEntries(
  queries: Queries,
  campaign: string,
  people: readonly string[],
): Promise<HandedEntry[]> {
  const rows = await queries
    .select({ entry: calendarEntries, state: mails.state })
    .from(calendarEntries)
    .leftJoin(mails, eq(mails.id, calendarEntries.mail))
    .where(and(eq(calendarEntries.campaign, campaign), inArray(calendarEntries.person, [...people])));
  return rows.map(({ entry, state }) => {
    const { person, mail, uid, startsAt, endsAt, venue, cells, method, sequence } = entry;
    return { person, mail, state, entry: { uid, startsAt, endsAt, venue, cells, method, sequence } };
  });
}

/** Records that an entry is handed to the mail server now; from here its number is used up. */
export async function recordHanded(
  queries: Queries,
  { id, campaign, person }: { id: string; campaign: string; person: string },
  { method, sequence, entry }: MailCalendar,
): Promise<void> {
  const { uid, startsAt, endsAt, venue, cells } = entry;
  // an answer is to what was sent before
  const handed = {
    sequence,
    method,
    startsAt,
    endsAt,
    venue,
    cells,
    mail: id,
    answer: null,
    answeredAt: null,
  };
  await queries
    .insert(calendarEntries)
    .values({ campaign, person, uid, ...handed })
    .onConflictDoUpdate({
      target: [calendarEntries.campaign, calendarEntries.person, calendarEntries.uid],
      set: handed,
    });
}

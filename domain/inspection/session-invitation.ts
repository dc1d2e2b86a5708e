import { dateOf, type Instant } from '../calendar/instant.ts';
import type { Notice, Standing } from '../journal/journal.ts';
import { isAppointment } from '../obligation/obligations.ts';
import { oneLine } from '../one-line.ts';
import { peopleOf, type Roster } from '../people/roster.ts';

/**
 * Invitations to sessions (R54–R60, situation 7) and to the committee's meeting (R35) as a synchronisation: the entries
 * that a person's calendar should hold are worked out from the standings and compared with those that were sent.
 * Nothing here follows single events.
 */

export type CalendarMethod = 'REQUEST' | 'CANCEL';

/** What somebody's calendar program answers to an invitation (RFC 5546). */
export const CALENDAR_ANSWERS = ['accepted', 'declined', 'tentative'] as const;
export type CalendarAnswer = (typeof CALENDAR_ANSWERS)[number];

/** One session, or the committee's meeting, in somebody's calendar. */
export interface SessionEntry {
  uid: string;
  startsAt: Instant;
  endsAt: Instant;
  /** one line */
  venue: string;
  /** in the plan's order; none: the committee's meeting */
  cells: string[];
}

/** An entry as a person was last sent it. */
export interface SentEntry extends SessionEntry {
  method: CalendarMethod;
  sequence: number;
  /** false: its mail was refused, or dropped after a try, so that nobody knows what the person has */
  certain: boolean;
}

/** What has to be sent so that a calendar shows what stands. */
export interface EntryChange {
  method: CalendarMethod;
  sequence: number;
  entry: SessionEntry;
  /** what stood in the calendar before; null when nothing did, or nobody knows */
  before: SessionEntry | null;
}

/** What stands of a cell, or of the campaign, whose session is the committee's meeting. */
export interface AppointmentStanding {
  /** `campaign`, or the cell's id */
  subject: string;
  standing: Pick<Standing, 'session' | 'ended'>;
}

/** Whose calendars they are, and how their entries are called. */
export interface Invitees {
  campaign: string;
  /** all cells of the plan, in its order */
  cells: readonly string[];
  roster: Roster;
  utcOffset: string;
  /** behind the @ of an entry's uid */
  domain: string;
}

const CHANGING: ReadonlySet<string> = new Set([
  'sessionMoved',
  'sessionPostponed',
  'sessionInvited',
  'invitationWithdrawn',
  'stageReturned',
  'cellWithdrawn',
  'cellTransferred',
  'cellMerged',
  'campaignCancelled',
  'meetingInvited',
  'meetingInvitationWithdrawn',
  'meetingCalledOff',
]);

/** Whether whoever gets the notice may have to be sent calendar entries with it. Reminders bring none. */
export const changesCalendar = ({ about, step }: Pick<Notice, 'about' | 'step'>): boolean =>
  isAppointment(about) ? step === 'opening' : CHANGING.has(about);

export const isMeeting = ({ cells }: SessionEntry): boolean => cells.length === 0;

/** Whether an entry is of a subject: of a cell that it names, or as the meeting of the campaign. */
export const concerns = (entry: SessionEntry, subject: string): boolean =>
  subject === 'campaign' ? isMeeting(entry) : entry.cells.includes(subject);

/** A session that one cell, or the committee, is asked to. */
export interface Attended {
  subject: string;
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
}

/** A session that is being held or has been is still an entry: the past is not taken out of a calendar. */
export function attended({ subject, standing: { session, ended } }: AppointmentStanding): Attended[] {
  if (ended || session === null || session.state === 'unscheduled') return [];
  const { id, startsAt, endsAt, venue } = session;
  return [{ subject, id, startsAt, endsAt, venue: oneLine(venue) }];
}

/** Cells by the session that they are asked to, those of one session that stand at different times or places apart. */
export const heldTogether = (all: readonly Attended[]): Attended[][] => [
  ...Map.groupBy(all, ({ id, startsAt, endsAt, venue }) =>
    JSON.stringify([id, startsAt, endsAt, venue]),
  ).values(),
];

/** An entry that belongs to nobody yet: its uid will be made of the name and the person. */
type NamedEntry = Omit<SessionEntry, 'uid'> & { name: string };

/**
 * The team's entries: one for each session. Cells of one session that stand at different times or places (one refused
 * to be moved, or the others follow in a moment) are entries of their own; most of them keep the session's name.
 */
function teamEntries(cells: readonly Attended[]): NamedEntry[] {
  return [...Map.groupBy(cells, ({ id }) => id)].flatMap(([id, ofSession]) => {
    const together = heldTogether(ofSession);
    const main = together.toSorted((a, b) => b.length - a.length)[0];
    return together.flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { startsAt, endsAt, venue } = first;
      const name = group === main ? `session.${id}` : `session.${id}-${first.subject}`;
      return [{ name, startsAt, endsAt, venue, cells: group.map(({ subject }) => subject) }];
    });
  });
}

/**
 * The entries that each person should have now: of the team one per session with all its cells, of a cell's committee
 * that of the cell; whoever is both has the team's (R54); of the committee its meeting (R35). Whoever holds the role on
 * that day attends.
 *
 * @returns entries by person; who is not in it should have none
 */
export function desiredEntries(
  standings: readonly AppointmentStanding[],
  { campaign, cells, roster, utcOffset, domain }: Invitees,
): Map<string, SessionEntry[]> {
  const place = new Map(cells.map((cell, index) => [cell, index]));
  const placeOf = ({ subject }: Attended): number => place.get(subject) ?? cells.length;
  // a person's own: in a mailbox that two share, what one is no longer to attend stays in the other's calendar
  const uidOf = (name: string, person: string): string => `${campaign}.${name}.${person}@${domain}`;
  const all = standings.flatMap(attended);
  const sessions = all
    .filter(({ subject }) => subject !== 'campaign')
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.subject < b.subject ? -1 : 1));
  const wanted = new Map<string, SessionEntry[]>();
  const give = (person: string, { name, ...entry }: NamedEntry): void => {
    const own = { ...entry, uid: uidOf(name, person) };
    wanted.set(person, [...(wanted.get(person) ?? []), own]);
  };
  const teams = new Map<string, string[]>();
  const teamAt = (at: Instant): string[] => {
    const day = dateOf(at, utcOffset);
    const team = teams.get(day) ?? peopleOf(roster, { role: 'team' }, at, utcOffset);
    teams.set(day, team);
    return team;
  };
  for (const entry of teamEntries(sessions)) for (const person of teamAt(entry.startsAt)) give(person, entry);
  for (const { subject: cell, startsAt, endsAt, venue } of sessions) {
    const entry = { name: cell, startsAt, endsAt, venue, cells: [cell] };
    for (const person of peopleOf(roster, { role: 'cell', cell }, startsAt, utcOffset))
      if (!teamAt(startsAt).includes(person)) give(person, entry);
  }
  for (const { id, startsAt, endsAt, venue } of all.filter(({ subject }) => subject === 'campaign'))
    for (const person of peopleOf(roster, { role: 'committee' }, startsAt, utcOffset))
      give(person, { name: `meeting.${id}`, startsAt, endsAt, venue, cells: [] });
  return wanted;
}

/** Whether two entries say the same. */
export const sameEntry = (a: SessionEntry, b: SessionEntry): boolean =>
  a.uid === b.uid &&
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.venue === b.venue &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, index) => cell === b.cells[index]);

/**
 * What to send to somebody who should have `desired` and was sent `sent`: what is new or changed (REQUEST), then what
 * is no longer to be (CANCEL). A number is never given twice, so that the newest message wins (RFC 5546, 2.1.5).
 *
 * @param now ms; what is over by then is neither brought nor taken away
 */
export function entryChanges(
  desired: readonly SessionEntry[],
  sent: readonly SentEntry[],
  now: Instant,
): EntryChange[] {
  const known = new Map(sent.map((entry) => [entry.uid, entry]));
  const wanted = new Set(desired.map(({ uid }) => uid));
  const requests = desired.flatMap((entry): EntryChange[] => {
    const had = known.get(entry.uid);
    const stands = had?.method === 'REQUEST' && had.certain;
    if (entry.endsAt <= now || (stands && sameEntry(entry, had))) return [];
    const sequence = had === undefined ? 0 : had.sequence + 1;
    return [{ method: 'REQUEST', sequence, entry, before: stands ? bare(had) : null }];
  });
  const cancels = sent.flatMap((had): EntryChange[] => {
    if (wanted.has(had.uid) || had.endsAt <= now || (had.method === 'CANCEL' && had.certain)) return [];
    const entry = bare(had);
    return [{ method: 'CANCEL', sequence: had.sequence + 1, entry, before: entry }];
  });
  return [...requests, ...cancels];
}

const bare = ({ uid, startsAt, endsAt, venue, cells }: SessionEntry): SessionEntry => ({
  uid,
  startsAt,
  endsAt,
  venue,
  cells,
});

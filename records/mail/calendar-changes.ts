import {
  changesCalendar,
  concerns,
  type EntryChange,
  type SentEntry,
  sameEntry,
} from '../../domain/inspection/session-invitation.ts';
import type { DesiredCalendars, HandedEntry } from './calendar-entries.ts';
import type { StoredNotice } from './planned-mail.ts';
import type { UnsentMail } from './unsent-mails.ts';

/** Whether a waiting mail still brings what the calendar should hold. */
export function bringsWhatStands(
  { person, calendar }: Pick<UnsentMail, 'person' | 'calendar'>,
  desired: DesiredCalendars,
): boolean {
  if (calendar === null) return true;
  const { method, uid, entry } = calendar;
  const wanted = desired.get(person)?.find((one) => one.uid === uid);
  if (wanted === undefined) return method === 'CANCEL';
  return method === 'REQUEST' && sameEntry(wanted, entry);
}

/** An entry as the person will have it once its mail has arrived. */
export const arriving = ({ entry, method, sequence }: Omit<EntryChange, 'before'>): SentEntry => ({
  ...entry,
  method,
  sequence,
  certain: true,
});

/** Of each entry the newest. */
export function newestOf(entries: readonly SentEntry[]): SentEntry[] {
  const oldestFirst = entries.toSorted((a, b) => a.sequence - b.sequence);
  return [...new Map(oldestFirst.map((entry) => [entry.uid, entry])).values()];
}

/**
 * The entries that people were sent, or will be by waiting mails. One whose mail is neither sent nor waiting is
 * uncertain: it was tried, and then refused or dropped.
 */
export function knownEntries(
  handedOver: readonly HandedEntry[],
  mails: readonly UnsentMail[],
): Map<string, SentEntry[]> {
  const unsent = new Set(mails.map(({ id }) => id));
  const handed = handedOver.map(({ person, entry, mail, state }) => ({
    person,
    entry: { ...entry, certain: state === 'sent' || unsent.has(mail) },
  }));
  const waiting = mails.flatMap(({ person, calendar }) =>
    calendar === null ? [] : [{ person, entry: arriving(calendar) }],
  );
  // two mails with the same entry may wait, when one is being tried and the entry has changed: the newer one counts
  const byPerson = Map.groupBy([...handed, ...waiting], ({ person }) => person);
  return new Map([...byPerson].map(([person, all]) => [person, newestOf(all.map(({ entry }) => entry))]));
}

/** A change with the notices that travel with it. */
export interface Carried {
  change: EntryChange;
  rows: StoredNotice[];
}

const isAbout = ({ entry, before }: EntryChange, subject: string): boolean =>
  concerns(entry, subject) || (before !== null && concerns(before, subject));

/**
 * Gives each notice about a session or the meeting to a change about its subject, preferably one that invites; the
 * others travel without an entry.
 */
export function carriedBy(
  changes: readonly EntryChange[],
  rows: readonly StoredNotice[],
): { carried: Carried[]; others: StoredNotice[] } {
  const carrier = ({ subject, notice }: StoredNotice): EntryChange | undefined =>
    changesCalendar(notice)
      ? (changes.find(({ method, entry }) => method === 'REQUEST' && concerns(entry, subject)) ??
        changes.find((change) => isAbout(change, subject)))
      : undefined;
  const byCarrier = Map.groupBy(rows, carrier);
  return {
    carried: changes.map((change) => ({ change, rows: byCarrier.get(change) ?? [] })),
    others: byCarrier.get(undefined) ?? [],
  };
}

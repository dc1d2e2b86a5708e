import {
  changesCalendar,
  concerns,
  type EntryChange,
  entryChanges,
  type SessionEntry,
  sameEntry,
} from '../../domain/case/session-invitation.ts';
import type { Queries } from '../database.ts';
import type { MailCalendar } from '../reading.ts';
import { appointmentStandings, entriesOf } from './calendar-entries.ts';
import type { CalendarDesk, StoredNotice } from './mail-plan-desk.ts';

/** The calendars of a campaign's people, as one transaction sees them. */
export interface Calendars {
  /** what has to be sent to the person, beside what waits to be sent */
  changesOf(person: string): Promise<EntryChange[]>;
  /** whether a mail that waits still brings what stands */
  stands(person: string, calendar: MailCalendar): Promise<boolean>;
}

/** The standings are read when they are asked for, and then once. */
export function openCalendars(queries: Queries, campaign: string, desk: CalendarDesk | null): Calendars {
  let everybody: ReadonlyMap<string, readonly SessionEntry[]> | null = null;
  const desiredBy = async (person: string): Promise<readonly SessionEntry[]> => {
    if (desk === null) return [];
    everybody ??= desk.desired(await appointmentStandings(queries, campaign));
    return everybody.get(person) ?? [];
  };
  return {
    async changesOf(person) {
      if (desk === null) return [];
      return entryChanges(await desiredBy(person), await entriesOf(queries, campaign, person), desk.now);
    },
    async stands(person, { method, uid, entry }) {
      if (desk === null) return true;
      const wanted = (await desiredBy(person)).find((desired) => desired.uid === uid);
      if (wanted === undefined) return method === 'CANCEL';
      return method === 'REQUEST' && sameEntry(wanted, entry);
    },
  };
}

/** A change with the notices that travel with it. */
export interface Carried {
  change: EntryChange;
  rows: StoredNotice[];
}

const tellsOf = ({ entry, before }: EntryChange, subject: string): boolean =>
  concerns(entry, subject) || (before !== null && concerns(before, subject));

/**
 * Gives each notice about a session or the meeting to the change that is of its subject, rather to one that invites than to one that
 * takes away; the others travel without an entry.
 */
export function carriedBy(
  changes: readonly EntryChange[],
  rows: readonly StoredNotice[],
): { carried: Carried[]; others: StoredNotice[] } {
  const carrier = ({ subject, notice }: StoredNotice): EntryChange | undefined =>
    changesCalendar(notice)
      ? (changes.find(({ method, entry }) => method === 'REQUEST' && concerns(entry, subject)) ??
        changes.find((change) => tellsOf(change, subject)))
      : undefined;
  const byCarrier = Map.groupBy(rows, carrier);
  return {
    carried: changes.map((change) => ({ change, rows: byCarrier.get(change) ?? [] })),
    others: byCarrier.get(undefined) ?? [],
  };
}

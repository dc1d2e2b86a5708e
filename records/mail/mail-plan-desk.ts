import type { AppointmentStanding, EntryChange, SessionEntry } from '../../domain/case/session-invitation.ts';
import type { Standing } from '../../domain/journal.ts';
import type { mails, notices } from '../schema.ts';

export type StoredNotice = typeof notices.$inferSelect;
export type StoredMail = typeof mails.$inferSelect;

/** A notice with what stands of its subject now. */
export type NoticeAtHand = Pick<StoredNotice, 'id' | 'subject' | 'role' | 'notice'> & {
  standing: Standing | null;
};

export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

/** What planning needs to know of people and words; both live elsewhere. */
export interface MailDesk {
  /** null: the person has no address and has to be told */
  addressOf(person: string): string | null;
  compose(items: NoticeAtHand[], person: string): ComposedMail;
  /** behind the @ of a Message-ID */
  messageDomain: string;
  /** null: mails bring no calendar entries */
  calendar: CalendarDesk | null;
}

/** What planning needs to know of calendar entries. */
export interface CalendarDesk {
  /** ms; what is over by then is left as it was */
  now: number;
  /** the entries that each person should have; not by the clock, so that sending sees what planning saw */
  desired(standings: readonly AppointmentStanding[]): ReadonlyMap<string, readonly SessionEntry[]>;
  compose(change: EntryChange, items: NoticeAtHand[], person: string): ComposedMail;
  /** the change as iCalendar text */
  write(change: EntryChange, person: string, address: string): string;
}

import type { Stands } from '../../domain/case/season-standings.ts';
import type { EntryChange } from '../../domain/inspection/session-invitation.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import type { OfficeContact } from '../../domain/people/office-contact.ts';
import type { CampaignRow } from '../reading.ts';
import type { mails, notices } from '../schema.ts';

export type StoredNotice = typeof notices.$inferSelect;
export type StoredMail = typeof mails.$inferSelect;

/** What travels together: to one person, with at most one calendar entry. */
export interface PlannedMail {
  person: string;
  address: string;
  /** oldest first; none where an entry changes because of another cell of its session */
  rows: readonly StoredNotice[];
  change: EntryChange | null;
}

/** A notice with its subject's present standing. */
export type NoticeAtHand = Pick<StoredNotice, 'subject' | 'role' | 'notice'> & {
  standing: Standing | null;
  /** what the cell has raised and nobody has answered; read where it is asked about */
  questions: readonly string[];
  /** what stands of the campaign and of all its cells; read where it is a digest */
  season: readonly Stands[];
};

/** A planned mail with all that goes into its words. */
export type MailAtHand = Omit<PlannedMail, 'rows'> & { notices: NoticeAtHand[] };

export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
  /** its calendar entry as iCalendar text; null: none */
  calendar: string | null;
}

/**
 * Puts mails of a campaign into words, as a pure function; throws where there are no words.
 *
 * @param office whom readers can ask for help; null while there is nobody
 */
export type ComposeMail = (
  campaign: Pick<CampaignRow, 'id' | 'plan' | 'roster'>,
  office: OfficeContact | null,
) => (mail: MailAtHand) => ComposedMail;

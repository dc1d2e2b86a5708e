import addressparser from 'nodemailer/lib/addressparser';
import { desiredEntries } from '../domain/case/session-invitation.ts';
import { documentsToBring } from '../domain/case/session-invitation-documents.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { CalendarDesk } from '../records/mail/mail-plan-desk.ts';
import type { CampaignRow } from '../records/reading.ts';
import { entryWords, type InvitationMatter } from '../words/invitation.ts';
import { invitationMail } from '../words/invitation-mail.ts';
import type { Audience } from '../words/words.ts';
import { calendarText } from './calendar-text.ts';

export interface CalendarOffice {
  /** as the foot of a mail names the campaign */
  title: string;
  baseUrl: string;
  /** the sender, who is the organiser */
  mailFrom: string;
  /** behind the @ of an entry's uid; has to stay the same for a campaign's life */
  domain: string;
}

/** `Văn phòng Đảng ủy <van-phong@example.vn>` as name and address. */
function mailboxOf(mailFrom: string): { name: string; address: string } {
  const [first] = addressparser(mailFrom, { flatten: true });
  const address = first?.address ?? '';
  return { name: first?.name || address, address };
}

const matterOf = (plan: Plan, { title, baseUrl }: CalendarOffice): InvitationMatter => ({
  campaign: title,
  baseUrl,
  documents: documentsToBring(plan),
  venue: plan.venue,
});

/**
 * Calendar entries by the plan's people and the roster, in the audience's language; the sender of the mails is their
 * organiser.
 */
export function calendarDesk(
  { id, plan, roster }: Pick<CampaignRow, 'id' | 'plan' | 'roster'>,
  office: CalendarOffice,
  audience: Audience,
): CalendarDesk {
  const matter = matterOf(plan, office);
  const organiser = mailboxOf(office.mailFrom);
  return {
    now: audience.now,
    desired: (standings) =>
      desiredEntries(standings, {
        campaign: id,
        cells: plan.cells.map((cell) => cell.id),
        roster,
        utcOffset: plan.calendar.utcOffset,
        domain: office.domain,
      }),
    compose: (change, notices, person) => invitationMail({ person, change, notices, matter }, audience),
    write: ({ method, sequence, entry }, person, address) =>
      calendarText({
        method,
        uid: entry.uid,
        sequence,
        startsAt: entry.startsAt,
        endsAt: entry.endsAt,
        madeAt: audience.now,
        words: entryWords(entry, matter, audience),
        organiser,
        attendee: { name: audience.names.person(person), address },
      }),
  };
}

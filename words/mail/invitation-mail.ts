import { concerns, type EntryChange } from '../../domain/inspection/session-invitation.ts';
import { isAppointment } from '../../domain/obligation/obligations.ts';
import type { OfficeContact } from '../../domain/people/office-contact.ts';
import type { Audience } from '../words.ts';
import { helpFrom } from './help-from.ts';
import {
  briefStart,
  changeLines,
  documentLines,
  type InvitationMatter,
  invitationNews,
  sessionUrl,
  sessionWords,
} from './invitation.ts';
import { invitationSentences } from './invitation-sentences.ts';
import { framedMail, type Mail, type MailBlock } from './mail-frame.ts';
import type { NoticeFor } from './notice-lines.ts';
import { noticeBlock } from './notice-mail.ts';

export interface InvitationRequest {
  person: string;
  change: EntryChange;
  /** the notices that travel with it; may be none, as when another cell has left a shared session */
  notices: readonly NoticeFor[];
  matter: InvitationMatter;
  /** whom the reader can ask for help; null: nobody is known */
  office: OfficeContact | null;
}

/** The opening of a session or meeting says nothing that the entry itself doesn't say. */
const saysMore =
  ({ method, entry }: EntryChange) =>
  ({ subject, notice }: NoticeFor): boolean =>
    method === 'CANCEL' || !isAppointment(notice.about) || !concerns(entry, subject);

function blocksOf({ change, notices, matter }: InvitationRequest, audience: Audience): MailBlock[] {
  const words = invitationSentences(audience.lang);
  const own: MailBlock = {
    heading: sessionWords(change.entry, audience),
    lines: [
      ...changeLines(change, matter, audience),
      ...(change.method === 'CANCEL' ? [] : documentLines(change.entry, matter.documents, audience)),
      words.attached[change.method],
    ],
    link: words.link,
    url: sessionUrl(change.entry, matter.baseUrl),
  };
  const others = notices.filter(saysMore(change));
  return [own, ...others.map((item) => noticeBlock(item, matter.baseUrl, audience))];
}

/**
 * The mail that brings a calendar entry: what stands in it, old and new where it changed, and the notices that travel
 * with it, in the audience's language.
 *
 * @returns subject without line breaks, text, and HTML with everything escaped; all NFC
 */
export function invitationMail(request: InvitationRequest, audience: Audience): Mail {
  const { person, change, matter, office } = request;
  const words = invitationSentences(audience.lang);
  const about = sessionWords(change.entry, audience);
  const when = briefStart(change.entry.startsAt, audience);
  return framedMail(
    {
      subject: words.subjects[invitationNews(change)](about, when),
      person,
      intro: null,
      blocks: blocksOf(request, audience),
      closing: helpFrom(office, audience.lang),
      campaign: matter.campaign,
      baseUrl: matter.baseUrl,
    },
    audience,
  );
}

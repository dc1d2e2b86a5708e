import { dateOf, type Instant, timeOf } from '../../domain/calendar/instant.ts';
import {
  type EntryChange,
  isMeeting,
  type SessionEntry,
} from '../../domain/inspection/session-invitation.ts';
import type { CriterionDocuments } from '../../domain/inspection/session-invitation-documents.ts';
import { momentWords, shortDate } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import type { Audience } from '../words.ts';
import { type InvitationNews, invitationSentences } from './invitation-sentences.ts';
import { appraisalUrl, pageUrl } from './page-url.ts';

/** What programs for calendars are told that made the entry: mails and entries are in Vietnamese. */
export const CALENDAR_NAME = 'Lịch kiểm tra';

/** The calendar entry's words. */
export interface EntryWords {
  summary: string;
  /** lines parted by `\n` */
  description: string;
  location: string;
  url: string;
}

/** What entries of a campaign say beside their own data. */
export interface InvitationMatter {
  /** title of the campaign, e.g. `Kế hoạch 28-KH/ĐU năm 2024` */
  campaign: string;
  baseUrl: string;
  documents: readonly CriterionDocuments[];
  /** the plan's venue: its address is added where a session takes place there (R60) */
  venue: { name: string; address: string };
}

const nfc = (text: string): string => text.normalize('NFC');

/** The cell's page; of a session of several cells the campaign's; of the meeting that of the appraisal. */
export function sessionUrl({ cells }: SessionEntry, baseUrl: string): string {
  const [only, ...others] = cells;
  if (only === undefined) return appraisalUrl(baseUrl);
  return pageUrl(baseUrl, others.length > 0 ? null : only);
}

/** The venue with its address where the plan knows it. */
export const placeWords = (venue: string, plan: InvitationMatter['venue']): string =>
  nfc(venue) === nfc(plan.name) ? `${venue}, ${plan.address}` : venue;

/** `Buổi kiểm tra chi bộ Văn phòng`, `Họp Ban Chấp hành thẩm định kết quả kiểm tra` */
export function sessionWords(entry: SessionEntry, { lang, names }: Audience): string {
  const words = invitationSentences(lang);
  return isMeeting(entry) ? words.meeting : words.session(entry.cells.map((cell) => names.cell(cell)));
}

/** `08:00 thứ Năm 12/12/2024, dự kiến đến 11:30` */
export function spanWords({ startsAt, endsAt }: SessionEntry, audience: Audience): string {
  const { lang, utcOffset } = audience;
  const sameDay = dateOf(startsAt, utcOffset) === dateOf(endsAt, utcOffset);
  const until = sameDay ? timeOf(endsAt, utcOffset) : momentWords(endsAt, audience);
  return invitationSentences(lang).span(momentWords(startsAt, audience), until);
}

/** What the documents are, one line per criterion (R52, R53); to the meeting nobody brings any. */
export function documentLines(
  entry: SessionEntry,
  documents: readonly CriterionDocuments[],
  { lang }: Audience,
): string[] {
  const words = invitationSentences(lang);
  if (isMeeting(entry) || documents.length === 0) return [];
  const titled = ({ title, inDossier }: CriterionDocuments['documents'][number]): string =>
    inDossier ? `${title} (${words.inDossier})` : title;
  return [
    words.bring,
    ...documents.map(
      (group) => `- ${group.criterion ?? words.otherDocuments}: ${group.documents.map(titled).join('; ')}`,
    ),
  ];
}

/** The words of a calendar entry, all NFC. */
export function entryWords(entry: SessionEntry, matter: InvitationMatter, audience: Audience): EntryWords {
  const words = invitationSentences(audience.lang);
  const url = sessionUrl(entry, matter.baseUrl);
  const description = [
    matter.campaign,
    ...(isMeeting(entry)
      ? [words.meetingAttendance]
      : [words.cells(entry.cells.map((cell) => audience.names.cell(cell))), words.attendance]),
    ...documentLines(entry, matter.documents, audience),
    `${words.link}: ${url}`,
  ];
  return {
    summary: nfc(sessionWords(entry, audience)),
    description: nfc(description.join('\n')),
    location: nfc(placeWords(entry.venue, matter.venue)),
    url,
  };
}

const sameTime = (a: SessionEntry, b: SessionEntry): boolean =>
  a.startsAt === b.startsAt && a.endsAt === b.endsAt;

/** What a change means to whoever gets it: the gravest first, as a mail has one subject. */
export function invitationNews({ method, entry, before }: EntryChange): InvitationNews {
  if (method === 'CANCEL') return 'cancelled';
  if (before === null) return 'invited';
  if (!sameTime(entry, before)) return 'moved';
  return entry.venue === before.venue ? 'cellsChanged' : 'venueChanged';
}

/** Old and new side by side (situation 7): what stays is said once. */
export function changeLines(
  { method, entry, before }: EntryChange,
  { venue }: InvitationMatter,
  audience: Audience,
): string[] {
  const words = invitationSentences(audience.lang);
  const named = (cells: readonly string[]) => cells.map((cell) => audience.names.cell(cell));
  const place = (of: SessionEntry) => placeWords(of.venue, venue);
  const moved = method === 'REQUEST' && before !== null && !sameTime(entry, before);
  const elsewhere = before !== null && before.venue !== entry.venue;
  const gone = before?.cells.filter((cell) => !entry.cells.includes(cell)) ?? [];
  const joined = before === null ? [] : entry.cells.filter((cell) => !before.cells.includes(cell));
  return [
    moved ? words.newTime(spanWords(entry, audience)) : words.time(spanWords(entry, audience)),
    ...(moved ? [words.oldTime(spanWords(before, audience))] : []),
    ...(entry.venue === '' ? [] : [words.venue(place(entry))]),
    ...(elsewhere && before.venue !== '' ? [words.oldVenue(place(before))] : []),
    ...(gone.length > 0 ? [words.cellsGone(named(gone))] : []),
    ...(joined.length > 0 ? [words.cellsJoined(named(joined))] : []),
    ...(isMeeting(entry) ? [] : [words.cells(named(entry.cells))]),
  ];
}

/** `08:00 ngày 12/12/2024`, for subject lines. */
export const briefStart = (startsAt: Instant, { lang, utcOffset }: Audience): string =>
  dictionaryOf(lang).time.brief(shortDate(dateOf(startsAt, utcOffset)), timeOf(startsAt, utcOffset));

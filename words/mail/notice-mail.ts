import { OBLIGATIONS, obligationName } from '../../domain/obligation/obligations.ts';
import { unbroken } from '../../domain/one-line.ts';
import type { OfficeContact } from '../../domain/people/office-contact.ts';
import { dictionaryOf } from '../dictionary.ts';
import { lowerFirst } from '../letter-case.ts';
import { latenessOf } from '../obligation/lateness.ts';
import { isObligation, taskWords } from '../obligation/obligation-words.ts';
import { type Audience, wordOf } from '../words.ts';
import { helpFrom } from './help-from.ts';
import { framedMail, type Mail, type MailBlock } from './mail-frame.ts';
import {
  aboutWords,
  briefDue,
  type NoticeFor,
  noticeLines,
  noticeLists,
  subjectOf,
  whenBriefly,
} from './notice-lines.ts';
import { owedUrl, pageUrl } from './page-url.ts';

export type { NoticeFor } from './notice-lines.ts';

export interface MailRequest {
  /** the person who gets it */
  person: string;
  /** at least one */
  notices: readonly NoticeFor[];
  /** title of the campaign, e.g. `Kế hoạch 28-KH/ĐU năm 2024` */
  campaign: string;
  /** e.g. `http://127.0.0.1:3000` */
  baseUrl: string;
  /** whom the reader can ask for help; null: nobody is known */
  office: OfficeContact | null;
}

/** Where something is done, or stands: of what is owed its own place, of news the cell's page or the campaign's. */
export const taskUrl = (baseUrl: string, subject: string, about: string): string =>
  isObligation(about)
    ? owedUrl(baseUrl, subject, about)
    : pageUrl(baseUrl, subject === 'campaign' ? null : subject);

/** What a notice says in a mail, alone or beside others. */
export const noticeBlock = (item: NoticeFor, baseUrl: string, audience: Audience): MailBlock => ({
  heading: aboutWords(item, audience),
  lines: noticeLines(item, audience),
  lists: noticeLists(item, audience),
  link: dictionaryOf(audience.lang).mail.linkLine,
  url: taskUrl(baseUrl, item.subject, item.notice.about),
});

/** What the notices are about, each phrase once with the number of cells. */
function phrases(notices: readonly NoticeFor[], audience: Audience): string {
  const { mail, news } = dictionaryOf(audience.lang);
  const groups = Map.groupBy(notices, ({ notice: { about } }) =>
    isObligation(about) ? taskWords(about, audience.lang).task : wordOf(news, about),
  );
  return [...groups]
    .map(([phrase, items]) => {
      const [only] = items;
      const cells = new Set(items.map(({ subject }) => subject)).size;
      return lowerFirst(cells === 1 && only ? aboutWords(only, audience) : mail.severalCells(phrase, cells));
    })
    .join('; ');
}

function groupSubject(notices: readonly NoticeFor[], audience: Audience): string {
  const { mail } = dictionaryOf(audience.lang);
  const list = phrases(notices, audience);
  const dues = notices.flatMap(({ notice: { about, due } }) =>
    due === null || !isObligation(about) ? [] : [due],
  );
  if (dues.length === 0) return mail.subjectNews(notices.length, list);
  const late = notices.filter(
    ({ notice: { about, due } }) =>
      due !== null &&
      isObligation(about) &&
      latenessOf(due, audience, OBLIGATIONS[obligationName(about)].kind).tone === 'late',
  );
  return mail.subjectTasks(notices.length, late.length, briefDue(Math.min(...dues), audience), list);
}

/** Only somebody who was asked for something can have done it already. */
function closingOf(notices: readonly NoticeFor[], office: OfficeContact | null, { lang }: Audience): string {
  const isAsked = notices.some(
    ({ role, notice: { about } }) =>
      role === 'to' && isObligation(about) && OBLIGATIONS[obligationName(about)].kind === 'task',
  );
  const help = helpFrom(office, lang);
  return isAsked ? `${dictionaryOf(lang).mail.doneAlready} ${help}` : help;
}

/**
 * The mail for one or several notices that one person gets together, in the audience's language.
 *
 * @returns subject without line breaks, text, and HTML with everything escaped; all NFC
 */
export function noticeMail(request: MailRequest, audience: Audience): Mail {
  const { mail } = dictionaryOf(audience.lang);
  const { notices, person, campaign, baseUrl, office } = request;
  const [first] = notices;
  if (first === undefined) throw new RangeError('a mail needs at least one notice');
  const subject = notices.length === 1 ? subjectOf(first, audience) : groupSubject(notices, audience);
  const onlyCopies = notices.every(({ role }) => role === 'copy');
  return framedMail(
    {
      subject: onlyCopies ? mail.copied(subject) : subject,
      person,
      intro: mail.intro(notices.length),
      blocks: notices.map((item) => noticeBlock(item, baseUrl, audience)),
      closing: closingOf(notices, office, audience),
      campaign,
      baseUrl,
    },
    audience,
  );
}

/** One short text to copy for a person without an address (Zalo, telephone). */
export function shortText(item: NoticeFor, person: string, baseUrl: string, audience: Audience): string {
  const { mail } = dictionaryOf(audience.lang);
  const url = taskUrl(baseUrl, item.subject, item.notice.about);
  const what = lowerFirst(aboutWords(item, audience));
  return unbroken(
    mail.short(audience.names.person(person), what, whenBriefly(item, audience), url),
  ).normalize('NFC');
}

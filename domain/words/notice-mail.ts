import { OBLIGATIONS, obligationName } from '../obligations.ts';
import { dictionaryOf } from './dictionary.ts';
import { html, type Markup } from './html.ts';
import { latenessOf } from './lateness.ts';
import { lowerFirst } from './letter-case.ts';
import { aboutWords, briefDue, type NoticeFor, noticeLines, subjectOf, whenBriefly } from './notice-lines.ts';
import { isObligation, taskWords } from './obligation-words.ts';
import { type Audience, wordOf } from './words.ts';

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
}

export interface Mail {
  /** one line, at most 200 letters */
  subject: string;
  text: string;
  html: string;
}

const SUBJECT_LETTERS = 200;

/** Where a task is done: the cell's page or the campaign's, at the obligation. */
export function taskUrl(baseUrl: string, subject: string, about: string): string {
  const page = subject === 'campaign' ? '/' : `/cells/${encodeURIComponent(subject)}`;
  return `${baseUrl.replace(/\/+$/, '')}${page}#${encodeURIComponent(about)}`;
}

const unbroken = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** A header is one line: whatever could end it becomes a space (security: no header from a name). */
function oneLine(text: string): string {
  const line = [...unbroken(text).trim()];
  return line.length <= SUBJECT_LETTERS ? line.join('') : `${line.slice(0, SUBJECT_LETTERS - 1).join('')}…`;
}

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

/** A line break inside a name or a reason could pass for one of ours. */
const asText = (paragraphs: string[][]): string =>
  `${paragraphs.map((lines) => lines.map(unbroken).join('\n')).join('\n\n')}\n`;

function asHtml(request: MailRequest, audience: Audience): Markup {
  const { mail } = dictionaryOf(audience.lang);
  const { notices, person, campaign, baseUrl } = request;
  const item = (entry: NoticeFor): Markup => {
    const url = taskUrl(baseUrl, entry.subject, entry.notice.about);
    return html`<h2 style="font-size:17px;margin:20px 0 4px">${aboutWords(entry, audience)}</h2>
<p style="margin:0 0 4px">${noticeLines(entry, audience).map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}</p>
<p style="margin:0">${mail.linkLine}: <a href="${url}">${url}</a></p>
`;
  };
  return html`<!doctype html>
<html lang="${audience.lang}"><head><meta charset="utf-8"><title>${campaign}</title></head>
<body style="font:16px/1.5 Arial,sans-serif;color:#1b1b1b;max-width:40em">
<p>${mail.greeting(audience.names.person(person))}</p>
<p>${mail.intro(notices.length)}</p>
${notices.map(item)}<p style="margin-top:24px">${mail.closing}</p>
<p style="color:#555;font-size:14px">${mail.footer(campaign)}</p>
</body></html>
`;
}

/**
 * The mail for one or several notices that one person gets together, in the audience's language.
 *
 * @returns subject without line breaks, text, and HTML with everything escaped; all NFC
 */
export function noticeMail(request: MailRequest, audience: Audience): Mail {
  const { mail } = dictionaryOf(audience.lang);
  const { notices, person, campaign, baseUrl } = request;
  const [first] = notices;
  if (first === undefined) throw new RangeError('a mail needs at least one notice');
  const subject = notices.length === 1 ? subjectOf(first, audience) : groupSubject(notices, audience);
  const onlyCopies = notices.every(({ role }) => role === 'copy');
  const text = asText([
    [mail.greeting(audience.names.person(person))],
    [mail.intro(notices.length)],
    ...notices.map((entry) => [
      aboutWords(entry, audience),
      ...noticeLines(entry, audience),
      `${mail.linkLine}: ${taskUrl(baseUrl, entry.subject, entry.notice.about)}`,
    ]),
    [mail.closing],
    ['-- ', mail.footer(campaign)],
  ]);
  return {
    subject: oneLine(onlyCopies ? mail.copied(subject) : subject).normalize('NFC'),
    text: text.normalize('NFC'),
    html: asHtml(request, audience).text.normalize('NFC'),
  };
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

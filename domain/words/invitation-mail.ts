import type { EntryChange } from '../case/session-invitation.ts';
import { dictionaryOf } from './dictionary.ts';
import { html, type Markup } from './html.ts';
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
import { aboutWords, type NoticeFor, noticeLines } from './notice-lines.ts';
import { type Mail, taskUrl } from './notice-mail.ts';
import type { Audience } from './words.ts';

export interface InvitationRequest {
  person: string;
  change: EntryChange;
  /** the notices that travel with it; may be none, as when another cell has left a shared session */
  notices: readonly NoticeFor[];
  matter: InvitationMatter;
}

interface Block {
  heading: string;
  lines: string[];
  link: string;
  url: string;
}

const SUBJECT_LETTERS = 200;

const unbroken = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Whatever could end a header's line becomes a space (security: no header from a name). */
function oneLine(text: string): string {
  const letters = [...unbroken(text).trim()];
  return letters.length <= SUBJECT_LETTERS
    ? letters.join('')
    : `${letters.slice(0, SUBJECT_LETTERS - 1).join('')}…`;
}

/** The opening of a session says nothing that the entry itself doesn't say. */
const saysMore =
  ({ method, entry }: EntryChange) =>
  ({ subject, notice }: NoticeFor): boolean =>
    method === 'CANCEL' || notice.about !== 'session' || !entry.cells.includes(subject);

function blocksOf({ change, notices, matter }: InvitationRequest, audience: Audience): Block[] {
  const { mail } = dictionaryOf(audience.lang);
  const words = invitationSentences(audience.lang);
  const own: Block = {
    heading: sessionWords(change.entry, audience),
    lines: [
      ...changeLines(change, matter, audience),
      ...(change.method === 'CANCEL' ? [] : documentLines(matter.documents, audience)),
      words.attached[change.method],
    ],
    link: words.link,
    url: sessionUrl(change.entry, matter.baseUrl),
  };
  const others = notices.filter(saysMore(change)).map((item) => ({
    heading: aboutWords(item, audience),
    lines: noticeLines(item, audience),
    link: mail.linkLine,
    url: taskUrl(matter.baseUrl, item.subject, item.notice.about),
  }));
  return [own, ...others].map((block) => ({ ...block, lines: block.lines.map(unbroken) }));
}

const asText = (paragraphs: string[][]): string =>
  `${paragraphs.map((lines) => lines.map(unbroken).join('\n')).join('\n\n')}\n`;

function asHtml({ person, matter }: InvitationRequest, blocks: readonly Block[], audience: Audience): Markup {
  const { mail } = dictionaryOf(audience.lang);
  const block = ({ heading, lines, link, url }: Block): Markup =>
    html`<h2 style="font-size:17px;margin:20px 0 4px">${heading}</h2>
<p style="margin:0 0 4px">${lines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}</p>
<p style="margin:0">${link}: <a href="${url}">${url}</a></p>
`;
  return html`<!doctype html>
<html lang="${audience.lang}"><head><meta charset="utf-8"><title>${matter.campaign}</title></head>
<body style="font:16px/1.5 Arial,sans-serif;color:#1b1b1b;max-width:40em">
<p>${mail.greeting(audience.names.person(person))}</p>
${blocks.map(block)}<p style="margin-top:24px">${invitationSentences(audience.lang).closing}</p>
<p style="color:#555;font-size:14px">${mail.footer(matter.campaign)}</p>
</body></html>
`;
}

/**
 * The mail that brings a calendar entry: what stands in it, old and new where it changed, and the notices that travel
 * with it, in the audience's language.
 *
 * @returns subject without line breaks, text, and HTML with everything escaped; all NFC
 */
export function invitationMail(request: InvitationRequest, audience: Audience): Mail {
  const { person, change, matter } = request;
  const { mail } = dictionaryOf(audience.lang);
  const words = invitationSentences(audience.lang);
  const about = sessionWords(change.entry, audience);
  const when = briefStart(change.entry.startsAt, audience);
  const blocks = blocksOf(request, audience);
  const text = asText([
    [mail.greeting(audience.names.person(person))],
    ...blocks.map(({ heading, lines, link, url }) => [heading, ...lines, `${link}: ${url}`]),
    [words.closing],
    ['-- ', mail.footer(matter.campaign)],
  ]);
  return {
    subject: oneLine(words.subjects[invitationNews(change)](about, when)).normalize('NFC'),
    text: text.normalize('NFC'),
    html: asHtml(request, blocks, audience).text.normalize('NFC'),
  };
}

import { oneLine, unbroken } from '../../domain/one-line.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { dictionaryOf } from '../dictionary.ts';
import { html, type Markup } from '../html.ts';
import { periodWords } from '../period-words.ts';
import type { Audience } from '../words.ts';
import { helpUrl } from './page-url.ts';

/** What every mail has in common: a subject of one line, a greeting, blocks with a link each, an end; as text and as HTML. */

export interface Mail {
  /** one line, at most 200 letters */
  subject: string;
  text: string;
  html: string;
}

/** A list below a matter; without items its heading is a sentence. */
export interface MailList {
  heading: string;
  items: readonly string[];
}

/** One matter of a mail. */
export interface MailBlock {
  heading: string;
  lines: readonly string[];
  /** below the lines */
  lists?: readonly MailList[];
  /** words in front of the address */
  link: string;
  url: string;
}

/** `Kế hoạch 28-KH/ĐU năm 2024`: as the foot of a mail names the campaign. */
export const campaignTitle = ({ document, ...rated }: Pick<Plan, 'document' | 'year' | 'quarter'>): string =>
  `${document.type} ${document.number} ${periodWords(rated, 'vi')}`;

export interface MailContent {
  subject: string;
  /** person id */
  person: string;
  /** behind the greeting; null: the blocks say enough */
  intro: string | null;
  blocks: readonly MailBlock[];
  closing: string;
  /** title of the campaign, e.g. `Kế hoạch 28-KH/ĐU năm 2024` */
  campaign: string;
  /** where the pages are */
  baseUrl: string;
}

const SUBJECT_LETTERS = 200;

/** A header is one line: whatever could end it becomes a space (security: no header from a name). */
function headerLine(text: string): string {
  const letters = [...oneLine(text)];
  return letters.length <= SUBJECT_LETTERS
    ? letters.join('')
    : `${letters.slice(0, SUBJECT_LETTERS - 1).join('')}…`;
}

const asText = (paragraphs: readonly (readonly string[])[]): string =>
  `${paragraphs.map((lines) => lines.map(unbroken).join('\n')).join('\n\n')}\n`;

const listHtml = ({ heading, items }: MailList): Markup =>
  items.length === 0
    ? html`<p style="margin:12px 0 4px">${heading}.</p>
`
    : html`<p style="margin:12px 0 4px"><b>${heading}</b></p>
<ul style="margin:0 0 4px;padding-left:20px">${items.map((item) => html`<li>${item}</li>`)}</ul>
`;

/** A list is a paragraph of its own, and so is the link below it. */
const blockText = ({ heading, lines, lists = [], link, url }: MailBlock): string[][] => {
  const linkLine = `${link}: ${url}`;
  if (lists.length === 0) return [[heading, ...lines, linkLine]];
  return [
    [heading, ...lines],
    ...lists.map((list) =>
      list.items.length === 0
        ? [`${list.heading}.`]
        : [`${list.heading}:`, ...list.items.map((item) => `- ${item}`)],
    ),
    [linkLine],
  ];
};

const blockHtml = ({ heading, lines, lists = [], link, url }: MailBlock): Markup =>
  html`<h2 style="font-size:17px;margin:20px 0 4px">${heading}</h2>
<p style="margin:0 0 4px">${lines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}</p>
${lists.map(listHtml)}<p style="margin:0">${link}: <a href="${url}">${url}</a></p>
`;

/**
 * A mail in the audience's language. A line break inside a name or a reason could pass for one of ours: none stays.
 *
 * @returns subject without line breaks, text, and HTML with everything escaped; all NFC
 */
export function framedMail(content: MailContent, { lang, names }: Audience): Mail {
  const { mail } = dictionaryOf(lang);
  const { subject, person, intro, closing, campaign, baseUrl } = content;
  const help = helpUrl(baseUrl);
  const blocks = content.blocks.map(({ lists = [], ...block }) => ({
    ...block,
    lines: block.lines.map(unbroken),
    lists: lists.map((list) => ({ ...list, items: list.items.map(unbroken) })),
  }));
  const greeting = mail.greeting(names.person(person));
  const footer = mail.footer(campaign);
  const text = asText([
    [greeting],
    ...(intro === null ? [] : [[intro]]),
    ...blocks.flatMap(blockText),
    [closing, `${mail.helpLine}: ${help}`],
    ['-- ', footer],
  ]);
  const page = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${campaign}</title></head>
<body style="font:16px/1.5 Arial,sans-serif;color:#1b1b1b;max-width:40em">
<p>${greeting}</p>
${
  intro === null
    ? null
    : html`<p>${intro}</p>
`
}${blocks.map(blockHtml)}<p style="margin-top:24px">${closing}<br>${mail.helpLine}: <a href="${help}">${help}</a></p>
<p style="color:#555;font-size:14px">${footer}</p>
</body></html>
`;
  return {
    subject: headerLine(subject).normalize('NFC'),
    text: text.normalize('NFC'),
    html: page.text.normalize('NFC'),
  };
}

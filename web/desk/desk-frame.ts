import { html } from 'hono/html';
import type { NoticeRow } from '../../records/reading.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import type { Audience } from '../../words/words.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { DIFFICULTIES_PATH, EXPORTS_PATH, MEMBERS_PATH, QUALITY_PATH, TEMPLATES_PATH } from '../paths.ts';

/** What the office's pages have in common. */

export const OUTBOX_PATH = '/outbox';
export const TELLING_PATH = '/telling';
export const PEOPLE_PATH = '/people';

const PARTS = [
  { path: OUTBOX_PATH, key: 'outbox' },
  { path: TELLING_PATH, key: 'telling' },
  { path: PEOPLE_PATH, key: 'people' },
  { path: MEMBERS_PATH, key: 'members' },
  { path: DIFFICULTIES_PATH, key: 'difficulties' },
  { path: QUALITY_PATH, key: 'quality' },
  { path: EXPORTS_PATH, key: 'exports' },
  { path: TEMPLATES_PATH, key: 'templates' },
] as const;

/** One of the office's pages, with the ways to the others that are theirs to open. */
export function deskPage(context: PageContext, title: string, body: Html): Html {
  const texts = deskTexts(context.audience.lang);
  const links = PARTS.filter(({ path }) => context.leadsTo(path)).map(
    ({ path, key }) =>
      html`<a href="${linkTo(context, path)}"${path === context.path ? html` aria-current="page"` : ''}>${texts.parts[key]}</a>`,
  );
  return page(
    context,
    title,
    ['cell.css', 'form.css', 'desk.css'],
    html`<div class="wrap desk">${links.length < 2 ? '' : html`<nav class="views" aria-label="${texts.desk}">${links}</nav>`}
${body}</div><script type="module" src="/static/copy.js"></script><script type="module" src="/static/dates.js"></script>`,
  );
}

export const noticeLink = (context: PageContext, id: string): string =>
  linkTo(context, `${OUTBOX_PATH}/notice?id=${encodeURIComponent(id)}`);

export const personLink = (context: PageContext, id: string): string =>
  linkTo(context, `${PEOPLE_PATH}/${encodeURIComponent(id)}`);

/** What it is about, as it stands beside others: the cell, or nothing for the whole campaign. */
export const whereOf = ({ subject }: Pick<NoticeRow, 'subject'>, { names }: Audience): string =>
  subject === 'campaign' ? '' : names.cell(subject);

/** A text to be read out or copied; the script brings the button. */
export const copyField = (id: string, label: string, text: string, context: PageContext): Html => {
  const texts = deskTexts(context.audience.lang);
  return html`<div class="copyable"><label for="${id}">${label}</label><textarea class="in" id="${id}" readonly rows="3">${text}</textarea><p class="on-paper">${text}</p><p class="small" data-copy="${id}" data-label="${texts.copy}" data-done="${texts.copied}"></p></div>`;
};

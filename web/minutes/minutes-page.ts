import { html } from 'hono/html';
import type { CaseContent, Minutes } from '../../domain/case/case-content.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { CellRow, PlacedEntry } from '../../records/reading.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type DeedsRead, deedsSection, takenNote } from '../deeds-now.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { exchangeSection } from './minutes-exchange.ts';
import { type Since, sinceVersion } from './minutes-since.ts';
import { nameOfItem, versionSection } from './minutes-version.ts';

/** The minutes of a cell: every version, and what was said of them. */

const printedOf = (context: PageContext, cell: string, { version, frame }: Minutes): string | null =>
  frame === null
    ? null
    : linkTo(context, `/cells/${encodeURIComponent(cell)}/papers/bien-ban-v${version}.html`);

/** What minutes wait for, in the order in which it comes. */
const LEADING: readonly EventType[] = ['minutes.sign', 'minutes.agree', 'minutes.answer', 'minutes.adopt'];

/**
 * @param exchanged what was sent about the minutes (`EXCHANGED`), oldest first
 * @param round what changed of the newest version since the round before
 */
export function minutesPage(
  context: PageContext,
  { cell }: CellRow,
  { minutes = null, earlierMinutes = [] }: Partial<CaseContent>,
  exchanged: readonly PlacedEntry[],
  round: Since | null,
  { deeds, taken }: DeedsRead,
): Html {
  const { audience } = context;
  const { lang, names } = audience;
  const texts = minutesTexts(lang);
  const versions = [...(minutes === null ? [] : [minutes]), ...earlierMinutes.toReversed()];
  const sinceOf = (one: Minutes) =>
    [one === minutes ? round : null, sinceVersion(one, versions)].filter((since) => since !== null);
  const known = new Map(
    versions
      .toReversed()
      .flatMap(({ items }) => items.map((item) => [item.id, nameOfItem(item, audience)] as const)),
  );
  const title = texts.title(names.cell(cell));
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / <a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a> / ${texts.link}</p>${takenNote(taken)}<h1 class="name">${title}</h1>
    ${deedsSection(context, { subject: cell, deeds, leading: LEADING })}
    ${versions.length === 0 ? html`<p class="muted">${texts.none}</p>` : versions.map((one) => versionSection(context, cell, one, sinceOf(one), printedOf(context, cell, one)))}
    ${exchangeSection(context, exchanged, (id) => upperFirst(known.get(id) ?? id))}</div>`;
  return page(context, title, ['cell.css', 'dossier.css'], body);
}

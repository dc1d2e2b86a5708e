import { html } from 'hono/html';
import type { DossierVersion } from '../../domain/case/case-content.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { setNumber } from '../../domain/dossier/dossier-sets.ts';
import type { SetPiece } from '../../domain/dossier/set-papers.ts';
import { type SetOf, setsOf } from '../../office/sets/make-sets.ts';
import { liesApart } from '../../office/sets/set-parts.ts';
import { momentWords } from '../../words/dates.ts';
import { sizeWords } from '../../words/failures/files.ts';
import { setTexts } from '../../words/pages/set-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { SETS_PATH } from '../paths.ts';

/** Which sets there are, cell by cell, and what lies in each. */

export const CSS = ['cell.css', 'dossier.css'] as const;

/** Of what a set is taken: a PDF where LibreOffice is, its files one by one where not. */
export interface Taking {
  hasProgram: boolean;
}

export const cellSetsPath = (cell: string): string => `/cells/${encodeURIComponent(cell)}/sets`;

/** The name of a set in its address: `bo-1-01-le-duc-an`. */
export const setName = ({ path }: SetOf): string => path.split('/').at(-1) ?? path;

export const setPath = (of: SetOf): string =>
  `${cellSetsPath(of.cell.cell)}/${encodeURIComponent(setName(of))}`;

/** The version of the dossier that a set is of, and when it came in. */
export function versionWords({ audience }: PageContext, { cell, set }: SetOf): string {
  const { dossiers = [] } = cell.content;
  const dossier: DossierVersion | undefined = dossiers.find(({ version }) => version === set.version);
  return dossier === undefined
    ? ''
    : setTexts(audience.lang).version(dossier.version, momentWords(dossier.receivedAt, audience));
}

/** How a set is taken, said before anybody asks for one. */
export function howNote(context: PageContext, { hasProgram }: Taking): Html {
  const texts = setTexts(context.audience.lang);
  if (!context.opensFiles) return html`<p class="note is-warn">${texts.noFiles}</p>`;
  return hasProgram
    ? html`<p class="note">${texts.how}</p>`
    : html`<p class="note is-warn">${texts.noProgram}</p>`;
}

/** Every cell that has sets. */
export function setsPage(context: PageContext, cells: readonly RecordedCell[], taking: Taking): Html {
  const { lang, names } = context.audience;
  const texts = setTexts(lang);
  const rows = cells.flatMap((cell) => {
    const sets = setsOf(cell);
    const [first] = sets;
    return first === undefined
      ? []
      : [
          html`<tr><th scope="row"><a href="${linkTo(context, cellSetsPath(cell.cell))}">${names.cell(cell.cell)}</a></th><td>${versionWords(context, first)}</td><td class="r">${texts.count(sets.length)}</td></tr>`,
        ];
  });
  const list =
    rows.length === 0
      ? html`<p class="muted">${texts.none}</p>`
      : html`<table class="tbl"><caption class="vh">${texts.title}</caption><thead><tr><th scope="col">${texts.cell}</th><th scope="col">${texts.dossier}</th><th scope="col" class="r">${texts.howMany}</th></tr></thead><tbody>${rows}</tbody></table>`;
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/papers')}">${textsOf(lang).papers}</a> / ${texts.link}</p><h1 class="name">${texts.title}</h1><p class="muted">${texts.lead}</p>${howNote(context, taking)}<section class="sec body" aria-label="${texts.title}">${list}</section></div>`;
  return page(context, texts.title, CSS, body);
}

function contentsList(context: PageContext, pieces: readonly SetPiece[]): Html {
  const { lang } = context.audience;
  const texts = setTexts(lang);
  const item = (piece: SetPiece) => {
    const { title, from } = piece;
    const file = from !== null && 'file' in from ? from.file : null;
    const why = liesApart(piece);
    return html`<li>${title}${file === null ? '' : html` <span class="small muted">${file.name} · ${sizeWords(file.size)[lang]}</span>`}${why === null ? '' : html`<br><span class="small warn">${texts.besides}: ${texts.apart[why]}</span>`}</li>`;
  };
  return html`<ol class="set">${pieces.map(item)}</ol>`;
}

/** The way back. @param own what the page itself is; null: the cell’s own */
export function setsCrumb(context: PageContext, cell: string, own: string | null): Html {
  const { lang, names } = context.audience;
  const name = names.cell(cell);
  const place =
    own === null ? name : html`<a href="${linkTo(context, cellSetsPath(cell))}">${name}</a> / ${own}`;
  return html`<p class="crumb"><a href="${linkTo(context, SETS_PATH)}">${setTexts(lang).link}</a> / ${place}</p>`;
}

/**
 * The sets of one cell.
 *
 * @param pieces what lies in each of them
 * @param withheld that the working sheet is not for whoever reads yet
 */
export function cellSetsPage(
  context: PageContext,
  cell: RecordedCell,
  { sets, pieces, withheld }: { sets: readonly SetOf[]; pieces: readonly SetPiece[]; withheld: boolean },
  taking: Taking,
): Html {
  const { audience, opensFiles } = context;
  const { lang, names } = audience;
  const texts = setTexts(lang);
  const title = texts.titleOf(names.cell(cell.cell));
  const [first] = sets;
  const all = cell.content.sets ?? [];
  const row = (of: SetOf) => {
    const number = setNumber(all, of.set);
    const person = names.person(of.set.person);
    const make = html`<a href="${linkTo(context, setPath(of))}">${texts.make}<span class="vh">: ${texts.setTitle(number, person)}</span></a> · `;
    const zip = html`<a href="${linkTo(context, `${setPath(of)}/bo.zip`)}" download>${texts.zip}<span class="vh">: ${texts.setTitle(number, person)}</span></a>`;
    const handed = of.set.handed ? texts.handed(momentWords(of.set.at, audience)) : texts.notHanded;
    return html`<li><b>${texts.setTitle(number, person)}</b> <span class="small muted">${of.set.receipt} · ${handed}</span>${opensFiles ? html`<br>${taking.hasProgram ? make : ''}${zip}` : ''}</li>`;
  };
  const body = html`<div class="wrap">${setsCrumb(context, cell.cell, null)}<h1 class="name">${title}</h1>${
    first === undefined
      ? html`<p class="muted">${texts.noneOf}</p>`
      : html`<p class="muted">${texts.dossier}: ${versionWords(context, first)}</p>${howNote(context, taking)}
<section class="sec body" aria-labelledby="h-sets"><header><h2 id="h-sets">${texts.sets}</h2></header><ul class="rows">${sets.map(row)}</ul></section>
<section class="sec body" aria-labelledby="h-contents"><header><h2 id="h-contents">${texts.contents}</h2><p class="small muted">${texts.contentsHow}</p></header>${withheld ? html`<p class="note">${texts.toldLater}</p>` : ''}${contentsList(context, pieces)}</section>`
  }</div>`;
  return page(context, title, CSS, body);
}

import { html } from 'hono/html';
import { isNumberedPaper } from '../../domain/committee/paper-number.ts';
import type { PaperKind } from '../../domain/paper-kind.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import type { DecisionRow } from '../../records/decision-row.ts';
import type { CellRow } from '../../records/reading.ts';
import { shortDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { paperTexts } from '../../words/pages/paper-texts.ts';
import { setTexts } from '../../words/pages/set-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { PAPER_NAMES } from '../../words/papers/paper-names.ts';
import { wordOf } from '../../words/words.ts';
import { paperIsFor } from '../access/paper-matters.ts';
import { asDownload } from '../disposition.ts';
import type { Download } from '../exports/downloads.ts';
import { tablesSection } from '../exports/tables.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { SETS_PATH } from '../paths.ts';
import type { Named } from './readable-papers.ts';

/** Which papers there are, each with whom it is for. */

const CSS = ['cell.css', 'dossier.css'] as const;

/** A paper as a list names it; nothing of it is written for that. */
export interface Listed {
  kind: PaperKind;
  /** which of its kind */
  of: string | null;
  /** where it opens */
  to: string;
  /** where its file for Word is; null of what has none */
  word: string | null;
  /** whether another version has taken its place */
  isReplaced: boolean;
}

export const listed = (papers: readonly Named[], below: string): Listed[] =>
  papers.map(({ kind, of, name, wordName, isReplaced }) => ({
    kind,
    of,
    isReplaced,
    to: `${below}/${encodeURIComponent(name)}`,
    word: wordName === null ? null : `${below}/${encodeURIComponent(wordName)}`,
  }));

/** Beside the way to keep a paper: the same for Word. */
const wordLink = (context: PageContext, to: string | null, name: string): Html | '' =>
  to === null
    ? ''
    : html` · <a href="${linkTo(context, to)}">${paperTexts(context.audience.lang).word}<span class="vh">: ${name}</span></a>`;

/** The way to record its number, for whoever keeps the register. @param cell to which the papers of the list go */
function numberLink(
  context: PageContext,
  { kind, isReplaced }: Listed,
  name: string,
  cell: string | null,
): Html | '' {
  const { acting, audience, campaign } = context;
  const person = acting?.person ?? null;
  const isOffice = person !== null && isOfOffice(campaign.roster, person, audience.now, audience.utcOffset);
  if (!isOffice || isReplaced || !isNumberedPaper(kind)) return '';
  const about = `paper=${kind}${cell === null ? '' : `&cell=${encodeURIComponent(cell)}`}`;
  return html` · <a href="${linkTo(context, `/do/campaign/paper.number?${about}`)}">${paperTexts(audience.lang).numberIt}<span class="vh">: ${name}</span></a>`;
}

/** @param cell whose case they are of; null: of the campaign */
export function paperList(context: PageContext, papers: readonly Listed[], cell: string | null = null): Html {
  const texts = paperTexts(context.audience.lang);
  const count = (kind: PaperKind) => papers.filter((one) => one.kind === kind).length;
  const numbered: readonly PaperKind[] = ['receipt', 'minutes', 'sessionInvitation'];
  const name = ({ kind, of, isReplaced }: Listed, place: number) => {
    const paper = PAPER_NAMES[kind][context.audience.lang];
    if (of === null) return paper;
    // slates and meetings are told apart by their order, as their own names are ids
    const which = numbered.includes(kind) ? of : count(kind) > 1 ? String(place) : null;
    const version = which === null ? paper : `${paper}${texts.version(which)}`;
    return isReplaced ? `${version} ${texts.replaced}` : version;
  };
  if (papers.length === 0) return html`<p class="muted">${texts.none}</p>`;
  const row = (one: Listed) => {
    const place = papers.filter(({ kind }) => kind === one.kind).indexOf(one) + 1;
    const whom = paperIsFor(one.kind).map((side) => texts.sides[side]);
    return html`<tr><th scope="row"><a href="${linkTo(context, one.to)}">${name(one, place)}</a></th><td>${whom.join(', ')}</td><td class="r take"><a href="${linkTo(context, asDownload(one.to))}">${texts.download}<span class="vh">: ${name(one, place)}</span></a>${wordLink(context, one.word, name(one, place))}${numberLink(context, one, name(one, place), cell)}</td></tr>`;
  };
  return html`<table class="tbl"><caption class="vh">${texts.caption}</caption><thead><tr><th scope="col">${texts.paper}</th><th scope="col">${texts.whom}</th><th scope="col"><span class="vh">${texts.download}</span></th></tr></thead><tbody>${papers.map(row)}</tbody></table>`;
}

/** The papers of one cell's case. */
export function cellPapersPage(context: PageContext, { cell }: CellRow, papers: readonly Listed[]): Html {
  const { lang, names } = context.audience;
  const texts = paperTexts(lang);
  const title = texts.titleOf(names.cell(cell));
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / <a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a> / ${textsOf(lang).papers}</p><h1 class="name">${title}</h1>
    <p class="muted">${texts.intro}</p>
    <section class="sec body" aria-label="${title}">${paperList(context, papers, cell)}</section></div>`;
  return page(context, title, CSS, body);
}

export function decisionsSection(context: PageContext, rows: readonly DecisionRow[]): Html | '' {
  if (rows.length === 0) return '';
  const { lang } = context.audience;
  const texts = paperTexts(lang);
  const { decisionKinds } = dictionaryOf(lang);
  const { register } = textsOf(lang).appraisal;
  const item = ({ id, number, date, kind, withdrawn, wordSha256 }: DecisionRow) =>
    html`<li><a href="${linkTo(context, `/decisions/${encodeURIComponent(id)}`)}"><b>${number}</b></a> <span class="when">${shortDate(date)}</span> ${wordOf(decisionKinds, kind)}${withdrawn === null ? '' : html` <span class="warn">${register.withdrawnState}</span>`} · <a href="${linkTo(context, `/decisions/${encodeURIComponent(id)}/document`)}">${texts.stored}<span class="vh"> ${number}</span></a> · <a href="${linkTo(context, asDownload(`/decisions/${encodeURIComponent(id)}/document`))}">${texts.download}<span class="vh">: ${number}</span></a>${wordLink(context, wordSha256 === null ? null : `/decisions/${encodeURIComponent(id)}/word`, number)}</li>`;
  return html`<section class="sec body" aria-labelledby="h-issued"><header><h2 id="h-issued">${texts.decisions}</h2><p class="small muted">${texts.decisionsHow}</p></header><ul class="rows">${rows.map(item)}</ul></section>`;
}

/** The way to the sets of dossiers, for whom they are. */
export const setsWay = (context: PageContext): Html | '' => {
  const texts = setTexts(context.audience.lang);
  return context.leadsTo(SETS_PATH)
    ? html`<ul class="links"><li><a href="${linkTo(context, SETS_PATH)}">${texts.title}</a> <span class="muted">${texts.wayHow}</span></li></ul>`
    : '';
};

interface PapersShown {
  papers: readonly Listed[];
  decisions: readonly DecisionRow[];
  cells: readonly CellRow[];
  tables: readonly Download[];
}

/** The papers of the campaign, decisions as they were issued, and the way to those of each cell. */
export function papersPage(context: PageContext, { papers, decisions, cells, tables }: PapersShown): Html {
  const { lang, names } = context.audience;
  const texts = paperTexts(lang);
  // whoever reads one case alone has no papers of the campaign
  const own =
    papers.length === 0 &&
    context.viewer !== null &&
    context.viewer.sides.size === 1 &&
    context.viewer.sides.has('cell')
      ? ''
      : html`<section class="sec body" aria-label="${texts.title}">${paperList(context, papers)}</section>`;
  const body = html`<div class="wrap"><h1 class="name">${textsOf(lang).papers}</h1><p class="muted">${texts.intro}</p>${own}
    ${decisionsSection(context, decisions)}${setsWay(context)}
    <section class="sec body" aria-labelledby="h-cells"><header><h2 id="h-cells">${texts.cells}</h2></header>${
      cells.length === 0
        ? html`<p class="muted">${texts.none}</p>`
        : html`<ul class="links columns">${cells.map(({ cell }) => html`<li><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}/papers`)}">${names.cell(cell)}</a></li>`)}</ul>`
    }</section>${tablesSection(context, tables)}</div>`;
  return page(context, textsOf(lang).papers, CSS, body);
}

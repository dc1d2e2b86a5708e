import { html } from 'hono/html';
import type { Guidance } from '../../domain/case/raised-difficulties.ts';
import { dueWords, momentWords } from '../../words/dates.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { difficultyTexts } from '../../words/pages/difficulty-texts.ts';
import { dossierTexts } from '../../words/pages/dossier-texts.ts';
import { readsEveryCase } from '../access/viewer.ts';
import { wayTo } from '../acting/way-to.ts';
import { deskPage } from '../desk/desk-frame.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { DIFFICULTIES_PATH } from '../paths.ts';
import { askedHtml } from './asked-html.ts';
import type { AnsweredDifficulty, OpenDifficulty, Raised } from './raised.ts';

/** What cells have raised and what was answered: to the office and whoever reads every case all of it, to a cell its own. */

/** answers shown at most; those that wait are all shown */
export const MOST_ANSWERED = 200;

function caseLink(
  context: PageContext,
  { cell, difficulty }: Pick<OpenDifficulty, 'cell' | 'difficulty'>,
): Html {
  const to = `/cells/${encodeURIComponent(cell)}/dossier#${encodeURIComponent(difficulty.id)}`;
  return html`<h3><a href="${linkTo(context, to)}">${context.audience.names.cell(cell)}</a></h3>`;
}

function openItem(context: PageContext, one: OpenDifficulty): Html {
  const { audience } = context;
  const texts = difficultyTexts(audience.lang);
  const { cell, difficulty, due } = one;
  const isLate = due !== null && due <= audience.now;
  const until =
    due === null
      ? ''
      : html`<p class="small ${isLate ? 'late' : ''}">${isLate ? html`<i class="diamond"></i> ` : ''}${texts.due(dueWords(due, audience))} · ${latenessOf(due, audience).words}</p>`;
  const words = html`${texts.answer}<span class="vh">: ${audience.names.cell(cell)}, ${momentWords(difficulty.at, audience)}</span>`;
  const about = `?difficulty=${encodeURIComponent(difficulty.id)}`;
  const way = wayTo(context, cell, 'difficulty.answer', words, about);
  return html`<li>${caseLink(context, one)}${askedHtml(difficulty, audience)}${until}${way === '' ? '' : html`<p class="ways">${way}</p>`}</li>`;
}

function answeredItem(context: PageContext, one: AnsweredDifficulty): Html {
  const { audience } = context;
  const texts = difficultyTexts(audience.lang);
  const { answer, answeredAt, answeredBy, difficulty } = one;
  const who = dossierTexts(audience.lang).answered(
    audience.names.person(answeredBy),
    momentWords(answeredAt, audience),
  );
  return html`<li>${caseLink(context, one)}${askedHtml(difficulty, audience)}<p class="reply"><q class="typed">${answer}</q></p><p class="small muted reply">${who}${difficulty.toAll ? ` · ${texts.toAll}` : ''}</p></li>`;
}

function guidanceItem({ audience }: PageContext, { text, by, at }: Guidance): Html {
  const who = dossierTexts(audience.lang).answered(audience.names.person(by), momentWords(at, audience));
  return html`<li><p><q class="typed">${text}</q></p><p class="small muted">${who}</p></li>`;
}

export interface DifficultiesShown extends Raised {
  /** answers to other cells that were given to those shown too, newest first */
  guidance: readonly Guidance[];
  /** cells that have raised something */
  cells: readonly string[];
  /** the one that is shown; null: all */
  only: string | null;
}

function filterForm(context: PageContext, { cells, only }: DifficultiesShown): Html {
  const { audience, campaign, campaigns } = context;
  const texts = difficultyTexts(audience.lang);
  const option = (value: string, words: string) =>
    html`<option value="${value}"${value === (only ?? '') ? html` selected` : ''}>${words}</option>`;
  return html`<form method="get" action="${DIFFICULTIES_PATH}" class="filter" aria-label="${texts.filter}">${campaign.id === campaigns[0]?.id ? '' : html`<input type="hidden" name="campaign" value="${campaign.id}">`}<div class="field"><label for="f-cell">${texts.cell}</label><select class="in" id="f-cell" name="cell">${option('', texts.all)}${cells.map((cell) => option(cell, audience.names.cell(cell)))}</select></div><p class="acts"><button class="btn second">${texts.show}</button></p></form>`;
}

export function difficultiesPage(context: PageContext, shown: DifficultiesShown): Html {
  const { audience, viewer, campaign } = context;
  const texts = difficultyTexts(audience.lang);
  const { open, answered, guidance, cells } = shown;
  const isOwn = viewer !== null && !readsEveryCase(viewer);
  const raise = campaign.plan.cells
    .map(({ id, name }) => wayTo(context, id, 'difficulty.raise', texts.raise(name)))
    .filter((way) => way !== '');
  const some = answered.slice(0, MOST_ANSWERED);
  const section = (id: string, title: string, more: string, list: Html) =>
    html`<section class="sec" aria-labelledby="${id}"><header><h2 id="${id}">${title}</h2>${more === '' ? '' : html`<span class="small muted">${more}</span>`}</header>${list}</section>`;
  const rows = (items: Html[], none: string) =>
    items.length === 0 ? html`<p class="muted">${none}</p>` : html`<ul class="rows asked">${items}</ul>`;
  return deskPage(
    context,
    texts.title,
    html`<h1>${texts.title}</h1><p class="muted">${isOwn ? texts.leadOwn : texts.lead}</p>
${raise.map((way) => html`<p class="ways">${way}</p>`)}${cells.length > 1 ? filterForm(context, shown) : ''}
${section(
  'h-open',
  texts.open(open.length),
  '',
  rows(
    open.map((one) => openItem(context, one)),
    texts.noneOpen,
  ),
)}
${section(
  'h-answered',
  texts.answered(answered.length),
  some.length < answered.length ? texts.newest(some.length) : '',
  rows(
    some.map((one) => answeredItem(context, one)),
    texts.noneAnswered,
  ),
)}${
  guidance.length === 0
    ? ''
    : section(
        'h-guidance',
        texts.guidance(guidance.length),
        '',
        html`<p class="small muted">${texts.guidanceLead}</p>${rows(
          guidance.map((one) => guidanceItem(context, one)),
          '',
        )}`,
      )
}`,
  );
}

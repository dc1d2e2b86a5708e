import { html } from 'hono/html';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { CampaignContent } from '../../domain/committee/committee-content.ts';
import type { ObligationView } from '../../domain/journal/journal.ts';
import type { ObligationName } from '../../domain/obligation/obligations.ts';
import { dueWords, momentWords, shortDate } from '../../words/dates.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { decisionTexts } from '../../words/pages/decision-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';

/** What follows from decisions: who was told, objections with their clock, plans to improve, the report to the superior. */

/** Cells to whom something was published. */
export const decidedCells = (cells: readonly RecordedCell[]): RecordedCell[] =>
  cells.filter(({ content }) => (content.extracts ?? []).length > 0);

const obligationOf = ({ standing }: RecordedCell, id: ObligationName) =>
  standing.obligations.find((one) => one.id === id);

/** Until when, and how long that is. */
function until(
  context: PageContext,
  { standing }: { standing: { obligations: readonly ObligationView[] } },
  id: ObligationName,
): Html | null {
  const obligation = standing.obligations.find((one) => one.id === id);
  const due = obligation?.deadlines.at(-1)?.due;
  if (obligation === undefined || due === undefined) return null;
  const { words, tone } = latenessOf(due, context.audience, obligation.kind);
  return html`<time>${dueWords(due, context.audience)}</time> <span class="${tone ?? 'muted'}">(${words})</span>`;
}

/** Whether the cell knows of its result: its time to object runs from then. */
function told(context: PageContext, cell: RecordedCell): Html {
  const { audience } = context;
  const texts = decisionTexts(audience.lang);
  const window = obligationOf(cell, 'objectionWindow');
  if (window !== undefined && window.deadlines.length === 0) return html`<b class="warn">${texts.untold}</b>`;
  const due = until(context, cell, 'objectionWindow');
  return due === null
    ? html`${texts.told}`
    : html`${texts.told}<span class="ln small">${texts.mayObject} ${due}</span>`;
}

function objections(context: PageContext, cell: RecordedCell): Html {
  const { objections: all = [] } = cell.content;
  const texts = decisionTexts(context.audience.lang);
  const open = all.filter(({ outcome }) => outcome === null).length;
  const upheld = all.filter(({ outcome }) => outcome?.upheld === true).length;
  if (all.length === 0) return html`<span class="muted">${texts.noObjection}</span>`;
  const due = until(context, cell, 'objectionDecision');
  const waits =
    open === 0
      ? ''
      : html`<b>${texts.open(open)}</b>${due === null ? '' : html`<span class="ln small">${texts.answerBy} ${due}</span>`}`;
  const answered =
    all.length === open
      ? ''
      : html`<span class="ln">${texts.answered(upheld, all.length - open - upheld)}</span>`;
  return html`${waits}${answered}`;
}

function improvement(context: PageContext, cell: RecordedCell): Html {
  const { audience } = context;
  const texts = decisionTexts(audience.lang);
  const given = cell.content.improvement ?? null;
  if (given !== null) return html`${texts.given(momentWords(given.at, audience))}`;
  if (cell.standing.marks.includes('improvementOwed')) return html`<b class="warn">${texts.owed}</b>`;
  const due = until(context, cell, 'improvement');
  return due === null ? html`<span class="muted">–</span>` : html`${texts.by} ${due}`;
}

/** Nothing before something was published. */
export function afterDecisions(context: PageContext, cells: readonly RecordedCell[]): Html | '' {
  const decided = decidedCells(cells);
  if (decided.length === 0) return '';
  const { lang, names } = context.audience;
  const texts = decisionTexts(lang);
  const row = (one: RecordedCell) =>
    html`<tr role="row"><th role="rowheader" scope="row"><a href="${linkTo(context, `/cells/${encodeURIComponent(one.cell)}`)}">${names.cell(one.cell)}</a></th><td role="cell"><span class="ml">${texts.toldHead}</span>${told(context, one)}</td><td role="cell"><span class="ml">${texts.objectionHead}</span>${objections(context, one)}</td><td role="cell"><span class="ml">${texts.improvementHead}</span>${improvement(context, one)}</td></tr>`;
  const heads = [textsOf(lang).cell, texts.toldHead, texts.objectionHead, texts.improvementHead];
  return html`<section class="sec body" aria-labelledby="h-after"><header><h2 id="h-after">${texts.after}</h2></header><table role="table" class="tbl register after"><caption class="vh">${texts.after}</caption><thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead><tbody role="rowgroup">${decided.map(row)}</tbody></table></section>`;
}

/** Number and day of the report to the superior, or until when it is owed. */
export function superiorReport(
  context: PageContext,
  { superiorReport: sent = null }: Partial<CampaignContent>,
): Html | '' {
  const texts = decisionTexts(context.audience.lang);
  const due = until(context, { standing: context.campaign.standing }, 'superiorReport');
  if (sent === null && due === null) return '';
  return html`<section class="sec body" aria-labelledby="h-superior"><header><h2 id="h-superior">${texts.superior}</h2></header><p>${sent === null ? html`${texts.by} ${due}` : texts.reported(sent.number, shortDate(sent.date))}</p></section>`;
}

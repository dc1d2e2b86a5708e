import { html } from 'hono/html';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { SignedComparison } from '../../office/compare-signed.ts';
import { signedTexts } from '../../words/pages/signed-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { fileLink } from '../dossier/file-link.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';

/** The signed paper of a decision, and what it says otherwise than the decision as it was issued. */

/** differences that are shown; whoever signed another paper sees that by the first of them */
const MOST_SHOWN = 50;

const pathOf = (decision: string): string => `/decisions/${encodeURIComponent(decision)}`;

/** The signed paper, where there is one, with the way to its comparison. @param issued whether there is something to compare it with */
export function signedLine(
  context: PageContext,
  decision: string,
  scan: FileRef | null,
  issued: boolean,
): Html | '' {
  if (scan === null) return '';
  const { lang } = context.audience;
  const texts = signedTexts(lang);
  const compare =
    issued && context.opensFiles
      ? html` · <a href="${linkTo(context, `${pathOf(decision)}/compared`)}">${texts.compare}</a>`
      : '';
  return html`<p>${texts.signed}: ${fileLink(context, scan, `${pathOf(decision)}/signed`)}${compare}</p>`;
}

function changesTable(
  context: PageContext,
  { changes }: Extract<SignedComparison, { outcome: 'differs' }>,
): Html {
  const texts = signedTexts(context.audience.lang);
  const head = (words: string) => html`<th role="columnheader" scope="col">${words}</th>`;
  const nothing = html`<span class="muted">${texts.nothing}</span>`;
  const row = ({ after, issued, signed }: (typeof changes)[number]) =>
    html`<tr role="row"><td role="cell" class="muted" data-label="${texts.after}">${after === '' ? texts.begin : `… ${after}`}</td><td role="cell" data-label="${texts.issued}">${issued === '' ? nothing : issued}</td><td role="cell" data-label="${texts.asSigned}">${signed === '' ? nothing : html`<b>${signed}</b>`}</td></tr>`;
  const left = changes.length - MOST_SHOWN;
  return html`<section class="sec" aria-labelledby="h-changes"><header><h2 id="h-changes">${texts.count(changes.length)}</h2></header><table role="table" class="tbl labelled"><caption class="vh">${texts.count(changes.length)}</caption><thead role="rowgroup"><tr role="row">${head(texts.after)}${head(texts.issued)}${head(texts.asSigned)}</tr></thead><tbody role="rowgroup">${changes.slice(0, MOST_SHOWN).map(row)}</tbody></table>${left > 0 ? html`<p class="muted">${texts.more(left)}</p>` : ''}</section>`;
}

export function comparedPage(
  context: PageContext,
  { id, number, scan }: { id: string; number: string; scan: FileRef },
  comparison: SignedComparison,
): Html {
  const { lang } = context.audience;
  const texts = signedTexts(lang);
  const { outcome } = comparison;
  const asksForMore = outcome !== 'same' && outcome !== 'ours';
  const body = html`<div class="wrap desk"><p class="crumb"><a href="${linkTo(context, '/decisions')}">${textsOf(lang).decisions}</a> / <a href="${linkTo(context, pathOf(id))}">${number}</a></p><h1>${texts.title(number)}</h1><p class="muted">${texts.lead}</p>${signedLine(context, id, scan, false)}
<p class="note${asksForMore ? ' is-warn' : ''}"><b>${texts.outcome[outcome]}</b></p>${outcome === 'differs' ? changesTable(context, comparison) : ''}</div>`;
  return page(context, texts.title(number), ['cell.css', 'desk.css'], body);
}

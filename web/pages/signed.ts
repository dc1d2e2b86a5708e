import { html } from 'hono/html';
import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import type { DecisionCase } from '../../domain/committee/committee-content.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { SignedComparison } from '../../office/compare-signed.ts';
import { shortDate } from '../../words/dates.ts';
import { signedTexts } from '../../words/pages/signed-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { takenNote } from '../deeds-now.ts';
import { fileLink } from '../dossier/file-link.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';

/** The signed paper of a decision, and what it says otherwise than the decision as it was issued. */

/** differences that are shown; whoever signed another paper sees that by the first of them */
const MOST_SHOWN = 50;

const pathOf = (decision: string): string => `/decisions/${encodeURIComponent(decision)}`;

type Scans = Pick<DecisionCase, 'id' | 'scan' | 'scanGiven' | 'earlierScans' | 'proposals'>;

/** Every signed paper that a decision has had, the one that counts first. */
export const scansOf = ({ scan, earlierScans = [], proposals = [] }: Scans): FileRef[] => [
  ...[scan, ...proposals.map((one) => one.scan)].filter((one) => one !== null),
  ...earlierScans.map(({ file }) => file).toReversed(),
];

/** A signed paper, with the way to its comparison. @param issued whether there is something to compare it with */
function scanHtml(context: PageContext, decision: string, scan: FileRef, issued: boolean): Html {
  const of = `?of=${scan.sha256}`;
  const compare =
    issued && context.opensFiles
      ? html` · <a href="${linkTo(context, `${pathOf(decision)}/compared${of}`)}">${signedTexts(context.audience.lang).compare}</a>`
      : '';
  return html`${fileLink(context, scan, `${pathOf(decision)}/signed${of}`)}${compare}`;
}

/** The signed paper, where there is one, and those that it has replaced. @param issued whether there is something to compare them with */
export function signedLine(context: PageContext, one: Scans, issued: boolean): Html | '' {
  const { id, scan, scanGiven = null, earlierScans = [] } = one;
  if (scan === null) return '';
  const { lang, names, utcOffset } = context.audience;
  const texts = signedTexts(lang);
  const day = (at: Instant) => shortDate(dateOf(at, utcOffset));
  const given =
    scanGiven === null
      ? ''
      : html`<span class="ln small muted">${texts.given(names.person(scanGiven.by), day(scanGiven.at))}</span>`;
  const earlier = earlierScans
    .toReversed()
    .map(
      ({ file, by, at, reason }) =>
        html`<li>${scanHtml(context, id, file, issued)}<span class="ln small muted">${texts.replaced(names.person(by), day(at))}: <q>${reason}</q></span></li>`,
    );
  return html`<p>${texts.signed}: ${scanHtml(context, id, scan, issued)}${given}</p>${earlier.length === 0 ? '' : html`<details><summary>${texts.earlier(earlier.length)}</summary><ul>${earlier}</ul></details>`}`;
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
  { one, number, scan }: { one: Scans; number: string; scan: FileRef },
  comparison: SignedComparison,
  taken: string | null,
): Html {
  const { id } = one;
  const { lang } = context.audience;
  const texts = signedTexts(lang);
  const { outcome } = comparison;
  const asksForMore = outcome !== 'same' && outcome !== 'ours';
  const body = html`<div class="wrap desk"><p class="crumb"><a href="${linkTo(context, '/decisions')}">${textsOf(lang).decisions}</a> / <a href="${linkTo(context, pathOf(id))}">${number}</a></p>${takenNote(taken)}<h1>${texts.title(number)}</h1><p class="muted">${texts.lead}</p>
<p>${scan.sha256 === one.scan?.sha256 ? texts.signed : texts.earlierOne}: ${fileLink(context, scan, `${pathOf(id)}/signed?of=${scan.sha256}`)}</p>
<p class="note${asksForMore ? ' is-warn' : ''}"><b>${texts.outcome[outcome]}</b></p>${outcome === 'differs' ? changesTable(context, comparison) : ''}</div>`;
  return page(context, texts.title(number), ['cell.css', 'desk.css'], body);
}

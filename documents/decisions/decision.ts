import { DECISION_TEXT, decisionSaid } from '../../words/decisions/decision-text.ts';
import { html, type Markup } from '../../words/html.ts';
import { draftMark, draftUntil } from '../draft-mark.ts';
import { letterhead } from '../letterhead.ts';
import { DRAFT_STYLE, draftStyle, pageStyle } from '../page-style.ts';
import { paperFoot } from '../paper-foot.ts';
import { type DecisionList, type DecisionRequest, decisionSays } from './decision-says.ts';

function table({ columns, added, rows }: DecisionList): Markup {
  const row = ({ texts, added: more }: DecisionList['rows'][number], index: number) =>
    html`<tr><td class="count">${index + 1}</td>${[...texts, ...more].map((text) => html`<td>${text}</td>`)}</tr>
`;
  return html`<table>
<thead><tr><th class="count" scope="col">TT</th>${[...columns, ...added].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(row)}</tbody>
</table>`;
}

/**
 * A decision of the committee as HTML for A4. The same request gives the same text, byte for byte.
 *
 * @throws DocumentError `NO_LINES` when nothing is decided
 */
export function renderDecision(request: DecisionRequest): string {
  const { plan, decision, isDraft = false } = request;
  const { number, guide, summary, bases, articles, list, annexOf, recipients, signature } =
    decisionSays(request);
  const [article1, article2, article3] = articles;
  const listed = table(list);
  const draft = draftUntil(plan, isDraft ? decision.at : null);
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${decisionSaid.title(number, summary)}</title>
<style>${pageStyle(guide)}${draft === null ? null : html`${DRAFT_STYLE}${draftStyle(draft)}`}</style>
</head>
<body>
${letterhead(plan, number, decision.date)}
<main>
${draftMark(draft)}<h1>${DECISION_TEXT.type}</h1>
<p class="summary">${summary}</p>
<p class="dashes">-----</p>
${bases.map(
  (basis, index, all) => html`<p>- ${decisionSaid.basis(basis)}${index === all.length - 1 ? ',' : ';'}</p>
`,
)}<p class="decides"><span class="caps">${plan.document.issuer}</span><br>${DECISION_TEXT.decides}</p>
<p><strong>${DECISION_TEXT.article1}</strong> ${article1}</p>
${annexOf === null ? listed : null}
<p><strong>${DECISION_TEXT.article2}</strong> ${article2}</p>
<p><strong>${DECISION_TEXT.article3}</strong> ${article3}</p>
</main>
${paperFoot(guide, { recipients, signature })}
${annexOf === null ? null : annex(listed, annexOf, summary)}
</body>
</html>
`.text.normalize('NFC');
}

function annex(list: Markup, of: string, summary: string): Markup {
  return html`<section class="annex">
<h1>${DECISION_TEXT.annex}</h1>
<p class="summary">${summary}</p>
<p class="dashes">${of}</p>
${list}
</section>`;
}

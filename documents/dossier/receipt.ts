import { dateOf } from '../../domain/calendar/instant.ts';
import type { DossierSet, DossierVersion } from '../../domain/case/case-content.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import type { Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { dueWords, momentWords, shortDate } from '../../words/dates.ts';
import { RECEIPT_TEXT, receiptSaid } from '../../words/dossier/receipt-text.ts';
import { countWords, fileWords, missingList, shortHash } from '../../words/dossier/receipt-words.ts';
import { html, type Markup } from '../../words/html.ts';
import { type CellCriteria, criterionName } from '../../words/minutes/minutes-words.ts';
import { vi } from '../../words/vi.ts';
import { type Names, wordOf } from '../../words/words.ts';
import { headOf } from '../letterhead.ts';
import { printedPage } from '../page-style.ts';
import { signatureRow } from '../signature-block.ts';
import { teamBodies, teamPlace } from '../team-letterhead.ts';
import { setReceipts } from './set-receipts.ts';

export interface ReceiptRequest {
  plan: Plan;
  names: Pick<Names, 'person' | 'cell'>;
  cell: string;
  dossier: DossierVersion;
  /** all sets of the cell's dossiers */
  sets: readonly DossierSet[];
  /** who of the team is to have a set, in the roster's order */
  holders: readonly string[];
  /** person id of the team's clerk */
  receiver: string;
  roles?: Roster;
  /** the criteria by which the cell scores itself: names for what is missing */
  criteria?: CellCriteria;
}

const IS_HASH = /^[0-9a-f]{64}$/;

function mediumWords({ medium, document }: DossierVersion): string {
  if (medium === 'electronic') return RECEIPT_TEXT.electronic;
  if (document === null) return RECEIPT_TEXT.onPaper;
  return IS_HASH.test(document) ? receiptSaid.scan(shortHash(document)) : receiptSaid.paperNumber(document);
}

/** What the cell proposes in its dossier, and when its committee agreed on it (R39, R40). */
function proposal({ content: { proposed, committeeAgreedOn } }: DossierVersion): string | null {
  const parts = [
    ...(proposed.fourGood === undefined
      ? []
      : [proposed.fourGood ? RECEIPT_TEXT.proposesFourGood : RECEIPT_TEXT.notProposed]),
    ...(proposed.level === undefined ? [] : [receiptSaid.level(wordOf(vi.levels, proposed.level))]),
    ...(proposed.grassrootsDemocracy === undefined
      ? []
      : [receiptSaid.democracy(proposed.grassrootsDemocracy)]),
  ];
  if (parts.length === 0 && committeeAgreedOn === undefined) return null;
  const agreed = committeeAgreedOn === undefined ? [] : [receiptSaid.agreedOn(shortDate(committeeAgreedOn))];
  return [...(parts.length === 0 ? [] : [receiptSaid.proposes(parts.join('; '))]), ...agreed].join('. ');
}

function reportsTable({ dossier, plan }: ReceiptRequest): Markup {
  const row = ({ id, title }: Plan['dossier']['reports'][number], index: number) => {
    const report = dossier.content.reports[id];
    const received =
      report === undefined
        ? html`<em>${RECEIPT_TEXT.none}</em>`
        : html`${report.title}${report.file === undefined ? null : html`<p class="small">${fileWords(report.file)}</p>`}`;
    return html`<tr><td class="number">${index + 1}</td><td>${title}</td><td>${received}</td><td class="number">${report?.pages ?? ''}</td></tr>
`;
  };
  return html`<table class="dense">
<colgroup><col style="width: 10mm"><col style="width: 65mm"><col><col style="width: 16mm"></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${RECEIPT_TEXT.report}</th><th scope="col">${RECEIPT_TEXT.receivedFile}</th><th scope="col">${RECEIPT_TEXT.pages}</th></tr></thead>
<tbody>
${plan.dossier.reports.map(row)}</tbody>
</table>`;
}

/**
 * The receipt of a dossier (R41–R43, R45–R50): what came, when, in time or late, what is missing; and to whom of the
 * team its sets went. The same request gives the same text.
 */
export function renderReceipt(request: ReceiptRequest): string {
  const { plan, names, cell, dossier, sets, holders, receiver, roles, criteria } = request;
  const place = { lang: 'vi', utcOffset: plan.calendar.utcOffset } as const;
  const { version, receivedAt, missing, content } = dossier;
  const proposed = proposal(dossier);
  const nameOf =
    criteria === undefined ? undefined : (...of: [string, string]) => criterionName(criteria, ...of);
  const paperSets = content.copies === undefined ? '' : receiptSaid.paperSets(countWords(content.copies));
  const day = dateOf(receivedAt, plan.calendar.utcOffset);
  const body = html`${headOf(teamBodies(plan), null, teamPlace(plan, day))}
<main class="compact">
<h1>${RECEIPT_TEXT.title}</h1>
<p class="summary">${names.cell(cell)}</p>
<p class="dashes">-----</p>
<p class="line">${receiptSaid.number(version)}, ${mediumWords(dossier)}${paperSets}.</p>
<p class="line">${receiptSaid.by(names.person(dossier.by))}</p>
<p class="line">${receiptSaid.receivedAt(momentWords(receivedAt, place))}</p>
<p class="line">${receiptSaid.due(dueWords(dossier.due, place))} <strong>${dossier.late ? RECEIPT_TEXT.late : RECEIPT_TEXT.inTime}</strong>.</p>
${reportsTable(request)}
<div class="together">
<p class="line">${missing.length === 0 ? RECEIPT_TEXT.complete : html`<strong>${RECEIPT_TEXT.lacking}</strong> ${missingList(missing, nameOf).join('; ')}.`}</p>
${proposed === null ? null : html`<p class="line">${proposed}.</p>`}
${signatureRow([
  { lines: [RECEIPT_TEXT.submitter], name: names.person(dossier.by) },
  { lines: [RECEIPT_TEXT.clerk], name: names.person(receiver) },
])}
</div>
${setReceipts({ plan, names, version, sets, holders, roles })}
</main>`;
  return printedPage(receiptSaid.title(names.cell(cell), version), body, formGuideOn(day));
}

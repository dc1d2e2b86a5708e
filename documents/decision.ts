import type { Instant, LocalDate } from '../domain/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { assignmentsAt, type Roster } from '../domain/roster.ts';
import { shortDate } from '../domain/words/dates.ts';
import { html, type Markup } from '../domain/words/html.ts';
import type { DecisionKind, Level, Names } from '../domain/words/words.ts';
import { type DecisionLine, TEMPLATES, type Template } from './decision-templates.ts';
import { documentNumber, titledNumber } from './document-number.ts';
import { letterhead } from './letterhead.ts';
import { PAGE_STYLE } from './page-style.ts';

export interface DecisionContent {
  kind: DecisionKind;
  /** from the register: `15-QĐ/ĐU`, or `15` alone */
  number: string;
  date: LocalDate;
  /** person id */
  signer: string;
  lines: readonly DecisionLine[];
  /** instant of the signature, ms: by its day it is known in which office the signer signs */
  at: Instant;
}

export interface DecisionRequest {
  plan: Plan;
  roster: Roster;
  names: Pick<Names, 'person' | 'cell'>;
  decision: DecisionContent;
  /** local days of the committee's meeting and of the team's report, where known */
  meetingOn?: LocalDate | null;
  teamReportOn?: LocalDate | null;
}

/** A document that can't be made of what was given. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: 'NO_TEMPLATE' | 'NO_LINES';
  constructor(code: DocumentError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

const LEVEL_ORDER: readonly string[] = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] satisfies Level[];
/** More lines than these go to an annex. */
const LINES_IN_ARTICLE = 12;

/** By level where levels are told, then in the plan's order: the same lines always give the same document. */
function ordered(lines: readonly DecisionLine[], template: Template, { cells }: Plan): DecisionLine[] {
  const place = (cell: string) => {
    const index = cells.findIndex(({ id }) => id === cell);
    return index < 0 ? cells.length : index;
  };
  const rank = ({ level }: DecisionLine) => (template.columns.length === 0 ? 0 : LEVEL_ORDER.indexOf(level));
  return lines
    .filter(template.included)
    .toSorted((a, b) => rank(a) - rank(b) || place(a.cell) - place(b.cell) || (a.cell < b.cell ? -1 : 1));
}

function basesOf(template: Template, { plan, meetingOn, teamReportOn }: DecisionRequest): string[] {
  const { document, criteria } = plan;
  const sources = criteria.filter(({ subject }) => subject === template.criteria).map(({ source }) => source);
  const named = document.bases.filter(({ number }) => sources.some((source) => source.includes(number)));
  const dated = (date: LocalDate | null) => (date === null ? '' : `, ngày ${shortDate(date)}`);
  return [
    ...(named.length > 0 ? named : document.bases).map(
      ({ number, date, issuer, subject }) =>
        `${titledNumber(number)}${dated(date)} của ${issuer} về ${subject}`,
    ),
    `${titledNumber(document.number)}${dated(document.issuedOn)} của ${document.issuer} về ${document.subject}`,
    `báo cáo kết quả kiểm tra${dated(teamReportOn ?? null)} của ${plan.team.name}`,
    `kết quả biểu quyết của Ban Chấp hành tại hội nghị thẩm định${dated(meetingOn ?? null)}`,
  ];
}

function table(lines: readonly DecisionLine[], template: Template, names: DecisionRequest['names']): Markup {
  const noted = template.columns.length > 0 && lines.some(({ reason }) => reason !== null);
  const columns = [...template.columns, ...(noted ? ['Ghi chú'] : [])];
  const row = (
    line: DecisionLine,
    index: number,
  ) => html`<tr><td class="count">${index + 1}</td><td>${names.cell(line.cell)}</td>${[...template.cells(line), ...(noted ? [line.reason ?? ''] : [])].map((text) => html`<td>${text}</td>`)}</tr>
`;
  return html`<table>
<thead><tr><th class="count" scope="col">TT</th><th scope="col">Chi bộ</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${lines.map(row)}</tbody>
</table>`;
}

/** The office in which the signer signs: a deputy signs as such, everyone else as the plan's signatory. */
function position({ plan, roster, decision }: DecisionRequest): string {
  const roles = assignmentsAt(roster, decision.at, plan.calendar.utcOffset)
    .filter(({ person }) => person === decision.signer)
    .map(({ role }) => role);
  const deputy = roles.includes('committeeDeputy') && !roles.includes('committeeHead');
  return deputy ? 'PHÓ BÍ THƯ' : plan.document.signatory.position;
}

function recipients({ recipients: listed }: Plan['document']): Markup[] {
  const file = listed.filter(({ name }) => /^lưu/i.test(name));
  const others = listed.filter((entry) => !file.includes(entry));
  const names = [
    'Như Điều 3',
    ...[...others, ...file].map(({ name, mark }) =>
      mark === undefined ? name : `${name} (${mark.replace(/[()]/g, '')})`,
    ),
  ];
  return names.map(
    (name, index) => html`<p>- ${name}${index === names.length - 1 ? '.' : ','}</p>
`,
  );
}

/**
 * A decision of the committee as HTML for A4, by domain.md 4.1 and 4.4; the wording is ours. The same request gives
 * the same text, byte for byte.
 *
 * @throws DocumentError `NO_TEMPLATE` for kinds that have no document yet, `NO_LINES` when nothing is decided
 */
export function renderDecision(request: DecisionRequest): string {
  const { plan, decision, names } = request;
  const template = TEMPLATES[decision.kind];
  if (template === undefined)
    throw new DocumentError('NO_TEMPLATE', `no document for decisions on ${decision.kind}`);
  const lines = ordered(decision.lines, template, plan);
  if (lines.length === 0)
    throw new DocumentError('NO_LINES', `the decision on ${decision.kind} has no lines`);
  const annexed = lines.length > LINES_IN_ARTICLE;
  const count = String(lines.length).padStart(2, '0');
  const summary = template.summary(plan.year);
  const { signatory, issuer } = plan.document;
  const number = documentNumber(decision.number, 'QĐ', plan.document.number);
  const list = table(lines, template, names);
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${`Quyết định ${number} ${summary}`}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${letterhead(plan, number, decision.date)}
<main>
<h1>QUYẾT ĐỊNH</h1>
<p class="summary">${summary}</p>
<p class="dashes">-----</p>
${basesOf(template, request).map(
  (basis, index, all) => html`<p>- Căn cứ ${basis}${index === all.length - 1 ? ',' : ';'}</p>
`,
)}<p class="decides"><span class="caps">${issuer}</span><br>QUYẾT ĐỊNH:</p>
<p><strong>Điều 1.</strong> ${template.article1(count, plan.year, annexed)}</p>
${annexed ? null : list}
<p><strong>Điều 2.</strong> ${template.article2(plan.year)}</p>
<p><strong>Điều 3.</strong> Bộ phận giúp việc Đảng ủy, cấp ủy các chi bộ trực thuộc và các đồng chí có liên quan chịu trách nhiệm thi hành quyết định này. Quyết định có hiệu lực kể từ ngày ký.</p>
</main>
<footer class="foot">
<div class="recipients">
<p><strong>Nơi nhận:</strong></p>
${recipients(plan.document)}</div>
<div class="signature">
<p><strong>${signatory.onBehalf}</strong></p>
<p><strong>${position(request)}</strong></p>
<p class="name">${names.person(decision.signer)}</p>
</div>
</footer>
${annexed ? annex(list, `${number}, ${shortDate(decision.date)}`, summary) : null}
</body>
</html>
`.text.normalize('NFC');
}

function annex(list: Markup, of: string, summary: string): Markup {
  return html`<section class="annex">
<h1>DANH SÁCH</h1>
<p class="summary">${summary}</p>
<p class="dashes">(kèm theo Quyết định số ${of})</p>
${list}
</section>`;
}

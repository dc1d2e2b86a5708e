import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { DecisionExtract, Improvement, Objection } from '../../domain/case/case-content.ts';
import { shortDate } from '../../words/dates.ts';
import { html, type Markup } from '../../words/html.ts';
import { vi } from '../../words/vi.ts';
import { denseTable } from '../dense-table.ts';
import { compareNames } from '../name-order.ts';
import { signatureRow } from '../signature-block.ts';
import { type CommitteePaper, committeePaper, levelWord, section } from './committee-paper.ts';

/** What a cell gets of the decisions, its own lines alone (R16), and the plan by which it does better (R14, R17, R18). */

export interface CellResultRequest extends CommitteePaper {
  cell: string;
  extracts: readonly DecisionExtract[];
  objections: readonly Objection[];
  on: LocalDate;
}

function saidOfCell({ kind, fourGood, level, award }: DecisionExtract): string | null {
  if (kind === 'fourGood' && fourGood !== null)
    return fourGood ? 'công nhận chi bộ “bốn tốt”' : 'thôi công nhận chi bộ “bốn tốt”';
  if (level !== null) return levelWord(level).toLowerCase();
  return award === null ? null : `khen thưởng: ${award}`;
}

/** `Quyết định số 31-QĐ/ĐU, ngày 20/12/2024: hoàn thành tốt nhiệm vụ` */
function extractWords(extract: DecisionExtract): string {
  const { kind, number, date, replaces, amends } = extract;
  const said = saidOfCell(extract) ?? vi.decisionKinds[kind];
  const after =
    replaces !== null ? ' (thay quyết định trước)' : amends !== null ? ' (sửa đổi quyết định trước)' : '';
  return `Quyết định số ${number}, ngày ${shortDate(date)}: ${said}${after}`;
}

function memberTable({ names, extracts }: CellResultRequest): Markup | null {
  const newest = new Map(
    extracts.flatMap((extract) =>
      extract.members.map((line) => [line.member, { ...line, number: extract.number }] as const),
    ),
  );
  const rows = [...newest.values()]
    .map(({ member, level, award, number }) => [
      names.person(member),
      level === null ? (award ?? '') : levelWord(level),
      number,
    ])
    .toSorted(([a = ''], [b = '']) => compareNames(a, b));
  return rows.length === 0
    ? null
    : html`<p class="lead line"><strong>2. Đảng viên của chi bộ</strong></p>
${denseTable([{ head: 'Họ và tên' }, { head: 'Kết quả', width: 60 }, { head: 'Quyết định số', width: 34 }], rows)}`;
}

const objectionWords = ({ text, outcome }: Objection): string =>
  `${text} – ${outcome === null ? 'đang xem xét' : outcome.upheld ? 'được chấp nhận' : 'không được chấp nhận'}${outcome === null ? '' : `: ${outcome.reason}`}`;

/** The extract of the decisions for one cell: nothing of another cell is in what it is made of. */
export function renderCellResult(request: CellResultRequest): string {
  const { plan, names, cell, extracts, objections, on } = request;
  const { signatory } = plan.document;
  const body = html`<p class="line">Kính gửi: ${names.cell(cell)}.</p>
${section('1. Chi bộ', extracts.filter((extract) => saidOfCell(extract) !== null).map(extractWords))}
${memberTable(request)}
${section('3. Kiến nghị về kết quả', objections.map(objectionWords))}
<p class="line">Cấp ủy chi bộ thông báo kết quả đến đảng viên của chi bộ mình và thực hiện kế hoạch khắc phục đã đề ra.</p>
${signatureRow([{ lines: [signatory.onBehalf, signatory.position], name: names.person(signatory.person) }])}`;
  return committeePaper(
    plan,
    { number: null, date: on, type: 'THÔNG BÁO', summary: `kết quả công nhận, xếp loại năm ${plan.year}` },
    body,
  );
}

export interface ImprovementRequest extends CommitteePaper {
  cell: string;
  improvement: Improvement;
  on: LocalDate;
}

export function renderImprovement({ plan, names, cell, improvement, on }: ImprovementRequest): string {
  const { strengths, weaknesses, causes, measures, by } = improvement;
  const body = html`${section('1. Kết quả đạt được', strengths)}
${section('2. Hạn chế, khuyết điểm', weaknesses)}
${section('3. Nguyên nhân', causes)}
<p class="lead line"><strong>4. Kế hoạch khắc phục</strong></p>
${denseTable(
  [{ head: 'Việc làm' }, { head: 'Thời hạn', width: 26 }, { head: 'Người thực hiện', width: 42 }],
  measures.map(({ text, until, who }) => [text, until === null ? '' : shortDate(until), who ?? '']),
)}
${signatureRow([{ lines: ['T/M CHI BỘ'], name: names.person(by) }])}`;
  return committeePaper(
    plan,
    {
      number: null,
      date: on,
      type: 'KẾ HOẠCH',
      summary: `khắc phục hạn chế sau kiểm tra năm ${plan.year} của ${names.cell(cell)}`,
    },
    body,
  );
}

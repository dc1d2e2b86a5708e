import { dateOf, type LocalDate } from '../../domain/calendar/instant.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { type CellAppraisal, cellAppraisal } from '../../domain/committee/appraisal.ts';
import type {
  CampaignContent,
  DecisionCase,
  Level,
  TeamReport,
} from '../../domain/committee/committee-content.ts';
import { QUALITY_LEVELS } from '../../domain/criteria/criteria-result.ts';
import { cellScoring } from '../../domain/plan/plan-criteria.ts';
import { newestSaid } from '../../domain/result/extracts.ts';
import { shortDate } from '../../words/dates.ts';
import { html, type Markup } from '../../words/html.ts';
import { pointsWords } from '../../words/points.ts';
import { vi } from '../../words/vi.ts';
import { denseTable } from '../dense-table.ts';
import { teamLetterhead } from '../minutes/minutes-letterhead.ts';
import { printedPage } from '../page-style.ts';
import { signatureRow } from '../signature-block.ts';
import {
  type CommitteePaper,
  committeePaper,
  levelWord,
  markWords,
  section,
  yesNo,
} from './committee-paper.ts';

/** What the team reports to the committee (R34), and the committee to its superior (R72). */

interface ReportRequest extends CommitteePaper {
  cells: readonly RecordedCell[];
}

const appraisalOf = ({ plan }: CommitteePaper, { content }: RecordedCell): CellAppraisal =>
  cellAppraisal(content, cellScoring(plan));

const dossierWords = ({ content }: RecordedCell): string => {
  const newest = content.dossiers?.at(-1);
  return newest === undefined ? 'chưa nộp' : newest.late ? 'nộp trễ' : 'đúng hạn';
};

export interface TeamReportRequest extends ReportRequest {
  report: TeamReport;
}

export function renderTeamReport(request: TeamReportRequest): string {
  const { plan, names, cells, report } = request;
  const day = dateOf(report.at, plan.calendar.utcOffset);
  const rows = cells.map((one) => {
    const { self, team } = appraisalOf(request, one);
    const outcome = one.content.minutes?.outcome ?? null;
    return [
      names.cell(one.cell),
      dossierWords(one),
      pointsWords(self.fourGoodPoints, 'vi', 'aligned'),
      pointsWords(team.fourGoodPoints, 'vi', 'aligned'),
      pointsWords(self.points, 'vi', 'aligned'),
      pointsWords(team.points, 'vi', 'aligned'),
      yesNo(team.fourGood),
      levelWord(team.level),
      outcome === null ? markWords(one.standing.marks) : vi.minutesOutcomes[outcome],
    ];
  });
  const body = html`${teamLetterhead(plan, day)}
<main class="compact">
<h1>BÁO CÁO</h1>
<p class="summary">kết quả kiểm tra, đánh giá, xếp loại các chi bộ năm ${plan.year}</p>
<p class="dashes">-----</p>
<p class="line said">${report.summary}</p>
${denseTable(
  [
    { head: 'Chi bộ' },
    { head: 'Hồ sơ', width: 16 },
    { head: '“Bốn tốt”: tự chấm', width: 15, number: true },
    { head: 'Tổ', width: 12, number: true },
    { head: 'Chất lượng: tự chấm', width: 17, number: true },
    { head: 'Tổ', width: 12, number: true },
    { head: '“Bốn tốt”', width: 14 },
    { head: 'Mức đề nghị', width: 26 },
    { head: 'Biên bản', width: 24 },
  ],
  rows,
)}
${signatureRow([{ lines: ['T/M TỔ KIỂM TRA', 'TỔ TRƯỞNG'], name: names.person(report.by) }])}
</main>`;
  return printedPage(`Báo cáo kết quả kiểm tra năm ${plan.year}`, body);
}

export interface SuperiorReportRequest extends ReportRequest {
  content: Pick<CampaignContent, 'decisions' | 'superiorReport'>;
  /** of the report; the day it is made where it has not gone yet */
  on: LocalDate;
}

/** How many of each level, by the newest decision on each cell and member; numbers only, no names of members. */
function levelTable(cells: readonly RecordedCell[]): Markup {
  const ofCells = cells.map(({ content }) => newestSaid(content.extracts ?? [], 'level'));
  const ofMembers = cells.flatMap(({ content }) =>
    (content.members ?? []).map(({ decided }) => decided?.level ?? null),
  );
  const count = (levels: readonly (Level | null)[], level: Level) =>
    String(levels.filter((one) => one === level).length);
  return denseTable(
    [
      { head: 'Mức xếp loại' },
      { head: 'Chi bộ', width: 30, number: true },
      { head: 'Đảng viên', width: 30, number: true },
    ],
    QUALITY_LEVELS.map((level) => [levelWord(level), count(ofCells, level), count(ofMembers, level)]),
  );
}

const decisionWords = ({ kind, number, date, state, withdrawn, amends }: DecisionCase): string =>
  `Quyết định số ${number}${date === null ? '' : `, ngày ${shortDate(date)}`}: ${vi.decisionKinds[kind].toLowerCase()}${amends === null ? '' : ' (sửa đổi)'}${state === 'withdrawn' ? ` – đã thu hồi${withdrawn === null ? '' : `: ${withdrawn.reason}`}` : ''}`;

/** The report to the superior committee: results in numbers, decisions, objections, cells that left, promises. */
export function renderSuperiorReport(request: SuperiorReportRequest): string {
  const { plan, names, cells, content, on } = request;
  const recognised = cells.filter(({ content: own }) => newestSaid(own.extracts ?? [], 'fourGood'));
  const objections = cells.flatMap(({ cell, content: own }) =>
    (own.objections ?? []).map(
      ({ outcome }) =>
        `${names.cell(cell)}: ${outcome === null ? 'đang xem xét' : outcome.upheld ? 'được chấp nhận' : 'không được chấp nhận'}`,
    ),
  );
  const left = cells
    .filter(({ standing }) => standing.stage === 'transferred' || standing.stage === 'withdrawn')
    .map(
      ({ cell, standing }) =>
        `${names.cell(cell)}: ${vi.stages[standing.stage].toLowerCase()}; lý do: ${standing.facts.ended?.because ?? '……'}`,
    );
  const plansIn = cells.filter(({ content: own }) => own.improvement != null).length;
  const { signatory } = plan.document;
  const body = html`<p class="line">Kính gửi: ${plan.document.superior}.</p>
<p class="lead line"><strong>1. Kết quả xếp loại</strong></p>
${levelTable(cells)}
<p class="line">Công nhận chi bộ “bốn tốt”: ${recognised.length}/${cells.length} chi bộ${recognised.length === 0 ? '' : ` (${recognised.map(({ cell }) => names.cell(cell)).join('; ')})`}.</p>
${section(
  '2. Quyết định đã ban hành',
  Object.values(content.decisions)
    .filter(({ number }) => number !== null)
    .map(decisionWords),
)}
${section('3. Kiến nghị về kết quả', objections)}
${section('4. Chi bộ không còn trong đợt', left)}
<p class="line">Kế hoạch khắc phục: ${plansIn}/${cells.length - left.length} chi bộ đã nộp.</p>
${signatureRow([{ lines: [signatory.onBehalf, signatory.position], name: names.person(signatory.person) }])}`;
  return committeePaper(
    plan,
    {
      number: content.superiorReport?.number ?? null,
      date: on,
      type: 'BÁO CÁO',
      summary: `kết quả công nhận chi bộ “bốn tốt”, xếp loại chi bộ, đảng viên năm ${plan.year}`,
    },
    body,
  );
}

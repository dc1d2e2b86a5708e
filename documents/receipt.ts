import { dateOf, type Instant } from '../domain/instant.ts';
import type { Plan, ReportId } from '../domain/plan.ts';
import { dueWords, momentWords } from '../domain/words/dates.ts';
import { html } from '../domain/words/html.ts';
import { vi } from '../domain/words/vi.ts';
import { type Names, wordOf } from '../domain/words/words.ts';
import { letterhead } from './letterhead.ts';
import { PAGE_STYLE } from './page-style.ts';

export interface ReceiptRequest {
  plan: Plan;
  names: Pick<Names, 'person' | 'cell'>;
  cell: string;
  /** from 1; each replaced or completed dossier has a receipt of its own */
  version: number;
  receivedAt: Instant;
  /** person id of whoever handed it in */
  by: string;
  /** person id of the team's clerk */
  receiver: string;
  /** exclusive instant by which it was due, ms */
  due: Instant;
  late: boolean;
  /** the reports it holds, with title and pages where known */
  reports: Partial<Record<ReportId, { title: string; pages?: number | undefined }>>;
  /** keys of what it lacks, as in the refusal `incompleteDossier` */
  missing: readonly string[];
  copies: number;
}

/**
 * The receipt of a dossier (R41, R42, R45–R50): what came, when, in time or late, what is missing. The same request
 * gives the same text.
 */
export function renderReceipt(request: ReceiptRequest): string {
  const { plan, names, reports, missing, receivedAt } = request;
  const place = { lang: 'vi', utcOffset: plan.calendar.utcOffset } as const;
  const row = ({ id, title }: Plan['dossier']['reports'][number], index: number) => {
    const report = reports[id];
    return html`<tr><td class="count">${index + 1}</td><td>${title}</td><td>${report === undefined ? 'chưa có' : report.title}</td><td class="count">${report?.pages ?? ''}</td></tr>
`;
  };
  const summary = `tiếp nhận hồ sơ của ${names.cell(request.cell)}, bản ${request.version}`;
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${`Phiếu ${summary}`}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${letterhead(plan, null, dateOf(receivedAt, plan.calendar.utcOffset))}
<main>
<h1>PHIẾU TIẾP NHẬN HỒ SƠ</h1>
<p class="summary">${names.cell(request.cell)}</p>
<p class="dashes">-----</p>
<p>Bản nộp: ${request.version}; số bộ: ${String(request.copies).padStart(2, '0')}.</p>
<p>Người nộp: đồng chí ${names.person(request.by)}. Thời điểm nhận: ${momentWords(receivedAt, place)}.</p>
<p>Hạn nộp: ${dueWords(request.due, place)}. Tình trạng: <strong>${request.late ? 'trễ hạn' : 'đúng hạn'}</strong>.</p>
<table>
<thead><tr><th class="count" scope="col">TT</th><th scope="col">Báo cáo</th><th scope="col">Văn bản đã nhận</th><th class="count" scope="col">Trang</th></tr></thead>
<tbody>
${plan.dossier.reports.map(row)}</tbody>
</table>
<p>${missing.length === 0 ? 'Hồ sơ đủ thành phần.' : `Còn thiếu: ${missing.map((part) => wordOf(vi.missing, part)).join('; ')}.`}</p>
</main>
<footer class="foot">
<div class="signature"><p><strong>NGƯỜI NỘP</strong></p><p class="name">${names.person(request.by)}</p></div>
<div class="signature"><p><strong>THƯ KÝ TỔ KIỂM TRA</strong></p><p class="name">${names.person(request.receiver)}</p></div>
</footer>
</body>
</html>
`.text.normalize('NFC');
}

import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import type { Minutes, MinutesFrame } from '../../domain/case/case-content.ts';
import { Failure } from '../../domain/failure.ts';
import type { Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { formalHour, formalMoment } from '../../words/formal-dates.ts';
import { html, type Markup } from '../../words/html.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import { type CellCriteria, SUBJECT_TITLES, SUBJECTS } from '../../words/papers/minutes-words.ts';
import { countWords } from '../../words/papers/receipt-words.ts';
import type { Names } from '../../words/words.ts';
import { printedPage } from '../page-style.ts';
import { dossierWords, onSite, pointsTable } from './minutes-dossier.ts';
import { teamLetterhead } from './minutes-letterhead.ts';
import { disputes, findings, opinion, ratings } from './minutes-opinions.ts';
import { type Hall, present } from './minutes-present.ts';
import { scoresTable } from './minutes-scores.ts';
import { signatures } from './minutes-signatures.ts';

export interface MinutesRequest {
  plan: Plan;
  names: Pick<Names, 'person' | 'cell'>;
  cell: string;
  minutes: Minutes;
  /** the versions of the criteria by which the minutes were drafted */
  sets: CellCriteria;
  roles: Roster;
}

/** Minutes that nobody has drafted yet have no document. */
export class MinutesDocumentError extends Failure<'NOT_DRAFTED'> {
  override readonly name = 'MinutesDocumentError';
}

const DOTS = '……………………';

const onDate = (date: string | null): string =>
  date === null ? ', ngày ……/……/…………' : `, ngày ${/^\d{4}-\d{2}-\d{2}$/.test(date) ? shortDate(date) : date}`;

/** Plan, decision on the team, and criteria; what nobody has recorded yet is a line to fill in. */
function bases(plan: Plan, { basis }: MinutesFrame): string[] {
  const { document, team } = plan;
  const decision = basis.teamDecision ?? team.decision?.number ?? null;
  const titled =
    decision === null
      ? `Quyết định số ${DOTS}, ngày ……/……/…………`
      : `${/^\d/.test(decision) ? `Quyết định số ${decision}` : decision}${team.decision?.date ? onDate(team.decision.date) : ''}`;
  const sources = plan.criteria
    .filter(({ subject }) => SUBJECTS.some((one) => one === subject))
    .map(({ source }) => source);
  return [
    `${titledNumber(basis.planNumber ?? document.number)}${onDate(basis.planDate ?? document.issuedOn)} của ${document.issuer}`,
    `${titled} của ${document.issuer} về thành lập Tổ kiểm tra`,
    ...sources,
  ];
}

/** When the session began and ended: as attended, else as scheduled. */
function times({ attendance, session, finishedAt }: MinutesFrame): {
  start: Instant | null;
  end: Instant | null;
} {
  const { startedAt, endedAt } = attendance ?? {};
  return {
    start: startedAt === undefined ? (session?.startsAt ?? null) : Date.parse(startedAt),
    end: endedAt === undefined ? finishedAt : Date.parse(endedAt),
  };
}

function opening({ plan, names, cell }: Hall, frame: MinutesFrame): string {
  const { start } = times(frame);
  const when =
    start === null
      ? `……… giờ ……… phút, ngày ……… tháng ……… năm ${plan.year}`
      : formalMoment(start, plan.calendar.utcOffset);
  const venue = frame.session?.venue ?? DOTS;
  const address = venue === plan.venue.name ? `, địa chỉ: ${plan.venue.address}` : '';
  return `Hôm nay, hồi ${when}, tại ${venue}${address}, ${plan.team.name} làm việc với cấp ủy ${names.cell(cell)}. Thành phần gồm:`;
}

function scores({ plan, sets, minutes }: MinutesRequest, frame: MinutesFrame): Markup {
  const tables = SUBJECTS.flatMap((subject) => {
    const table = scoresTable(subject, { plan, sets, frame, items: minutes.items });
    return table === null ? [] : [{ subject, table }];
  });
  return html`${tables.map(
    ({ subject, table }, index) => html`<h3>${index + 1}. ${SUBJECT_TITLES[subject]}</h3>
${table}
`,
  )}${frame.attendance?.unscored === undefined ? null : html`<p class="line said"><em>Tiêu chí Tổ kiểm tra chưa chấm; lý do:</em> ${frame.attendance.unscored}</p>`}`;
}

/** How many copies there are and who keeps them. */
function copyWords(copies: number): string {
  if (copies === 1) return 'được lập thành 01 bản, do Tổ kiểm tra giữ';
  const rest = copies === 2 ? '' : ', các bản còn lại gửi Đảng ủy';
  return `được lập thành ${countWords(copies)} bản có giá trị như nhau, mỗi bên giữ 01 bản${rest}`;
}

function closing({ plan, minutes }: MinutesRequest, frame: MinutesFrame): string {
  const { start, end } = times(frame);
  const { utcOffset } = plan.calendar;
  const sameDay = start !== null && end !== null && dateOf(start, utcOffset) === dateOf(end, utcOffset);
  const until =
    end === null
      ? '……… giờ ……… phút'
      : sameDay
        ? `${formalHour(end, utcOffset)} cùng ngày`
        : formalMoment(end, utcOffset);
  const read = minutes.outcome === 'adopted' ? 'đã được đọc lại cho các thành phần dự cùng nghe, ' : '';
  return `Buổi làm việc kết thúc hồi ${until}. Biên bản ${read}${copyWords(frame.copies)}.`;
}

/** Which version this is and what it takes the place of. */
const supplement = ({ version, correction }: Minutes): Markup | null =>
  version === 1 && correction === null
    ? null
    : html`<p class="note said">Bản ${version}, bổ sung và thay cho bản ${version - 1}.${correction === null ? null : html` Lý do: ${correction}`}</p>
`;

/**
 * The minutes of the inspection of one cell as HTML for A4 (R33, R54; domain.md 4.3): a draft with its mark, or locked
 * with its hash. The wording is ours. The same request gives the same text, byte for byte.
 *
 * @throws MinutesDocumentError `NOT_DRAFTED` when nobody has drafted them
 */
export function renderMinutes(request: MinutesRequest): string {
  const { plan, names, cell, minutes, sets, roles } = request;
  const { frame, hash, round, items, version } = minutes;
  if (frame === null)
    throw new MinutesDocumentError('NOT_DRAFTED', `the minutes of ${cell} have not been drafted`);
  const { start } = times(frame);
  const at = start ?? frame.finishedAt ?? minutes.signatures.team?.at ?? null;
  const hall: Hall = { plan, names, cell, roles, at: at ?? 0 };
  const type = version === 1 ? 'BIÊN BẢN' : 'BIÊN BẢN BỔ SUNG';
  const body = html`${teamLetterhead(plan, at === null ? null : dateOf(at, plan.calendar.utcOffset))}
<main>
${hash === null ? html`<p class="draft">DỰ THẢO LẦN ${round}</p>` : null}
<h1>${type}</h1>
<p class="summary">${lowerFirst(plan.document.subject)}</p>
<p class="summary">đối với ${names.cell(cell)}</p>
<p class="dashes">-----</p>
${supplement(minutes)}${bases(plan, frame).map(
  (basis, index, all) => html`<p>- Căn cứ ${basis}${index === all.length - 1 ? '.' : ';'}</p>
`,
)}<p>${opening(hall, frame)}</p>
<h2>I. THÀNH PHẦN</h2>
${present(hall, frame)}
<h2>II. HỒ SƠ, TÀI LIỆU VÀ NỘI DUNG XÁC MINH</h2>
<h3>1. Hồ sơ chi bộ gửi trước</h3>
${dossierWords(request, frame)}
<h3>2. Tài liệu kiểm tra trực tiếp tại buổi làm việc</h3>
${onSite(request, frame)}
<h3>3. Nội dung xác minh</h3>
${pointsTable(request, frame)}
<h2>III. KẾT QUẢ CHẤM ĐIỂM</h2>
${scores(request, frame)}
<h2>IV. ĐỀ XUẤT CÔNG NHẬN, XẾP LOẠI</h2>
${ratings(frame)}
<h2>V. NHẬN XÉT, KIẾN NGHỊ</h2>
${findings(items)}
<h2>VI. Ý KIẾN CỦA CHI BỘ</h2>
${disputes(items, sets)}
${opinion(minutes)}
<div class="together">
<p>${closing(request, frame)}</p>
${signatures(hall, minutes)}
</div>
${
  hash === null
    ? null
    : html`<p class="seal">Biên bản đã khóa, bản ${version}. Mã SHA-256 của nội dung: <span class="mono">${hash}</span></p>`
}
</main>`;
  const title = `${version === 1 ? 'Biên bản' : 'Biên bản bổ sung'} kiểm tra ${names.cell(cell)} năm ${plan.year}`;
  return printedPage(title, body, hash === null ? round : null);
}

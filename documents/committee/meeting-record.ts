import { dateOf, timeOf } from '../../domain/calendar/instant.ts';
import type { Ballot, Vote } from '../../domain/committee/ballot.ts';
import type { Slate } from '../../domain/committee/committee-content.ts';
import type { Meeting, MeetingRecord } from '../../domain/committee/meeting.ts';
import { committeeOf, quorumOf } from '../../domain/committee/meeting-check.ts';
import type { Role } from '../../domain/people/roster.ts';
import { briefMoment } from '../../words/formal-dates.ts';
import { html, type Markup } from '../../words/html.ts';
import { vi } from '../../words/vi.ts';
import { wordOf } from '../../words/words.ts';
import { signatureRow } from '../signature-block.ts';
import {
  type CommitteePaper,
  committeePaper,
  levelWord,
  numbered,
  personWithOffice,
  section,
} from './committee-paper.ts';

/** The record of the committee's meeting on a slate (R35; domain.md 4.2): who, what was voted, what was decided and why. */

export interface MeetingRecordRequest extends CommitteePaper {
  meeting: Meeting & { record: NonNullable<Meeting['record']> };
  /** the slate as it stands, decided or not */
  slate: Slate | null;
}

const COMMITTEE: readonly Role[] = ['committeeHead', 'committeeDeputy', 'committeeMember'];

const countsWords = ({ counts }: Pick<Ballot, 'counts'>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([choice, count]) => `${wordOf(vi.choices, choice).toLowerCase()} ${count}`)
    .join(', ');

function voteWords({ names }: CommitteePaper, vote: Vote): string {
  const { about, cell, member, method, present, valid } = vote;
  const of =
    cell === undefined
      ? ''
      : `${member === undefined ? '' : `${names.person(member)}, `}${names.cell(cell)}: `;
  return `${of}${vi.voteMatters[about]}; ${vi.ballotMethods[method]}, ${present} người biểu quyết, ${valid} phiếu hợp lệ: ${countsWords(vote)}`;
}

/** When the meeting began, as recorded, else as appointed. */
const beganAt = ({ startsAt, record }: MeetingRecordRequest['meeting']): number =>
  record.startedAt === undefined ? startsAt : Date.parse(record.startedAt);

function attendance(request: MeetingRecordRequest): Markup {
  const { plan, roster, names, meeting } = request;
  const { record } = meeting;
  const at = beganAt(meeting);
  const { utcOffset } = plan.calendar;
  const member = (person: string) => personWithOffice(request, person, at, COMMITTEE);
  const committee = committeeOf(roster, at, utcOffset);
  const { needed, reached } = quorumOf(
    record.present.filter((person) => committee.includes(person)).length,
    committee.length,
    plan.settings.quorum.value.share,
  );
  const conflict = ({ person, cell, recused, reason }: MeetingRecord['conflicts'][number]) =>
    `đồng chí ${names.person(person)} thuộc ${names.cell(cell)}: ${recused ? 'không biểu quyết về chi bộ này' : `vẫn tham gia${reason === undefined ? '' : `; lý do: ${reason}`}`}`;
  return html`${numbered([
    [`Có mặt ${record.present.length}/${committee.length} ủy viên`, record.present.map(member)],
    ['Vắng mặt', record.absent.map(({ person, reason }) => `${member(person)}; lý do: ${reason}`)],
    ['Cùng dự', record.guests],
    [
      'Chủ trì, ghi biên bản',
      [`chủ trì: ${member(record.chair)}`, `ghi biên bản: đồng chí ${names.person(record.recorder)}`],
    ],
    ['Người có liên quan đến chi bộ được xét', record.conflicts.map(conflict)],
  ])}
${reached ? null : html`<p class="line">Số người dự ít hơn mức cần có (${needed}); lý do vẫn họp: ${record.quorumReason ?? '……………………'}.</p>`}`;
}

function decided(request: MeetingRecordRequest): Markup | null {
  const { slate, names } = request;
  if (slate === null || slate.state === 'open') return null;
  const because = (reason: string | null) => (reason === null ? '' : `; lý do: ${reason}`);
  const cells = (slate.lines ?? []).map(
    ({ cell, fourGood, level, award, reason }) =>
      `${names.cell(cell)}: ${fourGood ? 'công nhận' : 'không công nhận'} “bốn tốt”; ${levelWord(level).toLowerCase()}${award === null ? '' : `; khen thưởng: ${award}`}${because(reason)}`,
  );
  const members = [...Map.groupBy(slate.memberLines ?? [], ({ level }) => level)].map(
    ([level, own]) => `${levelWord(level)}: ${own.length} đảng viên`,
  );
  return html`${section('Chi bộ', cells)}
${section('Đảng viên', members)}
${slate.reason === null ? null : html`<p class="line">Vượt tỷ lệ xuất sắc, lý do: ${slate.reason}.</p>`}`;
}

/** @returns HTML for A4; the same request gives the same text */
export function renderMeetingRecord(request: MeetingRecordRequest): string {
  const { plan, names, meeting, slate } = request;
  const { record } = meeting;
  const { utcOffset } = plan.calendar;
  const began = beganAt(meeting);
  const day = dateOf(began, utcOffset);
  const ended = record.endedAt === undefined ? null : timeOf(Date.parse(record.endedAt), utcOffset);
  const votes = slate?.votes ?? [];
  const body = html`<p class="line">Thời gian: ${briefMoment(began, utcOffset)}${ended === null ? '' : `; kết thúc lúc ${ended}`}. Địa điểm: ${meeting.venue}.</p>
<h2>I- THÀNH PHẦN</h2>
${attendance(request)}
<h2>II- NỘI DUNG</h2>
<p class="line">Ban Chấp hành nghe ${plan.team.name} báo cáo kết quả kiểm tra, xem xét kết quả tự đánh giá của chi bộ và kết quả đánh giá của Tổ.</p>
${section(
  'Ý kiến tại cuộc họp',
  record.discussion.map(({ person, text }) => `${person}: ${text}`),
)}
<h2>III- BIỂU QUYẾT</h2>
${
  votes.length === 0
    ? html`<p class="line">Không biểu quyết riêng từng nội dung.</p>`
    : section(
        'Kết quả',
        votes.map((vote) => voteWords(request, vote)),
      )
}
<h2>IV- KẾT LUẬN</h2>
<p class="line said">${record.conclusion ?? '…………………………………………………………………………'}</p>
${decided(request)}
${signatureRow([
  { lines: ['NGƯỜI GHI BIÊN BẢN'], name: names.person(record.recorder) },
  { lines: ['CHỦ TRÌ'], name: names.person(record.chair) },
])}`;
  return committeePaper(
    plan,
    {
      number: null,
      date: day,
      type: 'BIÊN BẢN',
      summary: `họp Ban Chấp hành thẩm định kết quả kiểm tra, xếp loại năm ${plan.year}`,
    },
    body,
  );
}

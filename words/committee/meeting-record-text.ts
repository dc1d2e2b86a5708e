import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import { periodWords } from '../period-words.ts';

/** Headings and sentences of the record of the committee's meeting: Vietnamese alone, as the paper is. */

export const MEETING_RECORD_TEXT = {
  type: 'BIÊN BẢN',
  attendance: 'I- THÀNH PHẦN',
  agenda: 'II- NỘI DUNG',
  voting: 'III- BIỂU QUYẾT',
  conclusion: 'IV- KẾT LUẬN',
  absent: 'Vắng mặt',
  guests: 'Cùng dự',
  chairAndRecorder: 'Chủ trì, ghi biên bản',
  conflicts: 'Người có liên quan đến chi bộ được xét',
  recused: 'không biểu quyết về chi bộ này',
  takesPart: 'vẫn tham gia',
  reasonToFill: '……………………',
  endToFill: '……… giờ ……… phút',
  countToFill: '……',
  discussion: 'Ý kiến tại cuộc họp',
  noVotes: 'Không biểu quyết riêng từng nội dung.',
  votes: 'Kết quả',
  conclusionToFill: '…………………………………………………………………………',
  recognised: 'công nhận',
  notRecognised: 'không công nhận',
  cells: 'Chi bộ',
  members: 'Đảng viên',
  recorder: 'NGƯỜI GHI BIÊN BẢN',
  chair: 'CHỦ TRÌ HỘI NGHỊ',
} as const;

/** Sentences of it that name something; dates and hours as they are shown. */
export const meetingRecordSaid = {
  summary: ({ year, quarter }: RatedPeriod) =>
    quarter === undefined
      ? `họp Ban Chấp hành thẩm định kết quả kiểm tra, xếp loại năm ${year}`
      : `họp Ban Chấp hành thẩm định kết quả đánh giá, xếp loại cán bộ lãnh đạo, quản lý ${periodWords({ year, quarter }, 'vi')}`,
  held: (of: { began: string; ended: string | null; venue: string }) =>
    `Thời gian: ${of.began}; kết thúc lúc ${of.ended ?? MEETING_RECORD_TEXT.endToFill}. Địa điểm: ${of.venue}.`,
  present: (present: number, of: number) => `Có mặt ${present}/${of} ủy viên`,
  chair: (person: string) => `chủ trì: ${person}`,
  recorder: (person: string) => `ghi biên bản: ${person}`,
  because: (reason: string) => `; lý do: ${reason}`,
  conflict: (person: string, cell: string, part: string) => `${person} thuộc ${cell}: ${part}`,
  belowQuorum: (needed: number, reason: string) =>
    `Số người dự ít hơn mức cần có (${needed}); lý do vẫn họp: ${reason}.`,
  /** of a quarter, for which no team has inspected anything */
  heardOfLeaders:
    'Ban Chấp hành xem xét kết quả tự đánh giá của cán bộ lãnh đạo, quản lý và ý kiến, đề xuất của chi bộ.',
  heard: (team: string) =>
    `Ban Chấp hành nghe ${team} báo cáo kết quả kiểm tra, xem xét kết quả tự đánh giá của chi bộ và kết quả đánh giá của Tổ.`,
  vote: (of: {
    matter: string;
    method: string;
    present: number;
    valid: number;
    /** of a secret one; lines to fill in where they were not recorded */
    ballots: { issued: number | undefined; invalid: number | undefined } | null;
    counts: string;
  }) => {
    const { countToFill: toFill } = MEETING_RECORD_TEXT;
    // by roll call not everybody who may has to
    const voted =
      of.ballots === null && of.valid < of.present ? `${of.valid}/${of.present}` : `${of.present}`;
    const papers = [
      `${voted} người biểu quyết`,
      ...(of.ballots === null ? [] : [`phát ra ${of.ballots.issued ?? toFill} phiếu`]),
      `${of.valid} phiếu hợp lệ`,
      ...(of.ballots === null ? [] : [`${of.ballots.invalid ?? toFill} phiếu không hợp lệ`]),
    ];
    return `${of.matter}; ${of.method}, ${papers.join(', ')}: ${of.counts}`;
  },
  /** @param people each with the cell that they stay out of */
  wholeCounts: (people: readonly string[]) =>
    `Biểu quyết chung cả danh sách không tách từng chi bộ, có tính những người không tham gia biểu quyết về chi bộ của mình: ${people.join('; ')}.`,
  /** @param voters by name, where the vote was open and called by name */
  count: (choice: string, count: number, voters: readonly string[]) =>
    [
      `${choice} ${count}`,
      ...(voters.length === 0
        ? []
        : [`(${voters.length === 1 ? 'đồng chí' : 'các đồng chí'} ${voters.join(', ')})`]),
    ].join(' '),
  cell: (of: { cell: string; recognised: string; level: string }) =>
    `${of.cell}: ${of.recognised} “bốn tốt”; ${of.level}`,
  award: (award: string) => `; khen thưởng: ${award}`,
  members: (level: string, count: number) => `${level}: ${count} đảng viên`,
  /** over the quota, or against the vote on it: which of them, the reason itself says */
  decidedBecause: (reason: string) => `Lý do ghi khi quyết định danh sách: ${reason}.`,
} as const;

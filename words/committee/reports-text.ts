import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import { periodWords } from '../period-words.ts';

/** Headings and sentences of what the team and the committee report: Vietnamese alone, as the papers are. */

export const TEAM_REPORT_TEXT = {
  notSubmitted: 'chưa nộp',
  late: 'nộp trễ',
  inTime: 'đúng hạn',
  dossier: 'Hồ sơ',
  fourGoodSelf: '“Bốn tốt”: tự chấm',
  team: 'Tổ',
  qualitySelf: 'Chất lượng: tự chấm',
  fourGood: 'Tổ đề nghị “bốn tốt”',
  proposedLevel: 'Mức đề nghị',
  minutes: 'Biên bản',
  forTeam: 'T/M TỔ KIỂM TRA',
  leader: 'TỔ TRƯỞNG',
} as const;

export const teamReportSaid = {
  summary: (year: number) => `kết quả kiểm tra, đánh giá, xếp loại các chi bộ năm ${year}`,
} as const;

export const SUPERIOR_REPORT_TEXT = {
  results: '1. Kết quả xếp loại',
  level: 'Mức xếp loại',
  members: 'Đảng viên',
  leaders: 'Cán bộ lãnh đạo, quản lý',
  decisions: '2. Quyết định đã ban hành',
  cellsGone: '4. Chi bộ không còn trong đợt',
  amending: ' (sửa đổi)',
  reasonToFill: '……',
} as const;

export const superiorReportSaid = {
  summary: ({ year, quarter }: RatedPeriod) =>
    quarter === undefined
      ? `kết quả công nhận chi bộ “bốn tốt”, xếp loại chi bộ, đảng viên năm ${year}`
      : `kết quả đánh giá, xếp loại cán bộ lãnh đạo, quản lý ${periodWords({ year, quarter }, 'vi')}`,
  recognised: (cells: readonly string[], of: number) =>
    `Công nhận chi bộ “bốn tốt”: ${cells.length}/${of} chi bộ${cells.length === 0 ? '' : ` (${cells.join('; ')})`}.`,
  into: (cell: string) => `vào ${cell}`,
  gone: (cell: string, how: string, reason: string) => `${cell}: ${how}; lý do: ${reason}`,
  improvementPlans: (submitted: number, of: number) =>
    `Kế hoạch khắc phục: ${submitted}/${of} chi bộ đã nộp.`,
} as const;

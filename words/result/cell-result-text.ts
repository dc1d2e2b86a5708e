import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import { periodWords } from '../period-words.ts';

/** Headings and sentences of what a cell gets of the decisions: Vietnamese alone, as the paper is. */

export const CELL_RESULT_TEXT = {
  type: 'THÔNG BÁO',
  recognised: 'công nhận chi bộ “bốn tốt”',
  recognitionEnds: 'thôi công nhận chi bộ “bốn tốt”',
  replacesOther: ' (thay quyết định trước)',
  amendsOther: ' (sửa đổi quyết định trước)',
  ofCell: '1. Chi bộ',
  ofMembers: '2. Đảng viên của chi bộ',
  ofLeaders: 'Kết quả xếp loại',
  name: 'Họ và tên',
  result: 'Kết quả',
  decisionNumber: 'Quyết định số',
  leadersAreTold: 'Cấp ủy chi bộ thông báo kết quả đến từng người được xếp loại.',
} as const;

/** Sentences of it that name something. */
export const cellResultSaid = {
  /** @param promisedOn when the cell handed in its improvement plan; null of one that hasn't */
  whatFollows: (promisedOn: string | null) =>
    `Cấp ủy chi bộ thông báo kết quả đến đảng viên của chi bộ mình${promisedOn === null ? '' : ` và thực hiện kế hoạch khắc phục đã gửi ngày ${promisedOn}`}.`,
  award: (award: string) => `khen thưởng: ${award}`,
  summary: ({ year, quarter }: RatedPeriod, cell: string) =>
    quarter === undefined
      ? `kết quả công nhận, xếp loại năm ${year} đối với ${cell}`
      : `kết quả đánh giá, xếp loại cán bộ lãnh đạo, quản lý ${periodWords({ year, quarter }, 'vi')} của ${cell}`,
} as const;

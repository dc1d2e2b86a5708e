import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import type { ResultMatter } from '../../domain/result/result-content.ts';
import { periodWords } from '../period-words.ts';

/** Headings and sentences of the answer to a cell's objection: Vietnamese alone, as the paper is. */

export const OBJECTION_ANSWER_TEXT = {
  type: 'THÔNG BÁO',
  objection: '1. Nội dung kiến nghị',
  answer: '2. Kết quả xem xét',
  /** what follows of each */
  upheld:
    'Chấp nhận kiến nghị. Nội dung trên được đưa ra xem xét, quyết định lại; kết quả được thông báo bằng quyết định mới.',
  dismissed: 'Không chấp nhận kiến nghị; kết quả không thay đổi do kiến nghị này.',
} as const;

const MATTERS: Record<ResultMatter, string> = {
  fourGood: 'việc công nhận chi bộ “bốn tốt”',
  cellLevel: 'mức xếp loại chi bộ',
  memberLevel: 'mức xếp loại đảng viên',
};

const LEADER = 'mức xếp loại cán bộ lãnh đạo, quản lý';

/** Sentences of it that name something; days as they are shown. */
export const objectionAnswerSaid = {
  /** @param member of whose level it is; null of the cell's own result */
  about: (matter: ResultMatter, member: string | null, rated: RatedPeriod) =>
    `${rated.quarter !== undefined && matter === 'memberLevel' ? LEADER : MATTERS[matter]}${member === null ? '' : ` ${member}`} ${periodWords(rated, 'vi')}`,
  summary: (cell: string, about: string) => `kết quả xem xét kiến nghị của ${cell} về ${about}`,
  /** @param decision the one that it was raised against; null where it was raised before any was told */
  opening: (of: { issuer: string; cell: string; day: string; about: string; decision: string | null }) =>
    `${of.issuer} nhận được kiến nghị ngày ${of.day} của ${of.cell} về ${of.about}${of.decision === null ? '' : ` theo ${of.decision}`}. Sau khi xem xét, ${of.issuer} thông báo như sau:`,
  reason: (reason: string) => `Lý do: ${reason}`,
} as const;

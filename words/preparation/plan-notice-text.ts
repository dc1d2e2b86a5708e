import type { CriteriaSubject } from '../../domain/criteria/criteria-result.ts';
import { countWords } from '../dossier/receipt-words.ts';

/** Headings and sentences of the notice by which a plan is announced to the cells: Vietnamese alone, as the paper is. */

export const PLAN_NOTICE_TEXT = {
  type: 'THÔNG BÁO',
  criteria: 'Căn cứ đánh giá, xếp loại',
  /** R22, R24, R25, II.3 */
  subjects: {
    fourGood: 'Thẩm định, công nhận mô hình chi bộ “bốn tốt”',
    cellQuality: 'Đánh giá, xếp loại chi bộ',
    memberQuality: 'Đánh giá, xếp loại đảng viên',
    leaderQuality: 'Đánh giá, xếp loại cán bộ lãnh đạo, quản lý',
    grassrootsDemocracy:
      'Đánh giá việc thực hiện công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo”',
  } satisfies Record<CriteriaSubject, string>,
  dossier: 'Hồ sơ gửi Tổ kiểm tra',
  leaders: 'Tự đánh giá và đề xuất mức xếp loại',
  /** R47, R49 */
  withProof: ' (có cụ thể nội dung, công việc để chứng minh số điểm đạt được)',
  /** R39, R40 */
  proposals:
    'Mức chất lượng chi bộ đề xuất được cấp ủy chi bộ thống nhất trước khi Tổ kiểm tra đến làm việc.',
  onSite: 'Hồ sơ, văn bản kiểm tra trực tiếp tại buổi làm việc',
  /** R51–R53 */
  arranged:
    'Cấp ủy chi bộ chuẩn bị đầy đủ hồ sơ, văn bản khác có liên quan và sắp xếp theo từng tiêu chí, trong đó có:',
  inDossier: ' (nộp cùng hồ sơ)',
  sessions: 'Thời gian, địa điểm, thành phần',
  session: 'Buổi',
  time: 'Thời gian',
  cell: 'Chi bộ',
  /** R54 */
  attendance: 'Thành phần: Tổ kiểm tra làm việc với cấp ủy chi bộ.',
  milestones: 'Các bước tiếp theo',
  milestone: {
    teamReport: 'Tổ kiểm tra báo cáo kết quả',
    committeeMeeting: 'Ban Chấp hành họp thẩm định kết quả',
    decisions: 'Ban hành quyết định công nhận, xếp loại',
    awards: 'Ban hành quyết định khen thưởng',
    superiorReport: 'Báo cáo cấp ủy cấp trên',
  },
} as const;

/** Sentences of it that name something; days and hours as they are shown. */
export const planNoticeSaid = {
  summary: (subject: string) => `kế hoạch ${subject}`,
  /** @param cells to whom it goes: a cell by its name, or null for all */
  opening: (of: { plan: string; issuer: string; cell: string | null }) =>
    `Thực hiện ${of.plan}, ${of.issuer} thông báo đến ${of.cell === null ? 'cấp ủy các chi bộ trực thuộc' : `cấp ủy ${of.cell}`} những nội dung sau:`,
  criteria: (subject: string, source: string) => `${subject}: ${source}`,
  /** R41–R43 @param clerk null while nobody is */
  dossier: (of: { sets: number; clerk: string | null; due: string }) =>
    `Chi bộ gửi cho mỗi thành viên Tổ kiểm tra ${countWords(of.sets)} bộ hồ sơ, qua thư ký Tổ kiểm tra${of.clerk === null ? '' : ` (đồng chí ${of.clerk})`}, ${of.due}, gồm các báo cáo sau:`,
  /** of a quarter */
  leaders: (of: { issuer: string; due: string }) =>
    `Bí thư, phó bí thư chi bộ tự đánh giá, xếp loại theo khung tiêu chí trên; chi bộ nêu ý kiến, đề xuất mức đối với từng người và gửi ${of.issuer} ${of.due}.`,
  title: (count: number, title: string) => `${count}. ${title}`,
  before: (day: string) => `trước ngày ${day}`,
  atLatest: (due: string) => `chậm nhất ${due}`,
  time: (of: { day: string; starts: string; ends: string }) =>
    `${of.day}, bắt đầu từ ${of.starts}, dự kiến đến ${of.ends}`,
  venue: (venue: string, address: string) => `Địa điểm: ${venue}, địa chỉ: ${address}.`,
  until: (what: string, day: string) => `${what}: chậm nhất ngày ${day}`,
  /** R70, R71 */
  difficulties: (issuer: string) =>
    `Quá trình thực hiện nếu có khó khăn, vướng mắc, cấp ủy chi bộ báo cáo kịp thời về ${issuer} để được hướng dẫn.`,
} as const;

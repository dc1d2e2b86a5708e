import type { Bilingual } from '../../domain/failure.ts';
import type { PaperKind } from '../../domain/paper-kind.ts';

/** What a paper is called, in lists and of its template. */
export const PAPER_NAMES: Readonly<Record<PaperKind, Bilingual>> = {
  teamDecision: { vi: 'Quyết định thành lập Tổ kiểm tra', en: 'Decision on the team' },
  planNotice: { vi: 'Thông báo kế hoạch', en: 'Notice of the plan' },
  receipt: { vi: 'Phiếu tiếp nhận hồ sơ', en: 'Receipt of a dossier' },
  sessionInvitation: { vi: 'Giấy mời dự buổi kiểm tra', en: 'Invitation to the session' },
  workingSheet: { vi: 'Phiếu kiểm tra của Tổ kiểm tra', en: 'Working sheet of the team' },
  minutes: { vi: 'Biên bản kiểm tra', en: 'Minutes of the inspection' },
  result: { vi: 'Thông báo kết quả cho chi bộ', en: 'Notice of results' },
  objectionAnswer: { vi: 'Trả lời kiến nghị', en: 'Answer to an objection' },
  improvement: { vi: 'Kế hoạch khắc phục', en: 'Improvement plan' },
  teamReport: { vi: 'Báo cáo của Tổ kiểm tra', en: 'Report of the team' },
  rankedTable: { vi: 'Bảng tổng hợp trình Ban Chấp hành', en: 'Ranked table before the committee' },
  meetingRecord: { vi: 'Biên bản họp Ban Chấp hành', en: 'Record of the committee’s meeting' },
  proposal: { vi: 'Tờ trình cấp trên', en: 'Proposal to the superior' },
  superiorReport: { vi: 'Báo cáo cấp trên', en: 'Report to the superior' },
  allowance: { vi: 'Danh sách chi tiền ăn', en: 'List of meal allowances' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  invitation: { vi: 'Mục lịch của giấy mời', en: 'Calendar entry of an invitation' },
};

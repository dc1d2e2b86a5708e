import type { Dictionary } from '../words.ts';

type Labels =
  | 'roles'
  | 'holders'
  | 'marks'
  | 'minutesOutcomes'
  | 'levels'
  | 'decisionKinds'
  | 'reports'
  | 'missing'
  | 'missingOf'
  | 'checklist'
  | 'noticeStates';

export const labels: Pick<Dictionary, Labels> = {
  roles: {
    cellHead: 'bí thư chi bộ',
    cellDeputy: 'phó bí thư chi bộ',
    cellMember: 'chi ủy viên',
    teamLeader: 'tổ trưởng Tổ kiểm tra',
    teamClerk: 'thư ký Tổ kiểm tra',
    teamMember: 'thành viên Tổ kiểm tra',
    teamSubstitute: 'người thay trong Tổ kiểm tra',
    office: 'Văn phòng Đảng ủy',
    committeeHead: 'bí thư Đảng ủy',
    committeeDeputy: 'phó bí thư Đảng ủy',
    committeeMember: 'ủy viên Ban Chấp hành',
  },
  holders: {
    cell: 'cấp ủy chi bộ',
    teamLeader: 'tổ trưởng Tổ kiểm tra',
    teamClerk: 'thư ký Tổ kiểm tra',
    team: 'Tổ kiểm tra',
    cellAndTeam: 'cấp ủy chi bộ và Tổ kiểm tra',
    office: 'Văn phòng Đảng ủy',
    committeeHead: 'bí thư Đảng ủy',
    committeeDeputy: 'phó bí thư Đảng ủy',
    committee: 'Ban Chấp hành Đảng bộ',
  },
  marks: {
    late: 'nộp trễ',
    incomplete: 'hồ sơ thiếu',
    noDossier: 'chưa có hồ sơ khi kiểm tra',
    readInPart: 'hồ sơ chưa đọc hết khi kiểm tra',
    notCompleted: 'không bổ sung hồ sơ',
    returned: 'từng bị trả lại',
    deemedAgreed: 'coi như thống nhất vì không trả lời',
    reserved: 'có ý kiến bảo lưu',
    refused: 'từ chối ký biên bản',
    unanswered: 'không trả lời biên bản',
    disputed: 'biên bản chưa thống nhất',
    referred: 'chuyển Đảng ủy xem xét',
  },
  minutesOutcomes: {
    adopted: 'thông qua tại buổi làm việc',
    agreed: 'đã thống nhất',
    reserved: 'ký, có bảo lưu ý kiến',
    deemedAgreed: 'coi như thống nhất vì không trả lời',
    refused: 'chi bộ từ chối ký',
    unanswered: 'không có trả lời',
    disputed: 'chưa thống nhất',
  },
  levels: {
    EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
    GOOD: 'Hoàn thành tốt nhiệm vụ',
    COMPLETED: 'Hoàn thành nhiệm vụ',
    NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
  },
  decisionKinds: {
    fourGood: 'Công nhận chi bộ “bốn tốt”',
    cellLevels: 'Xếp loại chất lượng chi bộ',
    memberLevels: 'Xếp loại chất lượng đảng viên',
    awards: 'Khen thưởng',
  },
  reports: {
    resolution: 'Báo cáo tổng kết thực hiện Nghị quyết',
    fourGood: 'Báo cáo tự chấm điểm chi bộ “bốn tốt”',
    cellQuality: 'Báo cáo tự chấm điểm, xếp loại chi bộ',
    grassrootsDemocracy: 'Báo cáo Quy chế dân chủ ở cơ sở và “Dân vận khéo”',
  },
  missing: {
    'reports.resolution': 'báo cáo tổng kết thực hiện Nghị quyết',
    'reports.fourGood': 'báo cáo tự chấm điểm chi bộ “bốn tốt”',
    'reports.cellQuality': 'báo cáo tự chấm điểm, xếp loại chi bộ',
    'reports.grassrootsDemocracy': 'báo cáo Quy chế dân chủ ở cơ sở và “Dân vận khéo”',
    'files.resolution': 'tệp của báo cáo tổng kết thực hiện Nghị quyết',
    'files.fourGood': 'tệp của báo cáo tự chấm điểm chi bộ “bốn tốt”',
    'files.cellQuality': 'tệp của báo cáo tự chấm điểm, xếp loại chi bộ',
    'files.grassrootsDemocracy': 'tệp của báo cáo Quy chế dân chủ ở cơ sở và “Dân vận khéo”',
    'scores.fourGood': 'điểm tự chấm chi bộ “bốn tốt”',
    'scores.cellQuality': 'điểm tự chấm chất lượng chi bộ',
    'scores.grassrootsDemocracy': 'điểm tự chấm Quy chế dân chủ ở cơ sở và “Dân vận khéo”',
    'proposed.fourGood': 'đề xuất về danh hiệu “bốn tốt”',
    'proposed.level': 'mức xếp loại đề xuất',
    committeeAgreedOn: 'ngày cấp ủy chi bộ thống nhất mức đề xuất',
  },
  missingOf: {
    scores: (criterion) => `điểm tự chấm “${criterion}”`,
    evidence: (criterion) => `minh chứng cho “${criterion}”`,
  },
  checklist: {
    planNumber: 'số kế hoạch',
    planDate: 'ngày kế hoạch',
    teamDecision: 'quyết định thành lập Tổ kiểm tra',
    teamLeader: 'tổ trưởng Tổ kiểm tra',
    teamClerk: 'thư ký Tổ kiểm tra',
    sessions: 'lịch các buổi kiểm tra',
    copies: 'số bộ hồ sơ phải nộp',
  },
  noticeStates: {
    queued: 'chờ gửi',
    held: 'Văn phòng giữ lại',
    sent: 'đã gửi',
    failed: 'gửi không được',
    withdrawn: 'đã thu hồi',
    toBeTold: 'cần báo trực tiếp',
    told: 'đã báo trực tiếp',
  },
};

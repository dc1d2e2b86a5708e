import type { Dictionary } from '../words.ts';

type Labels =
  | 'roles'
  | 'holders'
  | 'marks'
  | 'minutesOutcomes'
  | 'levels'
  | 'democracyLevels'
  | 'grades'
  | 'decisionKinds'
  | 'decisionStates'
  | 'failures'
  | 'memberStatuses'
  | 'memberKinds'
  | 'cautions'
  | 'ballotMethods'
  | 'voteMatters'
  | 'choices'
  | 'layers'
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
    objectionUpheld: 'kiến nghị được chấp nhận',
    improvementOwed: 'còn nợ kế hoạch khắc phục',
    untold: 'chưa được báo',
    membersUnrated: 'còn đảng viên chưa xếp loại',
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
  democracyLevels: {
    GOOD: 'Tốt',
    FAIR: 'Khá',
    AVERAGE: 'Trung bình',
    WEAK: 'Yếu',
  },
  grades: { EXCELLENT: 'Xuất sắc', GOOD: 'Tốt', AVERAGE: 'Trung bình', POOR: 'Kém' },
  decisionKinds: {
    fourGood: 'Công nhận chi bộ “bốn tốt”',
    cellLevels: 'Xếp loại chất lượng chi bộ',
    memberLevels: 'Xếp loại chất lượng đảng viên',
    awards: 'Khen thưởng',
  },
  decisionStates: {
    preparing: 'đang soạn',
    awaitingSignature: 'chờ ký',
    signed: 'đã ký, đang vào sổ',
    issued: 'đã ban hành',
    withdrawn: 'đã thu hồi',
  },
  failures: {
    NUMBER_UNREADABLE: 'số không đúng cách ghi của loại văn bản này',
    NUMBER_TAKEN: 'số này đã cấp cho quyết định khác',
    NUMBER_NOT_RISING: 'số này nhỏ hơn số đã cấp gần nhất mà chưa ghi lý do',
    DECISION_CONFLICT: 'quyết định này đã ban hành với số, ngày hoặc người ký khác',
    DECISION_UNKNOWN: 'quyết định mà nó thay thế hoặc sửa đổi chưa được ban hành',
    NO_LINES: 'quyết định không có dòng nào',
    OTHER: 'không lập được văn bản; người quản trị xem nhật ký của máy chủ',
  },
  memberStatuses: {
    rated: 'được xếp loại',
    exempt: 'được miễn công tác, sinh hoạt',
    suspended: 'bị đình chỉ sinh hoạt',
    newUnder6Months: 'kết nạp chưa đủ 6 tháng',
    absentPending: 'vắng mặt, xếp loại sau',
    transferredOut: 'đã chuyển sinh hoạt',
  },
  memberKinds: { full: 'chính thức', probationary: 'dự bị' },
  cautions: {
    admittedUnder6Months: 'vào Đảng chưa đủ 6 tháng',
    sickThreeMonths: 'nghỉ ốm từ 3 tháng trở lên trong năm',
    disciplinedInYear: 'bị kỷ luật trong năm',
    notExcellentAsCivilServant: 'không được xếp loại xuất sắc với tư cách công chức',
  },
  ballotMethods: { open: 'giơ tay', secret: 'phiếu kín' },
  voteMatters: {
    fourGood: 'công nhận “bốn tốt”',
    cellLevel: 'mức xếp loại chi bộ',
    memberLevel: 'mức xếp loại đảng viên',
    award: 'khen thưởng',
    slate: 'toàn bộ danh sách',
  },
  choices: {
    EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
    GOOD: 'Hoàn thành tốt nhiệm vụ',
    COMPLETED: 'Hoàn thành nhiệm vụ',
    NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
    yes: 'đồng ý',
    no: 'không đồng ý',
    abstain: 'không có ý kiến',
  },
  layers: { self: 'chi bộ tự chấm', team: 'Tổ kiểm tra', committee: 'Đảng ủy' },
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
    asked: 'chưa vào hộp thư đi',
    queued: 'chờ gửi',
    held: 'Văn phòng giữ lại',
    sent: 'đã gửi',
    inFolder: 'ghi vào thư mục (chạy thử)',
    failed: 'gửi không được',
    withdrawn: 'đã thu hồi',
    toBeTold: 'cần báo trực tiếp',
    told: 'đã báo trực tiếp',
  },
};

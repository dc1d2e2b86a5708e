/** Names, heads and short words of the tables that are taken out as spreadsheets: the sheets are in Vietnamese. */

const CELL = 'Chi bộ';
const REASON = 'Lý do';
const FOUR_GOOD = '“Bốn tốt”';
const DECISION = 'Quyết định số';
const STATE = 'Trạng thái';
const SLATE = 'Danh sách';
const GROUP = 'Nhóm';
const EXCELLENT = 'Hoàn thành xuất sắc';
const GOOD = 'Hoàn thành tốt';

/** of every table */
export const TABLE_WORDS = {
  count: 'TT',
  yes: 'có',
  no: 'không',
  /** behind a text that is longer than a cell of a spreadsheet takes */
  cutOff: '… (còn nữa)',
  page: 'Trang',
} as const;

export const RESULT_HEADS = {
  sheet: 'Kết quả đã công bố',
  empty: 'Chưa có chi bộ nào trong đợt.',
  cell: CELL,
  self: 'Điểm tự chấm',
  team: 'Điểm của Tổ',
  committee: 'Điểm của Đảng ủy',
  level: 'Mức xếp loại',
  fourGood: FOUR_GOOD,
  recognised: 'công nhận',
  notRecognised: 'không công nhận',
  award: 'Khen thưởng',
  decisions: DECISION,
  date: 'Ngày quyết định mới nhất',
  note: 'Ghi chú',
  endedBecause: (because: string) => `Đã kết thúc trước: ${because}`,
  notPublished: 'Chưa công bố',
} as const;

export const RANKING_HEADS = {
  sheet: 'Bảng xếp hạng',
  empty: 'Chưa có danh sách nào trước Đảng ủy.',
  slate: SLATE,
  mainSlate: 'danh sách chính',
  group: GROUP,
  whole: 'Toàn Đảng bộ',
  rank: 'Hạng',
  cell: CELL,
  self: 'Tự chấm',
  team: 'Tổ chấm',
  committee: 'Đảng ủy chấm',
  gap: 'Chênh lệch',
  derived: 'Mức theo điểm',
  derivedFourGood: `${FOUR_GOOD} theo điểm`,
  proposedByCell: 'Chi bộ đề nghị',
  proposedByTeam: 'Tổ đề nghị',
  proposedByCommittee: 'Đảng ủy đề nghị',
  fourGood: `Đề nghị ${FOUR_GOOD.toLowerCase()}`,
  decided: 'Đảng ủy quyết định',
  decidedFourGood: `Quyết định ${FOUR_GOOD.toLowerCase()}`,
  reason: REASON,
  marks: 'Ghi chú',
} as const;

export const QUOTA_HEADS = {
  sheet: 'Chỉ tiêu xuất sắc',
  empty: 'Chưa có danh sách nào trước Đảng ủy.',
  slate: SLATE,
  state: STATE,
  open: 'theo mức đề nghị',
  decided: 'theo quyết định',
  unit: 'Đối tượng',
  cells: 'chi bộ',
  members: 'đảng viên',
  group: GROUP,
  lines: 'Số trong danh sách',
  earlier: 'Đã quyết định ở danh sách trước',
  unrated: 'Chưa có mức',
  excellent: EXCELLENT,
  good: GOOD,
  percent: 'Tỷ lệ (%)',
  base: 'Số để tính tỷ lệ',
  allowed: 'Tối đa được xuất sắc',
  over: 'Vượt',
} as const;

export const MEMBER_HEADS = {
  sheet: 'Mức xếp loại đảng viên',
  empty: 'Chưa có chi bộ nào lập danh sách đảng viên.',
  decided: 'Mức đã công bố',
  decision: DECISION,
  statusReason: 'Lý do về tình trạng',
  reason: 'Lý do về mức đề nghị',
} as const;

export const ALLOWANCE_HEADS = {
  sheet: 'Tiền ăn',
  daySheet: 'Tiền ăn theo ngày',
  empty: 'Chưa có buổi kiểm tra nào đã xong.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  total: 'Tổng cộng',
  day: 'Ngày',
  share: 'Phần ngày',
} as const;

export const REGISTER_HEADS = {
  sheet: 'Sổ số quyết định',
  empty: 'Chưa cấp số quyết định nào.',
  number: 'Số',
  date: 'Ngày',
  plan: 'Đợt kiểm tra theo kế hoạch',
  state: 'Hiệu lực',
  inForce: 'còn hiệu lực',
  withdrawn: 'đã thu hồi',
  gapReason: 'Lý do bỏ số hoặc cấp số lùi',
} as const;

export const DECISION_HEADS = {
  sheet: 'Quyết định của đợt',
  empty: 'Chưa soạn quyết định nào.',
  number: 'Số',
  date: 'Ngày',
  kind: 'Loại',
  slate: SLATE,
  signer: 'Người ký',
  lines: 'Số dòng',
  state: STATE,
  publishedAt: 'Công bố lúc',
  withdrawn: 'Lý do thu hồi',
} as const;

export const JOURNAL_HEADS = {
  sheet: 'Nhật ký',
  empty: 'Nhật ký chưa có mục nào.',
  number: 'Mục số',
  at: 'Lúc',
  subject: 'Đối tượng',
  campaign: 'Cả đợt',
  actor: 'Ai',
  deed: 'Việc',
  from: 'Từ bước',
  to: 'Sang bước',
  reason: REASON,
} as const;

import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { PersonDetails } from '../../domain/people/person-details.ts';
import type { EventType, PayloadOf } from '../../machines/door/events.ts';
import type { TwoWords } from '../plan/plan-field-words.ts';
import type { Lang } from '../words.ts';

/** What the fields of forms are called, in Vietnamese and in English: a field without a label does not compile. */

type NameIn<T> = T extends FileRef
  ? never
  : T extends readonly (infer Each)[]
    ? NameIn<Each>
    : T extends object
      ? string extends keyof T
        ? never
        : { [K in keyof T & string]: K | NameIn<T[K]> }[keyof T & string]
      : never;

/** An event that people fill in a form for; criteria come as a file. */
export type FormEventName = Exclude<EventType, 'criteria.change'>;

/** Every field of every form, and every key that one is filled in for. */
export type FieldName =
  | { [T in FormEventName]: NameIn<PayloadOf<T>> }[FormEventName]
  /** of people whom a change of roles or a correction names */
  | 'people'
  | Exclude<keyof PersonDetails, 'shared'>;

export const FIELD_WORDS: Record<FieldName, TwoWords> = {
  reports: ['Các báo cáo', 'Reports'],
  title: ['Tên', 'Title'],
  file: ['Tệp', 'File'],
  pages: ['Số trang', 'Pages'],
  scores: ['Điểm', 'Scores'],
  criterion: ['Tiêu chí', 'Criterion'],
  points: ['Điểm', 'Points'],
  grade: ['Mức', 'Grade'],
  met: ['Đạt', 'Met'],
  evidence: ['Minh chứng', 'Evidence'],
  text: ['Nội dung', 'Text'],
  report: ['Báo cáo', 'Report'],
  id: ['Mục', 'Item'],
  page: ['Trang', 'Page'],
  remark: ['Ghi chú', 'Remark'],
  proposed: ['Mức đề nghị', 'Proposed levels'],
  fourGood: ['Chi bộ “Bốn tốt”', '“Four good” cell'],
  level: ['Mức xếp loại', 'Level'],
  grassrootsDemocracy: ['Thực hiện dân chủ ở cơ sở', 'Grassroots democracy'],
  committeeAgreedOn: ['Ngày chi ủy thống nhất', 'Day on which the cell committee agreed'],
  oneFileReason: ['Lý do nhiều báo cáo chung một tệp', 'Why one file stands for several reports'],
  copies: ['Số bản giấy', 'Paper copies'],
  handedInBy: ['Người nộp của chi bộ', 'Who of the cell handed it in'],
  until: ['Đến hạn', 'Until'],
  reason: ['Lý do', 'Reason'],
  notes: ['Nhận xét', 'Notes'],
  subject: ['Nội dung chấm', 'Subject'],
  verify: ['Cần xác minh tại chỗ', 'To be verified on site'],
  pointsToVerify: ['Điểm cần xác minh', 'Points to verify'],
  person: ['Người', 'Person'],
  session: ['Buổi kiểm tra', 'Session'],
  startsAt: ['Bắt đầu', 'Begins'],
  endsAt: ['Kết thúc', 'Ends'],
  venue: ['Địa điểm', 'Venue'],
  off: ['Các ngày thành ngày nghỉ', 'Days that become days off'],
  worked: ['Các ngày thành ngày làm việc', 'Days that become working days'],
  teamDecision: ['Số quyết định thành lập Tổ kiểm tra', 'Number of the decision on the inspection team'],
  teamDecisionDate: ['Ngày quyết định thành lập Tổ kiểm tra', 'Day of the decision on the inspection team'],
  milestones: ['Các mốc của kế hoạch', 'Dates of the plan'],
  teamReport: ['Báo cáo kết quả kiểm tra', 'Report of the inspection'],
  committeeMeeting: ['Họp thẩm định', 'Appraisal meeting'],
  decisions: ['Ban hành quyết định', 'Decisions issued'],
  awards: ['Khen thưởng', 'Awards'],
  superiorReport: ['Báo cáo Đảng ủy cấp trên', 'Report to the superior committee'],
  dossierDue: ['Hạn nộp hồ sơ', 'Dossier due'],
  replaces: ['Thay cho lần ghi', 'Replaces the entry'],
  documents: ['Tài liệu', 'Documents'],
  document: ['Tài liệu', 'Document'],
  seen: ['Đã xem', 'Seen'],
  verified: ['Đã xác minh', 'Verified'],
  point: ['Điểm cần xác minh', 'Point to verify'],
  finding: ['Kết quả xác minh', 'Finding'],
  photos: ['Ảnh', 'Photographs'],
  conflictReason: ['Lý do vẫn chấm khi có liên quan', 'Why it is scored despite a conflict of interest'],
  present: ['Có mặt', 'Present'],
  absent: ['Vắng mặt', 'Absent'],
  guests: ['Khách mời', 'Guests'],
  startedAt: ['Bắt đầu lúc', 'Began at'],
  endedAt: ['Kết thúc lúc', 'Ended at'],
  unscored: ['Tiêu chí không chấm', 'Criteria left without a score'],
  strengths: ['Ưu điểm', 'Strengths'],
  shortcomings: ['Hạn chế', 'Shortcomings'],
  causes: ['Nguyên nhân', 'Causes'],
  recommendations: ['Kiến nghị', 'Recommendations'],
  members: ['Đảng viên', 'Members'],
  reservation: ['Ý kiến bảo lưu', 'Reservation'],
  signed: ['Đã ký', 'Signed'],
  cell: ['Chi bộ', 'Cell'],
  team: ['Tổ kiểm tra', 'Team'],
  round: ['Lượt', 'Round'],
  items: ['Các mục', 'Items'],
  objection: ['Ý kiến không thống nhất', 'Objection'],
  answers: ['Trả lời', 'Answers'],
  answer: ['Trả lời', 'Answer'],
  member: ['Đảng viên', 'Member'],
  kind: ['Loại', 'Kind'],
  admittedOn: ['Ngày kết nạp', 'Admitted on'],
  status: ['Diện', 'Status'],
  sickMonths: ['Số tháng nghỉ ốm', 'Months on sick leave'],
  disciplined: ['Bị kỷ luật trong năm', 'Disciplined this year'],
  civilServantLevel: ['Xếp loại công chức', 'Level as a civil servant'],
  levels: ['Mức xếp loại', 'Levels'],
  self: ['Tự xếp loại', 'Own level'],
  ballot: ['Bỏ phiếu', 'Ballot'],
  method: ['Hình thức', 'Method'],
  issued: ['Số phiếu phát ra', 'Ballots given out'],
  valid: ['Số phiếu hợp lệ', 'Valid ballots'],
  invalid: ['Số phiếu không hợp lệ', 'Invalid ballots'],
  counts: ['Số phiếu từng mức', 'Ballots for each'],
  weaknesses: ['Hạn chế, khuyết điểm', 'Weaknesses'],
  measures: ['Biện pháp khắc phục', 'Measures'],
  who: ['Người thực hiện', 'Who does it'],
  about: ['Về việc', 'About'],
  difficulty: ['Khó khăn', 'Difficulty'],
  toAll: ['Gửi câu trả lời cho mọi chi bộ', 'Send the answer to all cells'],
  newcomers: ['Người mới', 'Newcomers'],
  remove: ['Thôi vai trò', 'Roles that end'],
  role: ['Vai trò', 'Role'],
  add: ['Nhận vai trò', 'Roles that begin'],
  from: ['Từ ngày', 'From'],
  to: ['Đến ngày', 'To'],
  authorisation: ['Văn bản ủy quyền', 'Authorisation'],
  vacant: ['Để trống vai trò', 'Leave the role vacant'],
  fields: ['Điều cần sửa', 'What is corrected'],
  newcomer: ['Người mới có tên trong danh bạ', 'A newcomer of the directory'],
  item: ['Mục chuẩn bị', 'Item to prepare'],
  value: ['Nội dung', 'Value'],
  stage: ['Bước', 'Stage'],
  name: ['Tên chi bộ', 'Name of the cell'],
  peerGroup: ['Nhóm thi đua', 'Peer group'],
  command: ['Lệnh bị từ chối', 'Refused command'],
  summary: ['Tóm tắt', 'Summary'],
  chair: ['Chủ trì', 'Chair'],
  recorder: ['Thư ký', 'Recorder'],
  conflicts: ['Liên quan đến', 'Conflicts of interest'],
  recused: ['Không tham gia biểu quyết', 'Takes no part in the vote'],
  timeReason: [
    'Lý do chọn giờ này (ngày nghỉ, ban đêm, trùng buổi khác)',
    'Why at this time (day off, night, beside another)',
  ],
  quorumReason: ['Lý do họp khi chưa đủ số người', 'Why it was held without a quorum'],
  discussion: ['Thảo luận', 'Discussion'],
  conclusion: ['Kết luận', 'Conclusion'],
  slate: ['Danh sách', 'Slate'],
  revision: ['Bản của danh sách', 'Revision of the slate'],
  votes: ['Phiếu', 'Votes'],
  names: ['Biểu quyết theo tên (giơ tay)', 'By name, in an open vote'],
  choice: ['Lựa chọn', 'Choice'],
  lines: ['Từng dòng', 'Lines'],
  award: ['Đề nghị khen thưởng', 'Award'],
  decision: ['Quyết định', 'Decision'],
  number: ['Số', 'Number'],
  date: ['Ngày', 'Date'],
  gapReason: ['Lý do bỏ cách số', 'Why a number is left out'],
  scan: ['Bản chụp đã ký', 'Scan of the signed paper'],
  resolution: ['Báo cáo thực hiện nghị quyết', 'Report on the resolution'],
  cellQuality: ['Chất lượng chi bộ', 'Quality of the cell'],
  EXCELLENT: ['Hoàn thành xuất sắc', 'Excellent'],
  GOOD: ['Hoàn thành tốt', 'Good'],
  COMPLETED: ['Hoàn thành', 'Completed'],
  NOT_COMPLETED: ['Không hoàn thành', 'Not completed'],
  people: ['Người', 'People'],
  email: ['Địa chỉ thư', 'Mail address'],
  phone: ['Điện thoại', 'Telephone'],
  yes: ['Đồng ý', 'Yes'],
  no: ['Không đồng ý', 'No'],
  into: ['Sáp nhập vào', 'Merges into'],
  head: ['Bí thư sau sáp nhập', 'Head afterwards'],
  superior: ['Cấp trên trực tiếp', 'Direct superior'],
  superiorPartyBody: ['Đảng bộ cấp trên (đầu văn bản)', 'Superior’s Party organisation (head of papers)'],
  place: ['Nơi ban hành', 'Place of issue'],
  recipients: ['Nơi nhận', 'Recipients'],
  mark: ['Ký hiệu', 'Mark'],
  numbers: ['Số văn bản', 'Numbers of documents'],
  abstain: ['Phiếu trắng', 'Abstains'],
};

/** Where a word means something else than elsewhere; keys are the event and the field's path without places in lists. */
const OTHERWISE: Record<string, TwoWords> = {
  'minutes.adopt signed.cell': ['Chi bộ đã ký', 'The cell has signed'],
  'minutes.adopt signed.team': ['Tổ kiểm tra đã ký', 'The team has signed'],
  'members.propose levels.cell': ['Chi bộ đề nghị', 'Proposed by the cell'],
  'members.propose levels.ballot.present': ['Số người có mặt', 'Number present'],
  'vote.record votes.present': ['Số người có mặt', 'Number present'],
  'person.replace people.id': ['Mã của người mới', 'Id of the newcomer'],
  'person.replace people': ['Người mới', 'Newcomers'],
  'person.replace people.name': ['Họ tên', 'Name'],
  'person.correct name': ['Họ tên đúng', 'Right name'],
  'cell.split into': ['Mã của chi bộ mới', 'Id of the new cell'],
  'cell.split name': ['Tên chi bộ mới', 'Name of the new cell'],
  'cell.split head': ['Bí thư chi bộ mới', 'Head of the new cell'],
  'cell.split people': ['Người của cấp ủy đi theo', 'Who else of the committee goes along'],
  'cell.split members': ['Đảng viên đi theo', 'Members who go along'],
  'cell.rename name': ['Tên mới', 'New name'],
  'cell.rename from': ['Từ ngày', 'From which day'],
  'committee.change name': ['Tên mới của Đảng ủy', 'New name of the committee'],
  'committee.change from': ['Từ ngày', 'From which day'],
  'cell.transfer to': ['Chuyển đến', 'Goes to'],
  'report.submit document': ['Số văn bản', 'Number of the paper'],
  'superior.report number': ['Số báo cáo', 'Number of the report'],
  'objection.raise text': ['Kiến nghị', 'Objection'],
  'objection.dismiss objection': ['Kiến nghị', 'Objection'],
  'objection.uphold objection': ['Kiến nghị', 'Objection'],
  'difficulty.raise text': ['Khó khăn, vướng mắc', 'Difficulty'],
  'difficulty.answer text': ['Trả lời', 'Answer'],
};

/** A field's label. @param path names of the fields on the way, without places in lists: `scores.points` */
export function fieldLabel(type: FormEventName, path: readonly string[], lang: Lang): string {
  const last = path.at(-1) ?? '';
  const words = OTHERWISE[`${type} ${path.join('.')}`] ?? (isFieldName(last) ? FIELD_WORDS[last] : null);
  return words === null ? last : words[lang === 'vi' ? 0 : 1];
}

const isFieldName = (name: string): name is FieldName => Object.hasOwn(FIELD_WORDS, name);

import { inBoth } from '../../in-both.ts';

/** Of what concerns a whole campaign: its dates, its cells, its end. */
export const campaignHelp = {
  deadlineExtend: inBoth({ vi: 'gia hạn nộp hồ sơ cho tất cả', en: 'extend for all cells' }),
  calendarChange: inBoth({
    vi: 'sửa ngày nghỉ, ngày làm việc; các hạn đếm theo ngày làm việc được tính lại',
    en: 'other days off and days worked; what is counted in working days is counted anew',
  }),
  off: inBoth({ vi: 'các ngày trở thành ngày nghỉ', en: 'days that become days off' }),
  worked: inBoth({ vi: 'các ngày trở thành ngày làm việc', en: 'days that become working days' }),
  correct: inBoth({
    vi: 'đính chính kế hoạch khi đợt đang chạy: quyết định lập Tổ, địa điểm, các mốc',
    en: 'put the plan right while it runs: decision on the team, venue, dates',
  }),
  teamDecision: inBoth({
    vi: 'số quyết định thành lập Tổ kiểm tra',
    en: 'number of the decision on the team',
  }),
  teamDecisionDate: inBoth({
    vi: 'ngày quyết định thành lập Tổ kiểm tra',
    en: 'day of the decision on the team',
  }),
  venue: inBoth({ vi: 'địa điểm các buổi kiểm tra chưa đến', en: 'where the sessions ahead are held' }),
  teamReport: inBoth({ vi: 'ngày cuối nộp báo cáo kết quả kiểm tra', en: 'last day for the team’s report' }),
  committeeMeeting: inBoth({ vi: 'ngày cuối họp thẩm định', en: 'last day for the appraisal meeting' }),
  decisions: inBoth({ vi: 'ngày cuối ban hành quyết định', en: 'last day for the decisions' }),
  awards: inBoth({ vi: 'ngày cuối khen thưởng', en: 'last day for the awards' }),
  superiorReport: inBoth({ vi: 'ngày cuối báo cáo cấp trên', en: 'last day for the report to the superior' }),
  allMove: inBoth({ vi: 'dời cả buổi', en: 'move it for all its cells' }),
  allPostpone: inBoth({ vi: 'hoãn cả buổi', en: 'postpone it for all its cells' }),
  allAdd: inBoth({ vi: 'thêm một chi bộ vào đợt', en: 'a cell joins the campaign' }),
  name: inBoth({ vi: 'tên chi bộ', en: 'its name' }),
  group: inBoth({ vi: 'nhóm tương đồng', en: 'peer group' }),
  session: inBoth({ vi: 'buổi làm việc', en: 'session' }),
  merge: inBoth({
    vi: 'sáp nhập chi bộ vào một chi bộ khác của đợt',
    en: 'a cell merges into another one of the campaign',
  }),
  into: inBoth({ vi: 'chi bộ nhận', en: 'the cell that goes on' }),
  head: inBoth({
    vi: 'bí thư sau sáp nhập, khi cả hai chi bộ có bí thư',
    en: 'its head from then on, where both have one',
  }),
  split: inBoth({
    vi: 'một phần của chi bộ thành chi bộ mới của đợt',
    en: 'a part of a cell becomes a new cell of the campaign',
  }),
  newCell: inBoth({ vi: 'mã của chi bộ mới', en: 'id of the new cell' }),
  newHead: inBoth({ vi: 'bí thư chi bộ mới', en: 'its head' }),
  going: inBoth({ vi: 'người khác của cấp ủy đi theo', en: 'who else of the committee goes along' }),
  goingMembers: inBoth({ vi: 'mã các đảng viên đi theo', en: 'ids of the members who go along' }),
  rename: inBoth({
    vi: 'chi bộ có tên mới từ một ngày; các ngày trước giữ tên cũ',
    en: 'a cell has a new name from a day on; earlier days keep the old one',
  }),
  newName: inBoth({ vi: 'tên mới', en: 'its new name' }),
  from: inBoth({ vi: 'ngày đầu tiên của tên mới', en: 'the first day of the new name' }),
  committeeChange: inBoth({
    vi: 'Đảng ủy đổi tên, cấp trên hoặc nơi ban hành từ một ngày; văn bản của các ngày trước giữ như cũ',
    en: 'name, superior or place of the committee from a day on; papers of earlier days keep the old ones',
  }),
  committeeName: inBoth({ vi: 'tên mới của Đảng ủy', en: 'its new name' }),
  superior: inBoth({ vi: 'cấp trên trực tiếp mới', en: 'its new superior' }),
  partyBody: inBoth({
    vi: 'đảng bộ cấp trên ở đầu văn bản, khi tên cấp trên không cho biết',
    en: 'superior’s Party organisation at the head of papers, where the superior’s name doesn’t say it',
  }),
  place: inBoth({ vi: 'nơi ban hành mới', en: 'its new place of issue' }),
  recipients: inBoth({
    vi: 'nơi nhận mới; bỏ trống thì giữ nơi nhận cũ theo tên mới',
    en: 'the new recipients; without it those of before, by the new names',
  }),
  numbers: inBoth({
    vi: 'goOn: số văn bản đánh tiếp; anew: đánh lại từ 01',
    en: 'goOn: numbers of documents go on; anew: they begin at 01 again',
  }),
  changedFrom: inBoth({ vi: 'ngày đầu tiên của thay đổi', en: 'the first day of the change' }),
  settle: inBoth({ vi: 'đã xử lý lệnh bị chi bộ từ chối', en: 'a command that a cell refused is settled' }),
  transfer: inBoth({ vi: 'chi bộ chuyển sang đảng bộ khác', en: 'a cell goes to another committee' }),
  to: inBoth({ vi: 'đảng bộ mới', en: 'to whom' }),
  withdraw: inBoth({ vi: 'chi bộ rút khỏi đợt', en: 'a cell leaves the campaign' }),
  cancel: inBoth({ vi: 'hủy cả đợt', en: 'cancel the campaign' }),
};

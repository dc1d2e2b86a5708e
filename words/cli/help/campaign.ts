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
  settle: inBoth({ vi: 'đã xử lý lệnh bị chi bộ từ chối', en: 'a command that a cell refused is settled' }),
  transfer: inBoth({ vi: 'chi bộ chuyển sang đảng bộ khác', en: 'a cell goes to another committee' }),
  to: inBoth({ vi: 'đảng bộ mới', en: 'to whom' }),
  withdraw: inBoth({ vi: 'chi bộ rút khỏi đợt', en: 'a cell leaves the campaign' }),
  cancel: inBoth({ vi: 'hủy cả đợt', en: 'cancel the campaign' }),
};

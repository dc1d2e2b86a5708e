import { inBoth } from '../../in-both.ts';

/** Of the team's report, and of the committee's meeting and votes. */
export const committeeHelp = {
  report: inBoth({ vi: 'Tổ báo cáo kết quả', en: 'the team reports' }),
  summary: inBoth({ vi: 'tóm tắt', en: 'summary' }),
  meetingSet: inBoth({ vi: 'định ngày họp Đảng ủy', en: 'set the committee meeting' }),
  ends: inBoth({ vi: 'dự kiến kết thúc', en: 'expected end' }),
  venue: inBoth({ vi: 'nơi họp', en: 'where' }),
  meetingHold: inBoth({
    vi: 'ghi biên bản họp Đảng ủy: có mặt, vắng mặt, tránh biểu quyết',
    en: 'record the meeting',
  }),
  vote: inBoth({ vi: 'ghi kết quả biểu quyết từng dòng hoặc cả danh sách', en: 'record votes' }),
  cast: inBoth({ vi: 'đảng ủy viên tự biểu quyết theo tên', en: 'vote oneself, by name' }),
  decide: inBoth({ vi: 'Đảng ủy quyết định danh sách', en: 'decide the slate' }),
};

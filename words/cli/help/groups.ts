import { inBoth } from '../../in-both.ts';

/** Of the first words that several verbs share. */
export const groupHelp: Readonly<Record<string, string>> = {
  deadline: inBoth({ vi: 'hạn chung', en: 'the deadline of all' }),
  committee: inBoth({ vi: 'tổ chức của Đảng ủy', en: 'how the committee is organised' }),
  calendar: inBoth({ vi: 'ngày nghỉ, ngày làm việc', en: 'days off and days worked' }),
  all: inBoth({ vi: 'cả buổi, cả kế hoạch', en: 'a whole session, the whole plan' }),
  meeting: inBoth({ vi: 'cuộc họp thẩm định', en: 'the appraisal meeting' }),
  people: inBoth({ vi: 'người giữ nhiệm vụ', en: 'who holds which role' }),
  dossier: inBoth({ vi: 'hồ sơ', en: 'the dossier' }),
  review: inBoth({ vi: 'nghiên cứu hồ sơ', en: 'pre-review' }),
  extension: inBoth({ vi: 'gia hạn cho một chi bộ', en: 'more time for one cell' }),
  session: inBoth({ vi: 'buổi kiểm tra của một chi bộ', en: 'the session of one cell' }),
  inspection: inBoth({ vi: 'kiểm tra tại buổi', en: 'on-site inspection' }),
  minutes: inBoth({ vi: 'biên bản', en: 'the minutes' }),
  objection: inBoth({ vi: 'kiến nghị về kết quả', en: 'objections' }),
  difficulty: inBoth({ vi: 'vướng mắc', en: 'difficulties' }),
};

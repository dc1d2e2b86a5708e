import type { Lang } from '../words.ts';

/** What the page of an inspection on site says. */
export interface InspectionTexts {
  link: string;
  title: (cell: string) => string;
  noSession: string;
  /** when and where it is, or was */
  session: (at: string, venue: string) => string;
  scored: (done: number, of: number) => string;
  allScored: string;
  finished: (at: string) => string;
  difference: string;
  notScored: string;
  remark: string;
  reason: string;
  documents: string;
  noDocuments: string;
  seen: string;
  notSeen: string;
  notRecorded: string;
  by: (who: string, at: string) => string;
  photos: string;
  noPhotos: string;
  attendance: string;
  noAttendance: string;
  present: string;
  absent: (who: string, why: string) => string;
  guests: string;
  unscored: string;
  conflicts: string;
  toldLater: string;
}

const vi: InspectionTexts = {
  link: 'Kiểm tra tại chỗ',
  title: (cell) => `Kiểm tra ${cell}`,
  noSession: 'Chưa có lịch kiểm tra.',
  session: (at, venue) => `${at}, ${venue}`,
  scored: (done, of) => `Đã chấm ${done}/${of} tiêu chí`,
  allScored: 'Đã chấm đủ các tiêu chí',
  finished: (at) => `Kiểm tra xong lúc ${at}`,
  difference: 'Lệch',
  notScored: 'chưa chấm',
  remark: 'Nhận xét',
  reason: 'Lý do chấm khác',
  documents: 'Tài liệu chi bộ bày tại buổi kiểm tra',
  noDocuments: 'Kế hoạch không yêu cầu tài liệu nào tại buổi kiểm tra.',
  seen: 'đã xem',
  notSeen: 'không có',
  notRecorded: 'chưa ghi',
  by: (who, at) => `${who}, ${at}`,
  photos: 'Ảnh',
  noPhotos: 'Chưa có ảnh nào.',
  attendance: 'Thành phần dự',
  noAttendance: 'Chưa ghi ai dự; ghi khi kết thúc kiểm tra.',
  present: 'Có mặt',
  absent: (who, why) => `${who} vắng: ${why}`,
  guests: 'Khách mời',
  unscored: 'Lý do còn tiêu chí chưa chấm',
  conflicts: 'Người của Tổ thuộc chi bộ này',
  toldLater: 'Kết quả của Tổ kiểm tra chỉ đọc được sau khi biên bản được thông qua hoặc được gửi cho chi bộ.',
};

const en: InspectionTexts = {
  link: 'On site',
  title: (cell) => `Inspection of ${cell}`,
  noSession: 'No session has been set.',
  session: (at, venue) => `${at}, ${venue}`,
  scored: (done, of) => `${done} of ${of} criteria scored`,
  allScored: 'Every criterion is scored',
  finished: (at) => `Finished at ${at}`,
  difference: 'Gap',
  notScored: 'not scored',
  remark: 'Remark',
  reason: 'Why it differs',
  documents: 'Documents laid out at the session',
  noDocuments: 'The plan asks for no document at the session.',
  seen: 'seen',
  notSeen: 'missing',
  notRecorded: 'not recorded',
  by: (who, at) => `${who}, ${at}`,
  photos: 'Photos',
  noPhotos: 'No photo yet.',
  attendance: 'Attendance',
  noAttendance: 'Nobody is on record; it is recorded when the inspection ends.',
  present: 'Present',
  absent: (who, why) => `${who} absent: ${why}`,
  guests: 'Guests',
  unscored: 'Why criteria are not scored',
  conflicts: 'Of the team and of this cell',
  toldLater: 'What the team finds can be read once its minutes were adopted or sent to the cell.',
};

export const inspectionTexts = (lang: Lang): InspectionTexts => (lang === 'vi' ? vi : en);

import type { TwoWords } from './plan-field-words.ts';

/** What subjects of criteria and choices of settings are called, in Vietnamese and in English. */

export const SUBJECT_WORDS: Readonly<Record<string, TwoWords>> = {
  fourGood: ['chi bộ “bốn tốt”', 'four-good cell'],
  cellQuality: ['chất lượng chi bộ', 'quality of cells'],
  memberQuality: ['chất lượng đảng viên', 'quality of members'],
  leaderQuality: ['chất lượng cán bộ lãnh đạo, quản lý', 'quality of leaders'],
  grassrootsDemocracy: ['dân chủ cơ sở, “Dân vận khéo”', 'grassroots democracy'],
};

/** Choices of settings. */
export const CHOICE_WORDS: Readonly<Record<string, TwoWords>> = {
  off: ['không xét', 'off'],
  warn: ['nhắc, ghi lý do', 'warn, with a reason'],
  refuse: ['không cho', 'refuse'],
  bar: ['không cho', 'bar'],
  none: ['không', 'none'],
  moreThanHalf: ['quá nửa', 'more than half'],
  twoThirds: ['từ hai phần ba', 'two thirds'],
  good: ['số hoàn thành tốt', 'those rated good'],
  goodAndExcellent: ['số hoàn thành tốt và xuất sắc', 'those rated good or excellent'],
  floor: ['lấy phần nguyên', 'down'],
  half: ['từ 0,5 thì làm tròn lên', 'half up'],
  peerGroup: ['từng nhóm tương đồng', 'each peer group'],
  whole: ['toàn bộ', 'the whole'],
  line: ['sửa đổi riêng dòng', 'one line is amended'],
  reissue: ['ban hành lại', 'the decision is issued anew'],
  deemedAgreed: ['coi là thống nhất', 'deemed agreed'],
  referred: ['chuyển Đảng ủy', 'referred to the committee'],
  acceptMarked: ['vẫn nhận, ghi là muộn', 'taken, and marked'],
  untilClosed: ['nhận đến giờ kiểm tra', 'taken until the session'],
  withSlate: ['cùng đợt với chi bộ', 'with the cells'],
  no: ['không', 'no'],
  one: ['một', 'one'],
  several: ['nhiều', 'several'],
  corrected: ['đã sửa lỗi', 'corrected'],
  points: ['theo điểm', 'by points'],
  grades: ['theo hạng của tiêu chí', 'by grades'],
  recognition: ['công nhận', 'recognition'],
};

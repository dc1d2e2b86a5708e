import { inBoth } from '../../in-both.ts';

/** Of the session of one cell. */
export const inspectionHelp = {
  sessionMove: inBoth({ vi: 'dời buổi', en: 'move' }),
  sessionPostpone: inBoth({ vi: 'hoãn buổi', en: 'postpone' }),
  record: inBoth({
    vi: 'ghi điểm của Tổ, tài liệu đã xem, điểm đã kiểm tra',
    en: 'scores, documents, points verified',
  }),
  teamForms: inBoth({
    vi: 'phiếu chấm của Tổ đã ghi, xem `bontot forms --team`',
    en: 'filled forms of the team, see `bontot forms --team`',
  }),
  finish: inBoth({ vi: 'kết thúc kiểm tra, ghi người dự', en: 'finish, with who was there' }),
  present: inBoth({ vi: 'người có mặt', en: 'who was present' }),
  absent: inBoth({ vi: 'người vắng và lý do', en: 'who was absent, and why' }),
  guest: inBoth({ vi: 'khách dự', en: 'guests' }),
  unscored: inBoth({ vi: 'lý do còn tiêu chí chưa chấm', en: 'why criteria stay without a score' }),
};

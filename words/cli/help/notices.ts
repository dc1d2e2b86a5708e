import { inBoth } from '../../in-both.ts';

/** Of what the office does with a notice. */
export const noticeHelp = {
  told: inBoth({
    vi: 'ghi là đã báo trực tiếp cho người không có thư điện tử',
    en: 'a person without mail was told',
  }),
  how: inBoth({
    vi: 'báo bằng cách nào: phone (điện thoại), inPerson (gặp), onPaper (giấy)',
    en: 'how they were told',
  }),
  at: inBoth({ vi: 'báo lúc nào; bỏ trống: bây giờ', en: 'when they were told; left out: now' }),
  note: inBoth({ vi: 'ghi chú', en: 'a note' }),
  over: inBoth({
    vi: 'vẫn ghi, dù tính từ lúc báo thì thời hạn đã hết',
    en: 'it counts although the time that begins with it is over by then',
  }),
  correct: inBoth({
    vi: 'sửa điều đã ghi về một lần báo, với lý do này; điều ghi trước vẫn còn. Bỏ trống --at: giữ lúc báo',
    en: 'correct what is recorded of a telling, for this reason; what was recorded stays. Without --at the time stays',
  }),
  usage: inBoth({
    vi: 'cần --how, --at như "10/12/2026 14:00", --note và --correct không quá 500 chữ cái',
    en: 'expected --how, --at as "10/12/2026 14:00", --note and --correct of at most 500 letters',
  }),
  bounced: inBoth({
    vi: 'ghi là thư bị trả lại: người nhận cần được báo trực tiếp, thời hạn tính từ thư đó dừng lại',
    en: 'a mail came back: its receiver is to be told, and a time that ran from it stops',
  }),
  bouncedReason: inBoth({ vi: 'thư trả lại nói gì', en: 'what the returned mail says' }),
  hold: inBoth({ vi: 'giữ lại một thông báo chưa gửi', en: 'keep back a notice that has not left' }),
  release: inBoth({
    vi: 'cho gửi thông báo đã giữ, hoặc gửi lại',
    en: 'let a held notice go, or a failed one try again',
  }),
  as: inBoth({ vi: 'ai, của văn phòng', en: 'who, of the office' }),
};

import { inBoth } from '../../in-both.ts';

/** Of what the office does with a notice. */
export const noticeHelp = {
  told: inBoth({
    vi: 'ghi là đã báo trực tiếp cho người không có thư điện tử',
    en: 'a person without mail was told',
  }),
  hold: inBoth({ vi: 'giữ lại một thông báo chưa gửi', en: 'keep back a notice that has not left' }),
  release: inBoth({
    vi: 'cho gửi thông báo đã giữ, hoặc gửi lại',
    en: 'let a held notice go, or a failed one try again',
  }),
  as: inBoth({ vi: 'ai, của văn phòng', en: 'who, of the office' }),
};

import { inBoth } from '../../in-both.ts';

/** Of the minutes of a cell. */
export const minutesHelp = {
  adopt: inBoth({
    vi: 'thông qua tại chỗ, có chữ ký của hai bên (signed); thiếu thì là gửi chi bộ',
    en: 'signed by both in the hall, else sent',
  }),
  send: inBoth({ vi: 'gửi chi bộ', en: 'send to the cell' }),
  agree: inBoth({ vi: 'thống nhất', en: 'agree' }),
  dispute: inBoth({ vi: 'có ý kiến khác về từng mục', en: 'dispute items' }),
  answer: inBoth({ vi: 'Tổ trả lời từng mục', en: 'answer item by item' }),
  reserve: inBoth({ vi: 'bảo lưu ý kiến', en: 'sign with a reservation' }),
  refuse: inBoth({ vi: 'không ký', en: 'refuse to sign' }),
  sign: inBoth({ vi: 'ký', en: 'sign' }),
};

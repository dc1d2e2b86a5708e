import { inBoth } from '../../in-both.ts';

/** Of sending an event, and of the options of everything that a person sends. */
export const sendingHelp = {
  as: inBoth({ vi: 'người gửi', en: 'who acts' }),
  enteredBy: inBoth({ vi: 'văn phòng nhập từ giấy', en: 'the office enters a paper' }),
  on: inBoth({ vi: 'ngày trên giấy', en: 'the date on the paper' }),
  document: inBoth({ vi: 'số của giấy', en: "the paper's number" }),
  id: inBoth({ vi: 'mã lần gửi; gửi lại cùng mã không ghi hai lần', en: 'id of the sending' }),
  send: inBoth({
    vi: 'gửi một sự kiện tới chi bộ hoặc đợt kiểm tra (campaign)',
    en: 'send an event to a cell or to the campaign',
  }),
  file: inBoth({ vi: 'nội dung JSON, - là đầu vào chuẩn', en: 'payload as JSON, - for standard input' }),
  data: inBoth({ vi: 'nội dung JSON ngay trên dòng lệnh', en: 'payload as JSON' }),
  example: inBoth({ vi: 'in một nội dung mẫu, không gửi', en: 'print an example payload' }),
  schema: inBoth({
    vi: 'in lược đồ JSON của nội dung, không gửi',
    en: 'print the JSON Schema of the payload',
  }),
};

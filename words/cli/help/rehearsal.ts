import { inBoth } from '../../in-both.ts';

/** Of a rehearsal. */
export const rehearsalHelp = {
  rehearse: inBoth({
    vi: 'diễn tập cả đợt trên đồng hồ ảo, từ kế hoạch hoặc từ đợt đang chạy',
    en: 'the campaign in virtual time, from its plan or as it runs now',
  }),
  shiftTo: inBoth({ vi: 'ngày kiểm tra', en: 'the day of the session' }),
  live: inBoth({ vi: 'từ đợt đang chạy, thay cho tệp', en: 'from the running campaign, instead of a file' }),
  try: inBoth({
    vi: '"SUBJECT EVENT [JSON]": gửi thì khác gì, không gửi thật; lặp lại được',
    en: 'what it would change; nothing is sent; may be repeated',
  }),
  file: inBoth({ vi: 'nội dung JSON của --try, - là đầu vào chuẩn', en: 'payload of --try as JSON' }),
  as: inBoth({ vi: 'người gửi của --try', en: 'who would send' }),
};

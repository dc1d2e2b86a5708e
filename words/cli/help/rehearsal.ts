import type { Bilingual } from '../../../domain/failure.ts';
import { inBoth } from '../../in-both.ts';

/** What stands in a line of `rehearse --json`. */
export const JSON_LINES: Bilingual = {
  vi: `Mỗi dòng của --json có "at" (ISO, +07:00), "cell" (mã hoặc null), "what" và "to" (mã người nhận). "what" là một trong:
opened (mở việc), timer (bước nhắc đã định), due (hạn), closes (thôi nhận), notice (thông báo), escalation (thông báo kèm
cấp trên), mail (thư), toTell (phải báo miệng, không có địa chỉ), session (buổi làm việc), event (thao tác), stage (bước),
late (muộn), ended (kết thúc). Với --try mỗi dòng có "change" (dropped: bỏ, added: thêm, moved: dời); dòng bị dời có thêm "was".`,
  en: `Each line of --json has "at" (ISO, +07:00), "cell" (id or null), "what" and "to" (person ids). "what" is one of
opened, timer (a planned step), due, closes, notice, escalation (a notice with a copy upwards), mail, toTell (to
somebody without an address), session, event, stage, late, ended. With --try each line has "change" (dropped, added,
moved), moved ones "was" too.`,
};

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

import { countWords } from '../dossier/receipt-words.ts';

/** Headings and sentences of the minutes of an inspection: Vietnamese alone, as the paper is. */

export const MINUTES_TEXT = {
  type: 'BIÊN BẢN',
  supplementType: 'BIÊN BẢN BỔ SUNG',
  name: 'Biên bản',
  supplementName: 'Biên bản bổ sung',
  toFill: '……………………',
  dateToFill: '……/……/…………',
  endToFill: '……… giờ ……… phút',
  present: 'I. THÀNH PHẦN',
  verified: 'II. HỒ SƠ, TÀI LIỆU VÀ NỘI DUNG XÁC MINH',
  dossier: '1. Hồ sơ chi bộ gửi trước',
  onSite: '2. Tài liệu kiểm tra trực tiếp tại buổi làm việc',
  points: '3. Nội dung xác minh',
  scores: 'III. KẾT QUẢ CHẤM ĐIỂM',
  ratings: 'IV. ĐỀ XUẤT CÔNG NHẬN, XẾP LOẠI',
  findings: 'V. NHẬN XÉT, KIẾN NGHỊ',
  opinion: 'VI. Ý KIẾN CỦA CHI BỘ',
  unscored: 'Tiêu chí Tổ kiểm tra chưa chấm; lý do:',
  /** in front of how many copies there are */
  readAloud: 'đã được đọc lại cho các thành phần dự cùng nghe, ',
} as const;

/** How many copies there are and who keeps them. */
function copyWords(copies: number): string {
  if (copies === 1) return 'được lập thành 01 bản, do Tổ kiểm tra giữ';
  const rest = copies === 2 ? '' : ', các bản còn lại gửi Đảng ủy';
  return `được lập thành ${countWords(copies)} bản có giá trị như nhau, mỗi bên giữ 01 bản${rest}`;
}

const decisionOf = (number: string): string => `Quyết định số ${number}`;

/** Sentences of them that name something; dates and hours as they are shown. */
export const minutesSaid = {
  title: (name: string, cell: string, year: number) => `${name} kiểm tra ${cell} năm ${year}`,
  about: (cell: string) => `đối với ${cell}`,
  basis: (basis: string) => `Căn cứ ${basis}`,
  dated: (date: string) => `, ngày ${date}`,
  decision: decisionOf,
  planOf: (plan: string, issuer: string) => `${plan} của ${issuer}`,
  teamDecision: (decision: string, issuer: string) => `${decision} của ${issuer} về thành lập Tổ kiểm tra`,
  startToFill: (year: number) => `……… giờ ……… phút, ngày ……… tháng ……… năm ${year}`,
  address: (address: string) => `, địa chỉ: ${address}`,
  opening: (of: { when: string; venue: string; team: string; cell: string }) =>
    `Hôm nay, hồi ${of.when}, tại ${of.venue}, ${of.team} làm việc với cấp ủy ${of.cell}. Thành phần gồm:`,
  sameDay: (hour: string) => `${hour} cùng ngày`,
  closing: (of: { until: string; readAloud: boolean; copies: number }) =>
    `Buổi làm việc kết thúc hồi ${of.until}. Biên bản ${of.readAloud ? MINUTES_TEXT.readAloud : ''}${copyWords(of.copies)}.`,
  /** of a draft, of which no copy counts */
  draftClosing: (until: string, copies: number) =>
    `Buổi làm việc kết thúc hồi ${until}. Đây là dự thảo, chưa có giá trị biên bản; biên bản được hai bên ký sẽ lập thành ${countWords(copies)} bản.`,
  /** of one that is read out at the session, and signed by hand or sent */
  unsentClosing: (until: string, copies: number) =>
    `Buổi làm việc kết thúc hồi ${until}. Đây là dự thảo để đọc lại cho các thành phần dự cùng nghe, chỉ có giá trị biên bản khi hai bên đã ký; biên bản lập thành ${countWords(copies)} bản.`,
  /** of what was never signed by both sides */
  unsettledClosing: (until: string) =>
    `Buổi làm việc kết thúc hồi ${until}. Bản này chưa được hai bên ký đủ.`,
  supplement: (version: number) => `Bản ${version}, bổ sung và thay cho bản ${version - 1}.`,
  correction: (reason: string) => ` Lý do: ${reason}`,
  /** in front of the hash */
  locked: (version: number) => `Biên bản đã khóa, bản ${version}. Mã SHA-256 của nội dung:`,
} as const;

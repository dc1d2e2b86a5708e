/** Headings and sentences of the receipt of a dossier and of the list of its sets: Vietnamese alone, as the paper is. */

export const RECEIPT_TEXT = {
  title: 'PHIẾU TIẾP NHẬN HỒ SƠ',
  electronic: 'bản điện tử',
  onPaper: 'bản giấy',
  proposesFourGood: 'công nhận chi bộ “bốn tốt”',
  notProposed: 'chưa đề nghị công nhận chi bộ “bốn tốt”',
  report: 'Báo cáo',
  receivedFile: 'Văn bản, tệp đã nhận',
  pages: 'Số trang',
  none: 'chưa có',
  state: 'Tình trạng:',
  late: 'trễ hạn',
  inTime: 'đúng hạn',
  complete: 'Hồ sơ đủ thành phần.',
  lacking: 'Còn thiếu:',
  submitter: 'NGƯỜI NỘP',
  clerk: 'THƯ KÝ TỔ KIỂM TRA',
  replaced: 'Đã thay bằng bản sau.',
  recalled: 'Phải trả lại: không còn trong Tổ kiểm tra.',
  noneGiven: 'Chưa giao bộ nào của bản này.',
  setsTitle: 'Danh sách giao bộ hồ sơ cho Tổ kiểm tra',
  name: 'Họ và tên',
  setNumber: 'Số phiếu giao',
  handedAt: 'Thời điểm giao',
  signed: 'Ký nhận',
  allHanded: 'Mọi thành viên Tổ kiểm tra đã có bộ hồ sơ.',
  allMadeOut: 'Mọi thành viên Tổ kiểm tra đều có số phiếu giao.',
} as const;

/** Sentences of the receipt that name something. */
export const receiptSaid = {
  scan: (hash: string) => `${RECEIPT_TEXT.onPaper}, bản chụp có SHA-256 ${hash}`,
  paperNumber: (number: string) => `${RECEIPT_TEXT.onPaper}, số ${number}`,
  level: (level: string) => `xếp loại chi bộ: ${level}`,
  democracy: (level: string) => `Quy chế dân chủ ở cơ sở và “Dân vận khéo”: ${level}`,
  agreedOn: (date: string) => `Cấp ủy chi bộ thống nhất ngày ${date}`,
  proposes: (proposals: string) => `Chi bộ đề xuất: ${proposals}`,
  paperSets: (count: string) => `, kèm ${count} bộ giấy`,
  number: (version: number) => `Phiếu của bản nộp thứ ${version}`,
  by: (person: string) => `Người nộp: đồng chí ${person}.`,
  receivedAt: (moment: string) => `Thời điểm nhận: ${moment}.`,
  due: (due: string) => `Hạn nộp: ${due}.`,
  title: (cell: string, version: number) => `Phiếu tiếp nhận hồ sơ của ${cell}, bản ${version}`,
} as const;

/** Sentences of the list of sets; counts in two digits. */
export const setsSaid = {
  each: (count: string) => `mỗi thành viên ${count} bộ`,
  handed: (count: string, each: string) => `Đã giao ${count} bộ, ${each}, qua thư ký Tổ kiểm tra.`,
  madeOut: (count: string, each: string) => `Đã lập ${count} bộ, ${each}; việc giao nhận ghi ở bảng dưới.`,
  owed: (count: string, people: readonly string[]) =>
    `Còn phải giao ${count} bộ: ${people.map((person) => `đồng chí ${person}`).join(', ')}.`,
} as const;

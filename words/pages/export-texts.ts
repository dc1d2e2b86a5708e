import type { TableName } from '../../domain/table-name.ts';
import type { Lang } from '../words.ts';

/** What the page says from which the office takes papers, tables and empty sheets. */
export interface ExportTexts {
  title: string;
  lead: string;
  papers: string;
  papersHow: string;
  archive: string;
  archiveHow: string;
  progress: string;
  progressHow: string;
  ofCells: string;
  ofCellsHow: string;
  forms: string;
  formsHow: string;
  /** tables of the records */
  records: string;
  recordsHow: string;
  table: Record<TableName, string>;
  allTables: string;
  criteria: string;
  criteriaHow: string;
  scoreForm: (set: string) => string;
  memberForm: string;
  /** the way to the page that takes a filled one in */
  memberList: string;
  take: { xlsx: string; yaml: string };
  numbers: string;
  /** of notices and invitations */
  paperNumbers: string;
  paper: string;
  next: (number: string) => string;
  noNumbers: string;
  number: string;
  date: string;
  plan: string;
  state: string;
  inForce: string;
  withdrawn: string;
  why: string;
}

const vi: ExportTexts = {
  title: 'Xuất tệp',
  lead: 'Mỗi tệp được lập từ những gì đã ghi đến lúc bấm. Tải về không thay đổi gì và không báo cho ai.',
  papers: 'Giấy tờ của đợt',
  papersHow: 'Tệp HTML, khổ A4, mở và in bằng trình duyệt.',
  archive: 'Mọi giấy tờ trong một tệp nén (.zip)',
  archiveHow: 'kể cả quyết định đã ban hành; giấy tờ của mỗi chi bộ nằm trong thư mục mang tên chi bộ',
  progress: 'Báo cáo tiến độ',
  progressHow: 'một trang A4, mở rồi in từ trình duyệt',
  ofCells: 'Giấy tờ và quyết định của từng chi bộ',
  ofCellsHow: 'chọn chi bộ rồi tải từng tệp',
  forms: 'Mẫu để điền',
  formsHow: 'Gửi chi bộ điền bằng Excel.',
  records: 'Bảng tính từ hồ sơ đã ghi',
  recordsHow:
    'Bảng tính Excel để xem, lọc, sắp xếp và in: ai đọc được phần nào thì bảng của người ấy có phần đó.',
  table: {
    results: 'Kết quả đã công bố của các chi bộ',
    ranking: 'Bảng xếp hạng trình Ban Chấp hành',
    quota: 'Chỉ tiêu hoàn thành xuất sắc',
    members: 'Mức xếp loại đảng viên',
    allowance: 'Tiền ăn của Tổ kiểm tra',
    register: 'Sổ số quyết định',
    journal: 'Nhật ký',
  },
  allTables: 'Mọi bảng trên trong một tệp',
  criteria: 'Tiêu chí',
  criteriaHow: 'Tệp YAML là tệp tiêu chí mà kế hoạch dùng; bảng tính để xem và sửa.',
  scoreForm: (set) => `Phiếu tự chấm: ${set}`,
  memberForm: 'Danh sách đảng viên, để trống',
  memberList: 'Nhận lại danh sách đảng viên đã điền',
  take: { xlsx: 'tải bảng tính (.xlsx)', yaml: 'tải tệp tiêu chí (.yaml)' },
  numbers: 'Sổ số quyết định của nhiệm kỳ',
  paperNumbers: 'Số thông báo và giấy mời đã ghi',
  paper: 'Văn bản',
  next: (number) => `Số tiếp theo: ${number}`,
  noNumbers: 'Chưa cấp số nào.',
  number: 'Số',
  date: 'Ngày',
  plan: 'Kế hoạch',
  state: 'Hiệu lực',
  inForce: 'còn hiệu lực',
  withdrawn: 'đã thu hồi',
  why: 'Lý do bỏ số hoặc cấp số lùi',
};

const en: ExportTexts = {
  title: 'Exports',
  lead: 'Each file is made of what is recorded when you press. A download changes nothing and tells nobody.',
  papers: 'Papers of the campaign',
  papersHow: 'HTML files on A4, opened and printed by a browser. They are in Vietnamese.',
  archive: 'All papers in one archive (.zip)',
  archiveHow: 'with the decisions that were issued; those of each cell lie in a folder with its name',
  progress: 'Progress report',
  progressHow: 'one A4 page, opened and printed from the browser',
  ofCells: 'Papers and decisions of each cell',
  ofCellsHow: 'choose a cell, then take each file',
  forms: 'Sheets to fill in',
  formsHow: 'For cells, filled in with Excel; they are in Vietnamese.',
  records: 'Tables of what is recorded',
  recordsHow:
    'Excel workbooks to read, filter, sort and print, in Vietnamese: each has what is yours to read.',
  table: {
    results: 'Published results of the cells',
    ranking: 'Ranked table before the committee',
    quota: 'Quota of the excellent',
    members: 'Levels of the members',
    allowance: 'Meal support of the team',
    register: 'Register of decision numbers',
    journal: 'Journal',
  },
  allTables: 'All of these in one workbook',
  criteria: 'Criteria',
  criteriaHow: 'The YAML file is the set that a plan uses; the spreadsheet is to look at and to edit.',
  scoreForm: (set) => `Self-score form: ${set}`,
  memberForm: 'List of members, empty',
  memberList: 'Take a filled list of members in',
  take: { xlsx: 'download the spreadsheet (.xlsx)', yaml: 'download the criteria file (.yaml)' },
  numbers: 'Register of decision numbers of the term',
  paperNumbers: 'Numbers of notices and invitations on record',
  paper: 'Paper',
  next: (number) => `Next number: ${number}`,
  noNumbers: 'No number was given yet.',
  number: 'Number',
  date: 'Date',
  plan: 'Plan',
  state: 'In force',
  inForce: 'in force',
  withdrawn: 'withdrawn',
  why: 'Why numbers were left out, or this one is lower',
};

export const exportTexts = (lang: Lang): ExportTexts => (lang === 'vi' ? vi : en);

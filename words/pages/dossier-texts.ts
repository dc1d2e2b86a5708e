import type { Lang } from '../words.ts';

/** What the page of a cell's dossier says beside the words of forms and dictionaries. */
export interface DossierTexts {
  link: string;
  title: (cell: string) => string;
  tasks: string;
  /** parts that lack nothing, of all */
  inOf: (done: number, all: number) => string;
  proposed: string;
  status: Record<'notBegun' | 'draft' | 'incomplete' | 'in' | 'returned', string>;
  scored: (done: number, of: number) => string;
  lacks: string;
  toAdd: string;
  missing: (count: number) => string;
  nothingMissing: string;
  missingHow: string;
  nothingYet: string;
  closed: string;
  handedIn: (at: string) => string;
  inTime: string;
  late: string;
  returned: string;
  draft: (at: string) => string;
  goOn: string;
  versions: string;
  version: (n: number) => string;
  media: Record<'electronic' | 'paper', string>;
  lacking: (count: number) => string;
  complete: string;
  receipt: string;
  noFiles: string;
  filesElsewhere: string;
  deadlines: string;
  moreTime: string;
  noMoreTime: string;
  difficulties: string;
  noDifficulty: string;
  answered: (by: string, at: string) => string;
  notAnswered: string;
  raised: (by: string, at: string) => string;
  /** behind the name of a report */
  page: (n: number) => string;
  opensHere: string;
  downloads: string;
}

const vi: DossierTexts = {
  link: 'Hồ sơ',
  title: (cell) => `Hồ sơ của ${cell}`,
  tasks: 'Các phần của hồ sơ',
  inOf: (done, all) => `${done}/${all} phần đã đủ`,
  proposed: 'Mức đề xuất, và ngày cấp ủy thống nhất',
  status: {
    notBegun: 'chưa bắt đầu',
    draft: 'đang soạn, chưa nộp',
    incomplete: 'đã nộp, còn thiếu',
    in: 'đã nộp đủ',
    returned: 'bị trả lại, cần bổ sung',
  },
  scored: (done, of) => `đã chấm ${done}/${of} tiêu chí`,
  lacks: 'Còn thiếu',
  toAdd: 'Tổ kiểm tra đề nghị bổ sung',
  missing: (count) => `Còn thiếu ${count} mục`,
  nothingMissing: 'Hồ sơ đã nộp không thiếu phần nào',
  missingHow:
    'Bản giấy còn thiếu vẫn được nhận, rồi phải bổ sung; bản nộp trên hệ thống phải đủ mới được nhận.',
  nothingYet: 'Chi bộ chưa nộp hồ sơ.',
  closed: 'Không còn hạn nộp nào đang chạy.',
  handedIn: (at) => `Đã nộp lúc ${at}`,
  inTime: 'đúng hạn',
  late: 'nộp trễ',
  returned: 'Hồ sơ đã được trả lại để bổ sung',
  draft: (at) => `Bản nháp lưu lúc ${at}, chỉ người soạn xem được.`,
  goOn: 'Soạn tiếp',
  versions: 'Các bản đã nộp',
  version: (n) => `Bản ${n}`,
  media: { electronic: 'trên hệ thống', paper: 'bản giấy' },
  lacking: (count) => `thiếu ${count} mục`,
  complete: 'đủ',
  receipt: 'Biên nhận',
  noFiles: 'Bản này không có tệp.',
  filesElsewhere: 'Ở đây không mở được tệp: kho tệp nằm ở máy khác.',
  deadlines: 'Hạn nộp',
  moreTime: 'Xin thêm thời gian',
  noMoreTime: 'Chưa có ai xin thêm thời gian.',
  difficulties: 'Khó khăn, vướng mắc',
  noDifficulty: 'Chưa có khó khăn nào được nêu.',
  answered: (by, at) => `${by} trả lời lúc ${at}`,
  notAnswered: 'Chưa có trả lời.',
  raised: (by, at) => `${by} nêu lúc ${at}`,
  page: (n) => `, trang ${n}`,
  opensHere: 'mở xem',
  downloads: 'tải về',
};

const en: DossierTexts = {
  link: 'Dossier',
  title: (cell) => `Dossier of ${cell}`,
  tasks: 'Parts of the dossier',
  inOf: (done, all) => `${done} of ${all} parts complete`,
  proposed: 'Proposed levels, and the day on which the cell committee agreed',
  status: {
    notBegun: 'not begun',
    draft: 'being written, not handed in',
    incomplete: 'handed in, incomplete',
    in: 'handed in',
    returned: 'returned, to be completed',
  },
  scored: (done, of) => `${done} of ${of} criteria scored`,
  lacks: 'Missing',
  toAdd: 'The team asks to add',
  missing: (count) => (count === 1 ? '1 item is missing' : `${count} items are missing`),
  nothingMissing: 'Nothing is missing from the dossier that was handed in',
  missingHow:
    'An incomplete paper is taken and has to be completed; in the system a dossier is taken once it is complete.',
  nothingYet: 'The cell has not handed in a dossier.',
  closed: 'No deadline is running.',
  handedIn: (at) => `Handed in at ${at}`,
  inTime: 'in time',
  late: 'late',
  returned: 'The dossier was returned to be completed',
  draft: (at) => `Draft saved at ${at}; only whoever writes it sees it.`,
  goOn: 'Go on writing',
  versions: 'Versions handed in',
  version: (n) => `Version ${n}`,
  media: { electronic: 'in the system', paper: 'on paper' },
  lacking: (count) => (count === 1 ? '1 item missing' : `${count} items missing`),
  complete: 'complete',
  receipt: 'Receipt',
  noFiles: 'This version has no files.',
  filesElsewhere: 'Files can’t be opened here: they are stored on another machine.',
  deadlines: 'Deadline',
  moreTime: 'More time',
  noMoreTime: 'Nobody has asked for more time.',
  difficulties: 'Difficulties',
  noDifficulty: 'No difficulty was reported.',
  answered: (by, at) => `${by} answered at ${at}`,
  notAnswered: 'Not answered yet.',
  raised: (by, at) => `${by} reported at ${at}`,
  page: (n) => `, page ${n}`,
  opensHere: 'opens here',
  downloads: 'download',
};

export const dossierTexts = (lang: Lang): DossierTexts => (lang === 'vi' ? vi : en);

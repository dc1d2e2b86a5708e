import type { ApartReason } from '../../domain/dossier/set-papers.ts';
import { APART } from '../dossier/set-cover-text.ts';
import type { Lang } from '../words.ts';

/** What the pages say of the sets of dossiers, from which the office and the team take them. */
export interface SetTexts {
  /** the way to them */
  link: string;
  title: string;
  wayHow: string;
  titleOf: (cell: string) => string;
  lead: string;
  none: string;
  noneOf: string;
  cell: string;
  version: (version: number, moment: string) => string;
  dossier: string;
  count: (sets: number) => string;
  howMany: string;
  sets: string;
  handed: (moment: string) => string;
  notHanded: string;
  take: string;
  make: string;
  zip: string;
  /** before it is asked for */
  how: string;
  noProgram: string;
  noFiles: string;
  contents: string;
  contentsHow: string;
  toldLater: string;
  apart: Record<ApartReason, string>;
  setTitle: (number: string, person: string) => string;
  waiting: string;
  making: (seconds: number) => string;
  underwayHow: string;
  lookAgain: string;
  made: string;
  madeAt: (moment: string, pages: number, size: string) => string;
  download: string;
  besides: string;
  again: string;
  failed: string;
}

const vi: SetTexts = {
  link: 'Bộ hồ sơ',
  title: 'Bộ hồ sơ của Tổ kiểm tra',
  wayHow: 'mỗi thành viên Tổ một bộ của từng chi bộ, một tệp PDF',
  titleOf: (cell) => `Bộ hồ sơ ${cell}`,
  lead: 'Mỗi thành viên Tổ có một bộ của hồ sơ mới nhất: bìa và mục lục, phiếu tiếp nhận, các báo cáo, minh chứng và phiếu kiểm tra. Tải về không thay đổi gì và không ghi là đã giao bộ.',
  none: 'Chưa có bộ hồ sơ nào: chưa chi bộ nào nộp hồ sơ.',
  noneOf: 'Chi bộ này chưa có bộ hồ sơ nào.',
  cell: 'Chi bộ',
  version: (version, moment) => `bản nộp thứ ${version}, nhận lúc ${moment}`,
  dossier: 'Hồ sơ',
  count: (sets) => `${sets} bộ`,
  howMany: 'Số bộ',
  sets: 'Từng bộ',
  handed: (moment) => `đã giao ${moment}`,
  notHanded: 'chưa ghi giao',
  take: 'Tải về',
  make: 'Lập PDF',
  zip: 'Tải từng tệp (.zip)',
  how: 'PDF được lập khi bấm, từ những gì đã ghi đến lúc ấy: LibreOffice dàn trang từng tài liệu Word, thường mất chừng nửa phút, mỗi lúc một bộ. Rời trang thì thôi lập.',
  noProgram:
    'Máy chủ này không có LibreOffice nên không lập được PDF. Mỗi bộ tải về là một tệp .zip: bìa, các trang và tệp theo thứ tự của bìa, để in từng tệp.',
  noFiles: 'Ở đây không mở được kho hồ sơ nên không tải bộ được.',
  contents: 'Trong bộ có gì',
  contentsHow: 'Các bộ của một chi bộ chỉ khác nhau ở bìa.',
  toldLater: 'Phiếu kiểm tra của Tổ chưa công bố nên không có trong bộ tải ở đây; thành viên Tổ tải thì có.',
  apart: APART,
  setTitle: (number, person) => `Bộ số ${number}, ${person}`,
  waiting: 'Đang chờ đến lượt: bộ khác đang được lập.',
  making: (seconds) => `Đang lập PDF, đã ${seconds} giây.`,
  underwayHow: 'Trang này tự xem lại. Rời trang thì thôi lập.',
  lookAgain: 'Xem lại',
  made: 'Đã lập xong.',
  madeAt: (moment, pages, size) => `Lập lúc ${moment}, ${pages} trang, ${size}.`,
  download: 'Tải PDF',
  besides: 'Kèm riêng, không nằm trong bộ',
  again: 'Lập lại từ những gì đã ghi đến bây giờ',
  failed: 'Chưa lập được PDF.',
};

const en: SetTexts = {
  link: 'Sets',
  title: 'Sets for the inspection team',
  wayHow: 'one for each member of the team and each cell, one PDF each',
  titleOf: (cell) => `Sets of the dossier of ${cell}`,
  lead: 'Each member of the team has a set of the newest dossier: cover and contents, receipt, reports, proofs and the working sheet. Taking one changes nothing, and doesn’t record it as handed over.',
  none: 'There are no sets yet: no cell has handed in its dossier.',
  noneOf: 'There are no sets of this cell yet.',
  cell: 'Cell',
  version: (version, moment) => `version ${version}, received ${moment}`,
  dossier: 'Dossier',
  count: (sets) => (sets === 1 ? '1 set' : `${sets} sets`),
  howMany: 'Sets',
  sets: 'Each set',
  handed: (moment) => `handed over ${moment}`,
  notHanded: 'not recorded as handed over',
  take: 'Take it',
  make: 'Make the PDF',
  zip: 'File by file (.zip)',
  how: 'The PDF is made when you ask, of what is recorded by then: LibreOffice lays out each Word document, which takes about half a minute, one set at a time. Leaving the page stops it.',
  noProgram:
    'This server has no LibreOffice and makes no PDF. Each set comes as a .zip: its cover, then its pages and files in the order of the cover, to be printed one by one.',
  noFiles: 'The files of dossiers can’t be opened here, so that no set can be taken.',
  contents: 'What lies in a set',
  contentsHow: 'The sets of one cell differ by their covers alone.',
  toldLater:
    'The team’s working sheet isn’t told yet and is not in a set that is taken here; it is for members of the team.',
  apart: {
    onPaper: 'on paper alone',
    workbook: 'an Excel file, for a screen',
    active: 'acts by itself: opened among the files',
    missing: 'no longer among the files',
    unreadable: 'can’t be made a PDF: opened among the files',
    page: 'printed from the papers’ page',
  },
  setTitle: (number, person) => `Set ${number}, ${person}`,
  waiting: 'It waits for its turn: another set is being made.',
  making: (seconds) => `The PDF is being made, for ${seconds} seconds so far.`,
  underwayHow: 'This page looks again by itself. Leaving it stops the making.',
  lookAgain: 'Look again',
  made: 'It is made.',
  madeAt: (moment, pages, size) => `Made ${moment}, ${pages} pages, ${size}.`,
  download: 'Take the PDF',
  besides: 'Beside it, not in it',
  again: 'Make it again, of what is recorded by now',
  failed: 'No PDF was made.',
};

export const setTexts = (lang: Lang): SetTexts => (lang === 'vi' ? vi : en);

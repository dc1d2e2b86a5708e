import type { Lang } from '../words.ts';

/** What the lists of papers say. */
export interface PaperTexts {
  title: string;
  titleOf: (cell: string) => string;
  intro: string;
  /** behind the name of one of several */
  version: (of: string) => string;
  /** behind the version of one in whose place another stands */
  replaced: string;
  paper: string;
  whom: string;
  sides: Record<'office' | 'committee' | 'team' | 'cell', string>;
  caption: string;
  none: string;
  decisions: string;
  decisionsHow: string;
  stored: string;
  download: string;
  /** keeps it as a file for Word */
  word: string;
  /** the way to record a paper's number */
  numberIt: string;
  /** of a file that isn't of the office's template */
  otherTemplate: string;
  otherTemplateHow: string;
  cells: string;
}

const vi: PaperTexts = {
  title: 'Giấy tờ của đợt',
  titleOf: (cell) => `Giấy tờ của ${cell}`,
  intro:
    'Mỗi giấy tờ được lập từ những gì đã ghi đến lúc này, để xem và in trên khổ A4. Bản nháp có dấu “dự thảo” trên từng trang.',
  version: (of) => `, bản ${of}`,
  replaced: '(đã thay)',
  paper: 'Giấy tờ',
  whom: 'Dành cho',
  sides: { office: 'Văn phòng', committee: 'Đảng ủy', team: 'Tổ kiểm tra', cell: 'chi bộ' },
  caption: 'Giấy tờ, và mỗi giấy tờ dành cho ai',
  none: 'Chưa có giấy tờ nào.',
  decisions: 'Quyết định đã ban hành',
  decisionsHow: 'Đúng từng chữ như lúc ban hành.',
  stored: 'xem văn bản',
  download: 'tải về',
  word: 'Word',
  numberIt: 'ghi số',
  otherTemplate: 'Mẫu của cơ quan chưa dùng được cho văn bản này',
  otherTemplateHow:
    'Văn phòng đã được báo, kèm mẫu, bản và thẻ bị lỗi. Sau khi văn phòng nhận mẫu đã sửa, tải lại tệp này sẽ theo mẫu ấy.',
  cells: 'Giấy tờ của từng chi bộ',
};

const en: PaperTexts = {
  title: 'Papers of the campaign',
  titleOf: (cell) => `Papers of ${cell}`,
  intro:
    'Each paper is made of what is recorded by now, to be read and printed on A4. Papers are in Vietnamese. A draft is marked as one on every page.',
  version: (of) => `, version ${of}`,
  replaced: '(replaced)',
  paper: 'Paper',
  whom: 'For',
  sides: { office: 'office', committee: 'committee', team: 'team', cell: 'cell' },
  caption: 'Papers, and whom each is for',
  none: 'There are no papers yet.',
  decisions: 'Decisions issued',
  decisionsHow: 'Word for word as they were issued.',
  stored: 'open the document',
  download: 'download',
  word: 'Word',
  numberIt: 'record its number',
  otherTemplate: 'The office’s template can’t say this paper',
  otherTemplateHow:
    'The office has been told which template, which version and which tag it is. Once it has given a mended one this file is made of that.',
  cells: 'Papers of each cell',
};

export const paperTexts = (lang: Lang): PaperTexts => (lang === 'vi' ? vi : en);

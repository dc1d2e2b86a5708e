import type { Lang } from '../words.ts';

/** What the page of difficulties says: those that cells have raised, and what was answered. */
export interface DifficultyTexts {
  title: string;
  link: string;
  lead: string;
  /** to a cell's own people */
  leadOwn: string;
  raise: (cell: string) => string;
  open: (count: number) => string;
  noneOpen: string;
  answered: (count: number) => string;
  noneAnswered: string;
  toAll: string;
  due: (day: string) => string;
  answer: string;
  cell: string;
  all: string;
  show: string;
  filter: string;
  /** answers to others that came to this cell too */
  guidance: (count: number) => string;
  guidanceLead: string;
  /** those shown of all that were answered */
  newest: (shown: number) => string;
}

const vi: DifficultyTexts = {
  title: 'Khó khăn, vướng mắc',
  link: 'Các khó khăn và câu trả lời',
  lead: 'Điều các chi bộ đã nêu; chưa trả lời đứng trước. Văn phòng trả lời trong hạn của mình.',
  leadOwn:
    'Điều chi bộ đã nêu và câu trả lời. Văn phòng trả lời; Đảng ủy, Tổ kiểm tra cũng đọc được, chi bộ khác thì không.',
  raise: (cell) => `Nêu khó khăn của ${cell}`,
  open: (count) => `Chờ trả lời: ${count}`,
  noneOpen: 'Không có khó khăn nào chờ trả lời.',
  answered: (count) => `Đã trả lời: ${count}`,
  noneAnswered: 'Chưa trả lời khó khăn nào.',
  toAll: 'gửi cả các chi bộ khác',
  due: (day) => `hạn trả lời: ${day}`,
  answer: 'Trả lời',
  cell: 'Chi bộ',
  all: 'tất cả',
  show: 'Xem',
  filter: 'Lọc theo chi bộ',
  guidance: (count) => `Trả lời gửi mọi chi bộ: ${count}`,
  guidanceLead:
    'Văn phòng trả lời một chi bộ khác và gửi cho mọi chi bộ; chi bộ nào hỏi thì không nêu ở đây.',
  newest: (shown) => `${shown} câu mới nhất; chọn chi bộ để xem các câu khác`,
};

const en: DifficultyTexts = {
  title: 'Difficulties',
  link: 'Difficulties and answers',
  lead: 'What cells have raised, unanswered first; the office answers within its time.',
  leadOwn:
    'What the cell has raised, and the answers. The office answers; committee and team read it too, other cells don’t.',
  raise: (cell) => `Raise a difficulty of ${cell}`,
  open: (count) => `Waiting for an answer: ${count}`,
  noneOpen: 'No difficulty waits for an answer.',
  answered: (count) => `Answered: ${count}`,
  noneAnswered: 'No difficulty was answered yet.',
  toAll: 'sent to the other cells too',
  due: (day) => `answer due: ${day}`,
  answer: 'Answer',
  cell: 'Cell',
  all: 'all',
  show: 'Show',
  filter: 'Filter by cell',
  guidance: (count) => `Answers to all cells: ${count}`,
  guidanceLead: 'The office answered another cell and sent it to all of them; who asked isn’t said here.',
  newest: (shown) => `the newest ${shown}; choose a cell to see others`,
};

export const difficultyTexts = (lang: Lang): DifficultyTexts => (lang === 'vi' ? vi : en);

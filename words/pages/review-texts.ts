import type { Lang } from '../words.ts';

/** What the page says on which the team reads a dossier. */
export interface ReviewTexts {
  link: string;
  title: (cell: string) => string;
  noDossier: string;
  version: (n: number, at: string) => string;
  complete: string;
  lacks: (count: number) => string;
  returned: string;
  reports: string;
  noFile: string;
  notes: string;
  note: string;
  /** behind it for those who don't see where it stands */
  noteAbout: (what: string) => string;
  /** above what a set has beside its criteria */
  beside: string;
  onAll: string;
  noNoteOnAll: string;
  toVerify: string;
  points: string;
  noPoints: string;
  found: (by: string, at: string) => string;
  notLookedAt: string;
  returns: string;
  noReturns: string;
  returnedBy: (by: string, at: string) => string;
  sets: string;
  noSets: string;
  /** how one member of the team stands with the set of the newest version */
  set: {
    handed: (number: string, at: string) => string;
    made: (number: string) => string;
    none: string;
  };
  hand: string;
  conflictOwn: string;
  conflictOf: (who: string) => string;
  /** by what the plan says of it */
  conflict: Record<'warn' | 'bar', string>;
  toldLater: string;
}

const vi: ReviewTexts = {
  link: 'Đọc hồ sơ',
  title: (cell) => `Đọc hồ sơ của ${cell}`,
  noDossier: 'Chi bộ chưa nộp hồ sơ, nên chưa có gì để đọc.',
  version: (n, at) => `Bản ${n}, nộp lúc ${at}`,
  complete: 'không thiếu phần nào',
  lacks: (count) => `còn thiếu ${count} mục`,
  returned: 'Đã trả lại để bổ sung',
  reports: 'Báo cáo',
  noFile: 'Không có tệp.',
  notes: 'Nhận xét của Tổ',
  note: 'Ghi nhận xét',
  noteAbout: (what) => ` về ${what}`,
  beside: 'Điều kiện, điểm cộng, điểm trừ',
  onAll: 'Nhận xét chung về hồ sơ',
  noNoteOnAll: 'Chưa có nhận xét chung.',
  toVerify: 'xác minh tại buổi kiểm tra',
  points: 'Nội dung cần xác minh tại buổi kiểm tra',
  noPoints: 'Chưa có nội dung nào cần xác minh.',
  found: (by, at) => `${by} ghi kết quả lúc ${at}`,
  notLookedAt: 'chưa xác minh',
  returns: 'Những lần trả lại để bổ sung',
  noReturns: 'Hồ sơ chưa bị trả lại lần nào.',
  returnedBy: (by, at) => `${by} trả lại lúc ${at}`,
  sets: 'Bộ hồ sơ của từng thành viên Tổ',
  noSets: 'Lúc này Tổ kiểm tra chưa có ai nhận hồ sơ.',
  set: {
    handed: (number, at) => `đã nhận bộ ${number} lúc ${at}`,
    made: (number) => `bộ ${number} đã có biên nhận, chưa ghi là đã giao`,
    none: 'chưa có bộ nào của bản mới nhất',
  },
  hand: 'Giao một bộ',
  conflictOwn: 'Đồng chí thuộc cấp ủy của chính chi bộ này.',
  conflictOf: (who) => `${who} vừa ở Tổ kiểm tra, vừa thuộc cấp ủy của chi bộ này.`,
  conflict: {
    warn: 'Kế hoạch cho tham gia kiểm tra khi có lý do: lý do được hỏi một lần, khi ghi kết quả kiểm tra, và được ghi vào biên bản.',
    bar: 'Theo kế hoạch, người thuộc cấp ủy của chi bộ không ghi kết quả và không dự buổi kiểm tra với tư cách Tổ kiểm tra.',
  },
  toldLater:
    'Nhận xét của Tổ kiểm tra chỉ đọc được sau khi biên bản được thông qua hoặc được gửi cho chi bộ.',
};

const en: ReviewTexts = {
  link: 'Reading',
  title: (cell) => `Reading the dossier of ${cell}`,
  noDossier: 'The cell has not handed in a dossier: there is nothing to read yet.',
  version: (n, at) => `Version ${n}, handed in at ${at}`,
  complete: 'nothing is missing',
  lacks: (count) => (count === 1 ? '1 item is missing' : `${count} items are missing`),
  returned: 'Returned to be completed',
  reports: 'Reports',
  noFile: 'No file.',
  notes: 'Notes of the team',
  note: 'Add a note',
  noteAbout: (what) => ` on ${what}`,
  beside: 'Conditions, points on top and points off',
  onAll: 'Notes on the dossier as a whole',
  noNoteOnAll: 'No note on the whole yet.',
  toVerify: 'to verify on site',
  points: 'To verify on site',
  noPoints: 'Nothing to verify yet.',
  found: (by, at) => `${by} recorded the finding at ${at}`,
  notLookedAt: 'not verified yet',
  returns: 'Returned to be completed',
  noReturns: 'The dossier was never returned.',
  returnedBy: (by, at) => `${by} returned it at ${at}`,
  sets: 'Sets of the members of the team',
  noSets: 'Nobody of the team gets a dossier at the moment.',
  set: {
    handed: (number, at) => `has set ${number} since ${at}`,
    made: (number) => `set ${number} has its receipt, nobody has recorded that it was handed over`,
    none: 'has no set of the newest version',
  },
  hand: 'Hand over a set',
  conflictOwn: 'You belong to the committee of this very cell.',
  conflictOf: (who) => `${who} is of the team and belongs to the committee of this cell.`,
  conflict: {
    warn: 'The plan lets them take part with a reason: it is asked for once, when something is recorded on site, and stands in the minutes.',
    bar: 'By the plan whoever belongs to the cell’s committee records nothing and does not attend the session as one of the team.',
  },
  toldLater: 'The notes of the team can be read once its minutes were adopted or sent to the cell.',
};

export const reviewTexts = (lang: Lang): ReviewTexts => (lang === 'vi' ? vi : en);

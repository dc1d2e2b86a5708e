import type { MinutesItem } from '../../domain/case/case-content.ts';
import type { Lang } from '../words.ts';

/** What the page of a cell's minutes says. */
export interface MinutesTexts {
  link: string;
  title: (cell: string) => string;
  none: string;
  version: (n: number) => string;
  round: (n: number) => string;
  draft: string;
  locked: string;
  printed: string;
  correction: string;
  kinds: Record<MinutesItem['kind'], string>;
  noItems: string;
  self: string;
  team: string;
  reason: string;
  objection: string;
  answer: string;
  agreed: string;
  disputed: string;
  open: string;
  evidence: string;
  reservation: string;
  refusal: string;
  signatures: string;
  signed: (who: string, when: string) => string;
  notSigned: string;
  sides: Record<'cell' | 'team', string>;
  exchange: string;
  noExchange: string;
}

const vi: MinutesTexts = {
  link: 'Biên bản',
  title: (cell) => `Biên bản kiểm tra ${cell}`,
  none: 'Chưa có biên bản nào được lập.',
  version: (n) => `Bản ${n}`,
  round: (n) => `vòng trao đổi ${n}`,
  draft: 'dự thảo, chưa khóa',
  locked: 'Đã khóa; mã băm',
  printed: 'Bản in A4',
  correction: 'Lý do lập lại',
  kinds: {
    criterion: 'Điểm từng tiêu chí',
    strength: 'Ưu điểm',
    shortcoming: 'Hạn chế, khuyết điểm',
    cause: 'Nguyên nhân',
    recommendation: 'Kiến nghị',
  },
  noItems: 'Biên bản này chưa có mục nào.',
  self: 'Chi bộ',
  team: 'Tổ kiểm tra',
  reason: 'Lý do chấm khác',
  objection: 'Ý kiến chi bộ',
  answer: 'Tổ kiểm tra trả lời',
  agreed: 'đã thống nhất',
  disputed: 'chi bộ chưa đồng ý',
  open: 'chưa trả lời',
  evidence: 'Minh chứng',
  reservation: 'Ý kiến bảo lưu của chi bộ',
  refusal: 'Lý do chi bộ từ chối ký',
  signatures: 'Chữ ký',
  signed: (who, when) => `${who}, lúc ${when}`,
  notSigned: 'chưa ký',
  sides: { cell: 'Chi bộ', team: 'Tổ kiểm tra' },
  exchange: 'Trao đổi, từng lần',
  noExchange: 'Chưa có trao đổi nào về biên bản.',
};

const en: MinutesTexts = {
  link: 'Minutes',
  title: (cell) => `Minutes of the inspection of ${cell}`,
  none: 'No minutes have been drafted yet.',
  version: (n) => `Version ${n}`,
  round: (n) => `round ${n}`,
  draft: 'draft, not locked',
  locked: 'Locked; hash',
  printed: 'To print on A4',
  correction: 'Why it was made again',
  kinds: {
    criterion: 'Scores by criterion',
    strength: 'Strengths',
    shortcoming: 'Shortcomings',
    cause: 'Causes',
    recommendation: 'Recommendations',
  },
  noItems: 'These minutes have no items yet.',
  self: 'Cell',
  team: 'Team',
  reason: 'Why the score differs',
  objection: 'The cell says',
  answer: 'The team answers',
  agreed: 'agreed',
  disputed: 'disputed by the cell',
  open: 'not answered',
  evidence: 'Evidence',
  reservation: 'Reservation of the cell',
  refusal: 'Why the cell refuses to sign',
  signatures: 'Signatures',
  signed: (who, when) => `${who}, at ${when}`,
  notSigned: 'not signed',
  sides: { cell: 'Cell', team: 'Team' },
  exchange: 'What was said, each time',
  noExchange: 'Nothing has been said of the minutes yet.',
};

export const minutesTexts = (lang: Lang): MinutesTexts => (lang === 'vi' ? vi : en);

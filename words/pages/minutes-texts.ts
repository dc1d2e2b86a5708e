import type { MinutesItem } from '../../domain/case/case-content.ts';
import type { ComparedPart } from '../../domain/minutes/minutes-changes.ts';
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
  /** the way to the page on which locked minutes are proved */
  proof: string;
  /** what something is compared with, inside a sentence */
  since: Record<'round' | 'version', (n: number) => string>;
  changedSince: (since: string) => string;
  nothingChanged: (since: string) => string;
  added: string;
  addedSince: (since: string) => string;
  gone: string;
  part: string;
  /** `short` in a list of what changed */
  parts: Record<ComparedPart, { label: string; short: string }>;
  nothing: string;
  /** what the points give, and what each side proposes */
  ratings: string;
  noRatings: string;
  /** inside a sentence, or at its beginning where it stands alone */
  ratingParts: {
    points: Record<'self' | 'team', string>;
    proposed: Record<'cell' | 'team', string>;
    reason: string;
    members: string;
  };
  withPoints: (result: string, points: string, max: string) => string;
  proposesTitle: Record<'yes' | 'no', string>;
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
  proof: 'Đối chiếu mã băm, chữ ký',
  since: { round: (n) => `vòng ${n}`, version: (n) => `bản ${n}` },
  changedSince: (since) => `Thay đổi so với ${since}`,
  nothingChanged: (since) => `Không có mục nào thay đổi so với ${since}.`,
  added: 'mục mới',
  addedSince: (since) => `Mục mới so với ${since}`,
  gone: 'không còn',
  part: 'Phần thay đổi',
  parts: {
    text: { label: 'Nội dung', short: 'nội dung' },
    self: { label: 'Chi bộ chấm', short: 'điểm của chi bộ' },
    team: { label: 'Tổ kiểm tra chấm', short: 'điểm của Tổ kiểm tra' },
    reason: { label: 'Lý do chấm khác', short: 'lý do' },
    answer: { label: 'Tổ kiểm tra trả lời', short: 'trả lời' },
    evidence: { label: 'Minh chứng', short: 'minh chứng' },
  },
  nothing: 'không có',
  ratings: 'Kết quả theo điểm và đề xuất',
  noRatings: 'Biên bản này chưa có kết quả theo điểm, chưa có đề xuất.',
  ratingParts: {
    points: { self: 'theo điểm chi bộ tự chấm', team: 'theo điểm Tổ kiểm tra chấm' },
    proposed: { cell: 'chi bộ đề xuất', team: 'Tổ kiểm tra đề xuất' },
    reason: 'lý do đề xuất khác kết quả theo điểm',
    members: 'mức xếp loại đảng viên, tổng hợp',
  },
  withPoints: (result, points, max) => `${result} (${points}/${max} điểm)`,
  proposesTitle: { yes: 'Đề nghị công nhận', no: 'Chưa đề nghị công nhận' },
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
  proof: 'Check hash and signatures',
  since: { round: (n) => `round ${n}`, version: (n) => `version ${n}` },
  changedSince: (since) => `Changed since ${since}`,
  nothingChanged: (since) => `No item has changed since ${since}.`,
  added: 'new item',
  addedSince: (since) => `New since ${since}`,
  gone: 'left out',
  part: 'What changed',
  parts: {
    text: { label: 'Text', short: 'text' },
    self: { label: 'Score of the cell', short: 'score of the cell' },
    team: { label: 'Score of the team', short: 'score of the team' },
    reason: { label: 'Why the score differs', short: 'reason' },
    answer: { label: 'The team answers', short: 'answer' },
    evidence: { label: 'Evidence', short: 'evidence' },
  },
  nothing: 'none',
  ratings: 'Results by points, and proposals',
  noRatings: 'These minutes have no results and no proposals yet.',
  ratingParts: {
    points: { self: 'by the points of the cell', team: 'by the points of the team' },
    proposed: { cell: 'proposed by the cell', team: 'proposed by the team' },
    reason: 'why another thing is proposed than the points give',
    members: 'members’ levels in sum',
  },
  withPoints: (result, points, max) => `${result} (${points}/${max} points)`,
  proposesTitle: { yes: 'To be recognised', no: 'Not to be recognised' },
};

export const minutesTexts = (lang: Lang): MinutesTexts => (lang === 'vi' ? vi : en);

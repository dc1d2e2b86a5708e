import { vi } from '../domain/words/vi.ts';
import { type DecisionKind, wordOf } from '../domain/words/words.ts';

export interface DecisionLine {
  cell: string;
  fourGood: boolean;
  /** `EXCELLENT`, `GOOD`, `COMPLETED`, `NOT_COMPLETED` */
  level: string;
  reason: string | null;
}

export interface Template {
  /** subject of the criteria whose sources the decision rests on */
  criteria: 'fourGood' | 'cellQuality';
  summary(year: number): string;
  included(line: DecisionLine): boolean;
  article1(count: string, year: number, annexed: boolean): string;
  article2(year: number): string;
  columns: readonly string[];
  cells(line: DecisionLine): readonly string[];
}

/** Wording of the kinds of decision; the words are ours, the pattern is that of a committee's decision (domain.md 4.4). */
export const TEMPLATES: Partial<Record<DecisionKind, Template>> = {
  fourGood: {
    criteria: 'fourGood',
    summary: (year) => `công nhận chi bộ “bốn tốt” năm ${year}`,
    included: ({ fourGood }) => fourGood,
    article1: (count, year, annexed) =>
      `Công nhận ${count} chi bộ đạt tiêu chuẩn chi bộ “bốn tốt” năm ${year}${annexed ? ', theo danh sách kèm theo quyết định này.' : ', gồm:'}`,
    article2: (year) =>
      `Kết quả công nhận là một căn cứ để xếp loại chất lượng chi bộ và xét khen thưởng năm ${year}. Các chi bộ được công nhận tiếp tục giữ vững và nâng cao chất lượng của cả bốn nội dung.`,
    columns: [],
    cells: () => [],
  },
  cellLevels: {
    criteria: 'cellQuality',
    summary: (year) => `xếp loại chất lượng chi bộ năm ${year}`,
    included: () => true,
    article1: (count, year, annexed) =>
      `Xếp loại chất lượng năm ${year} đối với ${count} chi bộ${annexed ? ', theo danh sách kèm theo quyết định này.' : ', như sau:'}`,
    article2: (year) =>
      `Căn cứ kết quả xếp loại, cấp ủy các chi bộ thông báo đến đảng viên, xác định việc cần khắc phục và đưa vào chương trình công tác năm ${year + 1}. Kết quả này được dùng để xét khen thưởng năm ${year}.`,
    columns: ['Mức xếp loại'],
    cells: ({ level }) => [wordOf(vi.levels, level)],
  },
};

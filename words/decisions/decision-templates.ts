import type { DecisionKind, DecisionLine } from '../../domain/committee/committee-content.ts';
import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import { periodWords } from '../period-words.ts';
import { vi } from '../vi.ts';
import { type Names, wordOf } from '../words.ts';

type LineNames = Pick<Names, 'person' | 'cell'>;

export interface Template {
  /** subject of the criteria whose sources the decision rests on; null: on those of the plan */
  criteria: 'fourGood' | 'cellQuality' | 'memberQuality' | 'leaderQuality' | null;
  summary(rated: RatedPeriod): string;
  /** what is decided, before `theo danh sách …` or `gồm:`. @param count in two digits at least */
  article1(count: string, rated: RatedPeriod): string;
  article2(rated: RatedPeriod): string;
  columns: readonly string[];
  cells(line: DecisionLine, names: LineNames): readonly string[];
  /** whether the list tells why a line stands against rules, quota or vote; never of a person */
  noted: boolean;
}

const levelOf = ({ level }: DecisionLine): string => wordOf(vi.levels, level ?? '');

/** Wording of the kinds of decision; the words are ours, the pattern is that of a committee's decision (domain.md 4.4). */
export const TEMPLATES: Record<DecisionKind, Template> = {
  fourGood: {
    criteria: 'fourGood',
    summary: ({ year }) => `công nhận chi bộ “bốn tốt” năm ${year}`,
    article1: (count, { year }) => `Công nhận ${count} chi bộ đạt tiêu chuẩn chi bộ “bốn tốt” năm ${year}`,
    article2: ({ year }) =>
      `Kết quả công nhận là một căn cứ để xếp loại chất lượng chi bộ và xét khen thưởng năm ${year}. Các chi bộ được công nhận tiếp tục giữ vững và nâng cao chất lượng của cả bốn nội dung.`,
    columns: ['Chi bộ'],
    cells: ({ cell }, names) => [names.cell(cell)],
    noted: false,
  },
  cellLevels: {
    criteria: 'cellQuality',
    summary: ({ year }) => `xếp loại chất lượng chi bộ năm ${year}`,
    article1: (count, { year }) => `Xếp loại chất lượng năm ${year} đối với ${count} chi bộ`,
    article2: ({ year }) =>
      `Căn cứ kết quả xếp loại, cấp ủy các chi bộ thông báo đến đảng viên, xác định việc cần khắc phục và đưa vào chương trình công tác năm ${year + 1}. Kết quả này được dùng để xét khen thưởng năm ${year}.`,
    columns: ['Chi bộ', 'Mức xếp loại'],
    cells: (line, names) => [names.cell(line.cell), levelOf(line)],
    noted: true,
  },
  memberLevels: {
    criteria: 'memberQuality',
    summary: ({ year }) => `xếp loại chất lượng đảng viên năm ${year}`,
    article1: (count, { year }) => `Xếp loại chất lượng năm ${year} đối với ${count} đảng viên`,
    article2: ({ year }) =>
      `Cấp ủy chi bộ thông báo kết quả đến từng đảng viên của chi bộ mình; kết quả được lưu vào hồ sơ đảng viên và dùng để xét khen thưởng năm ${year}.`,
    columns: ['Họ và tên', 'Chi bộ', 'Mức xếp loại'],
    cells: (line, names) => [names.person(line.member ?? ''), names.cell(line.cell), levelOf(line)],
    noted: false,
  },
  awards: {
    criteria: null,
    summary: ({ year }) => `khen thưởng tập thể, cá nhân có thành tích năm ${year}`,
    article1: (count, { year }) => `Khen thưởng ${count} tập thể, cá nhân có thành tích năm ${year}`,
    article2: () =>
      'Mức thưởng kèm theo thực hiện theo quy định hiện hành; kinh phí trích từ nguồn khen thưởng của Đảng ủy.',
    columns: ['Tập thể, cá nhân', 'Hình thức khen thưởng'],
    cells: ({ cell, member, award }, names) => [
      member === null ? names.cell(cell) : `${names.person(member)}, ${names.cell(cell)}`,
      award ?? '',
    ],
    noted: false,
  },
};

/** Of the leaders who are rated for a quarter: the level is a ground for that of the year, and no award follows from it. */
const LEADER_LEVELS: Template = {
  ...TEMPLATES.memberLevels,
  criteria: 'leaderQuality',
  summary: (rated) => `xếp loại chất lượng cán bộ lãnh đạo, quản lý ${periodWords(rated, 'vi')}`,
  article1: (count, rated) =>
    `Xếp loại chất lượng ${periodWords(rated, 'vi')} đối với ${count} cán bộ lãnh đạo, quản lý`,
  article2: ({ year }) =>
    `Cấp ủy chi bộ thông báo kết quả đến từng người được xếp loại; kết quả được lưu vào hồ sơ và là một căn cứ để đánh giá, xếp loại năm ${year}.`,
};

/** The wording for a kind of decision in a campaign with this plan. */
export const templateOf = (kind: DecisionKind, { quarter }: RatedPeriod): Template =>
  kind === 'memberLevels' && quarter !== undefined ? LEADER_LEVELS : TEMPLATES[kind];

/** What a line of an amending decision takes back, where it gives nothing. */
export const TAKEN_BACK: Partial<Record<DecisionKind, string>> = {
  fourGood: 'thôi công nhận',
  awards: 'thôi khen thưởng',
};

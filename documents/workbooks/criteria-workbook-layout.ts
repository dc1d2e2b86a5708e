import { type CriteriaSubject, levelsOf } from '../../domain/criteria/criteria-result.ts';
import { levelWords as levelWordsIn } from '../../words/level-words.ts';
import { vi } from '../../words/vi.ts';
import type { CellKind } from './criteria-workbook-cells.ts';
import type { Column } from './sheet-table.ts';

/** Sheets, heads and words of a criteria set in Excel. */

export const SHEETS = {
  criteria: 'Tiêu chí',
  adjustments: 'Điểm cộng trừ',
  gates: 'Điều kiện',
  gradeBands: 'Thang mức',
  result: 'Kết quả',
} as const;

const SUBJECTS: Record<CriteriaSubject, string> = {
  fourGood: 'Chi bộ “bốn tốt”',
  cellQuality: 'Chất lượng chi bộ',
  memberQuality: 'Chất lượng đảng viên',
  grassrootsDemocracy: 'Quy chế dân chủ ở cơ sở, “Dân vận khéo”',
};

const RECOGNISED = 'Công nhận';

/** The levels that a set on this subject may give, by their words; of an unknown subject those of cells. */
export const levelWords = (subject: unknown): Record<string, string> => {
  if (subject === 'fourGood') return { recognition: RECOGNISED };
  const known = subject === 'grassrootsDemocracy' ? subject : 'cellQuality';
  return Object.fromEntries(levelsOf(known).map((level) => [level, levelWordsIn(known, level, 'vi')]));
};

const id: Column = { key: 'id', head: 'Mã', kind: 'text', width: 28 };
const name: Column = { key: 'name', head: 'Tên', kind: 'text', width: 60 };
const max: Column = { key: 'max', head: 'Điểm tối đa', kind: 'number', width: 12 };
const origin: Column[] = [
  { key: 'source', head: 'Nguồn', kind: 'text', width: 44 },
  { key: 'placeholder', head: 'Giả định', kind: 'flag', width: 11 },
];

export const LEVEL_COLUMN = 'level';

export const COLUMNS = {
  criteria: [
    id,
    { key: 'depth', head: 'Cấp', kind: 'number', width: 6 },
    name,
    max,
    { key: 'core', head: 'Kết quả nhiệm vụ', kind: 'flag', width: 12 },
    ...origin,
  ],
  adjustments: [
    id,
    name,
    { key: 'kind', head: 'Loại', kind: { bonus: 'điểm cộng', penalty: 'điểm trừ' }, width: 12 },
    max,
    ...origin,
  ],
  gates: [id, name, ...origin],
  gradeBands: [
    { key: 'grade', head: 'Thang mức', kind: vi.grades, width: 16 },
    { key: 'percent', head: 'Từ % điểm tối đa', kind: 'number', width: 18 },
    ...origin,
  ],
  result: [
    { key: LEVEL_COLUMN, head: 'Mức', kind: 'text', width: 32 },
    { key: 'atLeast', head: 'Từ tổng điểm', kind: 'number', width: 14 },
    { key: 'every', head: 'Mọi tiêu chí từ', kind: vi.grades, width: 16 },
    { key: 'core', head: 'Kết quả nhiệm vụ từ', kind: vi.grades, width: 16 },
    { key: 'eachGroupPercent', head: 'Mỗi nhóm từ %', kind: 'number', width: 14 },
    { key: 'gates', head: 'Điều kiện', kind: 'list', width: 48 },
    ...origin,
  ],
} satisfies Record<keyof typeof SHEETS, Column[]>;

/** One value of the set a row, on top of the sheet of criteria. */
export interface Fact {
  /** its way in the set */
  path: readonly string[];
  label: string;
  kind: CellKind;
  hint?: string;
}

export const FACTS: readonly Fact[] = [
  { path: ['id'], label: 'Mã khung', kind: 'text' },
  { path: ['version'], label: 'Phiên bản', kind: 'text', hint: 'ví dụ 2026.1' },
  { path: ['subject'], label: 'Đối tượng', kind: SUBJECTS, hint: Object.values(SUBJECTS).join('; ') },
  { path: ['title'], label: 'Tên khung', kind: 'text' },
  { path: ['rulePack', 'id'], label: 'Theo quy định', kind: 'text', hint: 'để trống cả ba ô nếu không có' },
  { path: ['rulePack', 'from'], label: 'Từ năm', kind: 'number' },
  { path: ['rulePack', 'to'], label: 'Đến năm', kind: 'number', hint: 'để trống nếu còn hiệu lực' },
  { path: ['source'], label: 'Nguồn của khung', kind: 'text' },
  {
    path: ['placeholder'],
    label: 'Khung có giả định',
    kind: 'flag',
    hint: 'có, không; hàng tô vàng là giả định',
  },
  { path: ['replaceBy'], label: 'Văn bản sẽ thay thế', kind: 'text' },
];

export const BY: Fact = {
  path: ['result', 'by'],
  label: 'Cách tính',
  kind: { points: 'theo điểm', grades: 'theo thang mức', recognition: 'công nhận' },
  hint: 'theo điểm, theo thang mức, công nhận',
};

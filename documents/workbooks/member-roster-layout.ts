import { vi } from '../../words/vi.ts';
import type { Column } from './sheet-table.ts';

/** Heads of the list of members, of the whole committee in one sheet (R25, domain.md 2.5). */

export const SHEET = 'Đảng viên';
export const HELP_SHEET = 'Hướng dẫn';

export const COLUMNS: readonly Column[] = [
  { key: 'cell', head: 'Chi bộ', kind: 'text', width: 28 },
  { key: 'name', head: 'Họ và tên', kind: 'text', width: 28 },
  { key: 'born', head: 'Ngày sinh', kind: 'any', width: 12 },
  { key: 'kind', head: 'Chính thức/Dự bị', kind: vi.memberKinds, width: 16 },
  { key: 'admittedOn', head: 'Ngày vào Đảng', kind: 'any', width: 14 },
  { key: 'status', head: 'Tình trạng', kind: vi.memberStatuses, width: 28 },
  { key: 'sickMonths', head: 'Số tháng nghỉ ốm', kind: 'number', width: 10 },
  { key: 'disciplined', head: 'Bị kỷ luật', kind: 'flag', width: 10 },
  { key: 'civilServantLevel', head: 'Mức xếp loại công chức', kind: vi.levels, width: 26 },
  { key: 'self', head: 'Tự nhận mức', kind: vi.levels, width: 26 },
  { key: 'proposed', head: 'Chi bộ đề nghị', kind: vi.levels, width: 26 },
  { key: 'reason', head: 'Lý do', kind: 'text', width: 32 },
];

/** Lists that a word may be taken from, told on the sheet of explanations. */
export const HELP: readonly (readonly [string, readonly string[]])[] = [
  ['Chính thức/Dự bị', Object.values(vi.memberKinds)],
  ['Tình trạng', Object.values(vi.memberStatuses)],
  ['Mức xếp loại', Object.values(vi.levels)],
  ['Bị kỷ luật', ['x hoặc có; để trống nếu không']],
  ['Ngày', ['31/12/1985, hoặc ô kiểu ngày của Excel']],
  [
    'Lý do',
    [
      'ghi khi tình trạng hoặc mức đề nghị khác với quy định, ví dụ nghỉ ốm từ 3 tháng mà vẫn đề nghị mức tốt',
    ],
  ],
];

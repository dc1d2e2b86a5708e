import { type CriteriaSet, criteriaDigest } from '../../domain/criteria/criteria.ts';
import type { Column } from './sheet-table.ts';

/** Heads of the form in which a cell scores itself. */

export const SHEET = 'Tự chấm điểm';
export const SET_ROW = 'Mã khung';
export const VERSION_ROW = 'Phiên bản';
export const DIGEST_ROW = 'Dấu kiểm của khung';

/** Enough of the digest to tell two texts of a set apart. */
export const shortDigest = (set: CriteriaSet): string => criteriaDigest(set).slice(0, 16);

/** `fill`: the cell writes here */
export const COLUMNS: readonly (Column & { fill: boolean })[] = [
  { key: 'id', head: 'Mã', kind: 'text', width: 26, fill: false },
  { key: 'part', head: 'Thuộc', kind: 'text', width: 32, fill: false },
  { key: 'name', head: 'Tiêu chí', kind: 'text', width: 48, fill: false },
  { key: 'max', head: 'Điểm tối đa', kind: 'text', width: 12, fill: false },
  { key: 'score', head: 'Tự chấm', kind: 'any', width: 11, fill: true },
  { key: 'evidence', head: 'Minh chứng', kind: 'lines', width: 52, fill: true },
  { key: 'remark', head: 'Ghi chú', kind: 'lines', width: 32, fill: true },
];

import { type CellKind, NO, YES } from './criteria-workbook-cells.ts';
import type { CellValue } from './sheet-file.ts';

/** What people write in cells, in the forms in which they write it. */

/** Without quotation marks and capitals. */
export const folded = (text: string): string =>
  text
    .replaceAll(/[“”"']/g, '')
    .trim()
    .toLowerCase();

const TRUE = [YES, 'x', '✓', 'true', 'yes'];
const FALSE = [NO, 'false', 'no'];
/** Three digits behind a comma or dot may be thousands, so they are no number to be sure of. */
const NUMBER = /^-?\d+(?:[.,]\d{1,2})?$/;

export const numberIn = (value: CellValue): number | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && NUMBER.test(value) ? Number(value.replace(',', '.')) : null;
};

export const flagIn = (value: CellValue): boolean | null => {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? folded(value) : '';
  if (TRUE.includes(word)) return true;
  return FALSE.includes(word) ? false : null;
};

/** Where dates are written with dots Excel makes the 8th of May of `8.5`. */
export const noNumber = (value: CellValue): { vi: string; en: string } =>
  value instanceof Date
    ? { vi: 'Excel đã đổi số này thành ngày; hãy ghi lại', en: 'Excel has made a date of this number' }
    : { vi: `“${String(value)}” không phải là số`, en: `${String(value)} is no number` };

export type ReadCell = { value: unknown } | { code: string; vi: string; en: string; expected: string };

/** What a cell says, or what should stand in it. @param value not null */
export function readCell(kind: CellKind, value: NonNullable<CellValue>): ReadCell {
  if (kind === 'any') return { value };
  if (kind === 'number') {
    const number = numberIn(value);
    return number === null ? { code: 'WRONG_TYPE', ...noNumber(value), expected: '8,5' } : { value: number };
  }
  if (kind === 'flag') {
    const flag = flagIn(value);
    const expected = `${YES}, ${NO}`;
    return flag === null
      ? { code: 'WRONG_VALUE', vi: `cần: ${expected}`, en: `expected: ${expected}`, expected }
      : { value: flag };
  }
  if (value instanceof Date)
    return {
      code: 'WRONG_TYPE',
      vi: 'cần chữ, đây là ngày',
      en: 'text expected, this is a date',
      expected: 'abc',
    };
  if (kind === 'lines')
    return {
      value: String(value)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    };
  const text = String(value).replaceAll(/[\t\n]+/g, ' ');
  if (kind === 'text') return { value: text };
  if (kind === 'list')
    return {
      value: text.split(/[,;\s]+/).filter((part) => part !== ''),
    };
  const word = Object.entries(kind).find(([key, shown]) =>
    [folded(key), folded(shown)].includes(folded(text)),
  );
  const expected = Object.values(kind).join(', ');
  return word === undefined
    ? { code: 'WRONG_VALUE', vi: `cần: ${expected}`, en: `expected: ${expected}`, expected }
    : { value: word[0] };
}

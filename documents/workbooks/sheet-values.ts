import type { Bilingual } from '../../domain/failure.ts';
import { sameWriting } from '../../domain/folded.ts';
import { type OddLetters, oddLetters } from '../../domain/odd-letters.ts';
import { notADay } from '../../words/workbooks/plan-frame-words.ts';
import {
  NO,
  notANumber,
  oldFont,
  oneOf,
  otherAlphabet,
  SHEET_WORDS,
  UNREAD_WORDS,
  YES,
} from '../../words/workbooks/sheet-words.ts';
import type { CellKind } from './criteria-workbook-cells.ts';
import { dayIn } from './sheet-day.ts';
import { type CellValue, isUnread, type SheetCell } from './sheet-file.ts';

/** What people write in cells, in the forms in which they write it. */

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
  const word = typeof value === 'string' ? sameWriting(value) : '';
  if (TRUE.includes(word)) return true;
  return FALSE.includes(word) ? false : null;
};

export const noNumber = (value: CellValue): Bilingual =>
  value instanceof Date ? SHEET_WORDS.dateForNumber : notANumber(String(value));

type Words = Exclude<CellKind, string>;
/** made once for each column, not for each of its cells */
const words = new WeakMap<Words, ReadonlyMap<string, string>>();

/** What stands for each writing of a column's words. */
function wordsOf(kind: Words): ReadonlyMap<string, string> {
  const known = words.get(kind);
  if (known !== undefined) return known;
  // of two keys with one writing the first counts
  const made = new Map(
    Object.entries(kind)
      .toReversed()
      .flatMap(([key, shown]) => [key, shown].map((written) => [sameWriting(written), key] as const)),
  );
  words.set(kind, made);
  return made;
}

export type ReadCell = { value: unknown } | { code: string; message: Bilingual; expected: string };

const oddWords = (odd: OddLetters): Bilingual =>
  odd.kind === 'oldFont' ? oldFont(odd.font) : otherAlphabet(odd.letter);

/** What a cell says, or what should stand in it. */
export function readCell(kind: CellKind, cell: NonNullable<SheetCell>): ReadCell {
  if (isUnread(cell))
    return { code: 'UNREADABLE_CELL', message: UNREAD_WORDS[cell.unread](cell.shown), expected: '8,5' };
  const odd = typeof cell === 'string' ? oddLetters(cell) : null;
  if (odd !== null) return { code: 'ODD_LETTERS', message: oddWords(odd), expected: 'Unicode' };
  return readValue(kind, cell);
}

function readValue(kind: CellKind, value: NonNullable<CellValue>): ReadCell {
  if (kind === 'any') return { value };
  if (kind === 'number') {
    const number = numberIn(value);
    return number === null
      ? { code: 'WRONG_TYPE', message: noNumber(value), expected: '8,5' }
      : { value: number };
  }
  if (kind === 'flag') {
    const flag = flagIn(value);
    const expected = `${YES}, ${NO}`;
    return flag === null ? { code: 'WRONG_VALUE', message: oneOf(expected), expected } : { value: flag };
  }
  if (kind === 'day') {
    const day = dayIn(value);
    return day === null
      ? { code: 'WRONG_DATE', message: notADay(String(value)), expected: '30/8/2025' }
      : { value: day };
  }
  if (value instanceof Date)
    return {
      code: 'WRONG_TYPE',
      message: SHEET_WORDS.textExpected,
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
  const word = wordsOf(kind).get(sameWriting(text));
  const expected = Object.values(kind).join(', ');
  return word === undefined ? { code: 'WRONG_VALUE', message: oneOf(expected), expected } : { value: word };
}

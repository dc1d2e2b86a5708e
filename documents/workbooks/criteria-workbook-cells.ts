import type { CellObject } from 'write-excel-file/node';
import { writtenDate } from '../../domain/calendar/written-date.ts';
import { NO, YES } from '../../words/workbooks/sheet-words.ts';

/** The cells that are written: texts stay texts, and what is assumed has a colour. */

/** What stands in the cells of a column; `any` is read by who asks, and words are those that people see for the set's. */
export type CellKind =
  | 'any'
  | 'text'
  | 'lines'
  | 'number'
  | 'flag'
  | 'list'
  | 'day'
  | Readonly<Record<string, string>>;

export const HEAD_COLOUR = '#D9E2F3';
export const PLACEHOLDER_COLOUR = '#FFF2CC';

/** A letter in the notation of OOXML, as Excel itself writes what XML can't hold. */
const escaped = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** What XML reads as a line's end, and what the library leaves out. */
const UNKEPT = /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n])\p{Cc}|[\uFDD0-\uFDEF\uFFFD-\uFFFF]/gu;

/**
 * A text as it has to be written to be read as it is: an underscore in front of what looks like a letter's number, what
 * would be lost, and the first letter of names that every object has, for which the library finds a text of its own.
 */
const literal = (text: string): string =>
  text in {} ? escaped(text) + text.slice(1) : text.replaceAll(UNKEPT, escaped);

/** A cell with text that Excel keeps as text, whatever it looks like: `2024.10` is no number. */
export const textCell = (text: string, more: Partial<CellObject> = {}): CellObject => ({
  value: literal(text),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top',
  ...more,
});

export const headCell = (text: string): CellObject =>
  textCell(text, { fontWeight: 'bold', backgroundColor: HEAD_COLOUR, borderStyle: 'thin' });

/** The cell of a value. @param value what stands in the set, undefined or null for an empty cell */
export function cellOf(kind: CellKind, value: unknown, more: Partial<CellObject> = {}): CellObject {
  const style: Partial<CellObject> = { borderStyle: 'thin', ...more };
  if (value === undefined || value === null) return textCell('', style);
  if (typeof value === 'number')
    return { value, type: Number, format: '0.##', alignVertical: 'top', ...style };
  if (typeof value === 'boolean') return textCell(value ? YES : NO, style);
  if (Array.isArray(value)) return textCell(value.join(', '), style);
  if (kind === 'day') return textCell(writtenDate(String(value)), style);
  return textCell(typeof kind === 'object' ? (kind[String(value)] ?? String(value)) : String(value), style);
}

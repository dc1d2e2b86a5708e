import { PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import type { Block } from '../paper-body.ts';
import { TEXT_WIDTH } from './frame.ts';
import { type Piece, paragraph, run, table } from './ooxml.ts';

/** A table whose columns are the paper's own, as Word has it; the first column counts the rows. */

type TableBlock = Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'rows'>;

/** mm of the column that counts */
const COUNT = 10;
/** points */
const SIZE = 11;

export function denseWordTable({ columns, rows }: TableBlock): Piece {
  const given = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const open = columns.filter(({ width }) => width === undefined).length;
  const left = Math.max(20 * open, TEXT_WIDTH - COUNT - given);
  const widths = [COUNT, ...columns.map(({ width }) => width ?? left / Math.max(1, open))];
  const scale = TEXT_WIDTH / widths.reduce((sum, width) => sum + width, 0);
  const cell = (text: string, align: 'left' | 'center', bold = false) =>
    paragraph([run(text, { size: SIZE, bold })], { align, after: 0 });
  return table(
    [
      [cell(PAPER_FRAME.count, 'center', true), ...columns.map(({ head }) => cell(head, 'center', true))],
      ...rows.map((row, index) => [
        cell(String(index + 1), 'center'),
        ...row.map((text, column) => cell(text, columns[column]?.number ? 'center' : 'left')),
      ]),
    ],
    { widths: widths.map((width) => width * scale), bordered: true, headRows: 1 },
  );
}

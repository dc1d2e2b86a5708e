import { PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import {
  type Cell,
  type CellLine,
  columnCount,
  countedRows,
  type DenseColumn,
  type DenseRow,
  type DenseTable,
  isCounted,
} from '../dense-table.ts';
import { type Piece, paragraph, run, type TableCell, TEXT_WIDTH, table } from './ooxml.ts';

/** A table whose columns are the paper's own, as Word has it. */

/** mm of the column that counts */
const COUNT = 10;
/** mm of a row in which a hand writes */
const TO_FILL = 10;
/** points */
const SIZE = 11;
const SMALL = 10;
const LINE = 14;

type Align = 'left' | 'center' | 'right';

/** How a paragraph of a cell stands. */
interface Stand {
  align?: Align;
  bold?: boolean;
  italic?: boolean;
  keepNext?: boolean;
}

const one = (text: string, { align = 'left', bold, italic, keepNext }: Stand = {}): Piece =>
  paragraph([run(text, { size: SIZE, bold: bold === true, italic: italic === true })], {
    align,
    after: 0,
    line: LINE,
    keepNext: keepNext === true,
  });

function cellLine({ text, term, look }: CellLine, { align = 'left', keepNext, bold }: Stand): Piece {
  const size = look === 'small' ? SMALL : SIZE;
  const said = run(text, { size, bold: bold || look === 'strong', italic: look === 'italic' });
  return paragraph(term === undefined ? [said] : [run(`${term} `, { size, italic: true }), said], {
    align,
    after: 0,
    line: LINE,
    keepNext: keepNext === true,
  });
}

/** Blanks of a letter's width: a box of them is as wide as one that is ticked. */
const BOX = { empty: '\u00a0\u00a0\u00a0\u00a0', ticked: '\u00a0×\u00a0' };

function cellPiece(cell: Cell, stand: Stand): Piece {
  if (typeof cell === 'string') return one(cell, stand);
  if ('ticked' in cell)
    return paragraph([run(cell.ticked ? BOX.ticked : BOX.empty, { size: SIZE, boxed: true })], {
      align: 'center',
      before: 2,
      after: 2,
    });
  return cell.length === 0 ? one('', stand) : cell.map((line) => cellLine(line, stand)).join('');
}

const standOf = ({ number, money, isHead }: DenseColumn): Stand => ({
  align: number ? 'center' : money ? 'right' : 'left',
  bold: isHead === true,
});

/** What its columns leave is shared by those that ask for nothing. */
function widthsOf({ columns, uncounted }: DenseTable): number[] {
  const counting = uncounted ? [] : [COUNT];
  const given = [...counting, ...columns.map(({ width = 0 }) => width)].reduce(
    (sum, width) => sum + width,
    0,
  );
  const open = columns.filter(({ width }) => width === undefined).length;
  const left = Math.max(20 * open, TEXT_WIDTH - given);
  const widths = [...counting, ...columns.map(({ width }) => width ?? left / Math.max(1, open))];
  const scale = TEXT_WIDTH / widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width * scale);
}

/** @param keepNext whether no page parts it from the row below */
function rowCells(
  dense: DenseTable,
  { row, count }: { row: DenseRow; count: number },
  keepNext: boolean,
): TableCell[] {
  const { columns, uncounted } = dense;
  if ('group' in row)
    return [
      {
        content: one(row.group, { bold: !row.isUnder, italic: row.isUnder === true, keepNext: true }),
        span: columnCount(dense),
      },
    ];
  if (isCounted(row))
    return [
      ...(uncounted ? [] : [one(String(count), { align: 'center', keepNext })]),
      ...row.map((cell, index) => cellPiece(cell, { ...standOf(columns[index] ?? { head: '' }), keepNext })),
    ];
  const first = columns.length - row.cells.length;
  return [
    { content: one(row.total, { bold: true }), span: row.columns },
    ...row.cells.map((text, index) =>
      one(text, { align: columns[first + index]?.money ? 'right' : 'center', bold: true }),
    ),
  ];
}

export function denseWordTable(dense: DenseTable): Piece {
  const { columns, rows, uncounted, toFill } = dense;
  const heads = [...(uncounted ? [] : [PAPER_FRAME.count]), ...columns.map(({ head }) => head)];
  const isTotal = (row: DenseRow | undefined): boolean => row !== undefined && 'total' in row;
  return table(
    [
      heads.map((head) => one(head, { align: 'center', bold: true, keepNext: true })),
      ...countedRows(rows).map((row, index) => rowCells(dense, row, isTotal(rows[index + 1]))),
    ],
    {
      widths: widthsOf(dense),
      bordered: true,
      headRows: 1,
      ...(toFill ? { heights: [0, ...rows.map((row) => (isCounted(row) ? TO_FILL : 0))] } : {}),
    },
  );
}

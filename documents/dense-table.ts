import { html, type Markup } from '../words/html.ts';
import { PAPER_FRAME } from '../words/papers/paper-frame.ts';

/** Tables as forms have them, whether they are shown on a page or written for Word, and how a page shows them. */

/** A column: its head, its width in mm (without one it takes what is left), and what stands in it. */
export interface DenseColumn {
  head: string;
  width?: number;
  /** figures, centred */
  number?: boolean;
  /** sums, one below the other */
  money?: true;
  /** what its row is about */
  isHead?: true;
}

/** One of several paragraphs in a cell. */
export interface CellLine {
  text: string;
  /** what it begins with, told apart */
  term?: string;
  look?: 'small' | 'italic' | 'strong';
}

/** What stands in a cell: a text, a box that is ticked or to be ticked, or paragraphs. */
export type Cell = string | { ticked: boolean } | readonly CellLine[];

/** A row that is counted, a heading over those below it, or a sum. */
export type DenseRow =
  | readonly Cell[]
  | { group: string; isUnder?: true }
  /** @property columns how many its name takes, the one that counts among them */
  | { total: string; columns: number; cells: readonly string[] };

export interface DenseTable {
  columns: readonly DenseColumn[];
  rows: readonly DenseRow[];
  /** whether its first column counts no rows */
  uncounted?: true;
  /** whether its rows leave room for a hand */
  toFill?: true;
}

export const isCounted = (row: DenseRow): row is readonly Cell[] => !('group' in row || 'total' in row);

/** Each row with its number, which those between and below them don't have. */
export function countedRows(rows: readonly DenseRow[]): { row: DenseRow; count: number }[] {
  let count = 0;
  return rows.map((row) => {
    if (isCounted(row)) count += 1;
    return { row, count };
  });
}

/** How many columns stand side by side. */
export const columnCount = ({ columns, uncounted }: DenseTable): number =>
  columns.length + (uncounted ? 0 : 1);

function lineHtml({ text, term, look }: CellLine): Markup {
  const said =
    look === 'italic' ? html`<em>${text}</em>` : look === 'strong' ? html`<strong>${text}</strong>` : text;
  return html`<p class="said${look === 'small' ? ' small' : ''}">${term === undefined ? null : html`<em>${term}</em> `}${said}</p>`;
}

function cellHtml(cell: Cell): Markup {
  if (typeof cell === 'string') return html`${cell}`;
  if ('ticked' in cell) return html`<span class="box">${cell.ticked ? '×' : ''}</span>`;
  return html`${cell.map(lineHtml)}`;
}

function countedHtml(table: DenseTable, cells: readonly Cell[], count: number): Markup {
  const { columns, uncounted, toFill } = table;
  const cell = (one: Cell, index: number) => {
    const { number, money, isHead } = columns[index] ?? {};
    if (isHead) return html`<th scope="row">${cellHtml(one)}</th>`;
    const look = number ? html` class="number"` : money ? html` class="money"` : null;
    return html`<td${look}>${cellHtml(one)}</td>`;
  };
  return html`<tr${toFill ? html` class="write"` : null}>${uncounted ? null : html`<td class="number">${count}</td>`}${cells.map(cell)}</tr>
`;
}

function rowHtml(table: DenseTable, row: DenseRow, count: number): Markup {
  if ('group' in row)
    return html`<tr class="${row.isUnder ? 'subgroup' : 'group'}"><th scope="rowgroup" colspan="${columnCount(table)}">${row.group}</th></tr>
`;
  if (isCounted(row)) return countedHtml(table, row, count);
  const first = columnCount(table) - row.cells.length - (table.uncounted ? 0 : 1);
  return html`<tr class="total"><th scope="row" colspan="${row.columns}">${row.total}</th>${row.cells.map(
    (text, index) =>
      html`<td class="${table.columns[first + index]?.money ? 'money' : 'number'}">${text}</td>`,
  )}</tr>
`;
}

export function denseTable(table: DenseTable): Markup {
  const { columns, rows, uncounted } = table;
  return html`<table class="dense">
<colgroup>${uncounted ? null : html`<col style="width: 9mm">`}${columns.map(({ width }) => (width === undefined ? html`<col>` : html`<col style="width: ${width}mm">`))}</colgroup>
<thead><tr>${uncounted ? null : html`<th scope="col">${PAPER_FRAME.count}</th>`}${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${countedRows(rows).map(({ row, count }) => rowHtml(table, row, count))}</tbody>
</table>`;
}

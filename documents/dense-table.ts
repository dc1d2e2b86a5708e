import { html, type Markup } from '../words/html.ts';
import { PAPER_FRAME } from '../words/papers/paper-frame.ts';

/** A column of a dense table: its head, its width in mm (without one it takes what is left), and figures centred. */
export interface DenseColumn {
  head: string;
  width?: number;
  number?: boolean;
}

/** A table of texts as forms have it; the first column counts the rows. */
export function denseTable(columns: readonly DenseColumn[], rows: readonly (readonly string[])[]): Markup {
  const cell = (text: string, index: number) =>
    columns[index]?.number === true ? html`<td class="number">${text}</td>` : html`<td>${text}</td>`;
  return html`<table class="dense scores">
<colgroup><col style="width: 9mm">${columns.map(({ width }) => (width === undefined ? html`<col>` : html`<col style="width: ${width}mm">`))}</colgroup>
<thead><tr><th scope="col">${PAPER_FRAME.count}</th>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row, index) => html`<tr><td class="number">${index + 1}</td>${row.map(cell)}</tr>
`,
)}</tbody>
</table>`;
}

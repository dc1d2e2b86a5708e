import { html, type Markup } from '../words/html.ts';
import { type DenseColumn, denseTable } from './dense-table.ts';

/** What a paper says between its title and its foot, piece by piece: shown as a page, and written for Word, of the same. */
export type Block =
  | { kind: 'heading'; text: string }
  /** @property asWritten what somebody wrote, with its own lines */
  | { kind: 'line'; text: string; asWritten?: true; note?: true }
  | { kind: 'lead'; text: string }
  | { kind: 'entries'; entries: readonly string[] }
  | { kind: 'table'; columns: readonly DenseColumn[]; rows: readonly (readonly string[])[] };

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const line = (text: string): Block => ({ kind: 'line', text });
export const asWritten = (text: string): Block => ({ kind: 'line', text, asWritten: true });
export const lead = (text: string): Block => ({ kind: 'lead', text });
export const tableOf = (columns: readonly DenseColumn[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns,
  rows,
});

/** A heading with its list; nothing when the list is empty. */
export const section = (title: string, entries: readonly string[]): Block[] =>
  entries.length === 0 ? [] : [lead(title), { kind: 'entries', entries }];

/** Sections that have something to say, numbered as they come. */
export const numbered = (
  sections: readonly (readonly [title: string, entries: readonly string[]])[],
): Block[] =>
  sections
    .filter(([, entries]) => entries.length > 0)
    .flatMap(([title, entries], index) => section(`${index + 1}. ${title}`, entries));

/** Entries with the marks between them. */
export const entryLines = (entries: readonly string[]): string[] =>
  entries.map((entry, index) => `- ${entry}${index === entries.length - 1 ? '.' : ';'}`);

function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2>
`;
    case 'line':
      return html`<p class="line${block.asWritten ? ' said' : ''}">${block.note ? html`<em>${block.text}</em>` : block.text}</p>
`;
    case 'lead':
      return html`<p class="lead line"><strong>${block.text}</strong></p>
`;
    case 'entries':
      return html`${entryLines(block.entries).map(
        (entry) => html`<p class="line said">${entry}</p>
`,
      )}`;
    case 'table':
      return html`${denseTable(block.columns, block.rows)}
`;
  }
}

export const bodyHtml = (blocks: readonly Block[]): Markup => html`${blocks.map(blockHtml)}`;

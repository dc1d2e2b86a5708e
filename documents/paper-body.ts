import { html, type Markup } from '../words/html.ts';
import { type DenseColumn, type DenseRow, type DenseTable, denseTable } from './dense-table.ts';

/** What a paper says between its title and its foot, piece by piece: shown as a page, and written for Word, of the same. */
export type Block =
  | { kind: 'heading'; text: string }
  /** under a heading */
  | { kind: 'subheading'; text: string }
  | LineBlock
  | { kind: 'lead'; text: string }
  /** what a decision says between its grounds and its articles, with its own lines */
  | { kind: 'decides'; text: string }
  | { kind: 'entries'; entries: readonly string[] }
  /** told apart from what stands around it */
  | { kind: 'notice'; term?: string; text: string }
  /** lines for a hand, each behind what is to be written there, or behind nothing */
  | { kind: 'toFill'; lines: readonly string[] }
  | ({ kind: 'table' } & DenseTable);

interface LineBlock {
  kind: 'line';
  text: string;
  /** what it begins with, told apart */
  term?: string;
  /** what somebody wrote, with its own lines */
  asWritten?: true;
  note?: true;
  /** never parted by a page from what follows: a table, or who signs */
  isKept?: true;
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const subheading = (text: string): Block => ({ kind: 'subheading', text });
export const line = (text: string): Block => ({ kind: 'line', text });
export const asWritten = (text: string): Block => ({ kind: 'line', text, asWritten: true });
export const kept = (text: string): Block => ({ kind: 'line', text, isKept: true });
export const lead = (text: string): Block => ({ kind: 'lead', text });
export const decides = (text: string): Block => ({ kind: 'decides', text });
export const tableOf = (
  columns: readonly DenseColumn[],
  rows: readonly DenseRow[],
  how: Pick<DenseTable, 'uncounted' | 'toFill'> = {},
): Block => ({ kind: 'table', columns, rows, ...how });

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

const termHtml = (term: string | undefined): Markup | null =>
  term === undefined ? null : html`<strong>${term}</strong> `;

function lineHtml({ text, term, asWritten, note, isKept }: LineBlock): Markup {
  return html`<p class="line${asWritten ? ' said' : ''}${isKept ? ' kept' : ''}">${termHtml(term)}${note ? html`<em>${text}</em>` : text}</p>
`;
}

function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2>
`;
    case 'subheading':
      return html`<h3>${block.text}</h3>
`;
    case 'line':
      return lineHtml(block);
    case 'lead':
      return html`<p class="lead line"><strong>${block.text}</strong></p>
`;
    case 'decides':
      return html`<p class="decides said">${block.text}</p>
`;
    case 'entries':
      return html`${entryLines(block.entries).map(
        (entry) => html`<p class="line said">${entry}</p>
`,
      )}`;
    case 'notice':
      return html`<p class="note said">${termHtml(block.term)}${block.text}</p>
`;
    case 'toFill':
      return html`${block.lines.map((text) =>
        text === ''
          ? html`<p class="rule"></p>
`
          : html`<p class="fill">${text}</p>
`,
      )}`;
    case 'table':
      return html`${denseTable(block)}
`;
  }
}

export const bodyHtml = (blocks: readonly Block[]): Markup => html`${blocks.map(blockHtml)}`;

import { SAID_SAMPLE } from '../../words/papers/word-samples.ts';
import { FRAME_TAGS, SAID_TAGS as TAGS } from '../../words/papers/word-tags.ts';
import { type Block, entryLines } from '../paper-body.ts';
import { each, tag } from './frame.ts';
import { listed } from './frame-data.ts';
import { dots, type Piece, paragraph, run } from './ooxml.ts';
import type { WordData } from './word-data.ts';
import { denseWordTable } from './word-table.ts';

/** The parts of a paper for Word, one after the other: each is of one kind, and has nothing of the others. */

const EMPTY: WordData = {
  [TAGS.heading]: '',
  [TAGS.lead]: '',
  [TAGS.decides]: '',
  [TAGS.term]: '',
  [TAGS.line]: '',
  [TAGS.kept]: '',
  [TAGS.notice]: '',
  [TAGS.entries]: [],
  [TAGS.toFill]: [],
  [TAGS.hasTable]: false,
  [TAGS.table]: { xml: '' },
};

const termData = (term: string | undefined): WordData =>
  term === undefined ? {} : { [TAGS.term]: `${term} ` };

function blockData(block: Block): WordData {
  switch (block.kind) {
    case 'heading':
      return { [TAGS.heading]: block.text };
    case 'subheading':
    case 'lead':
      return { [TAGS.lead]: block.text };
    case 'decides':
      return { [TAGS.decides]: block.text };
    case 'line':
      return { ...termData(block.term), [block.isKept ? TAGS.kept : TAGS.line]: block.text };
    case 'notice':
      return { ...termData(block.term), [TAGS.notice]: block.text };
    case 'entries':
      return { [TAGS.entries]: listed(entryLines(block.entries)) };
    case 'toFill':
      return { [TAGS.toFill]: listed(block.lines) };
    case 'table':
      return { [TAGS.hasTable]: true, [TAGS.table]: { xml: denseWordTable(block) } };
  }
}

export const partsData = (blocks: readonly Block[]): WordData[] =>
  blocks.map((block) => ({ ...EMPTY, ...blockData(block) }));

const term = (): Piece => run(tag(TAGS.term), { bold: true });

/** Points from line to line, and below a paragraph: what is no paper of the Party stands closer. */
const PAPER = { line: 19, after: 6 };
const SHEET = { line: 18, after: 3 };

/** @param list whose elements the parts are */
export function parts(list: string, isSheet = false): Piece[] {
  const close = isSheet ? SHEET : PAPER;
  const said = (runs: readonly Piece[], keepNext = false) =>
    paragraph(runs, { ...close, indent: 10, keepNext });
  return each(
    list,
    ...each(
      TAGS.heading,
      paragraph([run(tag(TAGS.heading), { bold: true })], { ...close, before: 6, keepNext: true }),
    ),
    ...each(TAGS.lead, paragraph([run(tag(TAGS.lead), { bold: true })], { ...close, keepNext: true })),
    ...each(
      TAGS.decides,
      paragraph([run(tag(TAGS.decides), { bold: true })], {
        ...close,
        align: 'center',
        before: 6,
        keepNext: true,
      }),
    ),
    ...each(TAGS.line, said([term(), run(tag(TAGS.line))])),
    ...each(TAGS.kept, said([term(), run(tag(TAGS.kept))], true)),
    ...each(
      TAGS.notice,
      paragraph([term(), run(tag(TAGS.notice))], { ...close, align: 'left', keepNext: true, boxed: true }),
    ),
    ...each(TAGS.entries, said([run(tag(FRAME_TAGS.line))])),
    ...each(
      TAGS.toFill,
      paragraph([run(tag(FRAME_TAGS.line)), dots()], { align: 'left', line: 22, dotted: true }),
    ),
    ...each(TAGS.hasTable, paragraph(`{@${TAGS.table}}`), paragraph('', { after: 0, line: 6 })),
  );
}

/** Every tag has something. */
export function partsSample(): WordData[] {
  const { heading, lead, decides, term, line, kept, notice, entries, toFill, columns, row } = SAID_SAMPLE;
  const one: WordData = {
    [TAGS.heading]: heading,
    [TAGS.lead]: lead,
    [TAGS.decides]: decides,
    [TAGS.term]: `${term} `,
    [TAGS.line]: line,
    [TAGS.kept]: kept,
    [TAGS.notice]: notice,
    [TAGS.entries]: listed(entries),
    [TAGS.toFill]: listed([toFill]),
    [TAGS.hasTable]: true,
    [TAGS.table]: { xml: denseWordTable({ columns: columns.map((head) => ({ head })), rows: [row] }) },
  };
  return [one];
}

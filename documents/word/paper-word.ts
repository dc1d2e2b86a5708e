import { formGuideOn } from '../../domain/form-guide.ts';
import type { SaidWordKind } from '../../domain/word-kind.ts';
import { SAID_SAMPLE } from '../../words/papers/word-samples.ts';
import { FRAME_TAGS, SAID_TAGS as TAGS } from '../../words/papers/word-tags.ts';
import { draftWords } from '../draft-mark.ts';
import { type Block, entryLines } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';
import type { SignatureBlock } from '../signature-block.ts';
import { each, foot, letterhead, signatures, tag, text, title } from './frame.ts';
import { footData, footSample, headData, headSample, listed } from './frame-data.ts';
import { type Piece, paragraph, run } from './ooxml.ts';
import type { WordData } from './word-data.ts';
import type { WordSaid } from './word-file.ts';
import { denseWordTable } from './word-table.ts';

/** A paper that is told in its parts, for Word: what its template can say, and the template to begin with. */

const EMPTY: WordData = {
  [TAGS.heading]: '',
  [TAGS.line]: '',
  [TAGS.lead]: '',
  [TAGS.entries]: [],
  [TAGS.hasTable]: false,
  [TAGS.table]: { xml: '' },
};

function blockData(block: Block): WordData {
  switch (block.kind) {
    case 'heading':
      return { ...EMPTY, [TAGS.heading]: block.text };
    case 'line':
      return { ...EMPTY, [TAGS.line]: block.text };
    case 'lead':
      return { ...EMPTY, [TAGS.lead]: block.text };
    case 'entries':
      return { ...EMPTY, [TAGS.entries]: listed(entryLines(block.entries)) };
    case 'table':
      return { ...EMPTY, [TAGS.hasTable]: true, [TAGS.table]: { xml: denseWordTable(block) } };
  }
}

function signersData(blocks: readonly [SignatureBlock, SignatureBlock]): WordData {
  const [left, right] = blocks;
  return {
    [TAGS.leftOffice]: left.lines.join('\n'),
    [TAGS.leftName]: left.name,
    [TAGS.rightOffice]: right.lines.join('\n'),
    [TAGS.rightName]: right.name,
  };
}

const endData = ({ end, day }: Pick<PaperSays, 'end' | 'day'>): WordData =>
  end === null ? {} : 'foot' in end ? footData(formGuideOn(day), end.foot) : signersData(end.signatures);

/** @param says in its parts, of which the page is made, too */
export function paperWord(
  kind: SaidWordKind,
  { plan, draftOf, blocks, end, day, ...said }: PaperSays,
): WordSaid {
  return {
    kind,
    day,
    data: {
      ...headData({ ...said, draft: draftOf === null ? null : draftWords(plan, draftOf) }),
      ...endData({ end, day }),
      [TAGS.body]: blocks.map(blockData),
    },
  };
}

/** Who signs each: the issuer with those to whom it goes, two side by side, or nobody. */
const END: Record<SaidWordKind, 'foot' | 'signatures' | 'nobody'> = {
  teamReport: 'foot',
  superiorReport: 'foot',
  result: 'foot',
  improvement: 'foot',
  meetingRecord: 'signatures',
  rankedTable: 'nobody',
};
const END_PIECES = { foot: () => [foot()], signatures: () => [signatures()], nobody: () => [] };
const END_SAMPLES: Record<(typeof END)[SaidWordKind], () => WordData> = {
  foot: footSample,
  signatures: () =>
    signersData([
      { lines: [SAID_SAMPLE.leftOffice], name: SAID_SAMPLE.leftName },
      { lines: [SAID_SAMPLE.rightOffice], name: SAID_SAMPLE.rightName },
    ]),
  nobody: () => ({}),
};

/** The paper as the office finds it before it edits it. */
export const saidTemplate = (kind: SaidWordKind): Piece[] => [
  letterhead(),
  ...title(),
  ...each(
    TAGS.body,
    ...each(
      TAGS.heading,
      paragraph([run(tag(TAGS.heading), { bold: true })], { before: 6, line: 19, keepNext: true }),
    ),
    ...each(TAGS.lead, paragraph([run(tag(TAGS.lead), { bold: true })], { line: 19, keepNext: true })),
    ...each(TAGS.line, text(run(tag(TAGS.line)))),
    ...each(TAGS.entries, text(run(tag(FRAME_TAGS.line)))),
    ...each(TAGS.hasTable, paragraph(`{@${TAGS.table}}`)),
  ),
  ...END_PIECES[END[kind]](),
];

/** What a template of the kind is tried with. */
export function saidSample(kind: SaidWordKind): WordData {
  const { type, summary, heading, lead, line, entries, columns, row } = SAID_SAMPLE;
  const block: WordData = {
    [TAGS.heading]: heading,
    [TAGS.lead]: lead,
    [TAGS.line]: line,
    [TAGS.entries]: listed(entries),
    [TAGS.hasTable]: true,
    [TAGS.table]: { xml: denseWordTable({ columns: columns.map((head) => ({ head })), rows: [row] }) },
  };
  return { ...headSample(type, summary), ...END_SAMPLES[END[kind]](), [TAGS.body]: [block] };
}

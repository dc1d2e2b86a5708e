import { PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import { FRAME_TAGS as TAGS } from '../../words/papers/word-tags.ts';
import { type Piece, paragraph, run, TEXT_WIDTH, table } from './ooxml.ts';

/** What stands at the head and the foot of a paper for Word; sizes in points by 36-HD/VPTW and 05-HD/VPTW. */

export const tag = (name: string): string => `{${name}}`;
/** A list in its own paragraphs: each element is what stands between; of a text or a condition it is there where it has something. */
export const each = (name: string, ...inside: readonly Piece[]): Piece[] => [
  paragraph(`{#${name}}`, { after: 0 }),
  ...inside,
  paragraph('{/}', { after: 0 }),
];
/** What is there only if the tag has nothing. */
export const unless = (name: string, ...inside: readonly Piece[]): Piece[] => [
  paragraph(`{^${name}}`, { after: 0 }),
  ...inside,
  paragraph('{/}', { after: 0 }),
];

export const centred = (text: string, look: Parameters<typeof run>[1] = {}): Piece =>
  paragraph([run(text, look)], { align: 'center', after: 0 });

/** A paragraph of the running text. */
export const text = (...runs: readonly Piece[]): Piece => paragraph(runs, { indent: 10, line: 19 });
/** The last one above the signature: so that no signature stands alone on its page. */
export const lastText = (...runs: readonly Piece[]): Piece =>
  paragraph(runs, { indent: 10, line: 19, keepNext: true });

/** Bodies and number on the left, the Party's name, place and date on the right. */
export const letterhead = (): Piece =>
  table(
    [
      [
        [
          centred(tag(TAGS.superior), { caps: true }),
          centred(tag(TAGS.issuer), { bold: true, caps: true }),
          centred('*'),
          centred(tag(TAGS.number)),
        ].join(''),
        [
          centred(PAPER_FRAME.party, { bold: true, underline: true, size: 15 }),
          centred(tag(TAGS.placeAndDate), { italic: true }),
        ].join(''),
      ],
    ],
    { widths: [74, TEXT_WIDTH - 74], bordered: false },
  );

/** The type of the paper and what it is about; of a draft what it says of itself. */
export const title = (): Piece[] => [
  ...each(TAGS.draft, paragraph([run(tag(TAGS.draft), { bold: true })], { align: 'center', before: 6 })),
  paragraph([run(tag(TAGS.type), { bold: true, size: 16 })], { align: 'center', before: 12, after: 0 }),
  paragraph([run(tag(TAGS.summary), { bold: true, size: 15 })], { align: 'center', after: 0 }),
  paragraph('-----', { align: 'center' }),
];

/** Two tables that follow each other would be one: what keeps them apart stays with the second. */
export const apart = (below: Piece): Piece =>
  `${paragraph('', { after: 0, line: 10, keepNext: true })}${below}`;

/** To whom it goes on the left, who signs on the right. */
export const foot = (): Piece =>
  apart(
    table(
      [
        [
          [
            paragraph([run(PAPER_FRAME.recipients, { underline: true })], {
              align: 'left',
              after: 0,
              keepNext: true,
            }),
            paragraph([run(`{#${TAGS.recipients}}`, { size: 12 })], {
              align: 'left',
              after: 0,
              keepNext: true,
            }),
            paragraph([run(`- ${tag(TAGS.line)}`, { size: 12 })], {
              align: 'left',
              after: 0,
              keepNext: true,
            }),
            paragraph([run('{/}', { size: 12 })], { align: 'left', after: 0 }),
          ].join(''),
          [
            centred(tag(TAGS.onBehalf), { bold: true }),
            centred(tag(TAGS.position)),
            ...Array.from({ length: 4 }, () => centred('')),
            centred(tag(TAGS.signer), { bold: true }),
          ].join(''),
        ],
      ],
      { widths: [88, TEXT_WIDTH - 88], bordered: false },
    ),
  );

/** A table of a list: heads, and a row for each element by the same names. @param of name and mm of each column */
export const listTable = (
  list: string,
  columns: readonly { name: string; width: number; centred?: true }[],
): Piece => {
  const head = columns.map(({ name }) =>
    paragraph([run(name, { bold: true })], { align: 'center', after: 0 }),
  );
  const row = columns.map(({ name, centred: middle }, index) => {
    const open = index === 0 ? `{#${list}}` : '';
    const close = index === columns.length - 1 ? '{/}' : '';
    return paragraph(`${open}${tag(name)}${close}`, { align: middle ? 'center' : 'left', after: 0 });
  });
  return table([head, row], { widths: columns.map(({ width }) => width), bordered: true, headRows: 1 });
};

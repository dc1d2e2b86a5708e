import { SAID_SAMPLE } from '../../words/papers/word-samples.ts';
import { SIGNER_TAGS } from '../../words/papers/word-tags.ts';
import type { SignatureBlock, Signers } from '../signature-block.ts';
import { apart, centred, each, tag } from './frame.ts';
import { type Piece, paragraph, run, TEXT_WIDTH, table } from './ooxml.ts';
import type { WordData } from './word-data.ts';

/** Those who sign side by side at the end of a paper for Word. */

type Place = keyof typeof SIGNER_TAGS;

/** Where they stand, by how many sign: one alone on the right. */
const PLACES = {
  1: ['right'],
  2: ['left', 'right'],
  3: ['left', 'middle', 'right'],
} as const satisfies Record<number, readonly Place[]>;
export type SignerCount = keyof typeof PLACES;

/** mm of each column */
const WIDTHS: Record<SignerCount, readonly number[]> = {
  1: [TEXT_WIDTH / 2, TEXT_WIDTH / 2],
  2: [TEXT_WIDTH / 2, TEXT_WIDTH / 2],
  3: [61, 48, 56],
};

const signerData = (
  place: Place,
  { lines: [authority, ...office], hand, name }: SignatureBlock,
): WordData => {
  const tags = SIGNER_TAGS[place];
  return {
    [tags.authority]: authority,
    [tags.office]: office.join('\n'),
    [tags.hand]: hand ?? '',
    [tags.name]: name,
  };
};

export function signersData(blocks: Signers): WordData {
  const places: readonly Place[] = PLACES[blocks.length];
  const data = blocks.flatMap((block, index) =>
    places.slice(index, index + 1).map((place) => signerData(place, block)),
  );
  return Object.assign({}, ...data);
}

/** The tags of their names. */
export const signerNames = (count: SignerCount): string[] =>
  PLACES[count].map((place) => SIGNER_TAGS[place].name);

/** Room for a hand, in mm. */
const HAND = 18;

/** What signs stays on one page, name beside name, and never alone on it. */
export function signers(count: SignerCount): Piece {
  const tags = PLACES[count].map((place) => SIGNER_TAGS[place]);
  const stays = { align: 'center', after: 0, keepNext: true } as const;
  const row = (of: (tags: (typeof SIGNER_TAGS)[Place]) => Piece) => [
    ...(count === 1 ? [paragraph('', stays)] : []),
    ...tags.map(of),
  ];
  return apart(
    table(
      [
        row(({ authority, office }) =>
          [
            paragraph([run(tag(authority), { bold: true })], stays),
            ...each(office, paragraph([run(tag(office))], stays)),
          ].join(''),
        ),
        row(({ hand }) => paragraph([run(tag(hand), { italic: true, size: 12 })], stays)),
        row(({ name }) => centred(tag(name), { bold: true })),
      ],
      { widths: WIDTHS[count], bordered: false, heights: [0, HAND, 0] },
    ),
  );
}

export function signersSample(count: SignerCount): WordData {
  const { left, middle, right } = SAID_SAMPLE.signers;
  const block = ({ authority, office, hand, name }: typeof left | typeof middle | typeof right) => ({
    lines: [authority, office] as const,
    hand,
    name,
  });
  const all: Record<SignerCount, Signers> = {
    1: [block(right)],
    2: [block(left), block(right)],
    3: [block(left), block(middle), block(right)],
  };
  return signersData(all[count]);
}

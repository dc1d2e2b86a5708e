import type { LocalDate } from './calendar/instant.ts';

/**
 * How papers of the Party are laid out, by the guide that is in force on the day of the paper: Hướng dẫn 36-HD/VPTW of
 * 03/4/2018, and from its own day Hướng dẫn 05-HD/VPTW of 27/5/2026, which took its place. What is read off tables and
 * samples of both is alike in all but three things: the size of the page number, what ends a recipient, and to whom a
 * proposal goes in which words.
 */

/** The parts of a paper that a guide says something about, in the order in which they are read. */
export const FORM_PARTS = [
  'upperBody',
  'issuer',
  'star',
  'number',
  'party',
  'placeAndDate',
  'type',
  'subject',
  'dashes',
  'body',
  'recipientsHead',
  'recipient',
  'authority',
  'position',
  'signer',
] as const;
export type FormPart = (typeof FORM_PARTS)[number];

/** How a part is written. */
export interface PartForm {
  /** points, from the least to the most that will do */
  size: readonly [least: number, most: number];
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  capitals: boolean;
}

export interface FormGuide {
  id: '36-HD/VPTW' | '05-HD/VPTW';
  /** the document, and the regulation that it carries out */
  source: string;
  /** first local day on which it decides */
  from: LocalDate;
  font: string;
  /** mm */
  page: { width: number; height: number };
  /** mm */
  margins: { top: number; right: number; bottom: number; left: number };
  /** above the middle of the text, on every page but the first; points, and mm from the edge of the paper */
  pageNumber: { size: number; fromEdge: number };
  /** points between two paragraphs, and between two lines */
  paragraphGap: number;
  lines: readonly [least: number, most: number];
  parts: Record<FormPart, PartForm>;
  /** behind every recipient but the last, behind which stands a full stop */
  recipientsEnd: ',' | ';';
  /** whether a proposal is presented (`Kính trình`) or sent to the superior (`Kính gửi`) */
  presentsProposals: boolean;
}

const part = (
  size: PartForm['size'],
  form: Partial<Record<'bold' | 'italic' | 'underlined' | 'capitals', true>> = {},
): PartForm => ({ size, bold: false, italic: false, underlined: false, capitals: false, ...form });

const ALIKE = {
  font: 'Times New Roman',
  page: { width: 210, height: 297 },
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
  paragraphGap: 6,
  lines: [18, 22],
  parts: {
    upperBody: part([14, 14], { capitals: true }),
    issuer: part([14, 14], { bold: true, capitals: true }),
    star: part([14, 14]),
    number: part([14, 14]),
    party: part([15, 15], { bold: true, capitals: true }),
    placeAndDate: part([14, 14], { italic: true }),
    type: part([15, 16], { bold: true, capitals: true }),
    subject: part([14, 15], { bold: true }),
    dashes: part([14, 14]),
    body: part([14, 15]),
    recipientsHead: part([14, 14], { underlined: true }),
    recipient: part([12, 12]),
    authority: part([14, 14], { bold: true, capitals: true }),
    position: part([14, 14], { capitals: true }),
    signer: part([14, 14], { bold: true }),
  },
} as const satisfies Omit<
  FormGuide,
  'id' | 'source' | 'from' | 'pageNumber' | 'recipientsEnd' | 'presentsProposals'
>;

const GUIDE_OF_2018: FormGuide = {
  ...ALIKE,
  id: '36-HD/VPTW',
  source: '36-HD/VPTW, 03/4/2018 (66-QĐ/TW, 06/02/2017)',
  from: '2018-04-03',
  pageNumber: { size: 13, fromEdge: 10 },
  recipientsEnd: ',',
  presentsProposals: false,
};

const GUIDE_OF_2026: FormGuide = {
  ...ALIKE,
  id: '05-HD/VPTW',
  source: '05-HD/VPTW, 27/5/2026 (399-QĐ/TW, 09/01/2026)',
  from: '2026-05-27',
  pageNumber: { size: 14, fromEdge: 10 },
  recipientsEnd: ';',
  presentsProposals: true,
};

/** The oldest first. */
export const FORM_GUIDES: readonly FormGuide[] = [GUIDE_OF_2018, GUIDE_OF_2026];

/**
 * The guide in force on a paper's day.
 *
 * @param day local; of a paper that has none yet the day on which it is drafted. Before all guides the oldest decides
 */
export const formGuideOn = (day: LocalDate): FormGuide =>
  FORM_GUIDES.findLast(({ from }) => from <= day) ?? GUIDE_OF_2018;

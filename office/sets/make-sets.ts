import { setContents } from '../../documents/dossier/set-contents.ts';
import {
  COVER_TITLE,
  pageMark,
  type SetCover,
  setCoverSays,
  setTitle,
} from '../../documents/dossier/set-cover.ts';
import { paperWord } from '../../documents/word/paper-word.ts';
import { wordFileOf } from '../../documents/word/word-file.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { DossierSet } from '../../domain/case/case-content.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { setNumber, validSets } from '../../domain/dossier/dossier-sets.ts';
import type { SetPiece } from '../../domain/dossier/set-papers.ts';
import type { FailedTemplate } from '../../domain/failed-template.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { CampaignRow } from '../../records/reading.ts';
import type { MadePaper, PaperReader } from '../made-paper.ts';
import { joinedPdf } from '../pdf/joined-pdf.ts';
import type { ToPdf } from '../pdf/word-to-pdf.ts';
import { type ApartPart, type InsidePart, setParts } from './set-parts.ts';

/** The sets of dossiers, one PDF for each member of the team (R41): what that member reads of the case, and no more. */

export interface SetsAsked {
  /** one cell's alone */
  cell?: string | undefined;
  /** one member's alone */
  person?: string | undefined;
}

export interface SetSource {
  /** of a case the papers that whoever takes the set may read */
  papersOf(cell: RecordedCell): Promise<readonly MadePaper[]>;
  store: Pick<FileStore, 'open'>;
}

/** A set of a cell's newest dossier, in the hands of a member of the team. */
export interface SetOf {
  cell: RecordedCell;
  set: DossierSet;
  /** the folder and name under which it is kept, without its end */
  path: string;
}

/** @property now when they are put together, ms */
interface Making {
  toPdf: ToPdf;
  now: Instant;
}

export interface MadeSet extends SetOf {
  content: Uint8Array;
  pages: number;
  apart: readonly ApartPart[];
  /** templates of the office that couldn't say what lies in it */
  failed: readonly FailedTemplate[];
}

const pathOf = (cell: string, sets: readonly DossierSet[], set: DossierSet): string =>
  `${cell}/bo-${setNumber(sets, set).replace('/', '-')}-${set.person}`;

/** Those of a cell that are asked for; none before its dossier is in. */
export function setsOf(cell: RecordedCell, { person }: Pick<SetsAsked, 'person'> = {}): SetOf[] {
  const sets = cell.content.sets ?? [];
  return validSets(sets)
    .filter((set) => person === undefined || set.person === person)
    .map((set) => ({ cell, set, path: pathOf(cell.cell, sets, set) }));
}

const dossierOf = ({ content }: RecordedCell, { version }: DossierSet) =>
  content.dossiers?.find((one) => one.version === version) ?? null;

/** Of the case's papers the one that belongs to a version of the dossier. */
export const paperOf = (papers: readonly MadePaper[], kind: string, { version }: DossierSet) =>
  papers.find((paper) => paper.kind === kind && (paper.of === null || paper.of === `${version}`));

/** What lies in a set, as far as it is there. */
export function piecesOf(row: CampaignRow, { cell, set }: SetOf, papers: readonly MadePaper[]): SetPiece[] {
  const dossier = dossierOf(cell, set);
  if (dossier === null) return [];
  return setContents(row.plan, dossier).filter(
    ({ from }) => from === null || !('paper' in from) || paperOf(papers, from.paper, set) !== undefined,
  );
}

/** @returns null of a set whose dossier nobody knows */
export function coverOf(
  { plan, roster }: CampaignRow,
  { cell, set }: SetOf,
  listed: Pick<SetCover, 'inside' | 'apart' | 'pages' | 'now'>,
): SetCover | null {
  const dossier = dossierOf(cell, set);
  const sets = cell.content.sets ?? [];
  return dossier === null ? null : { plan, roster, cell: cell.cell, dossier, sets, set, ...listed };
}

/** What lies in a set by the pages on which it begins. @param length of the cover, pages */
function paged(inside: readonly InsidePart[], length: number): Pick<SetCover, 'inside' | 'pages'> {
  let page = length + 1;
  const listed = inside.map(({ title, document }) => {
    const place = String(page);
    page += document.getPageCount();
    return { title, place };
  });
  return { inside: listed, pages: page - 1 };
}

/** A long list of contents takes more than one page, and moves what it lists. */
const LONGEST_COVER = 5;

/**
 * The sets of a cell that differ by their covers alone.
 *
 * @param length of the covers, pages
 */
async function covered(
  row: CampaignRow,
  sets: readonly SetOf[],
  parts: { inside: readonly InsidePart[]; apart: readonly ApartPart[]; failed: readonly FailedTemplate[] },
  { toPdf, now }: Making,
  length = 1,
): Promise<MadeSet[]> {
  if (length > LONGEST_COVER)
    throw new RangeError(`the cover of ${sets[0]?.path} is longer than ${LONGEST_COVER} pages`);
  const covers = sets.flatMap((of) => {
    const cover = coverOf(row, of, { ...paged(parts.inside, length), apart: parts.apart, now });
    return cover === null ? [] : [{ of, cover }];
  });
  const made = await toPdf(
    covers.map(({ of: { path }, cover }) => {
      // by the template of what nobody signs
      const said = paperWord('rankedTable', setCoverSays(cover));
      return { name: path, bytes: wordFileOf(said, null, { campaign: row.id, paper: path }) };
    }),
  );
  const done: MadeSet[] = [];
  const longer: SetOf[] = [];
  for (const [index, { of, cover }] of covers.entries()) {
    const own = made[index];
    if (own === undefined || own.pages !== length) {
      longer.push(of);
      continue;
    }
    const joined = [{ title: COVER_TITLE, document: own.document }, ...parts.inside];
    const content = await joinedPdf(joined, { title: setTitle(cover), at: now, mark: pageMark });
    done.push({ ...of, content, pages: cover.pages ?? 0, apart: parts.apart, failed: parts.failed });
  }
  return longer.length === 0
    ? done
    : [...done, ...(await covered(row, longer, parts, { toPdf, now }, length + 1))];
}

/** Which sets there are, cell by cell. */
export async function setsThere(
  row: CampaignRow,
  { reader }: { reader: Pick<PaperReader, 'cases'> },
  asked: SetsAsked,
): Promise<SetOf[]> {
  const cells = await reader.cases(row.id);
  return cells
    .filter(({ cell }) => asked.cell === undefined || cell === asked.cell)
    .flatMap((cell) => setsOf(cell, asked));
}

/**
 * One after the other: of all cells no more than one dossier is held at a time.
 *
 * @throws PdfFailure where a paper or a cover can't be made
 */
export async function* makeSets(
  row: CampaignRow,
  { papersOf, store }: SetSource,
  sets: readonly SetOf[],
  { toPdf, now }: Making,
): AsyncGenerator<MadeSet> {
  for (const [cell, own] of Map.groupBy(sets, (one) => one.cell)) {
    const [first] = own;
    if (first === undefined) continue;
    const papers = await papersOf(cell);
    const failed: FailedTemplate[] = [];
    const source = {
      campaign: row.id,
      store,
      async paper(kind: string) {
        const word = await paperOf(papers, kind, first.set)?.readWord();
        if (word?.failed) failed.push(word.failed);
        return word?.bytes ?? null;
      },
    };
    const parts = await setParts(source, toPdf, piecesOf(row, first, papers));
    yield* await covered(row, own, { ...parts, failed }, { toPdf, now });
  }
}

import { setCoverSays } from '../../documents/dossier/set-cover.ts';
import { paperHtml } from '../../documents/paper-says.ts';
import { asciiName } from '../../domain/ascii-name.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { SetPiece } from '../../domain/dossier/set-papers.ts';
import type { CampaignRow } from '../../records/reading.ts';
import type { MadePaper } from '../made-paper.ts';
import type { KeptFile } from '../pdf/papers-in-pdf.ts';
import { coverOf, paperOf, piecesOf, type SetOf, type SetSource } from './make-sets.ts';
import { type ApartPart, storedBytes } from './set-parts.ts';

/** The same sets where LibreOffice is not: a folder each, its pages and files in their order, to be printed one by one. */

/** letters of a title in the name of a file */
const LONGEST_NAME = 60;

type Found = { title: string; end: string; content: string | Buffer } | ApartPart;

async function found(
  { campaign, store }: { campaign: string } & Pick<SetSource, 'store'>,
  { title, from }: SetPiece,
  papers: readonly MadePaper[],
  set: SetOf['set'],
): Promise<Found> {
  if (from === null) return { title, why: 'onPaper' };
  if ('file' in from) {
    if (from.file.active) return { title, why: 'active' };
    const content = await storedBytes({ campaign, store }, from.file);
    return content === null ? { title, why: 'missing' } : { title, end: from.file.type, content };
  }
  const content = await paperOf(papers, from.paper, set)?.read();
  return content === undefined ? { title, why: 'page' } : { title, end: 'html', content };
}

/** The files of each set, its cover first. */
export async function* printedSets(
  row: CampaignRow,
  { papersOf, store }: SetSource,
  sets: readonly SetOf[],
  now: Instant,
): AsyncGenerator<KeptFile[]> {
  for (const [cell, own] of Map.groupBy(sets, (one) => one.cell)) {
    const papers = await papersOf(cell);
    for (const one of own) {
      const all: Found[] = [];
      for (const piece of piecesOf(row, one, papers))
        all.push(await found({ campaign: row.id, store }, piece, papers, one.set));
      const apart = all.flatMap((each) => ('why' in each ? [each] : []));
      const files = all.flatMap((each) => ('why' in each ? [] : [each]));
      const nameOf = ({ title, end }: (typeof files)[number], index: number) =>
        `${String(index + 1).padStart(2, '0')}-${asciiName(title, LONGEST_NAME)}.${end}`;
      const inside = files.map((file, index) => ({ title: file.title, place: nameOf(file, index) }));
      const cover = coverOf(row, one, { inside, apart, pages: null, now });
      if (cover === null) continue;
      yield [
        { path: `${one.path}/00-bia.html`, content: paperHtml(setCoverSays(cover)) },
        ...files.map((file, index) => ({
          path: `${one.path}/${nameOf(file, index)}`,
          content: file.content,
        })),
      ];
    }
  }
}

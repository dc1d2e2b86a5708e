import { join } from 'node:path';
import { saveFiles } from '../cli/office-folder.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { makeWholePapers, papersOfCell } from '../office/make-papers.ts';
import { papersInPdf } from '../office/pdf/papers-in-pdf.ts';
import { PdfFailure } from '../office/pdf/pdf-failure.ts';
import { withPdfProgram } from '../office/pdf/word-to-pdf.ts';
import { makeSets, type SetSource, setsThere } from '../office/sets/make-sets.ts';
import { printedSets } from '../office/sets/printed-sets.ts';
import type { FileStore } from '../records/files/file-store.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { failureLine, warn } from '../worker/print.ts';

/** Everything on paper that a season leaves: pages and files for Word, with LibreOffice as PDF too, and the team's sets. */

interface Source {
  reader: RecordsReader;
  store: FileStore;
}

/** @param now of the season, ms @returns how many there are of each */
export async function savePapers(
  row: CampaignRow,
  source: Source,
  folder: string,
  now: Instant,
): Promise<{ papers: number; pdfs: number; sets: number }> {
  const [papers, sets] = [join(folder, 'papers'), join(folder, 'sets')];
  const files = await makeWholePapers(row, source.reader);
  await saveFiles(papers, files);
  const there = await setsThere(row, source, {});
  const ofSets: SetSource = {
    papersOf: (cell) => papersOfCell(row, source.reader, cell, now),
    store: source.store,
  };
  const saved = { papers: files.length, pdfs: 0, sets: there.length };
  try {
    saved.pdfs = (await saveFiles(papers, await papersInPdf(files))).length;
    await withPdfProgram({}, async (toPdf) => {
      for await (const { path, content } of makeSets(row, ofSets, there, { toPdf, now }))
        await saveFiles(sets, [{ path: `${path}.pdf`, content: Buffer.from(content) }]);
    });
  } catch (error) {
    if (!(error instanceof PdfFailure)) throw error;
    warn(failureLine(error));
    for await (const set of printedSets(row, ofSets, there, now)) await saveFiles(sets, set);
  }
  return saved;
}

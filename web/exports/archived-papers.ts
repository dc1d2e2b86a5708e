import { newlyFailed, type WordFile } from '../../domain/word-file.ts';
import { wholeDecisions, wordPath } from '../../office/make-papers.ts';
import { type ArchivedPaper, foldersOf, paperArchive } from '../../office/paper-archive.ts';
import { besideWord } from '../../office/papers-in-word.ts';
import type { PageContext } from '../page.ts';
import { type Readable, readableOfCampaign, readableOfCell } from '../papers/readable-papers.ts';
import type { Pages } from '../route-parts.ts';

/** Every paper of the campaign that whoever asks may read, in one archive. */

/** in its address */
export const ARCHIVE_NAME = 'giay-to.zip';

type Tell = Pages['failedTemplate'];

/** A file for Word; where it isn't of the office's template a sentence beside it, and the office is told. */
async function* wordOf(
  { campaign }: PageContext,
  path: string,
  file: WordFile | null,
  tell: Tell,
): AsyncGenerator<ArchivedPaper> {
  if (file === null) return;
  yield { path, content: file.bytes };
  if (file.failed === null) return;
  yield besideWord(path, file.failed);
  const failed = newlyFailed(file);
  if (failed !== null) await tell(campaign.id, failed);
}

/** Its page, and where it is written for Word that file. */
async function* bothOf(
  context: PageContext,
  { name, wordName, read, readWord }: Readable,
  folder: string,
  tell: Tell,
): AsyncGenerator<ArchivedPaper> {
  yield { path: `${folder}${name}`, content: await read() };
  if (wordName !== null) yield* wordOf(context, `${folder}${wordName}`, await readWord(), tell);
}

/** Those of the campaign and what was issued, then a folder for each cell; a case is read when its turn comes. */
async function* readablePapers(context: PageContext, tell: Tell): AsyncGenerator<ArchivedPaper> {
  const { campaign, reader, audience } = context;
  for await (const { path, content, word } of wholeDecisions(campaign, reader)) {
    yield { path, content };
    yield* wordOf(context, wordPath(path), word, tell);
  }
  for (const paper of await readableOfCampaign(context)) yield* bothOf(context, paper, '', tell);
  const rows = await reader.cells(campaign.id);
  const folders = foldersOf(rows.map(({ cell }) => ({ id: cell, name: audience.names.cell(cell) })));
  for (const row of rows)
    for (const paper of await readableOfCell(context, row))
      yield* bothOf(context, paper, `${folders.get(row.cell) ?? row.cell}/`, tell);
}

/** The archive as it is made; whoever stops taking it stops its making. A campaign has papers from its first day. */
export const archivedPapers = (context: PageContext, tell: Tell): ReadableStream<Uint8Array<ArrayBuffer>> =>
  ReadableStream.from(paperArchive(readablePapers(context, tell), context.audience.now));

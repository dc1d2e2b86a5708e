import { wholeDecisions, wordPath } from '../../office/make-papers.ts';
import { type ArchivedPaper, foldersOf, paperArchive } from '../../office/paper-archive.ts';
import type { PageContext } from '../page.ts';
import { type Readable, readableOfCampaign, readableOfCell } from '../papers/readable-papers.ts';

/** Every paper of the campaign that whoever asks may read, in one archive. */

/** in its address */
export const ARCHIVE_NAME = 'giay-to.zip';

/** Its page, and where it is written for Word that file. */
async function* bothOf(
  { name, wordName, read, readWord }: Readable,
  folder: string,
): AsyncGenerator<ArchivedPaper> {
  yield { path: `${folder}${name}`, content: await read() };
  const word = wordName === null ? null : await readWord();
  if (word !== null) yield { path: `${folder}${wordName}`, content: word };
}

/** Those of the campaign and what was issued, then a folder for each cell; a case is read when its turn comes. */
async function* readablePapers(context: PageContext): AsyncGenerator<ArchivedPaper> {
  const { campaign, reader, audience } = context;
  for await (const { path, content, word } of wholeDecisions(campaign, reader)) {
    yield { path, content };
    if (word !== null) yield { path: wordPath(path), content: word };
  }
  for (const paper of await readableOfCampaign(context)) yield* bothOf(paper, '');
  const rows = await reader.cells(campaign.id);
  const folders = foldersOf(rows.map(({ cell }) => ({ id: cell, name: audience.names.cell(cell) })));
  for (const row of rows)
    for (const paper of await readableOfCell(context, row))
      yield* bothOf(paper, `${folders.get(row.cell) ?? row.cell}/`);
}

/** The archive as it is made; whoever stops taking it stops its making. A campaign has papers from its first day. */
export const archivedPapers = (context: PageContext): ReadableStream<Uint8Array<ArrayBuffer>> =>
  ReadableStream.from(paperArchive(readablePapers(context), context.audience.now));

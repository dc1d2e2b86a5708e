import { type PdfOptions, wordToPdf } from './word-to-pdf.ts';

/** Papers as PDF, beside the files for Word of which they are made. */

/** A file that is to be kept in a folder. */
export interface KeptFile {
  path: string;
  content: string | Buffer;
}

const WORD = /\.docx$/;

/**
 * The PDFs of those that are files for Word, all or none.
 *
 * @throws PdfFailure; the reason of the signal
 */
export async function papersInPdf(
  files: readonly KeptFile[],
  options: PdfOptions = {},
): Promise<{ path: string; content: Buffer }[]> {
  const word = files.filter(({ path }) => WORD.test(path));
  const made = await wordToPdf(
    word.map(({ path, content }) => ({ name: path, bytes: Buffer.from(content) })),
    options,
  );
  return made.map(({ bytes }, index) => ({
    path: (word[index]?.path ?? '').replace(WORD, '.pdf'),
    content: Buffer.from(bytes),
  }));
}

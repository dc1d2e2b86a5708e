import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PdfFailure } from './pdf-failure.ts';
import { type OpenedPdf, readPdf } from './read-pdf.ts';
import { runSoffice } from './soffice.ts';

/** Files for Word as PDF, by LibreOffice where it is on the PATH. */

export interface WordFile {
  /** as whoever asked knows it, and is told of it */
  name: string;
  bytes: Uint8Array;
}

export interface PdfOptions {
  /** by which the program is found on the PATH; by default `soffice` */
  program?: string;
  /** whoever waits doesn't wait any more */
  signal?: AbortSignal | undefined;
  /** hears how many of how many are done */
  told?: (done: number, of: number) => void;
  /** ms for each run of the program, and more for each unpacked MiB; by default two minutes and one */
  limit?: { start: number; mib: number };
}

/** At once: the program takes longer to start than to write some of them, and people are told how far it is. */
const AT_ONCE = 20;
/** On a busy machine it takes a minute to start, and six for a list of 5,000 members, 7 MiB. */
const LIMIT = { start: 120_000, mib: 60_000 };
const MIB = 1024 * 1024;

/** Bytes of a file when it is unpacked; of what is no archive its own. */
function unpackedSize({ bytes }: WordFile): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    return size;
  } catch {
    return bytes.length;
  }
}

/**
 * All or none. @returns in the order of the files
 *
 * @throws PdfFailure; the signal's reason
 */
export type ToPdf = (files: readonly WordFile[]) => Promise<OpenedPdf[]>;

/** What the program has written of a file. @throws PdfFailure PDF_PROGRAM_FAILED where that is no PDF with a page */
async function written(program: string, path: string, { name }: WordFile, said: string): Promise<OpenedPdf> {
  const bytes = await readFile(path).catch(() => null);
  const opened = bytes === null ? null : await readPdf(bytes);
  if (opened !== null) return opened;
  const values = { program, file: name, said };
  throw new PdfFailure('PDF_PROGRAM_FAILED', { key: 'pdfProgramFailed', values });
}

/**
 * Gives what makes PDFs as long as `use` needs it; its profile and everything it has written are gone then. One call
 * after the other: they share the profile.
 */
export async function withPdfProgram<T>(
  { program = 'soffice', signal, told = () => {}, limit = LIMIT }: PdfOptions,
  use: (toPdf: ToPdf) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-pdf-'));
  const profile = join(folder, 'profile');
  let run = 0;

  /** Those of one run of the program. */
  async function some(files: readonly WordFile[]): Promise<OpenedPdf[]> {
    run += 1;
    const [from, into] = [join(folder, `${run}`, 'docx'), join(folder, `${run}`, 'pdf')];
    await mkdir(from, { recursive: true });
    const paths = files.map((_, index) => join(from, `${index}.docx`));
    await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
    try {
      const mib = files.reduce((sum, file) => sum + unpackedSize(file), 0) / MIB;
      const within = limit.start + Math.ceil(limit.mib * mib);
      const said = await runSoffice({ program, files: paths, into, profile, limit: within, signal });
      const all: OpenedPdf[] = [];
      for (const [index, file] of files.entries())
        all.push(await written(program, join(into, `${index}.pdf`), file, said));
      return all;
    } catch (error) {
      // whatever ended it may have left its lock there, or half a setting
      await rm(profile, { recursive: true, force: true });
      throw error;
    } finally {
      await rm(join(folder, `${run}`), { recursive: true, force: true });
    }
  }

  async function toPdf(files: readonly WordFile[]): Promise<OpenedPdf[]> {
    const all: OpenedPdf[] = [];
    for (let start = 0; start < files.length; start += AT_ONCE) {
      all.push(...(await some(files.slice(start, start + AT_ONCE))));
      told(all.length, files.length);
    }
    return all;
  }

  try {
    return await use(toPdf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each file as PDF; all or none. @throws as `ToPdf` */
export const wordToPdf = (files: readonly WordFile[], options: PdfOptions = {}): Promise<OpenedPdf[]> =>
  withPdfProgram(options, (toPdf) => toPdf(files));

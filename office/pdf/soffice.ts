import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { execa, type Result } from 'execa';
import { PdfFailure } from './pdf-failure.ts';

/** LibreOffice, run once and to its end, as a program of its own: in its own process group and with its own profile. */

export interface SofficeRun {
  /** as it is called on the PATH */
  program: string;
  /** paths of the files to be written as PDF; their names differ by more than their ends */
  files: readonly string[];
  /** the folder that takes the PDFs */
  into: string;
  /** the folder of a profile that no other process uses */
  profile: string;
  /** ms; afterwards it is killed with all that it has started */
  limit: number;
  /** whoever waits doesn't wait any more */
  signal?: AbortSignal | undefined;
}

/** letters of what the program said that are told */
const MOST_SAID = 300;
/** a shell tells so of a child that a signal has ended: with this more than the signal's number */
const BY_SIGNAL = 128;

/** The program's own complaints: it always has some about what it doesn't need. */
const saidBy = (all: string): string =>
  all
    .split('\n')
    .filter((line) => /^error/i.test(line))
    .join('; ')
    .slice(0, MOST_SAID);

/** The name of the signal that ended the program or what it had started; null of another end. */
function signalOf({ signal, exitCode }: Pick<Result, 'signal' | 'exitCode'>): string | null {
  if (signal !== undefined) return signal;
  const number = (exitCode ?? 0) - BY_SIGNAL;
  return Object.entries(constants.signals).find(([, one]) => one === number)?.[0] ?? null;
}

/**
 * Writes a PDF beside each other; that each is there is for whoever asked to see, as the program ends well where it
 * could not read a file.
 *
 * @returns what the program complained of
 * @throws PdfFailure PDF_PROGRAM_MISSING, PDF_PROGRAM_HUNG, PDF_PROGRAM_KILLED; PDF_PROGRAM_FAILED when it says that it
 *   failed; the signal's reason
 */
export async function runSoffice({
  program,
  files,
  into,
  profile,
  limit,
  signal,
}: SofficeRun): Promise<string> {
  signal?.throwIfAborted();
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    into,
    ...files,
  ];
  // the program on the PATH is a script that starts others: all of them go, and with this process too
  const ended = await execa(program, args, {
    stdin: 'ignore',
    all: true,
    reject: false,
    timeout: limit,
    killSignal: 'SIGKILL',
    killDescendants: true,
    ...(signal === undefined ? {} : { cancelSignal: signal }),
  });
  signal?.throwIfAborted();
  const said = saidBy(ended.all);
  if (ended.timedOut)
    throw new PdfFailure('PDF_PROGRAM_HUNG', {
      key: 'pdfProgramHung',
      values: { program, seconds: Math.round(limit / 1_000) },
    });
  const by = signalOf(ended);
  if (by !== null)
    throw new PdfFailure('PDF_PROGRAM_KILLED', { key: 'pdfProgramKilled', values: { program, signal: by } });
  if (ended.exitCode === undefined)
    throw new PdfFailure(
      'PDF_PROGRAM_MISSING',
      { key: 'pdfProgramMissing', values: { program } },
      { cause: ended.cause },
    );
  if (ended.exitCode !== 0)
    throw new PdfFailure('PDF_PROGRAM_FAILED', {
      key: 'pdfProgramFailed',
      values: { program, file: files.map((file) => file.split(/[\\/]/).at(-1)).join(', '), said },
    });
  return said;
}

import pc from 'picocolors';
import { Refused } from '../client/failures.ts';
import { codeOf, Failure } from '../domain/failure.ts';
import { UnansweredSending } from '../office/sending/answered.ts';
import { FileRefused, StoredFilesError } from '../office/sending/enclosed-files.ts';
import { type CliTexts, cliTextsOf } from '../words/cli/texts.ts';
import { failureSentence } from '../words/failures/failure-sentences.ts';
import { failureWords } from '../words/failures/failure-words.ts';
import { fileSaidWords } from '../words/failures/files.ts';
import { refusalWords } from '../words/refusals/refusal-words.ts';
import type { Audience } from '../words/words.ts';
import { UnansweredElsewhere } from './elsewhere/asked.ts';

/** Exit codes, which scripts can rely on. */
export const EXIT = { ok: 0, refused: 1, usage: 2, unreachable: 3, internal: 4 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
const CONTROLS = /(\u001b\[[0-9;]*m)|[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/**
 * What people wrote is shown, but must not control the terminal: colours pass, every other control character becomes a
 * question mark.
 */
export const harmless = (text: string): string =>
  text.replace(CONTROLS, (_, colour?: string) => colour ?? '?');

/** Where a command writes: lines for people, or one JSON value a line. */
export interface Output {
  readonly json: boolean;
  readonly lang: 'vi' | 'en';
  line(text?: string): void;
  /** how far it is, to people who wait; results alone go where results go */
  progress(text: string): void;
  /** prints the result as JSON; nothing when lines are for people */
  data(value: unknown): void;
  /** the command line's own sentences in its language */
  readonly texts: CliTexts;
}

export function createOutput({ json, lang }: { json: boolean; lang: 'vi' | 'en' }): Output {
  return {
    json,
    lang,
    line: (text = '') => {
      if (!json) process.stdout.write(`${harmless(text)}\n`);
    },
    progress: (text) => {
      if (!json) process.stderr.write(`${pc.dim(`… ${harmless(text)}`)}\n`);
    },
    data: (value) => {
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
    },
    texts: cliTextsOf(lang),
  };
}

/** The operating system's codes for something on the network that isn't there. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]);

function exitOf(error: unknown): number {
  if (error instanceof Failure) return EXIT[error.kind];
  const code = codeOf(error);
  if (code === null) return EXIT.internal;
  return AWAY.has(code) ? EXIT.unreachable : EXIT.refused;
}

/** What a script reads beside a failure's sentence; for files each with its own sentence. */
const detailsOf = (error: Failure): unknown =>
  error instanceof StoredFilesError || error instanceof FileRefused
    ? error.details.map(({ said, ...problem }) => ({ ...problem, message: fileSaidWords(said) }))
    : error.details;

/** Prints a failure on stderr and gives the exit code. @param audience whose words a refusal is told in, if known */
export function printFailure(error: unknown, output: Output, audience: Audience | null): number {
  const refusal = error instanceof Refused ? error.refusal : null;
  const code = codeOf(error) ?? 'INTERNAL';
  const words = error instanceof Failure ? failureSentence(error) : null;
  const message = words?.en ?? (error instanceof Error ? error.message : String(error));
  if (output.json) {
    process.stderr.write(
      `${JSON.stringify({ error: { code, message, ...(refusal === null ? {} : { refusal }), ...(error instanceof Failure && refusal === null ? { details: detailsOf(error) } : {}) } })}\n`,
    );
    return exitOf(error);
  }
  const texts = output.texts.failures;
  const printLine = (text: string) => process.stderr.write(`${harmless(text)}\n`);
  if (refusal !== null && audience !== null) {
    const refused = refusalWords(refusal, audience);
    printLine(`${pc.red(texts.refused)} (${code}): ${refused.sentence}`);
    for (const issue of refused.issues) printLine(`  ${issue}`);
    if (refused.validNow.length > 0) {
      printLine(`  ${texts.validNow}: ${refused.validNow.join('; ')}`);
    }
    return exitOf(error);
  }
  const sentence = words?.[output.lang] ?? failureWords(code, message, output.lang);
  printLine(`${pc.red(texts.error)} (${code}): ${sentence}`);
  if (error instanceof UnansweredSending || error instanceof UnansweredElsewhere)
    printLine(`  ${texts.unanswered(error.details.id)}`);
  return exitOf(error);
}

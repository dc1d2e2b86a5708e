import pc from 'picocolors';
import { Failure } from '../domain/failure.ts';
import { failureSentence } from '../words/failures/failure-sentences.ts';
import { inBoth } from '../words/in-both.ts';
import type { Progress } from './components/progress.ts';
import { progressLine } from './components/progress.ts';

/** What the start prints on a terminal: Vietnamese first, results on stdout, progress on stderr. */
export const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

export const showProgress: Progress = (report) => {
  process.stderr.write(`${pc.dim(`… ${progressLine(report)}`)}\n`);
};

/** A line about something that the start goes on without. */
export const warn = (line: string): void => {
  process.stderr.write(`${pc.yellow('!')} ${line}\n`);
};

/** One line about why it did not start, in both languages where the failure has them. */
export function failureLine(error: unknown): string {
  const words = error instanceof Failure ? failureSentence(error) : null;
  if (words !== null) return inBoth(words);
  return error instanceof Error ? error.message : String(error);
}

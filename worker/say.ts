import pc from 'picocolors';
import type { Progress } from './components/progress.ts';
import { progressLine } from './components/progress.ts';

/** What the start tells a terminal: Vietnamese first, results on stdout, progress on stderr. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

export const showProgress: Progress = (report) => {
  process.stderr.write(`${pc.dim(`… ${progressLine(report)}`)}\n`);
};

/** One line about why it did not start, in both languages where the failure has them. */
export function failureLine(error: unknown): string {
  const words = (error as { words?: { vi: string; en: string }; remedy?: { vi: string; en: string } }) ?? {};
  const message = error instanceof Error ? error.message : String(error);
  const told = words.words ?? null;
  const remedy = words.remedy === undefined ? '' : ` ${words.remedy.vi} / ${words.remedy.en}`;
  return told === null ? `${message}${remedy}` : `${told.vi} / ${told.en}${remedy}`;
}

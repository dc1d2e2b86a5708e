import { InvalidArgumentError } from '@commander-js/extra-typings';
import { readDate } from '../domain/calendar/written-date.ts';
import { ARGUMENTS, usageHelp } from '../words/cli/wrong-usage.ts';
import { inBoth } from '../words/in-both.ts';
import type { Audience } from '../words/words.ts';
import { createOutput, type Output, printFailure } from './output.ts';
import type { Program } from './program.ts';

/** What every command gets: where to write, and a place to leave the audience for its failures. */
export interface Run {
  output: Output;
  /** the campaign meant, `--campaign` */
  campaign: string | undefined;
  audience: Audience | null;
}

/** Wraps a command's action: output by the global options, prints a failure once and sets the exit code. */
export function action<A extends unknown[]>(
  program: Program,
  work: (run: Run, ...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  return async (...args) => {
    const { json = false, lang, campaign, system } = program.opts();
    // whatever the command opens asks which system is meant
    if (system !== undefined) process.env['BONTOT_SYSTEM'] = system;
    const run: Run = { output: createOutput({ json, lang }), campaign, audience: null };
    try {
      await work(run, ...args);
    } catch (error) {
      process.exitCode = printFailure(error, run.output, run.audience);
    }
  };
}

/** The end of a command's help. @param lines what somebody would type, without the `bontot` */
export const examples = (...lines: string[]): string =>
  `\n${inBoth(usageHelp.examples)}:\n${lines.map((line) => `  bontot ${line}`).join('\n')}`;

/** How many: a whole number from 1. */
export function countArgument(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError(inBoth(ARGUMENTS.count));
  return count;
}

/** One of several dates of an option, after those before it. */
export const datesArgument = (text: string, before: string[] = []): string[] => [
  ...before,
  dateArgument(text),
];

/** A day, `2026-12-10` or `10/12/2026`. */
export function dateArgument(text: string): string {
  const date = readDate(text);
  if (date === null) throw new InvalidArgumentError(inBoth(ARGUMENTS.date));
  return date;
}

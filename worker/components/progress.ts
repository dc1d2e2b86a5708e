import type { Bilingual } from '../../domain/failure.ts';
import { inBoth } from '../../words/in-both.ts';

/** One step of getting or starting a component, reported while it lasts. */
export interface ProgressReport {
  readonly step: Bilingual;
  /** Whole seconds since the step began. */
  readonly seconds: number;
  /** The last line that the tool at work has printed. */
  readonly detail?: string;
}

export type Progress = (report: ProgressReport) => void;

/** One line for a terminal: the step in both languages, the seconds, what the tool says. */
export function progressLine(report: ProgressReport): string {
  const elapsed = report.seconds > 0 ? ` (${report.seconds} s)` : '';
  const detail = report.detail ? ` · ${report.detail}` : '';
  return `${inBoth(report.step)}${elapsed}${detail}`;
}

/** Writes each report as a line on stderr, so that stdout stays for results. */
export const progressOnStderr: Progress = (report) => {
  process.stderr.write(`${progressLine(report)}\n`);
};

/**
 * Reports `step` at once and then every `everyMs` milliseconds until stopped. `detail` gives the newest line of the
 * tool at work.
 */
export function keepReporting(
  progress: Progress,
  step: Bilingual,
  {
    detail = () => undefined,
    everyMs = 10_000,
  }: { detail?: () => string | undefined; everyMs?: number } = {},
): { stop(): void } {
  const startedAt = Date.now();
  const report = () => {
    const line = detail();
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    progress({ step, seconds, ...(line === undefined ? {} : { detail: line }) });
  };
  report();
  const ticking = setInterval(report, everyMs);
  ticking.unref();
  return { stop: () => clearInterval(ticking) };
}

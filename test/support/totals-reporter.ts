import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { countTotals, slowestTests, totalsLine } from './totals.ts';

/**
 * Closes a run with its slowest tests, the components that it had to do without, and its totals alone on the last
 * line. The last two go to the file named by TOTALS_FILE as well, the totals first.
 */
export default class TotalsReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): Promise<void> {
    const totals = countTotals(modules, errors.length);
    const line = totalsLine(totals);
    const missing = totals.skipped > 0 ? await this.#missing() : [];
    const without = missing.length > 0 ? [`not here, so tests were skipped: ${missing.join(', ')}`] : [];
    const file = process.env['TOTALS_FILE'];
    if (file) writeFileSync(file, `${[line, ...without].join('\n')}\n`);
    const slowest = modules.length > 1 ? ['the slowest tests:', ...slowestTests(modules)] : [];
    process.once('exit', () => process.stdout.write(`\n${[...slowest, ...without, '', line].join('\n')}\n`));
  }

  /** What the run's finder was asked for and did not find. */
  async #missing(): Promise<string[]> {
    const finder = this.#vitest?.projects[0]?.getProvidedContext().componentFinder;
    if (finder === undefined) return [];
    return (await (await fetch(finder)).json()) as string[];
  }
}

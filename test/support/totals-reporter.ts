import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { notePassed } from '../requirements/passed-tests.ts';
import { countTotals, passedByFile, slowestTests, totalsLine } from './totals.ts';

/**
 * Ends a run with its slowest tests, the missing components and, on a line of their own, its totals. The last two also
 * go to the file named by TOTALS_FILE, the totals first. What passed is noted for the report of requirements.
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
    // a run of some tests of a file says nothing of the others
    if (this.#vitest !== undefined && this.#vitest.config.testNamePattern === undefined)
      notePassed(this.#vitest.config.root, passedByFile(modules));
    const slowest = modules.length > 1 ? ['the slowest tests:', ...slowestTests(modules)] : [];
    process.once('exit', () => process.stdout.write(`\n${[...slowest, ...without, '', line].join('\n')}\n`));
  }

  /** What the run's finder was asked for and didn't find. */
  async #missing(): Promise<string[]> {
    const finder = this.#vitest?.projects[0]?.getProvidedContext().componentFinder;
    if (finder === undefined) return [];
    return (await (await fetch(finder)).json()) as string[];
  }
}

import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';
import { countTotals, totalsLine } from './totals.ts';

/** Closes a run with its totals on a line; writes that line to the file named by TOTALS_FILE too. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd: Reporter['onTestRunEnd'] = (modules, errors) => {
    const line = totalsLine(countTotals(modules, errors.length));
    const file = process.env['TOTALS_FILE'];
    if (file) writeFileSync(file, `${line}\n`);
    process.once('exit', () => process.stdout.write(`\n${line}\n`));
  };
}

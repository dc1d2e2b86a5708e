import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { passedTests } from './passed-tests.ts';
import type { Count } from './requirement-titles.ts';
import { countCovered, coverage } from './requirement-titles.ts';

/**
 * Lists every requirement with the tests that prove it: those that passed when they ran here last. Exits with 1 when
 * fewer are proved than baseline.json says, or a title has an unknown number. `--update` raises the baseline.
 */
const [folder = resolve(import.meta.dirname, '../..')] = process.argv
  .slice(2)
  .filter((a) => !a.startsWith('--'));
const baselineFile = join(folder, 'test/requirements/baseline.json');
const baseline: Count = z
  .object({ R: z.number(), X: z.number() })
  .parse(JSON.parse(readFileSync(baselineFile, 'utf8')));

const found = coverage(passedTests(folder));

for (const [number, tests] of found.byRequirement) {
  if (tests.length === 0) console.log(`${number}  –`);
  for (const [index, { file, titles }] of tests.entries()) {
    console.log(`${index === 0 ? number.padEnd(5) : '     '}${titles.join(' > ')}  (${file})`);
  }
}
for (const { file, titles } of found.unknown)
  console.error(`no such requirement: ${titles.join(' > ')} (${file})`);

const count = countCovered(found);
console.log(
  `\n${count.R} of 73 R and ${count.X} of 17 X have a test that passed here; the baseline is ${baseline.R} R and ${baseline.X} X`,
);

if (process.argv.includes('--update')) {
  const raised: Count = { R: Math.max(count.R, baseline.R), X: Math.max(count.X, baseline.X) };
  writeFileSync(baselineFile, `{ "R": ${raised.R}, "X": ${raised.X} }\n`);
}
if (count.R < baseline.R || count.X < baseline.X) {
  console.error('fewer than the baseline: run all tests first; else a requirement has lost its test');
  process.exitCode = 1;
}
if (found.unknown.length > 0) process.exitCode = 1;

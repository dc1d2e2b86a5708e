import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Count } from './requirement-titles.ts';
import { countCovered, coverage } from './requirement-titles.ts';

/**
 * Lists every requirement with the tests that prove it. Exits with 1 when fewer are proved than baseline.json says, or
 * a title has an unknown number. `--update` raises the baseline.
 */
const [folder = resolve(import.meta.dirname, '../..')] = process.argv
  .slice(2)
  .filter((a) => !a.startsWith('--'));
const baselineFile = join(folder, 'test/requirements/baseline.json');
const baseline: Count = z
  .object({ R: z.number(), X: z.number() })
  .parse(JSON.parse(readFileSync(baselineFile, 'utf8')));

const files = globSync('**/*.test.ts', {
  cwd: folder,
  exclude: ['node_modules', 'var', '**/node_modules'],
}).sort();
const found = coverage(files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })));

for (const [number, tests] of found.byRequirement) {
  if (tests.length === 0) console.log(`${number}  –`);
  for (const [index, { file, title }] of tests.entries()) {
    console.log(`${index === 0 ? number.padEnd(5) : '     '}${title}  (${file})`);
  }
}
for (const { file, title } of found.unknown) console.error(`no such requirement: ${title} (${file})`);

const count = countCovered(found);
console.log(
  `\n${count.R} of 73 R and ${count.X} of 17 X have a test; the baseline is ${baseline.R} R and ${baseline.X} X`,
);

if (process.argv.includes('--update')) {
  const raised: Count = { R: Math.max(count.R, baseline.R), X: Math.max(count.X, baseline.X) };
  writeFileSync(baselineFile, `{ "R": ${raised.R}, "X": ${raised.X} }\n`);
}
if (count.R < baseline.R || count.X < baseline.X) {
  console.error('fewer than the baseline: a requirement has lost its test');
  process.exitCode = 1;
}
if (found.unknown.length > 0) process.exitCode = 1;

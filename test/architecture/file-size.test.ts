import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_LINES = 300;

const TESTS = /^test\/|\.(test|fixture)\.ts$/;

const product = globSync('**/*.ts', {
  cwd: ROOT,
  exclude: (name) => name.startsWith('node_modules') || name === 'var' || name.startsWith('.'),
}).filter((file) => !TESTS.test(file));

test('a file of the product has one subject: none but tests is above 300 lines', () => {
  expect(product).toContain('machines/cell/cell.ts');
  const long = product
    .map((file) => ({ file, lines: readFileSync(resolve(ROOT, file), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(long).toEqual([]);
});

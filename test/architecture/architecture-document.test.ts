import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const text = read('ARCHITECTURE.md');

/** Paths from the root of the files that a page names. */
const named = (of: string): string[] =>
  [...of.matchAll(/`([a-z-]+\/(?:[\w.-]+\/)*[\w.-]+\.(?:ts|md|cjs))`/g)].map(([, path = '']) => path);

test.each([
  ['ARCHITECTURE.md', 40],
  ['docs/how-it-works.md', 60],
])('%s names files that are there', (page, least) => {
  const paths = named(read(page));
  expect(paths.length).toBeGreaterThan(least);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('eight journeys are each one line of files', () => {
  const [, section = ''] = text.split('## Eight journeys\n');
  const lines = section
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('- '));
  expect(lines?.map((line) => line.slice(2, line.indexOf(':')))).toEqual([
    'plan → campaign',
    'event → journal',
    'form → event',
    'form → draft',
    'file → store',
    'notice → mail',
    'slate → decision',
    'form → table',
  ]);
  for (const line of lines ?? []) expect(named(line).length).toBeGreaterThanOrEqual(4);
});

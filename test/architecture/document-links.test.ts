import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What a document leads to or shows within the product, code aside. */
const linked = (text: string): string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) => {
    const [file = ''] = to.split('#');
    return file === '' || /^[a-z]+:/.test(file) ? [] : [file];
  });

test('what the documents lead to and show is there', async () => {
  const docs = (await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md'));
  const files = [
    'README.md',
    'ARCHITECTURE.md',
    'cli/README.md',
    'interpreter/README.md',
    'docs/pages/README.md',
    ...docs.map((name) => join('docs', name)),
  ];
  const found = await Promise.all(
    files.map(async (file) =>
      linked(await readFile(join(ROOT, file), 'utf8')).map((to) => join(dirname(file), to)),
    ),
  );
  expect(found.flat().length).toBeGreaterThan(100);
  expect(found.flat().filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seen } from './examples/quick-start.ts';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the example of the README is the one that runs, and it comes to what it says', () => {
  const [, example] = /```ts\n([\s\S]*?)```/.exec(text('README.md')) ?? [];
  expect(example).toBe(text('examples/quick-start.ts'));
  expect(seen).toEqual(['accepted', 'expired']);
});

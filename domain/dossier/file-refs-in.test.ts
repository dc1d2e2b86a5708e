import { expect, test } from 'vitest';
import { fileRefsIn } from './file-refs-in.ts';

const file = (name: string) => ({
  cell: 'doi-1',
  sha256: 'a'.repeat(64),
  name,
  type: 'pdf',
  size: 3,
});

test('every file that a value names is found, however deep it lies, and nothing that only looks like one', () => {
  const value = {
    reports: { resolution: { title: 'Báo cáo', file: file('a.pdf') } },
    scores: [{ evidence: [{ file: file('b.pdf') }] }, null, 'x', 7],
    scan: file('c.pdf'),
    decision: { sha256: 'b'.repeat(64), html: '' },
  };
  expect(fileRefsIn(value).map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  expect([null, undefined, 'a', 1].flatMap(fileRefsIn)).toEqual([]);
});

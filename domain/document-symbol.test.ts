import { expect, test } from 'vitest';
import { namesNumber } from './document-symbol.ts';

test('a number within another one names no document', () => {
  const source = 'Mẫu 8, Công văn số 1118-CV/ĐUK, ngày 23/10/2024';
  expect(namesNumber(source, '1118-CV/ĐUK')).toBe(true);
  for (const other of ['118-CV/ĐUK', '1118-CV/ĐU', '28-KH/ĐU'])
    expect(namesNumber(source, other)).toBe(false);
  expect(namesNumber('28-KH/ĐU', '28-KH/ĐU')).toBe(true);
});

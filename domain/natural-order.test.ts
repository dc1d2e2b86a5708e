import { expect, test } from 'vitest';
import { inNaturalOrder } from './natural-order.ts';

test('ids stand in the order in which people count', () => {
  const ids = ['doi-10', 'van-phong', 'doi-2', 'doi-1', 'doi-11-b', 'doi-2-a'];
  expect(ids.toSorted(inNaturalOrder)).toEqual([
    'doi-1',
    'doi-2',
    'doi-2-a',
    'doi-10',
    'doi-11-b',
    'van-phong',
  ]);
  expect(inNaturalOrder('doi-1', 'doi-1')).toBe(0);
});

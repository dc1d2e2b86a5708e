import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchOf } from './batches.ts';

const queueOf = (...sizes: number[]) => sizes.map((bytes, index) => ({ bytes, index }));

test('whatever waits goes in its order, in calls of fifty entries and half a mebibyte at most', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(700_000), { maxLength: 200 }), (sizes) => {
      const queue = queueOf(...sizes);
      const gone: typeof queue = [];
      while (gone.length < queue.length) {
        const batch = batchOf(queue.slice(gone.length));
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(50);
        const bytes = batch.reduce((sum, one) => sum + one.bytes, 0);
        expect(batch.length === 1 || bytes <= 524_288).toBe(true);
        gone.push(...batch);
      }
      expect(gone).toEqual(queue);
    }),
  );
});

test('an entry that is larger goes by itself, and small ones go together', () => {
  expect(batchOf(queueOf(600_000, 1))).toHaveLength(1);
  expect(batchOf(queueOf(1, 600_000))).toHaveLength(1);
  expect(batchOf(queueOf(262_144, 262_144, 1))).toHaveLength(2);
  expect(batchOf(queueOf(...Array(60).fill(1)))).toHaveLength(50);
  expect(batchOf([])).toEqual([]);
});

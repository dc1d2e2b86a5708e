import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { assertSpace } from './disk-space.ts';

test('a disk with room is taken, and a full one is told with what is left and what is needed', async () => {
  await assertSpace(tmpdir(), 1);
  await expect(assertSpace(tmpdir(), 1e18)).rejects.toMatchObject({
    code: 'DISK_FULL',
    told: {
      key: 'diskFull',
      values: { folder: tmpdir(), left: expect.any(Number), wanted: 1_000_000_000_000 },
    },
  });
});

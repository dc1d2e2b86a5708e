import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { assertSpace } from './disk-space.ts';

test('a disk with room is taken, and a full one is told with what is left and what is needed', async () => {
  await assertSpace(tmpdir(), 1);
  await expect(assertSpace(tmpdir(), 1e18)).rejects.toMatchObject({
    code: 'DISK_FULL',
    words: {
      vi: expect.stringMatching(/chỉ còn \d+ MB, cần ít nhất 1000000000000 MB/),
      en: expect.stringMatching(/has \d+ MB left/),
    },
  });
});

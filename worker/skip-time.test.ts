import { expect, test } from 'vitest';
import { skipTime } from './skip-time.ts';

/** A server whose clock moves on by a second each time somebody looks, a number of times, and then stands still. */
function slowServer(moves: number) {
  let looks = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    sleep: () => promise,
    async currentTimeMs() {
      looks += 1;
      if (looks > 30) resolve();
      return Math.min(looks, moves) * 1_000;
    },
  };
}

test('time is skipped as long as the server’s clock moves on, however long it takes', async () => {
  await expect(skipTime(slowServer(100), 60_000, 100)).resolves.toBeUndefined();
});

test('a clock that stands still is reported', async () => {
  await expect(skipTime(slowServer(3), 60_000, 100)).rejects.toThrow(
    "the server's clock has stood still for 100 ms, on the way of 60000 ms",
  );
});

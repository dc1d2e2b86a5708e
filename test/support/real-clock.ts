import { afterAll, vi } from 'vitest';

/** The next file of a shared process finds the clock as it is: one that a test moves by hand stands still for all others. */
afterAll(() => {
  vi.useRealTimers();
});

import { expect, test } from 'vitest';
import { revisionsOf } from './revisions.ts';

function counted(revisions: number[]) {
  let polls = 0;
  return {
    polls: () => polls,
    async revision() {
      const revision = revisions[Math.min(polls, revisions.length - 1)] ?? 0;
      polls += 1;
      return revision;
    },
  };
}
const open = () => new AbortController().signal;

test('a hundred open pages are told by one poll', async () => {
  const reader = counted([1, 1, 1, 2]);
  const { changed } = revisionsOf(reader, 5);
  const pages = Array.from({ length: 100 }, () => changed(1, open()));
  expect(new Set(await Promise.all(pages))).toEqual(new Set([2]));
  expect(reader.polls()).toBe(4);
});

test('a page that was told nothing yet is told at once, and nothing is asked while no page is open', async () => {
  const reader = counted([7]);
  const { changed } = revisionsOf(reader, 5);
  expect(await changed(null, open())).toBe(7);
  const asked = reader.polls();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(reader.polls()).toBe(asked);
});

test('a page that is closed waits for nothing, before and while it waits', async () => {
  const reader = counted([1]);
  const { changed } = revisionsOf(reader, 5);
  const closing = new AbortController();
  const waits = changed(1, closing.signal);
  closing.abort();
  expect(await waits).toBeNull();
  expect(await changed(1, closing.signal)).toBeNull();
});

test('records that are away for a moment end no page', async () => {
  let away = true;
  const { changed } = revisionsOf(
    {
      async revision() {
        if (away) {
          away = false;
          throw new Error('Connection terminated unexpectedly');
        }
        return 3;
      },
    },
    5,
  );
  expect(await changed(null, open())).toBe(3);
});

test('an answer that never comes holds up no page for long', async () => {
  let asked = 0;
  const { changed } = revisionsOf(
    {
      revision() {
        asked += 1;
        return asked === 1 ? new Promise<number>(() => {}) : Promise.resolve(3);
      },
    },
    5,
    20,
  );
  expect(await changed(null, open())).toBe(3);
});

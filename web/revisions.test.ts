import { expect, test } from 'vitest';
import type { CampaignName } from '../records/reading.ts';
import { revisionsOf } from './revisions.ts';

const named = (id: string, revision: number): CampaignName => ({ id, startedAt: 1, revision });

/** @param revisions of one campaign, poll by poll */
function counted(revisions: number[]) {
  let polls = 0;
  return {
    polls: () => polls,
    async campaignNames() {
      const revision = revisions[Math.min(polls, revisions.length - 1)] ?? 0;
      polls += 1;
      return [named('mua', revision)];
    },
  };
}
const open = () => new AbortController().signal;

test('a hundred open pages are told by one poll', async () => {
  const reader = counted([1, 1, 1, 2]);
  const { changed } = revisionsOf(reader, 5);
  const pages = Array.from({ length: 100 }, () => changed('mua', 'mua/1', open()));
  expect(new Set(await Promise.all(pages))).toEqual(new Set(['mua/2']));
  expect(reader.polls()).toBe(4);
});

test('a page that was told nothing yet is told at once, and nothing is asked while no page is open', async () => {
  const reader = counted([7]);
  const { changed } = revisionsOf(reader, 5);
  expect(await changed(undefined, null, open())).toBe('mua/7');
  const asked = reader.polls();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(reader.polls()).toBe(asked);
});

test('a page that is closed waits for nothing, before and while it waits', async () => {
  const reader = counted([1]);
  const { changed } = revisionsOf(reader, 5);
  const closing = new AbortController();
  const waits = changed('mua', 'mua/1', closing.signal);
  closing.abort();
  expect(await waits).toBeNull();
  expect(await changed('mua', 'mua/1', closing.signal)).toBeNull();
});

test('records that are away for a moment end no page', async () => {
  let away = true;
  const { changed } = revisionsOf(
    {
      async campaignNames() {
        if (away) {
          away = false;
          throw new Error('Connection terminated unexpectedly');
        }
        return [named('mua', 3)];
      },
    },
    5,
  );
  expect(await changed('mua', null, open())).toBe('mua/3');
});

test('an answer that never comes holds up no page for long', async () => {
  let asked = 0;
  const { changed } = revisionsOf(
    {
      campaignNames() {
        asked += 1;
        return asked === 1 ? new Promise<CampaignName[]>(() => {}) : Promise.resolve([named('mua', 3)]);
      },
    },
    5,
    20,
  );
  expect(await changed('mua', null, open())).toBe('mua/3');
});

test('a page is told of its own campaign alone, and one that shows the newest of one that begins', async () => {
  const begun = [
    [named('one', 1), named('other', 1)],
    [named('one', 1), named('other', 2)],
    [named('new', 0), named('one', 1), named('other', 2)],
    [named('new', 0), named('one', 2), named('other', 2)],
  ];
  let polls = 0;
  const { changed } = revisionsOf({ campaignNames: async () => begun[Math.min(polls++, 3)] ?? [] }, 5);
  const told: string[] = [];
  const pages = { one: 'one/1', other: 'other/1', newest: 'one/1' };
  await Promise.all(
    Object.entries(pages).map(async ([page, before]) => {
      const mark = await changed(page === 'newest' ? undefined : page, before, open());
      told.push(`${page}: ${mark}`);
    }),
  );
  expect(told).toEqual(['other: other/2', 'newest: new/0', 'one: one/2']);
});

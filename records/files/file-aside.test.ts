import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { pdf } from './file-samples.fixture.ts';
import { TRIED_KINDS, type TriedShelf } from './tried-stores.fixture.ts';

/** Files that nothing names. */

const [campaign, cell] = ['dot-2026', 'doi-1'];
const DAY = 86_400_000;
const now = Date.parse('2026-11-30T08:00:00+07:00');

describe.each(TRIED_KINDS)('in $name', (kind) => {
  let tried: TriedShelf;
  beforeAll(kind.start);
  afterAll(kind.stop);
  beforeEach(async () => {
    tried = await kind.fresh();
  });
  afterEach(() => tried.remove());

  const store = (limit?: number) => tried.store(limit === undefined ? {} : { cell: limit });
  const put = (name: string, limit?: number) =>
    store(limit).put({ campaign, cell, name: `${name}.pdf`, bytes: Readable.from([pdf(name)]) });
  const clear = (named: readonly FileRef[], at = now) =>
    store().clear(campaign, cell, async () => named.map(({ sha256 }) => sha256), at);
  const listed = async () => (await store().list(campaign, cell)).map(({ sha256 }) => sha256).sort();
  const lying = async () =>
    (await readdir(tried.at(campaign, cell))).filter((name) => !/\.aside\.\d+$/.test(name));

  test('what nothing names counts no longer, what something names stays', async () => {
    const [named, left] = [await put('a'), await put('b')];
    const limit = named.size + left.size;
    await expect(put('c', limit)).rejects.toMatchObject({ code: 'CELL_QUOTA' });
    await clear([named]);
    expect(await listed()).toEqual([named.sha256]);
    expect((await put('c', limit)).size).toBeGreaterThan(0);
  });

  test.each([
    ['read', async (ref: FileRef) => void (await buffer((await store().open(campaign, ref)).stream))],
    ['looked for', async (ref: FileRef) => expect(await store().has(campaign, ref)).toBe(true)],
    ['checked', (ref: FileRef) => store().verify(campaign, ref)],
    ['to be shown', async (ref: FileRef) => expect(await store().isShown(campaign, ref)).toBe(true)],
  ])('what lies aside is there again once it is %s', async (_, asked) => {
    const ref = await put('a');
    await clear([]);
    expect(await listed()).toEqual([]);
    await asked(ref);
    expect(await listed()).toEqual([ref.sha256]);
  });

  test('what lies aside goes after a week, but not what something names by then', async () => {
    const [left, cited] = [await put('a'), await put('b')];
    await clear([]);
    await clear([], now + 6 * DAY);
    expect(await lying()).toHaveLength(2);
    await clear([cited], now + 7 * DAY);
    expect(await lying()).toEqual([`${cited.sha256}.pdf`]);
    expect(await store().has(campaign, left)).toBe(false);
    expect(await store().has(campaign, cited)).toBe(true);
  });

  test('the same file that comes in again is stored, and the one that lies aside changes nothing', async () => {
    const ref = await put('a');
    await clear([]);
    expect(await put('a')).toEqual(ref);
    expect(await listed()).toEqual([ref.sha256]);
    await clear([ref], now + 8 * DAY);
    expect(await lying()).toEqual([`${ref.sha256}.pdf`]);
    await store().verify(campaign, ref);
  });

  test('a cell without files has nothing to clear', async () => {
    const asked: unknown[] = [];
    const namedOf = async (hashes: readonly string[]) => {
      asked.push(hashes);
      return [];
    };
    await store().clear(campaign, 'doi-9', namedOf, now);
    expect(asked).toEqual([]);
  });
});

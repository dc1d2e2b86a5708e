import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptBundle } from './kept-bundle.ts';

describe('a bundle of workflows that is kept', () => {
  let folder: string;
  let source: string;
  let made: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundles-'));
    source = join(folder, 'source.ts');
    made = 0;
    await writeFile(source, 'one');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const kept = join('kept', 'here');
  const bundle = (module = 'all.ts') =>
    keptBundle(
      [join(folder, module)],
      async () => {
        made += 1;
        return { code: `code ${made}`, from: [source, join(folder, 'thought-up-entry.cjs')] };
      },
      join(folder, kept),
    );

  test('is made once as long as its files are what they were', async () => {
    expect([await bundle(), await bundle(), made]).toEqual(['code 1', 'code 1', 1]);
  });

  test('is made anew as soon as one of its files has another content', async () => {
    await bundle();
    await writeFile(source, 'two');
    expect([await bundle(), await bundle()]).toEqual(['code 2', 'code 2']);
  });

  test('is made anew when one of its files is gone', async () => {
    await bundle();
    await rm(source);
    expect(await bundle()).toBe('code 2');
  });

  test('is another one of other modules', async () => {
    expect([await bundle('all.ts'), await bundle('letters.ts')]).toEqual(['code 1', 'code 2']);
  });

  test('is made anew where what was kept is cut off', async () => {
    await bundle();
    const [file = ''] = await readdir(join(folder, kept));
    const whole = join(folder, kept, file);
    for (const cut of [20, (await stat(whole)).size - 1]) {
      made = 1;
      await truncate(whole, cut);
      expect([await bundle(), await bundle()]).toEqual(['code 2', 'code 2']);
    }
  });

  test('is there again when its files are what they were once more', async () => {
    await bundle();
    await writeFile(source, 'two');
    await bundle();
    await writeFile(source, 'one');
    expect([await bundle(), made]).toEqual(['code 1', 2]);
  });

  test('is kept in few versions, of which those used last', async () => {
    for (const content of ['one', 'two', 'three', 'one', 'four', 'five']) {
      await writeFile(source, content);
      await bundle();
      // files remember by milliseconds when they were used
      await setTimeout(5);
    }
    expect(await readdir(join(folder, kept))).toHaveLength(4);
    await writeFile(source, 'one');
    expect([await bundle(), made]).toEqual(['code 1', 5]);
    await writeFile(source, 'two');
    expect([await bundle(), made]).toEqual(['code 6', 6]);
  });

  test('made by many at once is whole, and leaves nothing else behind', async () => {
    await Promise.all(Array.from({ length: 5 }, () => bundle()));
    const files = await readdir(join(folder, kept));
    expect(files).toHaveLength(1);
    const before = made;
    await bundle();
    expect(made).toBe(before);
  });

  test('is made each time where nothing can be kept', async () => {
    await writeFile(join(folder, 'kept'), 'a file in the place of the folder');
    expect([await bundle(), await bundle()]).toEqual(['code 1', 'code 2']);
  });

  test('is not kept when it could not be made', async () => {
    const failing = async () => {
      throw new Error('no such module');
    };
    await expect(keptBundle([join(folder, 'all.ts')], failing, join(folder, kept))).rejects.toThrow(
      'no such module',
    );
    expect(await bundle()).toBe('code 1');
  });
});

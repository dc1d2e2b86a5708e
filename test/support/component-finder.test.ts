import { expect, test } from 'vitest';
import { openFinder } from './component-finder.ts';

test('whoever asks first has a thing started, and all get the same answer', async () => {
  let started = 0;
  const finder = await openFinder({
    server: async () => {
      started += 1;
      return `127.0.0.1:${started}`;
    },
    browser: async () => {
      throw new Error('no browser here');
    },
  });
  const ask = async (name: string) => await (await fetch(`${finder.url}/${name}`)).json();
  expect(await Promise.all([ask('server'), ask('server')])).toEqual([
    { at: '127.0.0.1:1' },
    { at: '127.0.0.1:1' },
  ]);
  expect(await ask('browser')).toEqual({ missing: 'no browser here' });
  expect(await ask('printer')).toEqual({ missing: 'nothing is called printer' });
  expect(await ask('')).toEqual(['browser']);
  await finder.close();
});

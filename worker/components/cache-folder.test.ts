import { expect, test } from 'vitest';
import { cacheFolder } from './cache-folder.ts';

test.each([
  [{ HOME: '/home/anh' }, '/home/anh/.cache/bon-tot'],
  [{ HOME: '/home/anh', XDG_CACHE_HOME: '/fast' }, '/fast/bon-tot'],
  [{ HOME: '/home/anh', XDG_CACHE_HOME: '' }, '/home/anh/.cache/bon-tot'],
  [{ HOME: '/home/anh', XDG_CACHE_HOME: 'fast' }, '/home/anh/.cache/bon-tot'],
])('with %j it is %s', (env, folder) => {
  expect(cacheFolder(env)).toBe(folder);
});

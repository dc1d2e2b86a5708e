import { expect, test } from 'vitest';
import type { SeasonSoFar } from '../office/foreseeing/season-so-far.ts';
import { playsAtHand } from './plays-at-hand.ts';

const so = (begun: number): SeasonSoFar => ({ at: 0, begun, stages: 0 });

/** What is played until it is told to end. */
function playing() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let report: (so: SeasonSoFar) => void = () => {};
  let begun = 0;
  const play = (told: (so: SeasonSoFar) => void) => {
    begun += 1;
    report = told;
    return promise;
  };
  return { play, resolve, reject, report: (count: number) => report(so(count)), begun: () => begun };
}

test('what is played is begun once, says how far it is, and is there once it has ended', async () => {
  const one = playing();
  const plays = playsAtHand<string>({ patience: 1, kept: 4 });
  expect(await plays('a', one.play)).toEqual({ so: null });
  one.report(3);
  expect(await plays('a', one.play)).toEqual({ so: so(3) });
  one.resolve('end');
  expect(await plays('a', one.play)).toEqual({ played: 'end' });
  expect(await plays('a', one.play)).toEqual({ played: 'end' });
  expect(one.begun()).toBe(1);
});

test('a page that waits long enough gets the end', async () => {
  const one = playing();
  const asked = playsAtHand<string>({ patience: 60_000, kept: 4 })('a', one.play);
  one.resolve('end');
  expect(await asked).toEqual({ played: 'end' });
});

test('what is given once is played anew for whoever asks again', async () => {
  const plays = playsAtHand<string>({ patience: 60_000, kept: 4, once: true });
  expect(await plays('a', async () => 'then')).toEqual({ played: 'then' });
  expect(await plays('a', async () => 'now')).toEqual({ played: 'now' });
});

test('what fails says so to whoever waits, and is tried again', async () => {
  const plays = playsAtHand<string>({ patience: 60_000, kept: 4 });
  await expect(plays('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await plays('a', async () => 'back')).toEqual({ played: 'back' });
});

test('only those that were asked for last are kept', async () => {
  const plays = playsAtHand<string>({ patience: 60_000, kept: 2 });
  for (const key of ['a', 'b', 'a', 'c']) await plays(key, async () => `first ${key}`);
  expect(await plays('a', async () => 'anew')).toEqual({ played: 'first a' });
  expect(await plays('b', async () => 'anew')).toEqual({ played: 'anew' });
});

import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type SetAtHand, setsAtHand } from './sets-at-hand.ts';

/** Sets that pages have made, one after the other. */

const SET: SetAtHand = { content: new Uint8Array([1]), pages: 1, apart: [], failed: [], at: 7 };
const SOON = { patience: 1 };

/** What is made until it is told to end. */
function making() {
  const { promise, resolve } = Promise.withResolvers<SetAtHand>();
  let signal: AbortSignal | null = null;
  const make = (given: AbortSignal) => {
    signal = given;
    return promise;
  };
  return { make, end: () => resolve(SET), begun: () => signal !== null, calledOff: () => signal?.aborted };
}

test('one is made at a time: the next waits for its turn, and says so', async () => {
  const sets = setsAtHand(() => 5, SOON);
  const [first, second] = [making(), making()];
  await sets.ask('a', first.make);
  expect(await sets.ask('a', first.make)).toEqual({ so: { began: 5 } });
  await sets.ask('b', second.make);
  expect(await sets.ask('b', second.make)).toEqual({ so: null });
  expect(second.begun()).toBe(false);
  first.end();
  await expect.poll(() => sets.ask('a', first.make)).toEqual({ played: SET });
  await expect.poll(() => second.begun()).toBe(true);
});

test('what was made is taken as often as it is asked for, and made anew for whoever wants it anew', async () => {
  const sets = setsAtHand(() => 5);
  expect(sets.made('a')).toBeNull();
  await sets.ask('a', async () => SET);
  expect(sets.made('a')).toEqual(SET);
  expect(await sets.ask('a', async () => ({ ...SET, at: 9 }))).toEqual({ played: SET });
  expect(await sets.ask('a', async () => ({ ...SET, at: 9 }), true)).toEqual({ played: { ...SET, at: 9 } });
});

test('only the newest four are kept', async () => {
  const sets = setsAtHand(() => 5);
  for (const key of ['a', 'b', 'c', 'd', 'e']) await sets.ask(key, async () => SET);
  expect(['a', 'b', 'e'].map((key) => sets.made(key) !== null)).toEqual([false, true, true]);
});

test('what nobody looks at any more is called off, and the next has its turn', async () => {
  const sets = setsAtHand(() => 5, { patience: 1, forsaken: 20 });
  const gone = making();
  await sets.ask('a', gone.make);
  await expect.poll(() => gone.calledOff()).toBe(true);
  const other = making();
  await sets.ask('b', other.make);
  expect(other.begun()).toBe(false);
  gone.end();
  await expect.poll(() => other.begun()).toBe(true);
});

test('what somebody keeps looking at goes on', async () => {
  const sets = setsAtHand(() => 5, { patience: 1, forsaken: 400 });
  const one = making();
  for (let look = 0; look < 6; look += 1) {
    await sets.ask('a', one.make);
    await wait(100);
  }
  expect(one.calledOff()).toBe(false);
  one.end();
  await expect.poll(() => sets.ask('a', one.make)).toEqual({ played: SET });
});

test('one that could not be made keeps no other from being made', async () => {
  const sets = setsAtHand(() => 5);
  await expect(sets.ask('a', () => Promise.reject(new Error('hung')))).rejects.toThrow('hung');
  expect(await sets.ask('b', async () => SET)).toEqual({ played: SET });
  expect(await sets.ask('a', async () => SET)).toEqual({ played: SET });
});

import { expect, test } from 'vitest';
import { sharedWakes } from './shared-wakes.ts';

/** A mailroom whose wakes end when the test says so. */
function heldWakes() {
  const begun: string[] = [];
  const held: { resolve(): void; reject(reason: Error): void }[] = [];
  const wake = sharedWakes((campaign) => {
    begun.push(campaign);
    return new Promise((resolve, reject) => held.push({ resolve, reject }));
  });
  return { begun, held, wake };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('everybody who asks while a mailroom is being woken shares the wake after it', async () => {
  const { begun, held, wake } = heldWakes();
  const first = wake('a');
  const others = [wake('a'), wake('a'), wake('a')];
  const answered: string[] = [];
  void Promise.all(others).then(() => answered.push('others'));
  held[0]?.resolve();
  await first;
  await settled();
  expect(begun).toEqual(['a', 'a']);
  expect(answered).toEqual([]);
  held[1]?.resolve();
  await Promise.all(others);
  expect(begun).toEqual(['a', 'a']);
});

test('who asks after the shared wake has begun is woken by another one', async () => {
  const { begun, held, wake } = heldWakes();
  const first = wake('a');
  const second = wake('a');
  held[0]?.resolve();
  await first;
  await settled();
  const third = wake('a');
  held[1]?.resolve();
  await second;
  await settled();
  expect(begun).toEqual(['a', 'a', 'a']);
  held[2]?.resolve();
  await third;
  await settled();
  void wake('a');
  expect(begun).toHaveLength(4);
});

test('a wake that fails fails those who wait for it alone; campaigns do not wait for each other', async () => {
  const { begun, held, wake } = heldWakes();
  const first = wake('a');
  const second = wake('a');
  const other = wake('b');
  expect(begun).toEqual(['a', 'b']);
  held[0]?.reject(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await settled();
  held[1]?.resolve();
  held[2]?.resolve();
  await expect(second).resolves.toBeUndefined();
  await expect(other).resolves.toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { emptyMinutes, locked } from './minutes-content.ts';
import { minutesProof, minutesVersion } from './minutes-proof.ts';

const agreed = locked({ ...emptyMinutes(1), round: 1, refusal: null }, 'agreed');
const other = { ...agreed, reservation: 'Bảo lưu mục 3.2' };
const forged = locked({ ...other, hash: null }, 'agreed');

describe('locked minutes', () => {
  test('are equal where both copies give the hash that was recorded', () => {
    const { hash } = agreed;
    expect(minutesProof(agreed, agreed)).toEqual({
      recorded: hash,
      stated: hash,
      shown: hash,
      journal: hash,
      isEqual: true,
    });
  });

  test.each([
    ['what is shown was changed', other, agreed],
    ['what is shown was changed with the hash beside it', forged, agreed],
    ['the hash beside it alone was changed', { ...agreed, hash: 'f'.repeat(64) }, agreed],
    ['the hash beside it was taken away', { ...agreed, hash: null }, agreed],
    ['the copy in the journal was changed', agreed, other],
    ['the copy in the journal was changed with its hash', agreed, forged],
    ['the journal recorded no such minutes', agreed, null],
    ['the journal recorded them without a hash', agreed, { ...agreed, hash: null }],
  ])('are not equal where %s', (_what, shown, asLocked) => {
    expect(minutesProof(shown, asLocked)?.isEqual).toBe(false);
  });
});

test('of minutes that were never locked there is nothing to prove', () => {
  const draft = emptyMinutes(1);
  expect(minutesProof(draft, null)).toBeNull();
  const refused = { ...draft, outcome: 'refused' as const };
  expect(minutesProof(refused, refused)).toBeNull();
});

test('a version is found among the newest and the ones before', () => {
  const [first, second] = [emptyMinutes(1), emptyMinutes(2, 'Sai số điểm')];
  const held = { minutes: second, earlierMinutes: [first] };
  expect([1, 2, 3].map((version) => minutesVersion(held, version))).toEqual([first, second, null]);
  expect(minutesVersion({}, 1)).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberWordsError, sumInWords, vietnameseNumber } from './number-words.ts';

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [25, 'hai mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [555, 'năm trăm năm mươi lăm'],
  [1_001, 'một nghìn không trăm linh một'],
  [1_010, 'một nghìn không trăm mười'],
  [150_000, 'một trăm năm mươi nghìn'],
  [1_000_001, 'một triệu không trăm linh một'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [21_000_000, 'hai mươi mốt triệu'],
  [1_000_000_000, 'một tỷ'],
  [1_000_000_015, 'một tỷ không trăm mười lăm'],
  [2_000_000_000_000, 'hai nghìn tỷ'],
])('%d is read %s', (value, words) => {
  expect(vietnameseNumber(value)).toBe(words);
});

test('[R61] a sum begins with a capital and ends with đồng', () => {
  expect(sumInWords(750_000)).toBe('Bảy trăm năm mươi nghìn đồng');
  expect(sumInWords(1_005_000)).toBe('Một triệu không trăm linh năm nghìn đồng');
});

const DIGITS: Record<string, number> = {
  ...Object.fromEntries(
    ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, digit) => [
      word,
      digit,
    ]),
  ),
  mốt: 1,
  lăm: 5,
};

/** The number that words say, by adding up, the other way round than they are written. */
function read(words: string): number {
  let [total, thousands, hundreds] = [0, 0, 0];
  let last = 0;
  for (const word of words.split(' ')) {
    if (word === 'tỷ') [total, thousands, hundreds, last] = [(thousands + hundreds + last) * 1e9, 0, 0, 0];
    else if (word === 'triệu') [thousands, hundreds, last] = [thousands + (hundreds + last) * 1e6, 0, 0];
    else if (word === 'nghìn') [thousands, hundreds, last] = [thousands + (hundreds + last) * 1e3, 0, 0];
    else if (word === 'trăm') [hundreds, last] = [last * 100, 0];
    else if (word === 'mươi') [hundreds, last] = [hundreds + last * 10, 0];
    else if (word === 'mười') [hundreds, last] = [hundreds + 10, 0];
    else if (word !== 'linh') last = DIGITS[word] ?? Number.NaN;
  }
  return total + thousands + hundreds + last;
}

test('every number can be read back from its words', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.maxSafeNat(),
        fc.nat({ max: 1_000_000 }),
        fc.nat({ max: 9_999 }).map((n) => n * 1_000),
      ),
      (value) => {
        const words = vietnameseNumber(value);
        expect(read(words)).toBe(value);
        expect(words).toBe(words.normalize('NFC'));
        expect(words).not.toMatch(/ {2}|^ | $/);
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  '%d has no words and is refused by code',
  (value) => {
    expect(() => vietnameseNumber(value)).toThrow(NumberWordsError);
    expect(() => vietnameseNumber(value)).toThrow(expect.objectContaining({ code: 'NOT_A_COUNT' }));
  },
);

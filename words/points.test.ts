import { expect, test } from 'vitest';
import { plainNumber } from './numbers.ts';
import { gapWords, pointsWords } from './points.ts';

test.each([
  [93, '93', '93,0', '93', '93.0'],
  [93.5, '93,5', '93,5', '93.5', '93.5'],
  [19.25, '19,25', '19,25', '19.25', '19.25'],
  [0, '0', '0,0', '0', '0.0'],
  // sums of tenths
  [0.1 + 0.2, '0,3', '0,3', '0.3', '0.3'],
  [null, '–', '–', '–', '–'],
] as const)('points %s in a text and in a column, in each language', (points, text, column, en, enColumn) => {
  expect(pointsWords(points, 'vi')).toBe(text);
  expect(pointsWords(points, 'vi', 'aligned')).toBe(column);
  expect(pointsWords(points, 'en')).toBe(en);
  expect(pointsWords(points, 'en', 'aligned')).toBe(enColumn);
});

test.each([
  [1.5, '+1,5', '+1,5'],
  [-4, '−4', '−4,0'],
  [-0.25, '−0,25', '−0,25'],
  [0, '0', '0,0'],
  // what is left of a difference of tenths
  [-1e-15, '0', '0,0'],
  [1e-15, '0', '0,0'],
  [null, '–', '–'],
] as const)('a gap of %s has its sign', (gap, text, column) => {
  expect(gapWords(gap, 'vi')).toBe(text);
  expect(gapWords(gap, 'vi', 'aligned')).toBe(column);
});

test('a number of a plan keeps its decimals, and a year has nothing between its thousands', () => {
  expect(plainNumber(0.125, 'vi')).toBe('0,125');
  expect(plainNumber(0.125, 'en')).toBe('0.125');
  expect(plainNumber(2024, 'vi')).toBe('2024');
});

import { expect, test } from 'vitest';
import { levelTable, levelWords } from './level-words.ts';

test('the same key is another level of another subject, in both languages', () => {
  expect(levelWords('cellQuality', 'GOOD', 'vi')).toBe('Hoàn thành tốt nhiệm vụ');
  expect(levelWords('memberQuality', 'GOOD', 'vi')).toBe('Hoàn thành tốt nhiệm vụ');
  expect(levelWords('grassrootsDemocracy', 'GOOD', 'vi')).toBe('Tốt');
  expect(levelWords('grassrootsDemocracy', 'FAIR', 'en')).toBe('Fair');
});

test('a level that is written out, or that the subject does not have, stays as it is', () => {
  expect(levelWords('grassrootsDemocracy', 'Không xếp loại', 'vi')).toBe('Không xếp loại');
  expect(levelWords('cellQuality', 'FAIR', 'vi')).toBe('FAIR');
  expect(levelWords('cellQuality', 'toString', 'vi')).toBe('toString');
});

test('no two levels of a subject have the same word', () => {
  for (const lang of ['vi', 'en'] as const)
    for (const subject of ['cellQuality', 'grassrootsDemocracy']) {
      const words = Object.values(levelTable(subject, lang));
      expect(new Set(words).size).toBe(words.length);
    }
});

import { expect, test } from 'vitest';
import { audienceAt } from '../audience.fixture.ts';
import { dictionaryOf } from '../dictionary.ts';
import { missingWord } from './missing-words.ts';

const names = {
  ...audienceAt('2024-12-05 08:00').names,
  criterion: (id: string) => ({ 'fourGood.sinh-hoat': 'Sinh hoạt định kỳ' })[id] ?? id,
};
const word = (part: string, lang: 'vi' | 'en' = 'vi') => missingWord(part, { lang, names });

test.each(
  ['resolution', 'fourGood', 'cellQuality', 'grassrootsDemocracy']
    .flatMap((report) => [`reports.${report}`, `files.${report}`])
    .concat(
      'scores.fourGood',
      'scores.cellQuality',
      'proposed.fourGood',
      'proposed.level',
      'committeeAgreedOn',
    ),
)('[R39, R40, R45–R50] %s has a word of its own in both languages', (part) => {
  expect(word(part)).not.toBe(part);
  expect(word(part, 'en')).not.toBe(part);
  expect(word(part)).not.toBe(word(part, 'en'));
});

test('no two parts have the same word', () => {
  for (const lang of ['vi', 'en'] as const) {
    const words = Object.values(dictionaryOf(lang).missing);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('[R46, R47] a missing score and missing evidence name their criterion', () => {
  for (const lang of ['vi', 'en'] as const) {
    const score = word('scores.fourGood.sinh-hoat', lang);
    const evidence = word('evidence.fourGood.sinh-hoat', lang);
    expect(score).toContain('Sinh hoạt định kỳ');
    expect(evidence).toContain('Sinh hoạt định kỳ');
    expect(score).not.toBe(evidence);
  }
});

test('a criterion that nobody names and a part that nobody knows stand as they are', () => {
  expect(word('evidence.cellQuality.q9')).toContain('cellQuality.q9');
  expect(word('photos')).toBe('photos');
  expect(word('toString')).toBe('toString');
});

import { expect, test } from 'vitest';
import { audienceAt } from '../audience.fixture.ts';
import { minutesItemWords } from './item-words.ts';

const names = {
  ...audienceAt('2024-12-17 08:00').names,
  criterion: (id: string) => (id === 'fourGood.cause-1' ? 'Chi ủy tốt' : id),
};

test.each([
  ['shortcoming-1', 'hạn chế 1', 'shortcoming 1'],
  ['recommendation-12', 'kiến nghị 12', 'recommendation 12'],
  ['fourGood.cause-1', '“Chi ủy tốt”', '“Chi ủy tốt”'],
  ['strength-', 'strength-', 'strength-'],
  ['fourGood.none', 'fourGood.none', 'fourGood.none'],
])('[R33] the item %s of the minutes is called %s', (id, vi, en) => {
  expect(minutesItemWords(id, { names, lang: 'vi' })).toBe(vi);
  expect(minutesItemWords(id, { names, lang: 'en' })).toBe(en);
});

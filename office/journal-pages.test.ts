import { expect, test } from 'vitest';
import type { JournalFilter, PlacedEntry } from '../records/reading.ts';
import { entryOf } from '../records/records.fixture.ts';
import { journalPages } from './journal-pages.ts';

/** A case with so many entries; @param places whether whoever asks is told where they stand */
function records(count: number, places: boolean) {
  const asked: JournalFilter[] = [];
  const entries = Array.from(
    { length: count },
    (_, index): PlacedEntry => ({ ...entryOf('c', 'doi-1', index + 1), position: index * 3 + 1 }),
  );
  const journal = async (_: string, filter: JournalFilter = {}) => {
    asked.push(filter);
    const { after = 0, limit = 1_000 } = filter;
    const found = entries.filter(({ position }) => position > after).slice(0, limit);
    return found.map((entry) => (places ? entry : { ...entry, position: 0 }));
  };
  return { reader: { journal }, asked };
}

test.each([
  [0, true],
  [199, true],
  [200, true],
  [450, true],
  [199, false],
  [450, false],
])('%d entries come each once, with their places told or not (%s)', async (count, places) => {
  const { reader } = records(count, places);
  const read = (await Array.fromAsync(journalPages(reader, 'c', 'doi-1'))).flat();
  expect(read.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
});

test('whoever is told places reads a few at a time, and never asks for all at once', async () => {
  const { reader, asked } = records(450, true);
  await Array.fromAsync(journalPages(reader, 'c', 'doi-1'));
  expect(asked.map(({ limit }) => limit)).toEqual([200, 200, 200]);
  expect(asked.map(({ subject, order }) => `${subject} ${order}`)).toEqual(Array(3).fill('doi-1 oldest'));
});

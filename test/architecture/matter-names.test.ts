import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

const foldersOf = (room: string): string[] =>
  readdirSync(resolve(ROOT, room), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

/** What a campaign is about, as the rooms below name it. */
const MATTERS = new Set(['domain', 'machines/cell', 'machines/campaign'].flatMap(foldersOf));

/** What is of one kind, whatever it is about. */
const KINDS: Record<string, string[]> = {
  documents: ['word', 'workbooks'],
  words: [
    'cli',
    'en',
    'failures',
    'forms',
    'mail',
    'pages',
    'papers',
    'refusals',
    'sign-in',
    'vi',
    'workbooks',
  ],
};

test.each(Object.entries(KINDS))(
  '%s/ has folders by the matters of domain/ and machines/, beside its kinds',
  (room, kinds) => {
    const folders = foldersOf(room);
    expect(folders.filter((folder) => MATTERS.has(folder)).length).toBeGreaterThan(5);
    expect(folders.filter((folder) => !MATTERS.has(folder)).toSorted()).toEqual(kinds);
  },
);

test('what a paper says stands under the matter that the paper is of', () => {
  const ofPapers = foldersOf('documents');
  const withTexts = foldersOf('words').filter((folder) =>
    readdirSync(resolve(ROOT, 'words', folder)).some((file) => file.endsWith('-text.ts')),
  );
  expect(withTexts.length).toBeGreaterThan(5);
  expect(withTexts.filter((folder) => !ofPapers.includes(folder))).toEqual([]);
});

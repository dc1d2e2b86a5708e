import { expect, test } from 'vitest';
import type { WordKind } from '../domain/word-kind.ts';
import { keepTemplate, templateBefore, templateVersions } from './paper-templates.ts';
import { createReader } from './reader.ts';
import { describeOnBoth } from './records.fixture.ts';

const file = (letter: string) => ({
  sha256: letter.repeat(64),
  content: Buffer.from(letter).toString('base64'),
});

await describeOnBoth('the templates that an office gives', (records) => {
  /** A kind for each test. */
  const give = (kind: WordKind, letter: string | null, at: number) =>
    keepTemplate(records().db, { kind, given: letter === null ? null : file(letter), by: 'do-thi-thu', at });

  test('are kept version by version, and the same one again is no other version', async () => {
    expect(await give('decision-awards', 'a', 10)).toBe(1);
    expect(await give('decision-awards', 'a', 20)).toBe(1);
    expect(await give('decision-awards', 'b', 30)).toBe(2);
    const versions = await templateVersions(records().db);
    expect(versions.filter(({ kind }) => kind === 'decision-awards')).toEqual([
      { kind: 'decision-awards', version: 2, sha256: 'b'.repeat(64), givenAt: 30, givenBy: 'do-thi-thu' },
      { kind: 'decision-awards', version: 1, sha256: 'a'.repeat(64), givenAt: 10, givenBy: 'do-thi-thu' },
    ]);
  });

  test('a campaign goes by what was there before it started', async () => {
    await give('decision-fourGood', 'a', 10);
    await give('decision-fourGood', 'b', 30);
    const at = async (before: number | null) =>
      (await templateBefore(records().db, 'decision-fourGood', before))?.content ?? null;
    expect(await at(10)).toBeNull();
    expect(await at(11)).toBe(file('a').content);
    expect(await at(31)).toBe(file('b').content);
    expect(await at(null)).toBe(file('b').content);
  });

  test('going back to the one of the program is a version too, and keeps those before', async () => {
    await give('decision-cellLevels', 'a', 10);
    expect(await give('decision-cellLevels', null, 20)).toBe(2);
    expect(await give('decision-cellLevels', null, 25)).toBe(2);
    const reader = createReader(records().db);
    expect(await reader.paperTemplate('decision-cellLevels', null)).toMatchObject({
      version: 2,
      content: null,
    });
    expect(await reader.paperTemplate('decision-cellLevels', 20)).toMatchObject({ version: 1 });
  });
});

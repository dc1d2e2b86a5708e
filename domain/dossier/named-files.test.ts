import { expect, test } from 'vitest';
import type { CaseContent } from '../case/case-content.ts';
import type { FileRef } from './file-ref.ts';
import { namedFiles } from './named-files.ts';

const file = (letter: string, name = `${letter}.pdf`): FileRef => ({
  cell: 'doi-1',
  sha256: letter.repeat(64),
  name,
  type: 'pdf',
  size: 1,
});
const proved = (letter: string) => ({ evidence: [{ file: file(letter) }, { text: 'lời' }] });

/** The parts of a case that name files, and no others. */
const content = (team: string[]) =>
  ({
    dossiers: [{ content: { reports: { resolution: { title: 'x', file: file('a') } } } }],
    scores: { self: [proved('b')], team: team.map(proved), committee: [proved('c')], cleared: 0 },
    inspection: { photos: [{ title: 'x', file: file('d') }] },
    minutes: { items: [proved('e')] },
    earlierMinutes: [{ items: [proved('f')] }],
  }) as unknown as Partial<CaseContent>;

test('the files of a case are those that its dossiers, scores, photos and minutes name as they stand', () => {
  expect([...namedFiles(content(['1'])).keys()].map(([letter]) => letter).sort()).toEqual([...'1abcdef']);
  // a return to the inspection clears what the team has scored
  expect(namedFiles(content([])).has('1'.repeat(64))).toBe(false);
  expect(namedFiles({}).size).toBe(0);
});

import { expect, test } from 'vitest';
import type { RecordedEntry } from '../domain/journal/recorded-entry.ts';
import { entryOf, newCampaign } from '../records/records.fixture.ts';
import { repairSubject } from './repair-journal.ts';

test('an entry that was changed, and that no history holds, is lost; what one holds is put back', async () => {
  const campaign = newCampaign();
  const [first, second, third] = [1, 2, 3].map((seq) => entryOf(campaign, 'doi-1', seq));
  if (first === undefined || second === undefined || third === undefined) throw new Error('no entries');
  const stored = [first, { ...second, reason: 'chưa từng có' }, { ...third, reason: 'khác' }];
  const written: number[] = [];
  const reader = {
    journal: async () => stored.map((entry, index) => ({ ...entry, position: index + 1 })),
    recordedSeq: async () => 3,
    erasures: async () => [],
  };
  const repair = (made: typeof stored) =>
    repairSubject(
      { recordedInputs: async () => made },
      reader,
      {
        repairJournal: async (_campaign, _subject, entries) => {
          written.push(...entries.map(({ seq }) => seq));
          return { added: [], replaced: [...entries] };
        },
      },
      campaign,
      'doi-1',
    );
  expect(await repair([])).toMatchObject({ replaced: [], lost: [[2, 3]] });
  expect(await repair([third])).toMatchObject({ replaced: [third], lost: [[2, 2]] });
  expect(await repair([second, third])).toMatchObject({ lost: [] });
  expect(written).toEqual([3, 2, 3]);
});

/** What is lost of a journal that no history holds anything of. */
async function lostOf(stored: readonly RecordedEntry[], stands: number) {
  const { lost } = await repairSubject(
    { recordedInputs: async () => [] },
    {
      journal: async () => stored.map((entry, index) => ({ ...entry, position: index + 1 })),
      recordedSeq: async () => stands,
      erasures: async () => [],
    },
    { repairJournal: async () => ({ added: [], replaced: [] }) },
    'season',
    'doi-1',
  );
  return lost;
}

test('what has no seal, is of another chain, or was cut off at the end is lost as well', async () => {
  const campaign = newCampaign();
  const [first, second, third] = [1, 2, 3].map((seq) => entryOf(campaign, 'doi-1', seq));
  if (first === undefined || second === undefined || third === undefined) throw new Error('no entries');
  expect(await lostOf([first, second, third], 3)).toEqual([]);
  expect(await lostOf([first, { ...second, seal: null }], 2)).toEqual([[2, 2]]);
  entryOf(campaign, 'doi-1', 1, { reason: 'khác' });
  const foreign = entryOf(campaign, 'doi-1', 2);
  expect(await lostOf([first, foreign], 2)).toEqual([[2, 2]]);
  expect(await lostOf([first], 3)).toEqual([[2, 3]]);
});

test('a number far from all others makes one long run of what is lost', async () => {
  const campaign = newCampaign();
  const forged = entryOf(campaign, 'doi-1', 2_000_000_000);
  expect(await lostOf([entryOf(campaign, 'doi-1', 1), forged], 2_147_483_647)).toEqual([
    [2, 1_999_999_999],
    [2_000_000_001, 2_147_483_647],
  ]);
});

import { expect, test } from 'vitest';
import { entryOf, newCampaign } from '../records/records.fixture.ts';
import { repairSubject } from './repair-journal.ts';

test('an entry that was changed, and that no history holds, is lost; what one holds is put back', async () => {
  const campaign = newCampaign();
  const [first, second, third] = [1, 2, 3].map((seq) => entryOf(campaign, 'doi-1', seq));
  if (first === undefined || second === undefined || third === undefined) throw new Error('no entries');
  const stored = [first, { ...second, reason: 'chưa từng có' }, { ...third, reason: 'khác' }];
  const written: number[] = [];
  const reader = { journal: async () => stored.map((entry, index) => ({ ...entry, position: index + 1 })) };
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
  expect(await repair([])).toMatchObject({ replaced: [], lost: [2, 3] });
  expect(await repair([third])).toMatchObject({ replaced: [third], lost: [2] });
  expect(await repair([second, third])).toMatchObject({ lost: [] });
  expect(written).toEqual([3, 2, 3]);
});

import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlacedEntry, RecordsReader } from '../../records/reading.ts';
import { sampleRecords } from '../../web/sample.fixture.ts';
import type { Sample } from '../../web/sample-reader.fixture.ts';
import { recorded } from './same-journal.ts';
import { seasonDifferences } from './same-season.ts';

describe('two systems with one season', () => {
  let one: Sample;
  let cells: string[];
  beforeAll(async () => {
    one = await sampleRecords();
    cells = one.campaign.plan.cells.map(({ id }) => id);
  }, 120_000);

  const of = ({ reader, campaign }: Pick<Sample, 'reader' | 'campaign'>) =>
    recorded(reader, campaign.id, [campaign.plan.id]);
  /** The same records with something else in each entry that is meant. */
  function withOther(other: (entry: PlacedEntry) => PlacedEntry): Pick<Sample, 'reader' | 'campaign'> {
    const { reader, campaign } = one;
    const journal: RecordsReader['journal'] = async (...asked) =>
      (await reader.journal(...asked)).map((entry) => other(structuredClone(entry)));
    return { reader: { ...reader, journal }, campaign };
  }
  const found = (
    other: Pick<Sample, 'reader' | 'campaign'>,
    first: Pick<Sample, 'reader' | 'campaign'> = one,
  ) => seasonDifferences(of(first), of(other), cells, 100);
  const isOf = (entry: PlacedEntry, cell: string, type: string) =>
    entry.subject === cell && entry.input.kind === 'event' && entry.input.event.type === type;

  test('are the same but for ids of sendings, keys, and the moments of deeds', async () => {
    const another = () =>
      withOther((entry) => {
        if (entry.input.kind === 'event') entry.input.event.id = randomUUID();
        const [at, key, position] = [entry.at + randomInt(60_000), randomUUID(), entry.position + 7];
        return { ...entry, at, key, position };
      });
    expect(await found(another(), another())).toEqual([]);
  });

  test('of which one has another word in what somebody has sent differ there, and in what the cell has recorded', async () => {
    const other = withOther((entry) => {
      if (isOf(entry, 'doi-4', 'dossier.submit') && entry.input.kind === 'event')
        entry.input.event.payload = {
          ...(entry.input.event.payload as object),
          committeeAgreedOn: '2024-11-30',
        };
      return entry;
    });
    const differences = await found(other);
    expect(differences.map((line) => line.split('\n')[0])).toEqual([
      expect.stringMatching(/^said doi-4, \d+:$/),
      expect.stringMatching(/^cell doi-4, \d+:$/),
    ]);
    expect(differences[0]).toContain('2024-11-30');
  });

  test('of which one has a step less at its end, a deadline on another day, or tells somebody else differ', async () => {
    const { reader, campaign } = one;
    const shorter = {
      campaign,
      reader: {
        ...reader,
        journal: async (...asked: Parameters<RecordsReader['journal']>) =>
          (await reader.journal(...asked)).filter(
            ({ subject }, at, all) => subject !== 'doi-1' || at < all.length - 1,
          ),
      },
    };
    expect((await found(shorter)).map((line) => line.split(',')[0])).toContain('cell doi-1');
    const DAY = 86_400_000;
    const later = withOther((entry) => {
      for (const obligation of entry.standing.obligations)
        if (entry.subject === 'doi-2' && obligation.id === 'dossier')
          for (const deadline of obligation.deadlines) Object.assign(deadline, { due: deadline.due + DAY });
      return entry;
    });
    expect((await found(later)).map((line) => line.split(',')[0])).toEqual(['cell doi-2']);
    const told = withOther((entry) =>
      entry.subject === 'campaign'
        ? { ...entry, notices: entry.notices.map((notice) => ({ ...notice, to: ['somebody-else'] })) }
        : entry,
    );
    expect((await found(told)).map((line) => line.split(',')[0])).toEqual(['heard']);
  }, 60_000);
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { PlacedEntry, RecordsReader } from '../records/reading.ts';
import { createDashboard } from './app.ts';
import { at, SAMPLE_NOW, sampleRecords } from './sample.fixture.ts';
import type { Sample } from './sample-reader.fixture.ts';

/** What pages read for what they show: counted in reads and entries, as a campaign has up to 500 cells. */

const OFFICE = 'do-thi-thu';

const EARLY = at('2024-12-04 09:00');

let sample: Sample;
let early: Sample;
beforeAll(async () => {
  [sample, early] = await Promise.all([sampleRecords(), sampleRecords(undefined, EARLY)]);
  early.send('doi-1', 'nguyen-thi-anh', 'extension.request', {
    until: '2024-12-12T00:00:00+07:00',
    reason: 'Bí thư đi công tác',
  });
}, 60_000);

/** Pages over the sample, with what is read of the journal and which readers are called. */
function counted(of: Sample = sample) {
  const entries: PlacedEntry[] = [];
  const reader: RecordsReader = {
    ...of.reader,
    async journal(...asked) {
      const found = await of.reader.journal(...asked);
      entries.push(...found);
      return found;
    },
  };
  const app = createDashboard({
    reader,
    now: () => (of === early ? EARLY : SAMPLE_NOW),
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });
  const ask = async (person: string, path: string) => {
    const answer = await app.request(path, { headers: { 'x-person': person } });
    expect(answer.status, path).toBe(200);
    return await answer.text();
  };
  return { ask, entries };
}

describe('of a journal, which grows with every reminder,', () => {
  test.each([
    ['the page of a dossier', '/cells/doi-1/dossier', 'extension.request', () => early],
    ['the page of minutes', '/cells/van-phong/minutes', 'minutes.dispute', () => sample],
    ['the page of all dates', '/deadlines', 'session.move', () => sample],
  ])('%s reads only what it shows', async (_, path, shown, of) => {
    const { ask, entries } = counted(of());
    await ask(OFFICE, path);
    const types = entries.map(({ input }) => (input.kind === 'event' ? input.event.type : input.kind));
    expect(types).toContain(shown);
    expect(types.filter((type) => !/^(extension|minutes|session|deadline)\./.test(type))).toEqual([]);
  });
});

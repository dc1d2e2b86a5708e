import { beforeAll, describe, expect, test } from 'vitest';
import type { PlacedEntry, RecordsReader } from '../records/reading.ts';
import { createDashboard } from './app.ts';
import { at, SAMPLE_NOW, sampleRecords } from './sample.fixture.ts';
import { decidedRecords } from './sample-appraisal.fixture.ts';
import type { Sample } from './sample-reader.fixture.ts';

/** What pages read for what they show: counted in reads and entries, as a campaign has up to 500 cells. */

const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';

const EARLY = at('2024-12-04 09:00');

let sample: Sample;
let early: Sample;
beforeAll(async () => {
  [sample, early] = await Promise.all([sampleRecords(), sampleRecords(undefined, EARLY)]);
  early.send('doi-1', HEAD, 'extension.request', {
    until: '2024-12-12T00:00:00+07:00',
    reason: 'Bí thư đi công tác',
  });
}, 60_000);

/** Pages over a sample, with what is read of the journal, and how often each reader is called, with what. */
function counted(of: Sample = sample, now = of === early ? EARLY : SAMPLE_NOW) {
  const entries: PlacedEntry[] = [];
  const calls: { read: string; asked: unknown[] }[] = [];
  const told = <Asked extends unknown[], Answer>(
    read: string,
    answer: (...asked: Asked) => Promise<Answer>,
  ) => {
    return (...asked: Asked) => {
      calls.push({ read, asked });
      return answer(...asked);
    };
  };
  const reader: RecordsReader = {
    ...of.reader,
    campaignsOf: told('campaignsOf', of.reader.campaignsOf),
    campaign: told('campaign', of.reader.campaign),
    campaignContent: told('campaignContent', of.reader.campaignContent),
    cells: told('cells', of.reader.cells),
    cell: told('cell', of.reader.cell),
    cases: told('cases', of.reader.cases),
    caseContent: told('caseContent', of.reader.caseContent),
    notices: told('notices', of.reader.notices),
    async journal(...asked) {
      calls.push({ read: 'journal', asked });
      const found = await of.reader.journal(...asked);
      entries.push(...found);
      return found;
    },
  };
  const app = createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });
  const request = (person: string, path: string) => app.request(path, { headers: { 'x-person': person } });
  const ask = async (person: string, path: string) => {
    const answer = await request(person, path);
    expect(answer.status, path).toBe(200);
    return await answer.text();
  };
  /** The marks that somebody is told, one after the other. */
  async function listener(person: string) {
    const body = (await request(person, '/events')).body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => /data: (.+)/.exec((await body?.read())?.value ?? '')?.[1];
    return { next, end: async () => await body?.cancel() };
  }
  const times = (read: string) => calls.filter((one) => one.read === read).length;
  return { ask, entries, calls, times, listener };
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

describe('whatever is asked', () => {
  test.each([
    [OFFICE, '/'],
    [OFFICE, '/exports'],
    [HEAD, '/cells/doi-1'],
  ])('%s reads at %s which campaigns there are once, and the campaign once', async (person, path) => {
    const { ask, times } = counted();
    await ask(person, path);
    expect([times('campaignsOf'), times('campaign')]).toEqual([1, 1]);
  });

  test.each(['/', '/cells/doi-1', '/journal', '/mails'])(
    'a cell reads at %s of its own case alone',
    async (path) => {
      const { ask, calls, times } = counted();
      await ask(HEAD, path);
      expect(times('cells')).toBe(0);
      const asked = calls.filter(({ read }) => read === 'notices' || read === 'journal');
      expect(asked.map((one) => one.asked[1])).toEqual(
        asked.map(() => expect.objectContaining({ subject: 'doi-1' })),
      );
    },
  );
});

describe('of the cases, of which there are up to 500,', () => {
  test.each(['/exports', '/papers'])(
    '%s reads no more than it takes to name the papers',
    async (path) => {
      const decided = await decidedRecords();
      const { ask, times } = counted(decided, decided.now);
      expect(await ask(OFFICE, path)).toContain('/papers/bang-tong-hop-main.html');
      // whether there is a list of meal support is known by the first session that was held
      expect([times('cells'), times('cases'), times('caseContent')]).toEqual([1, 0, 1]);
      const before = counted(early);
      await before.ask(OFFICE, path);
      expect(['cells', 'cases', 'caseContent'].map(before.times)).toEqual([1, 0, 0]);
    },
    60_000,
  );
});

describe('whoever listens', () => {
  test.each([HEAD, 'le-duc-an'])(
    'costs nothing more than the first who does: twelve of %s read after a change as often as one',
    async (person) => {
      const readsOf = async (many: number) => {
        const own = await sampleRecords();
        const { calls, times, listener } = counted(own);
        const all = await Promise.all(Array.from({ length: many }, () => listener(person)));
        const before = await Promise.all(all.map(({ next }) => next()));
        calls.length = 0;
        own.send('doi-1', HEAD, 'difficulty.raise', { text: 'Thiếu xe' });
        const told = await Promise.all(all.map(({ next }) => next()));
        expect(new Set(told).size).toBe(1);
        expect(told[0]).not.toBe(before[0]);
        await Promise.all(all.map(({ end }) => end()));
        return ['campaign', 'campaignContent', 'cells', 'cell', 'journal', 'notices'].map(times);
      };
      expect(await readsOf(12)).toEqual(await readsOf(1));
    },
    60_000,
  );
});

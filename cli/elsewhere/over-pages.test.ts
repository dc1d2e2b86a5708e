import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TERMINAL_PATHS } from '../../domain/terminal-messages.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { createDashboard } from '../../web/app.ts';
import { SAMPLE_NOW, sampleRecords } from '../../web/sample.fixture.ts';
import type { Sample } from '../../web/sample-reader.fixture.ts';
import { bontotHere } from '../bontot-here.fixture.ts';
import { keepLogin } from './logins.ts';

/** Commands from elsewhere, answered by the pages themselves over records in memory; numbers are of OWASP ASVS 5.0. */

const URL = 'http://localhost:3000';
const HEAD = 'nguyen-thi-anh';
const OTHER = 'do-van-dat';
const TEAM = 'le-duc-an';
const OFFICE = 'do-thi-thu';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-over-pages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** The pages over a sample, at which everybody is who their token says. */
const pagesOf = ({ reader }: Pick<Sample, 'reader'>) =>
  createDashboard({
    reader,
    now: () => SAMPLE_NOW,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('authorization')?.replace('Bearer ', '') ?? null,
    acting: { client: {} as never, writer: {} as never, files: openFileStore(at('files')) },
  });

/** What is asked goes to the pages. @param before what happens first, by the path that is asked */
function asked(pages: ReturnType<typeof pagesOf>, before: (path: string) => void = () => undefined): void {
  vi.stubGlobal('fetch', async (url: globalThis.URL, init: RequestInit) => {
    before(url.pathname);
    return pages.request(url.pathname + url.search, init);
  });
}

/** A command of somebody who is logged in there. */
async function bontot(person: string, ...args: string[]) {
  const own = at(person);
  vi.stubEnv('XDG_CONFIG_HOME', own);
  await keepLogin({ address: URL, token: person, person, name: person, until: Date.now() + 600_000 });
  return await bontotHere(args, { XDG_CONFIG_HOME: own, BONTOT_VAR: '', BONTOT_SYSTEM: URL });
}

const values = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test.each([
  ['a cell, after what happens in its own case', HEAD, 2],
  ['the team, after what happens in any case', TEAM, 3],
  ['the office, after whatever happens', OFFICE, 3],
])(
  'status --watch is shown anew to %s',
  async (_, person, times) => {
    const sample = await sampleRecords();
    let [looks, questions] = [0, 0];
    asked(pagesOf(sample), (path) => {
      questions += 1;
      if (questions > 25) throw new TypeError('fetch failed');
      if (path !== TERMINAL_PATHS.mark) return;
      looks += 1;
      if (looks === 2) sample.send('doi-2', OTHER, 'difficulty.raise', { text: 'Thiếu người' });
      if (looks === 3) sample.send('doi-1', HEAD, 'difficulty.raise', { text: 'Thiếu giấy' });
      if (looks > 3) throw new TypeError('fetch failed');
    });
    const { code, out, err } = await bontot(person, 'status', '--watch', '--json');
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('SYSTEM_AWAY') });
    expect(values(out)).toHaveLength(times);
  },
  60_000,
);

test('8.2.3 the journal tells a cell and the team no place among the entries of others, and the office its own', async () => {
  const sample = await sampleRecords();
  const pages = pagesOf(sample);
  asked(pages);
  const placesOf = async (person: string) => {
    const { code, out } = await bontot(person, 'journal', '--json', '--limit', '1000');
    expect(code).toBe(0);
    return values(out).map(({ position }) => position);
  };
  for (const person of [HEAD, TEAM]) expect(new Set(await placesOf(person)), person).toEqual(new Set([0]));
  expect(new Set(await placesOf(OFFICE)).size).toBeGreaterThan(100);

  const ask = async (person: string, question: string, more: object) => {
    const body = JSON.stringify({ campaign: sample.campaign.id, ...more });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${person}` };
    const answer = await pages.request(`${TERMINAL_PATHS.records}/${question}`, {
      method: 'POST',
      headers,
      body,
    });
    return { status: answer.status, text: await answer.text() };
  };
  const behind = { filter: { subject: 'doi-1', after: 40, order: 'oldest', limit: 1 } };
  for (const person of [HEAD, TEAM])
    expect(await ask(person, 'journal', behind), person).toEqual({
      status: 400,
      text: expect.stringContaining('QUESTION_INVALID'),
    });
  expect((await ask(OFFICE, 'journal', behind)).status).toBe(200);
}, 60_000);

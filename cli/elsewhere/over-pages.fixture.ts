import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { type FileStore, openFileStore } from '../../records/files/file-store.ts';
import { createDashboard } from '../../web/app.ts';
import { SAMPLE_NOW } from '../../web/sample.fixture.ts';
import type { Sample } from '../../web/sample-reader.fixture.ts';
import { bontotHere } from '../bontot-here.fixture.ts';
import { keepLogin } from './logins.ts';

/** Commands from elsewhere, answered by the pages themselves over records in memory, in a folder of the test file's own. */

/** The system as its people know it. */
export const SYSTEM = 'http://localhost:3000';

/** The pages over a sample. */
export type Pages = ReturnType<typeof createDashboard>;

/** What a test brings along besides the sample's reader. */
export interface Behind {
  client?: object;
  writer?: object;
  files?: FileStore;
}

/** What is printed line by line with `--json`. */
export const jsonValues = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** A question as somebody's terminal asks it. */
export async function askedOf(pages: Pages, person: string, path: string, body: object) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${person}` };
  const answer = await pages.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
}

/** What is asked goes to the pages. @param before what happens first, by the path that is asked */
export function askAt(pages: Pages, before: (path: string) => void = () => undefined): void {
  vi.stubGlobal('fetch', async (url: globalThis.URL, init: RequestInit) => {
    before(url.pathname);
    return pages.request(url.pathname + url.search, init);
  });
}

/** For one test file: a folder, the pages, and commands of people who are logged in there. */
export function overPages(name: string) {
  let folder: string;
  const at = (file: string) => join(folder, file);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `bontot-${name}-`));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  return {
    folder: () => folder,
    at,
    /** The pages, at which everybody is who their token says. */
    pagesOf: (
      { reader }: Pick<Sample, 'reader'>,
      { client = {}, writer = {}, files = openFileStore(at('files')) }: Behind = {},
    ): Pages =>
      createDashboard({
        reader,
        now: () => SAMPLE_NOW,
        reading: 'byPerson',
        whoIsThere: async (c) => c.req.header('authorization')?.replace('Bearer ', '') ?? null,
        acting: { client: client as never, writer: writer as never, files },
      }),
    /** A command of somebody who is logged in there. */
    async bontot(person: string, ...args: string[]) {
      const own = at(person);
      vi.stubEnv('XDG_CONFIG_HOME', own);
      await keepLogin({ address: SYSTEM, token: person, person, name: person, until: Date.now() + 600_000 });
      return await bontotHere(args, { XDG_CONFIG_HOME: own, BONTOT_VAR: '', BONTOT_SYSTEM: SYSTEM });
    },
  };
}

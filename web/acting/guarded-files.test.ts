import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileError } from '../../records/files/file-error.ts';
import { pdf } from '../../records/files/file-samples.fixture.ts';
import type { FileShelf } from '../../records/files/file-shelf.ts';
import { openFileStore, openStore } from '../../records/files/file-store.ts';
import { folderShelf } from '../../records/files/folder-shelf.ts';
import { StorageError } from '../../records/files/storage-error.ts';
import { createWriter } from '../../records/writer.ts';
import { component } from '../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';

/** Pages over a store that looks for viruses, and is away at times. */

const temporal = await component('temporal');
const FIELD = 'reports.resolution.file';
const VIRUS = 'a virus, so to say';
const TITLE = ['reports.resolution.title', 'Báo cáo năm'] as const;

describe.skipIf(!temporal.available)('files that are scanned, in a storage elsewhere', () => {
  let one: RunningCampaign;
  let folder: string;
  let dashboard: RunningDashboard;
  let isAway = false;
  const away = new Proxy({} as FileShelf, {
    get(_, name: keyof FileShelf) {
      const shelf = folderShelf(folder);
      if (!isAway || name === 'doorstep') return shelf[name];
      return async () => {
        throw new StorageError('noAnswer', 'ECONNREFUSED');
      };
    },
  });
  const scan = async (path: string, name: string) => {
    if ((await readFile(path)).includes(VIRUS))
      throw new FileError('INFECTED', { name, found: 'Thu-Nghiem' });
  };
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-guarded-'));
    dashboard = await startDashboard({
      host: '127.0.0.1',
      port: 0,
      container: false,
      reader: one.reader,
      now: () => Date.now(),
      acting: { client: one.client, writer: createWriter(one.records.db), files: openStore(away, { scan }) },
    });
  });
  afterAll(async () => {
    await dashboard?.close();
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const whileAway = async <T>(act: () => Promise<T>): Promise<T> => {
    isAway = true;
    try {
      return await act();
    } finally {
      isAway = false;
    }
  };
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const hiddenOf = (page: string) =>
    [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, unescaped(value)] as const,
    );
  const formOf = (cell: string) => `/do/${cell}/dossier.submit`;
  const get = (path: string, cell: string) =>
    fetch(`${dashboard.url}${path}`, { headers: { cookie: `person=${one.head(cell)}` } });
  const post = async (path: string, cell: string, fields: Iterable<readonly [string, string | File]>) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const headers = { cookie: `person=${one.head(cell)}` };
    const answer = await fetch(`${dashboard.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers,
    });
    return { status: answer.status, page: await answer.text() };
  };
  const attach = async (cell: string, content: Buffer) => {
    const own = hiddenOf(await (await get(formOf(cell), cell)).text()).filter(([name]) =>
      name.startsWith('_'),
    );
    const given = new File([new Uint8Array(content)], 'báo cáo.pdf');
    return await post(`${formOf(cell)}/file`, cell, [
      ...own,
      TITLE,
      [FIELD, ''],
      [FIELD, given],
      ['_attach', FIELD],
    ]);
  };
  /** As a script of the page sends it. */
  const upload = async (cell: string, content: Buffer) => {
    const person = one.head(cell);
    const answer = await fetch(`${dashboard.url}${formOf(cell)}/file`, {
      method: 'POST',
      body: new Uint8Array(content),
      headers: {
        cookie: `person=${person}`,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent('báo cáo.pdf'),
        'x-person': person,
        'x-field': FIELD,
      },
    });
    return { status: answer.status, ...((await answer.json()) as { said: string; again: boolean }) };
  };
  const stored = (cell: string) => openFileStore(folder).list(one.campaign, cell);

  test('an infected file is not stored, its sender reads what was found, and what was typed stays', async () => {
    const { status, page } = await attach('doi-1', pdf(VIRUS));
    expect(status).toBe(422);
    expect(unescaped(page)).toContain('báo cáo.pdf: trình quét vi-rút phát hiện “Thu-Nghiem” trong tệp');
    expect(page).toContain('value="Báo cáo năm"');
    expect(await upload('doi-1', pdf(VIRUS))).toEqual({
      status: 422,
      said: expect.stringContaining('phát hiện “Thu-Nghiem”'),
      again: false,
    });
    expect(await stored('doi-1')).toEqual([]);
  });

  test('a storage that is away is told beside the field, and what was typed stays', async () => {
    const { status, page } = await whileAway(() => attach('doi-2', pdf()));
    expect(status).toBe(422);
    expect(page).toContain('kho tệp không trả lời (ECONNREFUSED)');
    expect(page).toContain('value="Báo cáo năm"');
    expect(await whileAway(() => upload('doi-2', pdf()))).toEqual({
      status: 422,
      said: expect.stringContaining('kho tệp không trả lời'),
      // who sends by themselves come again, who has chosen the file is asked
      again: true,
    });
    expect(await stored('doi-2')).toEqual([]);
  });

  test('a form that names a file comes back whole while the storage is away, and goes on after that', async () => {
    expect((await attach('doi-3', pdf())).status).toBe(303);
    const fields = hiddenOf(await (await get(formOf('doi-3'), 'doi-3')).text());
    const { status, page } = await whileAway(() => post(formOf('doi-3'), 'doi-3', [...fields, TITLE]));
    expect(status).toBe(503);
    expect(page).toContain('kho tệp không trả lời');
    expect(page).toContain('value="Báo cáo năm"');
    expect(page).toContain('báo cáo.pdf');
    expect((await post(formOf('doi-3'), 'doi-3', [...fields, TITLE])).status).not.toBe(503);
  });
});

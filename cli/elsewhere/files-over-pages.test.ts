import { readdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LARGEST_SENDING, TERMINAL_PATHS } from '../../domain/terminal-messages.ts';
import { FileError } from '../../records/files/file-error.ts';
import { jpg, pdf, program } from '../../records/files/file-samples.fixture.ts';
import { openFileStore, openStore } from '../../records/files/file-store.ts';
import { folderShelf } from '../../records/files/folder-shelf.ts';
import { StorageError } from '../../records/files/storage-error.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { sampleRecords } from '../../web/sample.fixture.ts';
import { askAt, jsonValues, overPages } from './over-pages.fixture.ts';

/** Files of this machine for a cell of a system elsewhere, by the rules of the pages there. */

const HEAD = 'nguyen-thi-anh';
const OTHER = 'do-van-dat';
const TEAM = 'le-duc-an';
const OFFICE = 'do-thi-thu';
const COMMITTEE = 'pham-hoang-viet';

const { at, pagesOf, bontot } = overPages('files');

test('8.2.2 file add stores files for a cell by whoever could send it files, and list shows what its case names', async () => {
  const sample = await sampleRecords();
  const { id: campaign } = sample.campaign;
  const store = openFileStore(at('files'));
  const stored = async (cell: string) => (await store.list(campaign, cell)).length;
  const photos: { file: unknown }[] = [];
  const reader: RecordsReader = {
    ...sample.reader,
    async caseContent(id, cell) {
      const content = await sample.reader.caseContent(id, cell);
      return cell === 'doi-1'
        ? ({ ...content, inspection: { ...content.inspection, photos } } as never)
        : content;
    },
  };
  askAt(pagesOf({ reader }, { files: store }));
  await writeFile(at('Báo cáo.pdf'), pdf());
  await writeFile(at('anh.jpg'), jpg());
  await writeFile(at('xau.pdf'), program());
  const add = (person: string, cell: string, ...names: string[]) =>
    bontot(person, 'file', 'add', cell, ...names.map(at), '--json');
  const list = async (person: string) => (await bontot(person, 'file', 'list', 'doi-1', '--json')).out;

  expect((await add(OTHER, 'doi-1', 'anh.jpg')).err).toMatch(/UNKNOWN_CELL/);
  expect((await add(HEAD, 'campaign', 'anh.jpg')).err).toMatch(/UNKNOWN_CELL/);
  expect((await add(COMMITTEE, 'doi-1', 'anh.jpg')).err).toMatch(/NOT_ALLOWED/);
  expect((await add(HEAD, 'doi-1', 'anh.jpg', 'xau.pdf')).err).toMatch(/TYPE_MISMATCH.*xau\.pdf/);
  expect((await add(HEAD, 'doi-1', 'xau.pdf', 'khong-co.pdf')).err).toMatch(/NO_FILE.*khong-co\.pdf/);
  expect(await add(HEAD, 'doi-1', 'khong-co.pdf')).toMatchObject({
    code: 2,
    err: expect.stringContaining('NO_FILE'),
  });
  expect([await stored('doi-1'), await stored('campaign')]).toEqual([0, 0]);

  const added = await add(HEAD, 'doi-1', 'Báo cáo.pdf', 'anh.jpg');
  expect(added).toMatchObject({ code: 0, err: '' });
  const refs = jsonValues(added.out);
  expect(refs).toMatchObject([
    { cell: 'doi-1', name: 'Báo cáo.pdf', type: 'pdf', size: pdf().length },
    { cell: 'doi-1', name: 'anh.jpg', type: 'jpg' },
  ]);
  expect(await stored('doi-1')).toBe(2);
  for (const person of [TEAM, OFFICE]) expect((await add(person, 'doi-2', 'anh.jpg')).code).toBe(0);

  // what nothing names yet may be in somebody's draft
  for (const person of [HEAD, OFFICE])
    expect(await list(person), person).not.toContain(String(refs[0]?.['sha256']));
  photos.push({ file: refs[0] });
  for (const person of [HEAD, TEAM]) {
    const shown = jsonValues(await list(person));
    const { name, sha256 } = refs[0] ?? {};
    expect(shown).toContainEqual(expect.objectContaining({ name, sha256 }));
    expect(shown.map((one) => one['name'])).not.toContain('anh.jpg');
  }
  expect((await bontot(OTHER, 'file', 'list', 'doi-1')).err).toMatch(/UNKNOWN_CELL/);
}, 120_000);

test('2.2.1 what is asked wrongly, and more than is taken, is refused, and nothing of it stays', async () => {
  const sample = await sampleRecords();
  const pages = pagesOf(sample, { files: openFileStore(at('refused'), { file: 100 }) });
  const headers = { authorization: `Bearer ${HEAD}` };
  const post = async (body: FormData | ReadableStream, more: object = {}) => {
    const answer = await pages.request(TERMINAL_PATHS.files, {
      method: 'POST',
      body,
      headers: { ...headers, ...more },
      duplex: 'half',
    });
    return `${answer.status} ${/"code":"(\w+)"/.exec(await answer.text())?.[1]}`;
  };
  const form = (given: string, ...files: Uint8Array<ArrayBuffer>[]) => {
    const one = new FormData();
    one.append('files', given);
    for (const bytes of files) one.append('file', new Blob([bytes]), 'file');
    return one;
  };
  const named = (subject: string, ...names: unknown[]) => JSON.stringify({ subject, names });
  const small = new Uint8Array(jpg());
  for (const wrong of [
    form('{'),
    form(named('doi-1')),
    form(named('doi-1', 'a.jpg')),
    form(named('doi-1', 'a.jpg'), small, small),
    form(named('doi-1', 7), small),
    form(JSON.stringify({ subject: 'doi-1', names: ['a.jpg'], person: OFFICE }), small),
    form(named('doi-1', ...Array.from({ length: 201 }, (_, n) => `${n}.jpg`))),
  ])
    expect(await post(wrong)).toBe('400 BAD_CALL');
  const office = { authorization: `Bearer ${OFFICE}` };
  expect(await post(form(named('campaign', 'a.jpg'), small), office)).toBe('422 UNKNOWN_CELL');
  expect(await post(form(named('../doi-1', 'a.jpg'), small))).toBe('422 UNKNOWN_CELL');
  expect(await post(form(named('doi-1', '../a.jpg'), new Uint8Array(2 * 1024 * 1024)))).toBe(
    '422 FILE_TOO_LARGE',
  );
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1024 * 1024;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  expect(await post(endless, { 'content-type': 'multipart/form-data; boundary=x' })).toBe(
    '413 BODY_TOO_LARGE',
  );
  expect(given).toBeLessThan(LARGEST_SENDING + 10 * 1024 * 1024);
  const left = await readdir(at('refused'), { recursive: true, withFileTypes: true }).catch(() => []);
  expect(left.filter((one) => one.isFile())).toEqual([]);
}, 60_000);

test('an infected file is refused by name, a storage that is away is told as such, and nothing is stored', async () => {
  const sample = await sampleRecords();
  await writeFile(at('Báo cáo.pdf'), pdf());
  const add = () => bontot(HEAD, 'file', 'add', 'doi-1', at('Báo cáo.pdf'));
  const shelf = folderShelf(at('guarded'));
  const scan = async (_: string, name: string) => {
    throw new FileError('INFECTED', { name, found: 'Thu-Nghiem' });
  };
  askAt(pagesOf(sample, { files: openStore(shelf, { scan }) }));
  expect(await add()).toMatchObject({
    code: 1,
    err: expect.stringMatching(/INFECTED.*Báo cáo\.pdf: trình quét vi-rút phát hiện “Thu-Nghiem”/),
  });
  const list = async () => {
    throw new StorageError('noAnswer', 'ECONNREFUSED');
  };
  askAt(pagesOf(sample, { files: openStore({ ...shelf, list }) }));
  expect(await add()).toMatchObject({
    code: 3,
    err: expect.stringMatching(/STORAGE_AWAY.*kho tệp không trả lời/),
  });
  const left = await readdir(at('guarded'), { recursive: true, withFileTypes: true });
  expect(left.filter((one) => one.isFile())).toEqual([]);
}, 60_000);

import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileAt } from '../../cli/given-files.ts';
import { ClientError, Refused } from '../../client/failures.ts';
import { dossierSchema } from '../../domain/dossier/dossier-content.ts';
import { docx, jpg, pdf, program } from '../../records/files/file-samples.fixture.ts';
import { type FileStore, openFileStore } from '../../records/files/file-store.ts';
import { PAYLOAD_EXAMPLES } from '../events/payload-examples.ts';
import { stageFile, withStoredFiles } from './enclosed-files.ts';

const place = { campaign: 'dot-2026', cell: 'doi-1' };
let beside: string;
let store: FileStore;

beforeEach(async () => {
  beside = await mkdtemp(join(tmpdir(), 'bon-tot-payload-'));
  store = openFileStore(join(beside, 'store'));
});
afterEach(async () => {
  await rm(beside, { recursive: true, force: true });
});

const write = async (files: Record<string, Buffer>) => {
  for (const [name, content] of Object.entries(files)) await writeFile(join(beside, name), content);
};
const inStore = () => readdir(join(beside, 'store', place.campaign, place.cell)).catch((): string[] => []);
const given = async (whole: unknown) => whole;
const open = (path: string) => fileAt(join(beside, path));
const stored = (payload: unknown, act: (whole: unknown) => Promise<unknown> = given) =>
  withStoredFiles(payload, (path) => stageFile({ store, open }, path, place), act);

describe('files that a payload names are stored', () => {
  test('[R45, R46, R48, R50] the four reports of a dossier and what proves its scores', async () => {
    await write({
      'bao-cao-nghi-quyet.pdf': pdf(),
      'tu-cham-bon-tot.docx': await docx(),
      'tu-cham-chi-bo.docx': await docx(['word/notes.xml', Buffer.from('<x/>')]),
      'qcdc-dan-van.pdf': pdf('/Info 1 0 R '),
      'ảnh minh chứng.jpg': jpg(),
    });
    const example = PAYLOAD_EXAMPLES['dossier.submit'] as Record<string, object>;
    const scores = { fourGood: [{ criterion: 'x', points: 9, evidence: [{ file: 'ảnh minh chứng.jpg' }] }] };
    const whole = dossierSchema.parse(await stored({ ...example, scores }));
    expect(whole.reports.fourGood?.file).toMatchObject({
      cell: 'doi-1',
      name: 'tu-cham-bon-tot.docx',
      type: 'docx',
    });
    const proof = whole.scores.fourGood?.[0]?.evidence[0]?.file;
    expect(proof).toMatchObject({ name: 'ảnh minh chứng.jpg', type: 'jpg' });
    expect(await inStore()).toHaveLength(5);
    for (const { file } of Object.values(whole.reports)) {
      if (file === undefined) throw new Error('a report without its file');
      await store.verify(place.campaign, file);
    }
  });

  test('once, where several places name it', async () => {
    await write({ 'a.pdf': pdf() });
    let staged = 0;
    const stage = (path: string) => {
      staged += 1;
      return stageFile({ store, open }, path, place);
    };
    const whole = await withStoredFiles({ one: { file: 'a.pdf' }, more: [{ file: 'a.pdf' }] }, stage, given);
    expect(whole).toMatchObject({ one: { file: { name: 'a.pdf' } }, more: [{ file: { name: 'a.pdf' } }] });
    expect(staged).toBe(1);
    expect(await inStore()).toHaveLength(1);
  });

  test('without a change to what the sender gave', async () => {
    await write({ 'a.pdf': pdf() });
    const given = { reports: [{ title: 'Báo cáo', file: 'a.pdf' }], date: '2026-11-20' };
    const before = structuredClone(given);
    const whole = await stored(given);
    expect(given).toEqual(before);
    const file = expect.objectContaining({ cell: 'doi-1', name: 'a.pdf' });
    expect(whole).toEqual({ ...before, reports: [{ title: 'Báo cáo', file }] });
  });

  test('and everything else stays as it is', async () => {
    const ref = { cell: 'doi-1', sha256: '0'.repeat(64), name: 'a.pdf', type: 'pdf', size: 1 };
    const payload = { file: ref, files: ['a.pdf'], nothing: null, n: [1, 'hai', { x: true }], name: 'file' };
    expect(await stored(payload)).toEqual(payload);
    for (const value of [undefined, null, 'a.pdf', 3]) expect(await stored(value)).toEqual(value);
    expect(await inStore()).toEqual([]);
  });
});

describe('when what names them is not taken', () => {
  const refusal = { code: 'NOT_NOW', reason: 'notNow', validNow: [] } as const;
  const refusing = async () => {
    throw new Refused({ ...refusal, validNow: [] });
  };

  test('nothing that it brought stays, and it takes no room of the cell', async () => {
    await write({ 'a.pdf': pdf(), 'b.pdf': pdf('/Info 1 0 R ') });
    const payload = [{ file: 'a.pdf' }, { file: 'b.pdf' }];
    await expect(stored(payload, refusing)).rejects.toBeInstanceOf(Refused);
    expect(await inStore()).toEqual([]);
    const nobody = async () => {
      throw new ClientError('UNKNOWN_SUBJECT', 'doi-1 is not running');
    };
    await expect(stored(payload, nobody)).rejects.toMatchObject({ code: 'UNKNOWN_SUBJECT' });
    expect(await inStore()).toEqual([]);
  });

  test('what was stored before it stays, and what somebody else stored of the same bytes since', async () => {
    await write({ 'a.pdf': pdf(), 'b.pdf': pdf('/Info 1 0 R ') });
    await stored({ file: 'a.pdf' });
    const before = await inStore();
    await expect(stored({ file: 'a.pdf' }, refusing)).rejects.toBeInstanceOf(Refused);
    expect(await inStore()).toEqual(before);
    const meanwhile = async () => {
      await stored({ file: 'b.pdf' });
      return refusing();
    };
    await expect(stored({ file: 'b.pdf' }, meanwhile)).rejects.toBeInstanceOf(Refused);
    expect(await inStore()).toHaveLength(2);
  });

  test.each([
    ['the server is away', new ClientError('UNREACHABLE', 'away')],
    ['no worker answers', new ClientError('NO_WORKER', 'no answer')],
    ['something fails that nobody foresaw', new Error('broken pipe')],
  ])('they stay where nobody knows: %s', async (_why, error) => {
    await write({ 'a.pdf': pdf() });
    const unanswered = () => Promise.reject(error);
    await expect(stored({ file: 'a.pdf' }, unanswered)).rejects.toBe(error);
    expect(await inStore()).toHaveLength(1);
  });
});

describe('when one file is refused', () => {
  test('every refusal is told at once with its place in the payload, and nothing is stored', async () => {
    await write({ 'good.pdf': pdf(), 'bad.pdf': program(), 'macro.docm': await docx() });
    await mkdir(join(beside, 'folder.pdf'));
    await symlink('nowhere', join(beside, 'broken.pdf'));
    const payload = {
      reports: { resolution: { file: 'good.pdf' }, fourGood: { file: 'bad.pdf' } },
      photos: [{ file: 'missing.jpg' }, { file: 'macro.docm' }, { file: 'folder.pdf' }, { file: 'bad.pdf' }],
      other: { file: 'broken.pdf' },
    };
    const failure = await stored(payload).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StoredFilesError', code: 'FILES_REFUSED' });
    const { details: problems } = failure as { details: { path: string; code: string }[] };
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['reports.fourGood.file', 'TYPE_MISMATCH'],
      ['photos.0.file', 'NO_FILE'],
      ['photos.1.file', 'TYPE_NOT_ALLOWED'],
      ['photos.2.file', 'NO_FILE'],
      ['photos.3.file', 'TYPE_MISMATCH'],
      ['other.file', 'NO_FILE'],
    ]);
    expect(await inStore()).toEqual([]);
  });

  test('a path that cannot lead to a file is told like every other problem', async () => {
    await write({ 'a.pdf': pdf(), 'bad.pdf': program() });
    await symlink('loop.pdf', join(beside, 'loop.pdf'));
    execFileSync('mkfifo', [join(beside, 'pipe.pdf')]);
    const paths = ['a.pdf/b.pdf', `${'á'.repeat(296)}.pdf`, 'a\0.pdf', 'loop.pdf', 'pipe.pdf', ''];
    await expect(stored([...paths, 'bad.pdf'].map((file) => ({ file })))).rejects.toMatchObject({
      details: [
        ...paths.map((file, at) => ({ path: `${at}.file`, file, code: 'NO_FILE' })),
        { path: `${paths.length}.file`, code: 'TYPE_MISMATCH' },
      ],
    });
    expect(await inStore()).toEqual([]);
  });

  test('a store that cannot be written is not reported as a fault of the file', async () => {
    await write({ 'a.pdf': pdf(), store: Buffer.from('a file where the folder should be') });
    await expect(stored({ file: 'a.pdf' })).rejects.toMatchObject({ code: 'ENOTDIR', syscall: 'mkdir' });
  });

  test('files that are too many together are refused together', async () => {
    store = openFileStore(join(beside, 'store'), { cell: pdf().length + 10 });
    await write({ 'a.pdf': pdf(), 'b.pdf': pdf('/Info 1 0 R ') });
    await expect(stored([{ file: 'a.pdf' }, { file: 'b.pdf' }])).rejects.toMatchObject({
      details: [{ path: '1.file', code: 'CELL_QUOTA' }],
    });
    expect(await inStore()).toEqual([]);
  });

  test('each with what a sentence on it is made of', async () => {
    await write({ 'xau.pdf': program() });
    const failure = stored({ reports: { fourGood: { file: 'xau.pdf' } } });
    const said = { key: 'file', values: { code: 'TYPE_MISMATCH', name: 'xau.pdf', found: 'exe' } };
    await expect(failure).rejects.toMatchObject({
      name: 'StoredFilesError',
      code: 'FILES_REFUSED',
      kind: 'refused',
      details: [{ path: 'reports.fourGood.file', file: 'xau.pdf', code: 'TYPE_MISMATCH' }],
      told: { key: 'filesRefused', values: { files: [{ path: 'reports.fourGood.file', said }] } },
    });
  });
});

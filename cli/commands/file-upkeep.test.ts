import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseContent } from '../../domain/case/case-content.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { openDatabase } from '../../records/database.ts';
import { jpg, pdf } from '../../records/files/file-samples.fixture.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { putCampaign } from '../../records/recorded-campaign.fixture.ts';
import { recordEntries } from '../../records/recording.ts';
import { entryOf, preparedDump } from '../../records/records.fixture.ts';
import { EICAR, EICAR_NAME, startClamd, type TestClamd } from '../../test/support/clamd.ts';
import { component } from '../../test/support/components.ts';
import { type ObjectStorage, startObjectStorage } from '../../test/support/object-storage.ts';
import { jsonLines } from '../bontot.fixture.ts';
import { bontotHere as run } from '../bontot-here.fixture.ts';

const CAMPAIGN = 'dot-2026';
const REPORT = 'Báo cáo tổng kết.pdf';
const [storage, scanner] = [await component('objectStorage'), await component('clamd')];
let folder: string;
let report: FileRef;
const at = (...path: string[]) => join(folder, ...path);

/** A campaign in which two dossiers name a report that is stored in the folder; the second was never scanned. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-upkeep-'));
  await mkdir(at('var'));
  const put = (cell: string, content: Buffer) =>
    openFileStore(at('var/files')).put({
      campaign: CAMPAIGN,
      cell,
      name: REPORT,
      bytes: Readable.from([content]),
    });
  report = await put('doi-1', pdf());
  const records = await openDatabase({ folder: at('var/records'), dump: await preparedDump() });
  const naming = (file: FileRef) => ({
    content: {
      dossiers: [{ content: { reports: { resolution: { title: 'Báo cáo', file } } } }],
    } as unknown as CaseContent,
  });
  const roster = { revision: 1, assignments: [] };
  await putCampaign(records.db, { id: CAMPAIGN, plan: realPlanNow(), roster, startedAt: 1 });
  await recordEntries(records.db, [
    entryOf(CAMPAIGN, 'doi-1', 1, naming(report)),
    entryOf(CAMPAIGN, 'doi-5', 1, naming(await put('doi-5', pdf(EICAR)))),
  ]);
  await records.close();
  await writeFile(at('anh.jpg'), jpg());
  await writeFile(at('xau.pdf'), pdf(EICAR));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bontot = (args: string[], env: Record<string, string> = {}) =>
  run(args, { BONTOT_VAR: at('var'), ...env });

test('file check tells where files are kept, that nobody looks for viruses, and that all are whole', async () => {
  const { code, out } = await bontot(['file', 'check']);
  expect(code).toBe(0);
  expect(out).toContain(`Tệp lưu ở ${at('var/files')}`);
  expect(out).toContain('Không có CLAMD_URL: không quét vi-rút');
  expect(out).toContain(`${CAMPAIGN}: 2 tệp, 0 tệp có lỗi`);
});

test('settings that are wrong are told together, and nothing is done', async () => {
  const env = { FILES_S3_URL: 'https://s3.example.vn/bon-tot', CLAMD_URL: 'localhost' };
  const { code, err } = await bontot(['file', 'add', 'doi-1', at('anh.jpg')], env);
  expect(code).toBe(2);
  expect(err).toMatch(/FILE_SETTINGS.*CLAMD_URL/s);
  const missing = await bontot(['file', 'check'], { FILES_S3_URL: 'https://s3.example.vn/bon-tot' });
  expect(missing.err).toMatch(/FILES_S3_KEY_ID: thiếu; FILES_S3_SECRET: thiếu/);
});

test('without a storage there is nothing to copy to', async () => {
  expect(await bontot(['file', 'copy', '--from', at('var/files')])).toMatchObject({
    code: 2,
    err: expect.stringContaining('chưa đặt FILES_S3_URL'),
  });
});

describe.skipIf(!storage.available)('with a storage', () => {
  let server: ObjectStorage;
  let env: Record<string, string>;
  beforeAll(async () => {
    server = await startObjectStorage(storage.path);
    env = {
      FILES_S3_URL: `${server.url}/dang-uy`,
      FILES_S3_KEY_ID: server.keyId,
      FILES_S3_SECRET: server.secret,
    };
  });
  afterAll(() => server.remove());
  const inBucket = (cell: string) =>
    readdir(join(server.folder, 'dang-uy', CAMPAIGN, cell)).catch((): string[] => []);

  test('files move there, are read from there, and what is wrong with one is told by name', async () => {
    expect(await bontot(['file', 'check'], env)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/doi-1 Báo cáo tổng kết\.pdf [0-9a-f]{64}: không có trong kho/),
    });
    expect(await bontot(['file', 'copy', '--from', at('var/files')], env)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Đã chép 2 tệp'),
    });
    expect(await bontot(['file', 'check'], env)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Tệp lưu ở ${env['FILES_S3_URL']}`),
    });
    const got = await bontot(['file', 'get', 'doi-1', report.sha256, '--to', at('lấy ra.pdf')], env);
    expect(got.code).toBe(0);

    await writeFile(join(server.folder, 'dang-uy', CAMPAIGN, 'doi-1', `${report.sha256}.pdf`), 'khác');
    const changed = await bontot(['file', 'check', '--json'], env);
    expect(changed).toMatchObject({ code: 1, err: expect.stringContaining('FILES_FAULTY') });
    expect(jsonLines(changed.out)).toMatchObject([
      { sha256: report.sha256, fault: 'changed' },
      { cell: 'doi-5', fault: null },
    ]);
    // once more from where they came
    expect((await bontot(['file', 'copy', '--from', at('var/files')], env)).code).toBe(0);
    expect((await bontot(['file', 'check'], env)).code).toBe(0);
  });

  test('a file that is added lies there and nowhere else', async () => {
    expect(await bontot(['file', 'add', 'doi-2', at('anh.jpg')], env)).toMatchObject({ code: 0, err: '' });
    expect(await inBucket('doi-2')).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.jpg$/)]);
    expect(await readdir(at('var/files', CAMPAIGN, 'doi-2'))).toEqual([]);
  });

  test('while it is away that is said in both languages, with an exit code of its own, and no key', async () => {
    await server.kill();
    try {
      const vi = await bontot(['file', 'add', 'doi-3', at('anh.jpg')], env);
      expect(vi).toMatchObject({
        code: 3,
        err: expect.stringMatching(/STORAGE_AWAY.*kho tệp không trả lời \(ECONNREFUSED\)/),
      });
      const en = await bontot(['file', 'check', '--lang', 'en'], env);
      expect(en).toMatchObject({ code: 3, err: expect.stringContaining('doesn’t answer (ECONNREFUSED)') });
      for (const { out, err } of [vi, en]) {
        expect(out + err).not.toContain(server.keyId);
        expect(out + err).not.toContain(server.secret);
      }
    } finally {
      await server.start();
    }
    expect(await inBucket('doi-3')).toEqual([]);
  });
});

describe.skipIf(!scanner.available)('with a virus scanner', () => {
  let clamd: TestClamd;
  beforeAll(async () => {
    clamd = await startClamd(scanner.path);
  });
  afterAll(() => clamd.stop());

  test('an infected file is refused by name, and none that came with it is stored', async () => {
    const refused = await bontot(['file', 'add', 'doi-4', at('anh.jpg'), at('xau.pdf')], {
      CLAMD_URL: clamd.url,
    });
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringMatching(new RegExp(`xau\\.pdf: trình quét vi-rút phát hiện “${EICAR_NAME}”`)),
    });
    expect(await readdir(at('var/files', CAMPAIGN, 'doi-4'))).toEqual([]);
  });

  test('file check says that it answers, and finds what was stored before anybody looked', async () => {
    const { code, out } = await bontot(['file', 'check'], { CLAMD_URL: clamd.url });
    expect(out).toContain('Trình quét vi-rút trả lời');
    expect(out).toMatch(new RegExp(`doi-5 .*: trình quét vi-rút phát hiện ${EICAR_NAME}\n`));
    expect(out).not.toMatch(/ {2}doi-1 /);
    expect(code).toBe(1);
  });

  test('while it is away nothing is taken, or by setting everything, each told', async () => {
    const gone = 'tcp://127.0.0.1:1';
    const refused = await bontot(['file', 'add', 'van-phong', at('anh.jpg')], { CLAMD_URL: gone });
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringMatching(/NOT_SCANNED.*anh\.jpg: chưa quét được, trình quét vi-rút không trả lời/),
    });
    const taken = await bontot(['file', 'add', 'van-phong', at('anh.jpg')], {
      CLAMD_URL: gone,
      UNSCANNED: 'take',
    });
    expect(taken).toMatchObject({
      code: 0,
      err: expect.stringContaining('anh.jpg: nhận mà chưa quét vi-rút'),
    });
    expect(await bontot(['file', 'check'], { CLAMD_URL: gone })).toMatchObject({
      code: 3,
      err: expect.stringMatching(/SCANNER_AWAY/),
    });
  });
});

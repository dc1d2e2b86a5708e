import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseContent } from '../../domain/case/case-content.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { openDatabase } from '../../records/database.ts';
import { docx, jpg, pdf, program } from '../../records/files/file-samples.fixture.ts';
import { putCampaign } from '../../records/recorded-campaign.fixture.ts';
import { recordEntries } from '../../records/recording.ts';
import { entryOf, preparedDump } from '../../records/records.fixture.ts';
import { jsonLines } from '../bontot.fixture.ts';
import { bontotHere as run } from '../bontot-here.fixture.ts';

const CAMPAIGN = 'dot-2026';
const REPORT = 'Báo cáo tổng kết.pdf';
const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-files-'));
  await mkdir(join(folder, 'var'));
  const records = await openDatabase({ folder: join(folder, 'var/records'), dump: await preparedDump() });
  const roster = { revision: 1, assignments: [] };
  const attached = { cell: 'doi-1', sha256: sha256Of(pdf()), name: REPORT, type: 'pdf', size: pdf().length };
  const reports = { resolution: { title: 'Báo cáo', file: attached } };
  const content = { dossiers: [{ content: { reports } }] } as unknown as CaseContent;
  await putCampaign(records.db, { id: CAMPAIGN, plan: realPlanNow(), roster, startedAt: 1 });
  await recordEntries(records.db, [entryOf(CAMPAIGN, 'doi-1', 1, { content })]);
  await records.close();
  for (const [name, content] of Object.entries({
    [REPORT]: pdf(),
    'tự chấm.docx': await docx(),
    'ảnh.jpg': jpg(),
    'xấu.pdf': program(),
  }))
    await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const bontot = (...args: string[]) => run(args, { BONTOT_VAR: at('var') });
const inStore = (cell: string) => readdir(at(`var/files/${CAMPAIGN}/${cell}`)).catch((): string[] => []);

describe('bontot file', () => {
  test('add stores files and gives their references, list shows them, get gives the same bytes back', async () => {
    const added = await bontot('file', 'add', 'doi-1', at(REPORT), at('tự chấm.docx'), '--json');
    expect(added).toMatchObject({ code: 0, err: '' });
    const refs = jsonLines(added.out);
    expect(refs).toMatchObject([
      { cell: 'doi-1', name: REPORT, type: 'pdf', size: pdf().length },
      { cell: 'doi-1', name: 'tự chấm.docx', type: 'docx' },
    ]);
    const listed = jsonLines((await bontot('file', 'list', 'doi-1', '--json')).out);
    expect(listed.map(({ sha256 }) => sha256).toSorted()).toEqual(
      refs.map(({ sha256 }) => sha256).toSorted(),
    );

    // the one that a dossier names has a name, the other is not used yet
    expect(listed.map(({ name }) => name).toSorted()).toEqual([REPORT, null]);

    const sha256 = sha256Of(pdf());
    expect(refs[0]).toMatchObject({ sha256 });
    const got = await bontot('file', 'get', 'doi-1', sha256.slice(0, 12), '--to', at('out.pdf'));
    expect(got).toMatchObject({ code: 0, err: '' });
    expect(await readFile(at('out.pdf'))).toEqual(pdf());
    expect((await bontot('file', 'list', 'doi-5')).out).toMatch(/chưa có tệp nào/);
  });

  test('add stores nothing when one of several is refused, and says why of each', async () => {
    const names = [at('ảnh.jpg'), at('xấu.pdf'), at('không có.pdf')];
    const { code, out, err } = await bontot('file', 'add', 'doi-3', ...names);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/xấu\.pdf: nội dung tệp không đúng với đuôi tên \(nội dung là exe\)/);
    expect(err).toMatch(/không có\.pdf: không có tệp này/);
    expect(await inStore('doi-3')).toEqual([]);
    const one = await bontot('file', 'add', 'doi-3', at('xấu.pdf'), '--json', '--lang', 'en');
    expect(one.code).toBe(1);
    const missing = await bontot('file', 'add', 'doi-3', at('không có.pdf'));
    expect(missing).toMatchObject({ code: 2, err: expect.stringMatching(/NO_FILE.*không có tệp này/) });
    expect(JSON.parse(one.err)).toMatchObject({
      error: { code: 'TYPE_MISMATCH', message: 'xấu.pdf: the content is not what the name says (it is exe)' },
    });
  });

  test('a cell that there is not gets no folder', async () => {
    for (const args of [
      ['add', 'doi-99', at(REPORT)],
      ['list', '../doi-1'],
    ])
      expect(await bontot('file', ...args)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/UNKNOWN_CELL.*không có chi bộ/),
      });
    expect(await readdir(at(`var/files/${CAMPAIGN}`))).not.toContain('doi-99');
  });

  test('get leaves a file alone that is there already, and knows what it has not', async () => {
    const [ref] = jsonLines((await bontot('file', 'add', 'doi-4', at('ảnh.jpg'), '--json')).out);
    const sha256 = String(ref?.['sha256']);
    await writeFile(at('mine.jpg'), 'mine');
    expect(await bontot('file', 'get', 'doi-4', sha256, '--to', at('mine.jpg'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/FILE_EXISTS/),
    });
    expect(await readFile(at('mine.jpg'), 'utf8')).toBe('mine');
    expect(await bontot('file', 'get', 'doi-4', sha256, '--to', at('nowhere/a.jpg'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/NOT_WRITTEN/),
    });
    expect(await bontot('file', 'get', 'doi-5', sha256, '--to', at('x.jpg'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/FILE_UNKNOWN/),
    });
  });

  test('get gives nothing out whose bytes were changed', async () => {
    const [ref] = jsonLines((await bontot('file', 'add', 'doi-2', at('ảnh.jpg'), '--json')).out);
    const sha256 = String(ref?.['sha256']);
    await writeFile(at(`var/files/${CAMPAIGN}/doi-2/${sha256}.jpg`), Buffer.alloc(jpg().length));
    expect(await bontot('file', 'get', 'doi-2', sha256, '--to', at('changed.jpg'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/FILE_CHANGED.*không còn đúng với mã băm/),
    });
    expect(await readdir(folder)).not.toContain('changed.jpg');
  });

  test('a file in which something acts by itself is refused, or by setting marked', async () => {
    await writeFile(at('mã.pdf'), pdf('', ['<< /S /JavaScript /JS (x) >>']));
    const adding = ['file', 'add', 'doi-3', at('mã.pdf')];
    const settings = { BONTOT_VAR: at('var'), FILES_DIR: at('marked') };
    expect(await run(adding, settings)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/ACTIVE.*mã chạy/s),
    });
    const marked = await run(adding, { ...settings, ACTIVE_CONTENT: 'mark' });
    expect(marked).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^mã\.pdf .* có nội dung tự chạy, chỉ mở để đọc\n$/),
    });
    expect(await readdir(at(`marked/${CAMPAIGN}/doi-3`))).toEqual([expect.stringMatching(/\.active\.pdf$/)]);
  });

  test('the files lie where FILES_DIR says', async () => {
    const elsewhere = { BONTOT_VAR: at('var'), FILES_DIR: at('elsewhere') };
    expect(await run(['file', 'add', 'doi-1', at('ảnh.jpg')], elsewhere)).toMatchObject({ code: 0 });
    expect(await readdir(at(`elsewhere/${CAMPAIGN}/doi-1`))).toHaveLength(1);
  });
});

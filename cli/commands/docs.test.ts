import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraph, wordFile } from '../../documents/word/ooxml.ts';
import { asStored } from '../../documents/word/word-file.ts';
import { recordFinished } from '../../office/finished-campaign.fixture.ts';
import { openDatabase } from '../../records/database.ts';
import { keepTemplate } from '../../records/paper-templates.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { component } from '../../test/support/components.ts';
import { pdfPages } from '../../test/support/pdf-programs.ts';
import { bontotHere as run } from '../bontot-here.fixture.ts';

/** Papers that are saved as PDF beside the files for Word, and what is left where that can't be. */

const programs = await component('pdfPrograms');

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const bontot = (args: readonly string[], env: Record<string, string> = {}) =>
  run(args, { BONTOT_VAR: at('var'), ...env });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-docs-'));
  await mkdir(at('var'));
  const records = await openDatabase({ folder: at('var/records'), dump: await preparedDump() });
  await recordFinished(records);
  await records.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const filesIn = async (name: string, end: string) =>
  (await readdir(at(name), { recursive: true }))
    .filter((path) => path.endsWith(end))
    .map((path) => path.slice(0, -end.length))
    .sort();

/** Where LibreOffice would be looked for. @param does null: it isn't there */
async function pathWith(name: string, does: string | null): Promise<string> {
  await mkdir(at(name), { recursive: true });
  if (does !== null) {
    await writeFile(at(name, 'soffice'), `#!/bin/sh\n${does}\n`);
    await chmod(at(name, 'soffice'), 0o755);
  }
  return at(name);
}

describe('bontot docs where a template of the office can’t say a paper', () => {
  test('says so beside its file, and to the office until it goes back to the program’s', async () => {
    const records = await openDatabase({ folder: at('var/records') });
    const given = asStored(wordFile([paragraph('Số {Số')], { size: 14, pageNumberSize: 14 }));
    await keepTemplate(records.db, { kind: 'result', given, by: null, at: 0 });
    await records.close();
    const files = (await bontot(['docs', '--to', at('mau-hong'), '--json'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; failed?: unknown });
    const failed = { kind: 'result', version: 1, tag: 'Số' };
    const ofResults = files.filter(({ path }) => path.endsWith('/ket-qua.docx'));
    expect(ofResults.length).toBeGreaterThan(0);
    for (const file of ofResults) expect(file.failed, file.path).toEqual(failed);
    expect(files.filter((file) => 'failed' in file)).toEqual(ofResults);
    const which = 'Thông báo kết quả cho chi bộ (mẫu của cơ quan, bản 1), thẻ {Số}';
    const { code, out } = await bontot(['docs']);
    expect([code, out]).toEqual([0, expect.stringContaining(`${which}. Văn bản này lập theo mẫu có sẵn`)]);
    const trouble = `một văn bản, văn bản lập theo mẫu có sẵn: ${which}`;
    expect((await bontot(['status'])).out.split(trouble)).toHaveLength(2);
    await bontot(['templates', 'restore', 'thong-bao-ket-qua']);
    expect((await bontot(['status'])).out).not.toContain(trouble);
    expect((await bontot(['docs'])).out).not.toContain('mẫu có sẵn');
  }, 120_000);
});

describe('bontot docs --pdf', () => {
  test.skipIf(!programs.available)(
    'leaves a PDF beside each file for Word, which says the same, and tells how far it is',
    async () => {
      const { code, out, err } = await bontot(['docs', '--to', at('giay-to'), '--pdf']);
      // as many lines as there are handfuls, the last when all are done
      expect([code, err.trimEnd().split('\n').at(-1)]).toEqual([
        0,
        expect.stringMatching(/^… PDF (\d+)\/\1$/),
      ]);
      const words = await filesIn('giay-to', '.docx');
      expect(words).toContain('doi-1/ket-qua');
      expect(await filesIn('giay-to', '.pdf')).toEqual(words);
      expect(out).toContain(at('giay-to', 'doi-1/ket-qua.pdf'));
      const [first = ''] = await pdfPages(await readFile(at('giay-to', 'doi-1/ket-qua.pdf')));
      expect(first).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
      expect(first).toContain('THÔNG BÁO');
    },
  );

  test.each([
    ['is missing', null, 1, 'PDF_PROGRAM_MISSING'],
    ['fails', 'exit 1', 1, 'PDF_PROGRAM_FAILED'],
    ['is killed', 'kill -KILL $$', 3, 'PDF_PROGRAM_KILLED'],
  ])(
    'where LibreOffice %s: the pages are left to be printed, no PDF is, and that is said once',
    async (name, does, code, named) => {
      const PATH = await pathWith(`path ${name}`, does);
      const to = `giay-to ${name}`;
      const ran = await bontot(['docs', '--to', at(to), '--pdf'], { PATH });
      expect(ran.code).toBe(code);
      expect(ran.err.match(/Lỗi \((\w+)\)/g)).toEqual([`Lỗi (${named})`]);
      expect(ran.err).toMatch(/\.html.* từ trình duyệt/);
      expect(await filesIn(to, '.pdf')).toEqual([]);
      expect(await filesIn(to, '.html')).toContain('doi-1/ket-qua');
      expect(await filesIn(to, '.docx')).toContain('doi-1/ket-qua');
      const english = await bontot(['docs', '--pdf', '--lang', 'en'], { PATH });
      expect(english.err).toMatch(/LibreOffice.* browser/);
    },
  );

  test('without it nobody asks for LibreOffice', async () => {
    const PATH = await pathWith('path none', null);
    expect(await bontot(['docs', '--to', at('giay-to none')], { PATH })).toMatchObject({ code: 0, err: '' });
    expect(await filesIn('giay-to none', '.pdf')).toEqual([]);
  });
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORD_KINDS } from '../../domain/word-kind.ts';
import { openDatabase } from '../../records/database.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { jsonLines } from '../bontot.fixture.ts';
import { bontotHere as run } from '../bontot-here.fixture.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const bontot = (...args: string[]) => run(args, { BONTOT_VAR: at('var') });
const AWARDS = 'quyet-dinh-khen-thuong';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-templates-'));
  await mkdir(at('var'));
  await (await openDatabase({ folder: at('var/records'), dump: await preparedDump() })).close();
  await bontot('templates', 'export', '--to', at('mau'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The template of awards as somebody has edited it. */
async function edited(name: string, change: (xml: string) => string): Promise<string> {
  const parts = unzipSync(await readFile(at(`mau/${AWARDS}.docx`)));
  const xml = change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  await mkdir(at(name), { recursive: true });
  const file = join(at(name), `${AWARDS}.docx`);
  await writeFile(file, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  return file;
}

describe('bontot templates', () => {
  test('export writes one for each paper, and what it writes passes its check', async () => {
    const files = (await readdir(at('mau'))).sort();
    expect(files).toHaveLength(WORD_KINDS.length);
    const { code, out } = await bontot('templates', 'check', ...files.map((file) => at(`mau/${file}`)));
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('0 lỗi, 0 cảnh báo') });
  });

  test('an edited one is taken in, is the one that is taken out next, and can be left for the first', async () => {
    const own = await edited('own', (xml) => xml.replace('QUYẾT ĐỊNH:', 'BAN CHẤP HÀNH QUYẾT ĐỊNH:'));
    expect(await bontot('templates', 'import', own)).toMatchObject({ code: 0, err: '' });
    const versionOf = async () =>
      jsonLines((await bontot('templates', '--json')).out).find(({ file }) => file === AWARDS)?.version;
    expect(await versionOf()).toBe(1);
    await bontot('templates', 'export', '--to', at('again'));
    expect(await readFile(at(`again/${AWARDS}.docx`))).toEqual(await readFile(own));
    expect(await bontot('templates', 'restore', AWARDS)).toMatchObject({ code: 0 });
    expect(await versionOf()).toBeNull();
    await bontot('templates', 'export', '--to', at('back'));
    expect(await readFile(at(`back/${AWARDS}.docx`))).toEqual(await readFile(at(`mau/${AWARDS}.docx`)));
  });

  test('one with a mistake is told by tag and place, and nothing is taken in, nor of what came with it', async () => {
    const wrong = await edited('wrong', (xml) => xml.replace('{Người ký}', '{Nguoi ky}'));
    const before = (await bontot('templates', '--json')).out;
    const both = [at('mau/quyet-dinh-xep-loai-chi-bo.docx'), wrong];
    const { code, out, err } = await bontot('templates', 'import', ...both);
    expect(code).toBe(1);
    expect(out).toContain('thẻ {Nguoi ky}');
    expect(out).toContain('tại “{Nguoi ky}”');
    expect(out).toContain('UNKNOWN_TAG');
    expect(err).toContain('chưa nhận tệp nào');
    expect((await bontot('templates', '--json')).out).toBe(before);
  });

  test('a file whose name says of no paper is told the names that there are', async () => {
    await writeFile(at('mau khác.docx'), '');
    const { code, err } = await bontot('templates', 'import', at('mau khác.docx'));
    expect(code).toBe(2);
    expect(err).toContain(`${AWARDS}.docx`);
    expect(await bontot('templates', 'restore', 'khac')).toMatchObject({ code: 2 });
  });
});

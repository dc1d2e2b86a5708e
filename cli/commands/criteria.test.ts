import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError } from '@commander-js/extra-typings';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { criteriaWorkbook } from '../../documents/workbooks/criteria-workbook.ts';
import { scoresFromForm } from '../../documents/workbooks/score-form-reading.ts';
import { criteriaDigest } from '../../domain/criteria/criteria.ts';
import { checkCriteriaSet } from '../../domain/criteria/criteria-check.ts';
import { newProgram } from '../program.ts';
import { criteriaCommands } from './criteria.ts';

const real = (name: string) => fileURLToPath(new URL(`../../plans/criteria/${name}.yaml`, import.meta.url));
const NAMES = [
  'bon-tot',
  'chat-luong-chi-bo-124',
  'chat-luong-chi-bo-366',
  'chat-luong-dang-vien-124',
  'chat-luong-dang-vien-366',
  'chat-luong-lanh-dao-366',
  'dan-chu-dan-van',
];

let folder: string;
const at = (name: string) => join(folder, name);
let exitCode: typeof process.exitCode;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'criteria-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  exitCode = process.exitCode;
});
afterEach(() => {
  process.exitCode = exitCode;
  vi.restoreAllMocks();
});

/** The commands as `bontot` has them, with what they write; nothing else of the system is running. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const catching = (name: 'out' | 'err') => (chunk: string | Uint8Array) => {
    written[name] += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(catching('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(catching('err'));
  process.exitCode = 0;
  const program = newProgram('vi').exitOverride();
  criteriaCommands(program);
  for (const command of program.commands.flatMap((one) => [one, ...one.commands])) command.exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { code: 2, ...written };
  } finally {
    vi.restoreAllMocks();
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are no part of what is told
  return { code: Number(process.exitCode), out: written.out.replace(/\u001b\[\d+m/g, ''), err: written.err };
}
const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('bontot criteria check', () => {
  test('[R22, R24, R25] passes the sets that come with the product', async () => {
    const { code, out } = await run('criteria', 'check', ...NAMES.map(real));
    expect([code, out]).toEqual([0, '7 khung: 0 lỗi, 0 cảnh báo\n']);
  });

  test('tells every mistake of every file, with its place and what is expected', async () => {
    const text = await readFile(real('bon-tot'), 'utf8');
    await writeFile(
      at('a.yaml'),
      text.replace('max: 10', 'max: mười').replace('eachGroupPercent: 80', 'eachGroupPercent: 180'),
    );
    await writeFile(at('b.yaml'), text.replace('subject: fourGood', 'subject: cell'));
    const { code, out } = await run('criteria', 'check', at('a.yaml'), real('bon-tot'), at('b.yaml'));
    expect(code).toBe(1);
    const line = (needle: string) => text.split('\n').findIndex((one) => one.includes(needle)) + 1;
    expect(out).toContain(
      `${at('a.yaml')}  ${line('max: 10')}:14  criteria.0.children.0.max  lỗi WRONG_TYPE`,
    );
    expect(out).toContain(`${at('b.yaml')}  ${line('subject: fourGood')}:10  subject  lỗi WRONG_VALUE`);
    expect(out).toContain(`${line('eachGroupPercent')}:21  result.eachGroupPercent  lỗi TOO_MUCH`);
    expect(out).toMatch(/3 khung: 3 lỗi, 0 cảnh báo\n$/);
    const told = jsonLines((await run('--json', 'criteria', 'check', at('a.yaml'), at('b.yaml'))).out);
    expect(told).toHaveLength(3);
    for (const one of told)
      expect(one).toMatchObject({ file: expect.any(String), code: expect.any(String), severity: 'error' });
  });

  test('reads a workbook as well as YAML, and says in a sentence what is neither', async () => {
    expect((await run('criteria', 'export', real('bon-tot'), '--to', at('check.xlsx'))).code).toBe(0);
    expect(await run('criteria', 'check', at('check.xlsx'))).toMatchObject({ code: 0 });
    await writeFile(at('none.xlsx'), 'không phải bảng tính');
    const { code, out } = await run('criteria', 'check', at('none.xlsx'));
    expect(code).toBe(1);
    expect(out).toMatch(/none\.xlsx {2}lỗi [A-Z_]+\n {4}\S.*\.xlsx/);
  });

  test('a file that is not there is wrong usage', async () => {
    const { code, err } = await run('criteria', 'check', at('nowhere.yaml'));
    expect([code, err]).toEqual([2, expect.stringContaining('nowhere.yaml: không có tệp này')]);
  });
});

describe('bontot criteria show', () => {
  test('[R22] shows points, conditions and result, and that the set is assumed', async () => {
    const { code, out } = await run('criteria', 'show', real('bon-tot'));
    expect(code).toBe(0);
    expect(out).toContain('GIẢ ĐỊNH – thay bằng: Điều 5 và Phụ lục 1, Quy định 3286-QĐ/TU');
    expect(out).toMatch(/^Hoàn thành tốt nhiệm vụ chính trị {2}40 {2}\[giả định\]$/m);
    expect(out).toMatch(/^ {2}dang-vien-tu-80: Từ 80% đảng viên/m);
    expect(out).toContain('công nhận: >= 90, mỗi nhóm >= 80%; khong-bi-ky-luat, dang-vien-tu-80');
  });

  test.each([
    [
      'chat-luong-chi-bo-124',
      /Hoàn thành xuất sắc nhiệm vụ: mọi tiêu chí từ Tốt, kết quả nhiệm vụ từ Xuất sắc/,
    ],
    ['chat-luong-chi-bo-366', /Hoàn thành tốt nhiệm vụ: >= 70; dung-han-100\n/],
    ['dan-chu-dan-van', /Tốt: >= 80\n {2}Khá: >= 65 {2}\[giả định\]/],
  ])('[X6] tells the levels of %s in the words of its subject', async (name, words) => {
    expect((await run('criteria', 'show', real(name))).out).toMatch(words);
  });

  test('gives the whole set with its digest as JSON', async () => {
    const { out } = await run('--json', 'criteria', 'show', real('dan-chu-dan-van'));
    const { set } = checkCriteriaSet(await readFile(real('dan-chu-dan-van'), 'utf8'));
    expect(jsonLines(out)).toEqual([
      { ...JSON.parse(JSON.stringify(set)), sha256: set === null ? '' : criteriaDigest(set) },
    ]);
  });

  test('refuses a set with mistakes and tells them', async () => {
    await writeFile(
      at('broken.yaml'),
      (await readFile(real('bon-tot'), 'utf8')).replace('id: bon-tot', 'id: Bốn tốt'),
    );
    const { code, out, err } = await run('criteria', 'show', at('broken.yaml'));
    expect(code).toBe(1);
    expect(out).toContain('lỗi BAD_FORM');
    expect(err).toContain('khung tiêu chí có 1 lỗi');
  });
});

describe('to a spreadsheet and back', () => {
  test.each(NAMES)('[R22, R24, R25] %s is the same set afterwards', async (name) => {
    const there = await run('criteria', 'export', real(name), '--to', at(`${name}.xlsx`));
    expect(there).toMatchObject({ code: 0, err: '' });
    const back = await run('criteria', 'import', at(`${name}.xlsx`), '--to', at(`${name}.yaml`));
    expect(back).toMatchObject({ code: 0, err: '' });
    const before = checkCriteriaSet(await readFile(real(name), 'utf8')).set;
    const after = checkCriteriaSet(await readFile(at(`${name}.yaml`), 'utf8')).set;
    expect(after).not.toBeNull();
    expect(after).toEqual(before);
  });

  test('nothing is overwritten unless asked', async () => {
    await writeFile(at('kept.xlsx'), 'đã sửa tay');
    const { code, err } = await run('criteria', 'export', real('bon-tot'), '--to', at('kept.xlsx'));
    expect([code, err]).toEqual([1, expect.stringContaining('FILE_EXISTS')]);
    expect(await readFile(at('kept.xlsx'), 'utf8')).toBe('đã sửa tay');
    expect((await run('criteria', 'export', real('bon-tot'), '--to', at('kept.xlsx'), '--force')).code).toBe(
      0,
    );
    expect(await readFile(at('kept.xlsx'), 'utf8')).not.toBe('đã sửa tay');
  });

  test('a name that says another kind of file is wrong usage', async () => {
    expect((await run('criteria', 'export', real('bon-tot'), '--to', at('x.yaml'))).code).toBe(2);
    expect((await run('criteria', 'import', real('bon-tot'), '--to', at('y.yaml'))).code).toBe(2);
    expect((await run('criteria', 'export', real('bon-tot'))).code).toBe(2);
  });

  test('a workbook with mistakes is not imported, and each is told with its cell', async () => {
    const { set } = checkCriteriaSet(await readFile(real('bon-tot'), 'utf8'));
    if (set === null) throw new Error('the set does not pass its check');
    const [first, ...rest] = set.gates;
    if (first === undefined) throw new Error('the set has no gate');
    const broken = { ...set, version: 'bản mới', gates: [first, ...rest, first] };
    await writeFile(at('broken.xlsx'), await criteriaWorkbook(broken));
    const { code, out, err } = await run('criteria', 'import', at('broken.xlsx'), '--to', at('never.yaml'));
    expect([code, err]).toEqual([1, expect.stringContaining('khung tiêu chí có 2 lỗi')]);
    expect(out).toMatch(/broken\.xlsx {2}\S[^!\n]*![A-Z]\d+ {2}lỗi BAD_FORM/);
    expect(out).toMatch(/broken\.xlsx {2}\S[^!\n]*![A-Z]\d+ {2}lỗi DUPLICATE_ID/);
    await expect(readFile(at('never.yaml'))).rejects.toThrow();
  });
});

describe('bontot criteria form', () => {
  test('[R46, R48] makes the form on which a cell scores itself, with nothing scored yet', async () => {
    const { code, out } = await run('criteria', 'form', real('bon-tot'), '--to', at('form.xlsx'));
    expect([code, out]).toEqual([
      0,
      `${at('form.xlsx')}: Tiêu chí công nhận chi bộ “bốn tốt” (bon-tot, bản 2024.1)\n`,
    ]);
    const { set } = checkCriteriaSet(await readFile(real('bon-tot'), 'utf8'));
    if (set === null) throw new Error('the set does not pass its check');
    const { scores, findings } = await scoresFromForm(await readFile(at('form.xlsx')), set);
    expect(scores).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is made of a workbook too, and not of a set with mistakes', async () => {
    await run('criteria', 'export', real('dan-chu-dan-van'), '--to', at('set.xlsx'));
    expect((await run('criteria', 'form', at('set.xlsx'), '--to', at('form-2.xlsx'))).code).toBe(0);
    await writeFile(at('bad.yaml'), 'id: bon-tot');
    const { code, err } = await run('criteria', 'form', at('bad.yaml'), '--to', at('form-3.xlsx'));
    expect([code, err]).toEqual([1, expect.stringContaining('CRITERIA_INVALID')]);
    await expect(readFile(at('form-3.xlsx'))).rejects.toThrow();
  });
});

import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readWorkbook } from '../sheet-reading.ts';
import { dayValue, momentValue, type TableSheet } from './table-sheet.ts';
import { tableWorkbook } from './table-workbook.ts';

/** Tables as a workbook, read back as Excel would. */

const AT = Date.parse('2024-12-30T16:05:09.250+07:00');

const table = (changes: Partial<TableSheet> = {}): TableSheet => ({
  name: 'Kết quả',
  columns: [
    { head: 'Chi bộ', kind: 'text', width: 20 },
    { head: 'Điểm', kind: 'points', width: 9 },
    { head: 'Ngày', kind: 'day', width: 12 },
    { head: 'Lúc', kind: 'moment', width: 18 },
  ],
  rows: [
    ['Đội 1', 92.25, dayValue('2024-12-30'), momentValue(AT, '+07:00')],
    ['007', null, null, null],
  ],
  sums: null,
  empty: 'Chưa có gì.',
  ...changes,
});

const HEADS = ['Chi bộ', 'Điểm', 'Ngày', 'Lúc'];

/** The rows of each sheet. */
async function read(bytes: Buffer): Promise<Record<string, unknown[][]>> {
  const answer = await readWorkbook(bytes);
  if (!('sheets' in answer)) throw new Error(JSON.stringify(answer));
  return Object.fromEntries(answer.sheets.map(({ name, rows }) => [name, rows]));
}

/** The XML of its parts. */
function parts(bytes: Buffer): Record<string, string> {
  const files = Object.entries(unzipSync(new Uint8Array(bytes)));
  return Object.fromEntries(files.map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

afterEach(() => vi.useRealTimers());

describe('a table', () => {
  test('has numbers as numbers, days and moments of the plan’s clock as dates, and texts of digits as texts', async () => {
    const { 'Kết quả': rows } = await read(await tableWorkbook([table()], 'x'));
    expect(rows).toEqual([
      HEADS,
      ['Đội 1', 92.25, new Date('2024-12-30T00:00:00Z'), new Date('2024-12-30T16:05:09Z')],
      ['007', null, null, null],
    ]);
  });

  test('without rows says so in its one line below the heads', async () => {
    const { 'Kết quả': rows } = await read(await tableWorkbook([table({ rows: [] })], 'x'));
    expect(rows?.map(([first]) => first)).toEqual(['Chi bộ', 'Chưa có gì.']);
  });

  test('keeps its heads in sight, filters its rows and nothing that is added up below them', async () => {
    const sums = ['Tổng', 92.25, null, null];
    const bytes = await tableWorkbook([table({ sums })], 'x');
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = parts(bytes);
    expect(sheet).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:D3"/>');
    expect((await read(bytes))['Kết quả']?.at(-1)?.slice(0, 2)).toEqual(['Tổng', 92.25]);
    const { 'xl/worksheets/sheet1.xml': nothing = '' } = parts(
      await tableWorkbook([table({ rows: [], sums })], 'x'),
    );
    expect(nothing).not.toContain('autoFilter');
  });

  test('is printed on A4 across, all columns on a page’s width, its heads on every page', async () => {
    const made = parts(
      await tableWorkbook([table(), table({ name: 'Ai’s & ai', rows: [] })], 'Đảng ủy & "Cục"'),
    );
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/workbook.xml': book = '' } = made;
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/><headerFooter>/,
    );
    expect(sheet).toContain('<oddHeader>&amp;LĐảng ủy &amp;&amp; &quot;Cục&quot;&amp;RKết quả</oddHeader>');
    expect(sheet).toContain('<oddFooter>&amp;RTrang &amp;P/&amp;N</oddFooter>');
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Kết quả'!$1:$1</definedName>`,
    );
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Ai’s &amp; ai'!$1:$1</definedName>`,
    );
    expect(book).toContain(`localSheetId="0" hidden="1">'Kết quả'!$A$1:$D$3</definedName>`);
    expect(book).not.toContain('localSheetId="1" hidden');
  });

  test('has the parts of a sheet in the order in which Excel takes them (ECMA-376, 18.3.1.99)', async () => {
    const ORDER =
      'sheetPr sheetViews cols sheetData autoFilter mergeCells printOptions pageMargins pageSetup headerFooter';
    const found = async (rows: TableSheet['rows']) => {
      const { 'xl/worksheets/sheet1.xml': sheet = '' } = parts(await tableWorkbook([table({ rows })], 'x'));
      return [...sheet.matchAll(/<([a-zA-Z]+)[ >/]/g)]
        .map(([, name = '']) => name)
        .filter((name) => ORDER.split(' ').includes(name));
    };
    expect(await found(table().rows)).toEqual(ORDER.split(' ').filter((name) => name !== 'mergeCells'));
    expect(await found([])).toEqual(ORDER.split(' ').filter((name) => name !== 'autoFilter'));
  });

  test('gives the same bytes on another day', async () => {
    const first = await tableWorkbook([table()], 'x');
    vi.useFakeTimers({ now: Date.now() + 40 * 86_400_000, toFake: ['Date'] });
    expect((await tableWorkbook([table()], 'x')).equals(first)).toBe(true);
  });
});

describe('1.2.10 a text that looks like a formula', () => {
  const TEXTS = [
    '=HYPERLINK("http://x")',
    '+1+1',
    '-1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\u0001=1+1',
    '\u0085=1+1',
    '  =1+1',
    '\u00a0=1+1',
    '\u3000=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
    "'=1+1",
    '=1+1\r\n=2',
    '_x003D_1',
    'constructor',
  ];

  test.each(TEXTS)('is written as a text, and read back unchanged: %j', async (text) => {
    const bytes = await tableWorkbook([table({ name: 'Tên', rows: [[text, null, null, null]] })], text);
    expect((await read(bytes))['Tên']?.[1]?.[0]).toBe(text);
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '', ...more } = parts(bytes);
    // readers of XML take it for another end of a line
    expect(more['xl/sharedStrings.xml']).not.toContain('\r');
    expect(sheet).not.toMatch(/<f[ >/]/);
    // a shared text, in a format by which it stays one when somebody edits it
    const style = Number(/<c r="A2" s="(\d+)" t="s">/.exec(sheet)?.[1]);
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*?(?:\/>|>)/g);
    const format = /numFmtId="(\d+)"/.exec(formats?.[style] ?? '')?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
  });
});

test('a text that is longer than a cell takes is cut, and says so', async () => {
  const long = 'đ'.repeat(40_000);
  const { 'Kết quả': rows } = await read(
    await tableWorkbook([table({ rows: [[long, null, null, null]] })], 'x'),
  );
  const kept = String(rows?.[1]?.[0]);
  expect(kept.length).toBeLessThan(32_767);
  expect(kept.endsWith('… (còn nữa)')).toBe(true);
});

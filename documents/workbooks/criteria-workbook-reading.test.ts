import { describe, expect, test } from 'vitest';
import { assumedValues } from '../../domain/criteria/assumed-values.ts';
import { type CriteriaSet, entryNames } from '../../domain/criteria/criteria.ts';
import {
  edited,
  type PlainCell,
  partsOf,
  plainSheets,
  realSet,
  workbookOf,
  zipped,
} from './criteria-workbook.fixture.ts';
import { criteriaWorkbook } from './criteria-workbook.ts';
import { criteriaFromWorkbook } from './criteria-workbook-reading.ts';
import type { SheetFinding } from './sheet-file.ts';

const byGrades = realSet('chat-luong-chi-bo-124');
const byPoints = realSet('chat-luong-chi-bo-366');
const byRecognition = realSet('bon-tot');

const brief = (findings: readonly SheetFinding[]) =>
  findings.map(({ code, sheet, row, column }) => `${code} ${sheet}!${column}${row}`);

const afterEdit = async (set: CriteriaSet, cells: Record<string, Record<string, PlainCell>>) =>
  await criteriaFromWorkbook(await edited(await criteriaWorkbook(set), cells));

describe('what an office changes', () => {
  test('is read as it means it: 8,5 and 8.5, có and TRUE, other capitals, moved columns and remarks beside', async () => {
    const bytes = await edited(await criteriaWorkbook(byGrades), {
      'Tiêu chí': { D14: '8,5', D15: '8.5', G16: true, E17: ' KHÔNG ', C14: 'Công tác\nchính trị' },
      'Điều kiện': { D2: 'x' },
      'Kết quả': { A4: 'hoàn thành XUẤT SẮC nhiệm vụ', C4: 'GOOD', F5: 'dat-50-chi-tieu;\nkhong-suy-thoai' },
    });
    const sheets = await plainSheets(bytes);
    for (const sheet of sheets)
      if (sheet.sheet === 'Điều kiện') sheet.data = sheet.data.map((row) => ['ghi chú', ...row].reverse());
    const { set, findings } = await criteriaFromWorkbook(await workbookOf(sheets));
    expect(findings).toEqual([]);
    const [group] = set?.criteria ?? [];
    expect(group?.children?.map(({ max }) => max)).toEqual([8.5, 8.5, 10, 8, 10]);
    expect(group?.children?.[0]?.name).toBe('Công tác chính trị');
    expect(group?.children?.[3]?.core).toBe(false);
    expect(set?.gates[0]).toMatchObject({ id: 'khong-to-chuc-bi-ky-luat', placeholder: true });
    expect(set?.result).toMatchObject({
      levels: [
        { level: 'EXCELLENT', every: 'GOOD' },
        { gates: ['dat-50-chi-tieu', 'khong-suy-thoai'] },
        {},
        {},
      ],
    });
  });

  test('in letters with their marks apart (NFD), as some machines write them, is read composed', async () => {
    const { set, findings } = await afterEdit(byGrades, {
      'Tiêu chí': { A1: 'Mã khung'.normalize('NFD'), C4: 'Tiêu chí mới'.normalize('NFD') },
    });
    expect(findings).toEqual([]);
    expect(set?.title).toBe('Tiêu chí mới'.normalize('NFC'));
  });

  test('adds a row and a level of depth, and leaves the set otherwise as it was', async () => {
    const { set, findings } = await afterEdit(byPoints, {
      'Tiêu chí': {
        A22: 'han-che-moi',
        B22: 2,
        C22: 'Hạn chế mới',
        D22: 0.5,
        G22: 'có',
        ...{ A23: 'nhom-moi', B23: 2, C23: 'Nhóm', G23: 'có' },
        ...{ A24: 'trong-nhom', B24: 3, C24: 'Trong nhóm', D24: 1, F24: 'Mẫu 01' },
      },
    });
    expect(findings).toEqual([]);
    expect(set?.criteria[1]?.children?.map(({ id }) => id)).toEqual([
      'nhiem-vu-duoc-giao',
      'han-che-moi',
      'nhom-moi',
    ]);
    expect(set?.criteria[1]?.children?.[2]?.children).toEqual([
      { id: 'trong-nhom', name: 'Trong nhóm', max: 1, source: 'Mẫu 01', placeholder: false },
    ]);
  });

  test('loses its mark with its replacement: a value that has its source now is assumed no longer, the others stay', async () => {
    const before = entryNames(byPoints);
    expect([...before.values()].filter(({ placeholder }) => placeholder)).toHaveLength(6);
    const { set, findings } = await afterEdit(byPoints, {
      'Tiêu chí': { D14: 6, F14: 'Phụ lục 2, Quy định 366-QĐ/TW', G14: null, D15: 4 },
    });
    expect(findings).toEqual([]);
    const after = set === null ? null : entryNames(set);
    expect(after?.get('xay-dung-dang-can-bo')).toMatchObject({ max: 6, placeholder: false });
    expect(after?.get('nang-luc-doan-ket')).toMatchObject({ max: 4, placeholder: true });
    expect([...(after?.values() ?? [])].filter(({ placeholder }) => placeholder)).toHaveLength(5);
  });

  test('loses the mark of the whole with that of its last value, and is told as long as it doesn’t', async () => {
    const unmarked = Object.fromEntries([14, 15, 16, 17, 18, 19].map((row) => [`G${row}`, null]));
    const marked = await afterEdit(byPoints, { 'Tiêu chí': unmarked });
    expect(marked.findings.map(({ severity, code, column, row }) => [severity, code, column, row])).toEqual([
      ['warning', 'NOTHING_ASSUMED', 'C', 9],
    ]);
    const { set, findings } = await afterEdit(byPoints, { 'Tiêu chí': { ...unmarked, C9: 'không' } });
    expect(findings).toEqual([]);
    expect(set?.placeholder).toBe(false);
    expect(set === null ? null : assumedValues(set)).toEqual([]);
  });

  test('of the regulation is read as it is written: days as Excel or people have them, and none at all', async () => {
    const { set, findings } = await afterEdit(byPoints, {
      'Tiêu chí': { C7: 2027 },
      'Quy định': { C1: new Date('2025-08-30'), C2: '31/12/2027', C3: null },
    });
    expect(findings).toEqual([]);
    expect(set?.rulePack).toMatchObject({ inForce: { from: '2025-08-30', to: '2027-12-31' } });
    expect(set?.rulePack).not.toHaveProperty('replaces');
    const wrong = await afterEdit(byPoints, { 'Quy định': { C1: '31/02/2025' } });
    expect(brief(wrong.findings)).toEqual(['WRONG_DATE Quy định!C1']);
    const sheets = await plainSheets(await criteriaWorkbook(byPoints));
    const old = await criteriaFromWorkbook(
      await workbookOf(sheets.filter(({ sheet }) => sheet !== 'Quy định')),
    );
    expect(old.findings).toEqual([]);
    expect(old.set?.rulePack).toEqual({ id: '366-QĐ/TW', from: 2025, to: null });
  });

  test('is told all its mistakes at once, each with sheet, row and column, in the order of the workbook', async () => {
    const { set, findings } = await afterEdit(byGrades, {
      'Tiêu chí': {
        C2: new Date('2024-05-08'),
        C3: 'Chi đoàn',
        C7: 'hai nghìn',
        B14: 3,
        D15: 'mười',
        D16: '1.000',
        D17: null,
        G18: 'chưa rõ',
        A21: 'chinh-tri-tu-tuong',
        D19: 12,
      },
      'Điểm cộng trừ': { C2: 'thưởng', D3: 0.125 },
      'Điều kiện': { C3: null },
      'Thang mức': { B2: 900, A4: 'Khá' },
      'Kết quả': { A5: 'Khá', B4: 90, C6: 'Đạt', F4: 'khong-co' },
    });
    expect(set).toBeNull();
    expect(brief(findings)).toEqual([
      'WRONG_TYPE Tiêu chí!C2',
      'WRONG_VALUE Tiêu chí!C3',
      'WRONG_TYPE Tiêu chí!C7',
      'WRONG_DEPTH Tiêu chí!B14',
      'WRONG_TYPE Tiêu chí!D15',
      'WRONG_TYPE Tiêu chí!D16',
      'NO_MAXIMUM Tiêu chí!D17',
      'WRONG_VALUE Tiêu chí!G18',
      'MAXIMUM_OF_GROUP Tiêu chí!D19',
      'DUPLICATE_ID Tiêu chí!A21',
      'WRONG_VALUE Điểm cộng trừ!C2',
      'TOO_MANY_DECIMALS Điểm cộng trừ!D3',
      'GATE_UNUSED Điều kiện!A2',
      'NO_SOURCE Điều kiện!D3',
      'NO_GRADE_BANDS Thang mức!A1',
      'TOO_MUCH Thang mức!B2',
      'WRONG_VALUE Thang mức!A4',
      'NOT_USED_HERE Kết quả!B4',
      'UNKNOWN_GATE Kết quả!F4',
      'WRONG_VALUE Kết quả!A5',
      'WRONG_VALUE Kết quả!C6',
    ]);
    for (const { message } of findings) {
      expect(message.vi).toMatch(/\p{L}/u);
      expect(message.en).toMatch(/\p{L}/u);
    }
  });
});

describe('a workbook that is not as it was', () => {
  test('without a sheet, a column or a row says which one', async () => {
    const sheets = await plainSheets(await criteriaWorkbook(byGrades));
    const without = await workbookOf(
      sheets.filter(({ sheet }) => sheet !== 'Thang mức' && sheet !== 'Kết quả'),
    );
    expect(brief((await criteriaFromWorkbook(without)).findings)).toEqual([
      'MISSING_SHEET Thang mức!A1',
      'MISSING_SHEET Kết quả!A1',
    ]);
    const { set, findings } = await afterEdit(byGrades, {
      'Tiêu chí': { D12: 'Điểm', A4: 'Tên' },
      'Điều kiện': { A1: 'Id', B1: 'Name' },
      'Kết quả': { C1: null },
    });
    expect(set).toBeNull();
    expect(brief(findings).filter((each) => each.startsWith('MISSING'))).toEqual([
      'MISSING_ROW Tiêu chí!A1',
      'MISSING_COLUMN Tiêu chí!A12',
      'MISSING_COLUMN Điều kiện!A1',
      'MISSING_COLUMN Điều kiện!A1',
      'MISSING_COLUMN Điều kiện!A1',
      'MISSING_COLUMN Điều kiện!A1',
    ]);
    expect(findings.find(({ code, row }) => code === 'MISSING_COLUMN' && row === 12)?.message.vi).toBe(
      'thiếu cột “Điểm tối đa”',
    );
    expect(findings.filter(({ sheet }) => sheet === 'Kết quả')).toMatchObject([{ row: 1, column: 'C' }]);
  });

  test('whose values on top are missing says so at their cells', async () => {
    const { findings } = await afterEdit(byGrades, {
      'Tiêu chí': { C1: null, C2: null, C3: null, C5: null, C9: null, C10: null },
    });
    expect(brief(findings)).toEqual([
      'MISSING Tiêu chí!C1',
      'MISSING Tiêu chí!C2',
      'MISSING Tiêu chí!C3',
      'MISSING Tiêu chí!C5',
      'MISSING Tiêu chí!C9',
      'NO_REPLACEMENT Tiêu chí!C10',
    ]);
  });

  test('with a second row of a recognition, or with levels in the wrong order, is refused', async () => {
    const two = await afterEdit(byRecognition, { 'Kết quả': { A5: 'Công nhận', B5: 80, E5: 50, H5: 'có' } });
    expect(brief(two.findings)).toEqual(['ONE_ROW_ONLY Kết quả!A5']);
    expect(two.set).toBeNull();
    const rising = await afterEdit(byPoints, { 'Kết quả': { B5: 95, B7: 10 } });
    expect(brief(rising.findings)).toEqual([
      'LEVELS_NOT_FALLING Kết quả!B5',
      'LAST_LEVEL_NOT_OPEN Kết quả!A7',
    ]);
  });

  test('with a warning only gives its set', async () => {
    const { set, findings } = await afterEdit(byPoints, { 'Kết quả': { F6: null } });
    expect(findings.map(({ severity, code, row }) => [severity, code, row])).toEqual([
      ['warning', 'GATE_UNUSED', 6],
    ]);
    expect(set?.gates).toHaveLength(5);
  });

  test('with a sheet that has no rows, as one of a chart, is read as if it were not there', async () => {
    const parts = await partsOf(await criteriaWorkbook(byGrades));
    const book = 'xl/workbook.xml';
    const listed = '<sheet name="Biểu đồ" sheetId="99" r:id="rId99"/></sheets>';
    parts.set(book, (parts.get(book) ?? '').replace('</sheets>', listed));
    expect(parts.get(book)).toContain(listed);
    const unknown = await criteriaFromWorkbook(await zipped(parts));
    expect(brief(unknown.findings)).toEqual(['PART_MISSING !A1']);

    const links = 'xl/_rels/workbook.xml.rels';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet';
    const link = `<Relationship Id="rId99" Type="${type}" Target="chartsheets/sheet1.xml"/></Relationships>`;
    parts.set(links, (parts.get(links) ?? '').replace('</Relationships>', link));
    expect(parts.get(links)).toContain(link);
    const { set, findings } = await criteriaFromWorkbook(await zipped(parts));
    expect(findings).toEqual([]);
    expect(set).toEqual(byGrades);
  });

  test.each([
    [
      'a formula that failed',
      '<c r="D14" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      'UNREADABLE_CELL Tiêu chí!D14',
    ],
    ['a text that is nowhere', '<c r="D14" t="s"><v>99999</v></c>', 'BROKEN_CELL !D14'],
  ])('with %s names its row and column', async (_what, cell, expected) => {
    const parts = await partsOf(await criteriaWorkbook(byGrades));
    const sheet = 'xl/worksheets/sheet1.xml';
    const broken = (parts.get(sheet) ?? '').replace(/<c r="D14"[^>]*><v>12<\/v><\/c>/, cell);
    expect(broken).toContain(cell);
    const { set, findings } = await criteriaFromWorkbook(await zipped(parts.set(sheet, broken)));
    expect(set).toBeNull();
    expect(brief(findings)).toEqual([expected]);
  });
});

describe('a file that is no workbook', () => {
  test.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'NO_WORKBOOK'],
    ['a text', Buffer.from('Mã;Cấp;Tên'), 'NO_WORKBOOK'],
    ['a path of a file', Buffer.from(new URL(import.meta.url).pathname), 'NO_WORKBOOK'],
    ['the beginning of an archive', Buffer.from('PK\u0003\u0004abc'), 'NO_WORKBOOK'],
    [
      'an .xls of old',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'OLD_WORKBOOK',
    ],
    ['too large', Buffer.alloc(5_000_000), 'TOO_LARGE'],
  ])('because it is %s gives one finding, and no set', async (_what, bytes, code) => {
    const { set, findings } = await criteriaFromWorkbook(bytes);
    expect(set).toBeNull();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  test('because it has rows without end gives one finding', async () => {
    const bytes = await workbookOf([{ sheet: 'Tiêu chí', data: Array.from({ length: 5_001 }, () => ['a']) }]);
    expect((await criteriaFromWorkbook(bytes)).findings.map(({ code }) => code)).toEqual(['TOO_LARGE']);
  });

  test('because of some bytes that name the last cell there is gives one finding, and leaves the process alive', async () => {
    const parts = await partsOf(await criteriaWorkbook(byGrades));
    const sheet = 'xl/worksheets/sheet1.xml';
    const last = '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData>';
    const endless = (parts.get(sheet) ?? '').replace('</sheetData>', last);
    const bytes = await zipped(parts.set(sheet, endless));
    expect(bytes.length).toBeLessThan(20_000);
    expect((await criteriaFromWorkbook(bytes)).findings.map(({ code }) => code)).toEqual(['TOO_LARGE']);
  }, 60_000);

  test('because it was cut off gives one finding', async () => {
    const bytes = await criteriaWorkbook(byGrades);
    for (const length of [30, 500, bytes.length >> 1, bytes.length - 30]) {
      const { set, findings } = await criteriaFromWorkbook(bytes.subarray(0, length));
      expect([set, findings.map(({ code }) => code)], String(length)).toEqual([null, ['NO_WORKBOOK']]);
    }
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { memberIds } from '../../domain/result/member-ids.ts';
import { partsOf, realSet, zipped } from './criteria-workbook.fixture.ts';
import { filledRoster } from './member-roster.fixture.ts';
import { COLUMNS } from './member-roster-layout.ts';
import { membersFromRoster } from './member-roster-reading.ts';
import { scoresFromForm } from './score-form-reading.ts';
import type { SheetFinding } from './sheet-file.ts';

/** Workbooks as offices bring them, made by other programs and other people. */

const brought = (path: string): Buffer =>
  readFileSync(resolve(import.meta.dirname, '../../test/cases', path));
const brief = (findings: readonly SheetFinding[]): string[] =>
  findings.map(({ code, sheet, column, row }) => `${code} ${sheet}!${column}${row}`);
const readList = (bytes: Uint8Array) => membersFromRoster(bytes, realPlanNow(), '2026-11-27');
const readForm = (bytes: Uint8Array) => scoresFromForm(bytes, realSet('bon-tot'));

const AN = { cell: 'doi-1', name: 'Trần Văn An' };
/** A list whose cell for discipline is as a program has written it. */
async function withDiscipline(cell: string): Promise<Buffer> {
  const parts = await partsOf(await filledRoster([{ ...AN, disciplined: 777 }]));
  const sheet = 'xl/worksheets/sheet1.xml';
  const changed = (parts.get(sheet) ?? '').replace(/<c r="H2"[^>]*><v>777<\/v><\/c>/, cell);
  expect(changed).toContain(cell);
  return zipped(parts.set(sheet, changed));
}

describe('a cell that nobody can read for certain', () => {
  test.each([
    ['01-formula-without-value/disciplined-by-formula.xlsx', ['UNREADABLE_CELL Đảng viên!H2']],
    ['02-error-values/03-NA-in-disciplined.xlsx', ['UNREADABLE_CELL Đảng viên!H2']],
    [
      '08-year-in-date-cell/25-year-in-date-cell.xlsx',
      ['YEAR_FOR_DATE Đảng viên!C2', 'YEAR_FOR_DATE Đảng viên!E2', 'DATE_IMPLAUSIBLE Đảng viên!E3'],
    ],
    ['06-legacy-fonts/10-tcvn3.xlsx', ['ODD_LETTERS Đảng viên!B2', 'ODD_LETTERS Đảng viên!B3']],
  ])('of a list is told by its sheet, column and row: %s', async (file, told) => {
    expect(brief((await readList(brought(file))).findings)).toEqual(told);
  });

  test.each([
    ['01-formula-without-value/07-formula-nocache.xlsx', ['UNREADABLE_CELL Tự chấm điểm!E7']],
    ['09-percent-points/01-percent.xlsx', ['UNREADABLE_CELL Tự chấm điểm!E7']],
  ])('of a form is told the same way, and no score is made of it: %s', async (file, told) => {
    const { scores, findings } = await readForm(brought(file));
    expect(brief(findings.filter(({ severity }) => severity === 'error'))).toEqual(told);
    expect(scores.map(({ criterion }) => criterion)).not.toContain('1.1');
  });

  test.each([
    ['a formula of a group that has no value', '<c r="H2"><f t="shared" si="0"/></c>'],
    ['a formula that failed as a text', '<c r="H2" t="str"><f>X()</f><v>#NAME?</v></c>'],
    ['an error without a formula', '<c r="H2" t="e"><v>#REF!</v></c>'],
  ])('%s is no empty cell', async (_what, cell) => {
    expect(brief((await readList(await withDiscipline(cell))).findings)).toEqual([
      'UNREADABLE_CELL Đảng viên!H2',
    ]);
  });

  test('a formula that gives nothing is an empty cell, and one that gives a word says it', async () => {
    const none = await readList(await withDiscipline('<c r="H2" t="str"><f>IF(1,"")</f><v></v></c>'));
    expect([none.findings, none.members[0]?.entry.disciplined]).toEqual([[], false]);
    const saved = await readList(
      brought('01-formula-without-value/disciplined-by-formula-saved-by-libreoffice.xlsx'),
    );
    expect(saved.findings).toEqual([]);
    expect(saved.members.map(({ entry }) => entry.disciplined)).toEqual([true, false]);
  });

  test('a letter of another alphabet is named', async () => {
    const { findings } = await readList(await filledRoster([{ ...AN, name: 'Trần Văn \u0410n' }]));
    expect(findings.map(({ code, message }) => [code, message.vi])).toEqual([
      ['ODD_LETTERS', expect.stringContaining('\u0410')],
    ]);
  });

  test.each([
    ['nobody is that old', { born: '1/1/1900' }, 'DATE_IMPLAUSIBLE Đảng viên!C2'],
    [
      'nobody was admitted before there was a party',
      { admittedOn: '2/2/1930' },
      'DATE_IMPLAUSIBLE Đảng viên!E2',
    ],
    ['a year is no date', { born: 1985 }, 'YEAR_FOR_DATE Đảng viên!C2'],
    ['a date without a century may be of two', { born: '2/6/80' }, 'WRONG_DATE Đảng viên!C2'],
    ['a serial number is no date', { born: 29_221 }, 'WRONG_DATE Đảng viên!C2'],
  ])('of dates: %s', async (_what, cells, told) => {
    expect(brief((await readList(await filledRoster([{ ...AN, ...cells }]))).findings)).toEqual([told]);
  });
});

describe('what looks the same is read the same', () => {
  test.each(['01-nbsp-cell', '04-newline-head', '06-zwsp-cell', '07-eth-cell'])('%s', async (name) => {
    const { members, findings } = await readList(brought(`03-spaces-and-lookalikes/${name}.xlsx`));
    expect(findings).toEqual([]);
    expect(members.map(({ cell }) => cell)).toEqual(['doi-1']);
  });

  test('two columns with the same head are refused', async () => {
    const heads = COLUMNS.map(({ head }, index) =>
      index === 11 ? (COLUMNS[1]?.head ?? '').toUpperCase() : head,
    );
    const { members, findings } = await readList(await filledRoster([AN], [...heads, 'Lý do']));
    expect(members).toEqual([]);
    expect(brief(findings)).toEqual(['COLUMN_TWICE Đảng viên!L1']);
  });
});

describe('the same people in another list', () => {
  test('keep their ids under another spelling and with a corrected birth date', async () => {
    const read = async (file: string) => (await readList(brought(`07-same-person-two-ids/${file}`))).members;
    const [first, second] = [await read('m4.xlsx'), await read('m5.xlsx')];
    const ids = memberIds(first, []);
    const known = first.map((member, index) => ({ ...member, id: ids[index] ?? '' }));
    expect(first.map(({ name }) => name)).not.toEqual(second.map(({ name }) => name));
    expect(memberIds(second, known)).toEqual(ids);
  });
});

describe('the sheets of a workbook', () => {
  test('are all read where each has the heads of a list', async () => {
    const { members, findings } = await readList(brought('04-second-sheet/31-one-sheet-per-cell.xlsx'));
    expect(findings).toEqual([]);
    expect(members.map(({ cell, name }) => `${cell} ${name}`)).toEqual([
      'doi-1 Nguyễn Văn Bảy',
      'doi-2 Lê Thị Chín',
    ]);
  });

  test('also one that is a copy of the first', async () => {
    const { members } = await readList(brought('04-second-sheet/32-second-sheet-copy.xlsx'));
    expect(members).toHaveLength(2);
  });

  test('one member in two cells is told, where the birth date is the same', async () => {
    const { findings } = await readList(brought('24-member-in-two-cells/m3.xlsx'));
    expect(brief(findings)).toEqual(['IN_TWO_CELLS Đảng viên!B3']);
    const others = [AN, { ...AN, cell: 'doi-2' }];
    expect((await readList(await filledRoster(others))).findings).toEqual([]);
  });
});

describe('a workbook as a whole', () => {
  test('whose cells have no addresses is read, as Excel reads it', async () => {
    const { members, findings } = await readList(brought('10-xlsx-without-r/09-no-r.xlsx'));
    expect(findings).toEqual([]);
    expect(members.map(({ name }) => name)).toEqual(['Nguyễn Văn Bảy']);
  });

  test('with a password is told to have one, and an .xls of old to be old', async () => {
    expect(brief((await readList(brought('33-password-xlsx/26-password.xlsx'))).findings)).toEqual([
      'PASSWORD !A1',
    ]);
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_000)]);
    expect(brief((await readList(old)).findings)).toEqual(['OLD_WORKBOOK !A1']);
  });

  test('that lacks a part of itself is told so, and which', async () => {
    const parts = await partsOf(await filledRoster([AN]));
    parts.delete('xl/worksheets/sheet1.xml');
    const { findings } = await readList(await zipped(parts));
    expect(findings.map(({ code, message }) => [code, message.vi])).toEqual([
      ['PART_MISSING', expect.stringContaining('Đảng viên')],
    ]);
  });

  test('that lacks its texts has lost what its cells say', async () => {
    const parts = await partsOf(await filledRoster([AN]));
    expect(parts.delete('xl/sharedStrings.xml')).toBe(true);
    expect(brief((await readList(await zipped(parts))).findings)).toEqual(['BROKEN_CELL !A1']);
  });

  test('that lacks its texts is told so, too, where its program writes other quotation marks in another folder', async () => {
    const parts = await partsOf(await filledRoster([AN]));
    expect(parts.delete('xl/sharedStrings.xml')).toBe(true);
    const moved = [...parts].map(([name, content]): [string, string] => [
      name.replace('worksheets/', 'trang/'),
      content.replaceAll('worksheets/', 'trang/').replaceAll(/(<c r=)"(\w+)" t="s"/g, "$1'$2' t='s'"),
    ]);
    expect(brief((await readList(await zipped(new Map(moved)))).findings)).toEqual(['BROKEN_CELL !A1']);
  });

  test('that is strict, as Excel calls it, has its dates as texts of a type of their own', async () => {
    const parts = await partsOf(await filledRoster([{ ...AN, born: new Date('1985-05-19') }]));
    const sheet = 'xl/worksheets/sheet1.xml';
    const written = (parts.get(sheet) ?? '').replace(
      /<c r="C2" s="(\d+)"[^>]*><v>\d+<\/v>/,
      '<c r="C2" s="$1" t="d"><v>1985-05-19T00:00:00</v>',
    );
    expect(written).toContain('t="d"');
    const { members, findings } = await readList(await zipped(parts.set(sheet, written)));
    expect(findings).toEqual([]);
    expect(members.map(({ born }) => born)).toEqual(['1985-05-19']);
  });

  test('in which a byte has changed since it was saved is damaged, not a list of other people', async () => {
    const archive = await zipped(await partsOf(await filledRoster([AN])), false);
    expect((await readList(archive)).members.map(({ name }) => name)).toEqual(['Trần Văn An']);
    const at = archive.indexOf('Trần Văn An');
    archive[at] = 'B'.charCodeAt(0);
    expect(brief((await readList(archive)).findings)).toEqual(['NO_WORKBOOK !A1']);
  });

  test('of which a part was cut off is damaged, and one that lacks its formats has lost which numbers are days', async () => {
    const parts = await partsOf(await filledRoster([{ ...AN, born: new Date('1985-05-19') }, AN]));
    const sheet = 'xl/worksheets/sheet1.xml';
    const whole = parts.get(sheet) ?? '';
    const cut = new Map(parts).set(sheet, whole.slice(0, whole.lastIndexOf('<row')));
    expect(brief((await readList(await zipped(cut))).findings)).toEqual(['NO_WORKBOOK !A1']);
    expect(parts.delete('xl/styles.xml')).toBe(true);
    expect(brief((await readList(await zipped(parts))).findings)).toEqual(['PART_MISSING !A1']);
  });

  test('whose list of parts is shorter than it was is damaged, and is not read without the others', async () => {
    const archive = await zipped(await partsOf(await filledRoster([AN])));
    const end = archive.lastIndexOf('PK\u0005\u0006');
    for (const offset of [8, 10]) archive.writeUInt16LE(archive.readUInt16LE(end + offset) - 1, end + offset);
    expect(brief((await readList(archive)).findings)).toEqual(['NO_WORKBOOK !A1']);
  });
});

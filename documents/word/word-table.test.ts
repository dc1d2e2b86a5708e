import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DenseTable } from '../dense-table.ts';
import { denseTable } from '../dense-table.ts';
import { wordFile } from './ooxml.ts';
import { isWhole } from './well-formed.ts';
import { denseWordTable } from './word-table.ts';
import { textOf, wordParagraphs } from './word-text.ts';

const table: DenseTable = {
  columns: [
    { head: 'Tài liệu', width: 60 },
    { head: 'Đã xem', number: true },
    { head: 'Số tiền', money: true },
  ],
  rows: [
    { group: '1. Nhiệm vụ' },
    { group: '1.1. Chỉ tiêu', isUnder: true },
    ['Kế hoạch\nsố 05', { ticked: true }, '150.000'],
    [
      [
        { text: 'Sổ', look: 'strong' },
        { term: 'Lý do:', text: 'thiếu & sai' },
      ],
      { ticked: false },
      '',
    ],
    { total: 'Tổng cộng', columns: 2, cells: ['1', '150.000'] },
  ],
};
const rowsOf = (of: DenseTable) => denseWordTable(of).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
const textsOf = (row = '') =>
  [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell).trim().replaceAll('\n', ' / '));

describe('a table of a paper, for Word', () => {
  test('says what its page says, and Word can read it', () => {
    const file = wordFile([denseWordTable(table)], { size: 14, pageNumberSize: 14 });
    expect(isWhole(file)).toBe(true);
    const page = denseTable(table).text;
    for (const text of wordParagraphs(file))
      expect(page.replaceAll('&amp;', '&')).toContain(text.split(': ')[0]);
    expect(rowsOf(table).map(textsOf)).toEqual([
      ['TT', 'Tài liệu', 'Đã xem', 'Số tiền'],
      ['1. Nhiệm vụ'],
      ['1.1. Chỉ tiêu'],
      ['1', 'Kế hoạch / số 05', '×', '150.000'],
      ['2', 'Sổ / Lý do: thiếu & sai', '', ''],
      ['Tổng cộng', '1', '150.000'],
    ]);
  });

  test('counts its own rows alone, or none of them', () => {
    const uncounted = rowsOf({ ...table, rows: table.rows.slice(0, -1), uncounted: true });
    expect(uncounted.map((row) => textsOf(row)[0])).toEqual([
      'Tài liệu',
      '1. Nhiệm vụ',
      '1.1. Chỉ tiêu',
      'Kế hoạch / số 05',
      'Sổ / Lý do: thiếu & sai',
    ]);
  });

  test('has what goes across in one cell, over all columns that it takes', () => {
    const spans = rowsOf(table).map((row) =>
      [...row.matchAll(/<w:gridSpan w:val="(\d)"/g)].map(([, of]) => of),
    );
    expect(spans).toEqual([[], ['4'], ['4'], [], [], ['2']]);
    // as wide as the columns below it
    expect(rowsOf(table)[1]).toContain('<w:tcW w:w="9354"');
  });

  test('repeats its head on each page; no page parts a heading or a sum from its rows', () => {
    const rows = rowsOf(table);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, ...Array(5).fill(false)]);
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false, true, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('has a box for each thing to be ticked, ticked or not', () => {
    expect(denseWordTable(table).match(/<w:bdr /g)).toHaveLength(2);
  });

  test('leaves room for a hand in the rows that are to be filled in, and in no others', () => {
    const heights = (of: DenseTable) => rowsOf(of).map((row) => /<w:trHeight w:val="(\d+)"/.exec(row)?.[1]);
    expect(heights({ ...table, toFill: true })).toEqual([
      undefined,
      undefined,
      undefined,
      '567',
      '567',
      undefined,
    ]);
    expect(heights(table).every((height) => height === undefined)).toBe(true);
  });

  test('is as wide as the text of the page, whatever its columns ask for', () => {
    const sum = (of: DenseTable) =>
      [...denseWordTable(of).matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce(
        (all, [, one]) => all + Number(one),
        0,
      );
    const wide = { ...table, columns: table.columns.map((one) => ({ ...one, width: 90 })) };
    for (const one of [table, wide]) expect(Math.abs(sum(one) - 9354)).toBeLessThan(5);
  });
});

test('lines of a text stay lines in one paragraph', () => {
  const file = wordFile([denseWordTable({ columns: [{ head: 'a' }], rows: [['một\nhai']] })], {
    size: 14,
    pageNumberSize: 14,
  });
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('một</w:t><w:br/><w:t xml:space="preserve">hai');
});

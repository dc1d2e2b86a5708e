import fc from 'fast-check';
import type { SheetCell } from './sheet-file.ts';

/** What workbooks hold, and by which habits their programs write it; `workbook-xml.fixture.ts` writes them. */

/** A cell as somebody has filled it. */
export type Filled =
  | { is: 'text'; text: string; rich: boolean; phonetic: boolean }
  | { is: 'number'; value: number; format: string }
  | { is: 'date'; day: string; format: string }
  | { is: 'flag'; value: boolean }
  | { is: 'percent'; value: number; format: string }
  | { is: 'failed'; shown: string; formula: boolean }
  | { is: 'notCalculated'; formula: string };
/** a formula with the value that it gave, or a cell that is empty and has a colour */
export type Cell = (Filled & { byFormula?: boolean }) | { is: 'empty' } | null;

export interface Sheet {
  name: string;
  hidden: '' | 'hidden' | 'veryHidden';
  rows: Cell[][];
}

export interface Habits {
  program: string;
  strings: 'shared' | 'inline' | 'both';
  /** `r` of cells and rows; a reader counts where there are none */
  addresses: boolean;
  dimension: boolean;
  /** of the names of elements */
  prefix: '' | 'x:';
  namespace: 'transitional' | 'strict';
  targets: 'relative' | 'absolute';
  /** the folder of the sheets and the name of the first */
  sheetPath: string;
  bom: boolean;
  /** days are counted from 1904, as Excel for Macintosh did */
  since1904: boolean;
  /** dates as text with a type of their own */
  isoDates: boolean;
  /** empty rows behind the last one, as a format keeps them */
  emptyRows: number;
  /** texts with character references, as programs of Java and .NET write them */
  references: boolean;
  quote: '"' | "'";
  merged: boolean;
  indented: boolean;
  typesNumbers: boolean;
  packed: boolean;
}

const PLAIN: Omit<Habits, 'program'> = {
  strings: 'shared',
  addresses: true,
  dimension: true,
  prefix: '',
  namespace: 'transitional',
  targets: 'relative',
  sheetPath: 'worksheets/sheet',
  bom: false,
  since1904: false,
  isoDates: false,
  emptyRows: 0,
  references: false,
  quote: '"',
  merged: false,
  indented: false,
  typesNumbers: false,
  packed: true,
};

/** What each program does, and what it does at times. */
const PROGRAMS: (Partial<Habits> & {
  program: string;
  at?: Partial<{ [K in keyof Habits]: Habits[K][] }>;
})[] = [
  { program: 'openpyxl', targets: 'absolute', at: { merged: [true, false], strings: ['shared', 'inline'] } },
  {
    program: 'xlsxwriter',
    at: { strings: ['shared', 'inline'], since1904: [true, false], merged: [true, false] },
  },
  { program: 'LibreOffice', typesNumbers: true, at: { emptyRows: [0, 3], merged: [true, false] } },
  { program: 'WPS', at: { bom: [true, false], emptyRows: [0, 40], merged: [true, false] } },
  { program: 'Google Sheets', dimension: false, emptyRows: 40, at: { strings: ['shared', 'both'] } },
  {
    program: 'old Excel',
    at: {
      prefix: ['', 'x:'],
      since1904: [true, false],
      dimension: [true, false],
      namespace: ['transitional', 'strict'],
      isoDates: [true, false],
    },
  },
  {
    program: 'others',
    at: {
      addresses: [true, false],
      prefix: ['', 'x:'],
      strings: ['shared', 'inline', 'both'],
      sheetPath: ['worksheets/sheet', 'worksheets/Trang', 'sheets/s'],
      targets: ['relative', 'absolute'],
      dimension: [true, false],
      bom: [true, false],
      references: [true, false],
      quote: ['"', "'"],
      indented: [true, false],
      packed: [true, false],
    },
  },
];

const habitsOf = ({ at = {}, ...fixed }: (typeof PROGRAMS)[number]): fc.Arbitrary<Habits> =>
  fc
    .record(
      Object.fromEntries(Object.entries(at).map(([name, values]) => [name, fc.constantFrom(...values)])),
    )
    .map((chosen) => ({ ...PLAIN, ...fixed, ...chosen }));

const TEXTS = [
  'Trần Văn An',
  'Nguyễn Thị Ánh'.normalize('NFD'),
  'Đội số 1 & 2 <mới>',
  '  hai đầu trống  ',
  'hai\ndòng',
  'hai\r\ndòng',
  '05/8',
  '1985',
  '=1+1',
  'TRUE',
  'a"b\'c',
  'dấu\u00a0cách',
  '👍',
  '',
  ' ',
  'có',
  '_x0041_',
  ']]>',
  'x'.repeat(300),
];
/** Formats by their numbers in every workbook, or as they are written in it. */
const DAY_FORMATS = [
  '#14',
  '#15',
  '#22',
  'dd/mm/yyyy',
  'd/m/yyyy;@',
  '[$-42A]dd/mm/yyyy',
  'dd\\/mm\\/yyyy',
  'yyyy-mm-dd',
  '[$-1010000]d/m/yyyy;@',
  'dd"/"mm"/"yyyy',
  'd "tháng" m "năm" yyyy',
  'mmm yyyy',
  'dddd, dd mmmm yyyy',
  '[Red]dd.mm.yyyy',
];
const NUMBER_FORMATS = [
  '#0',
  '#1',
  '#2',
  '#3',
  '#49',
  '0.00',
  '#,##0.00',
  '0 "điểm"',
  '0" ngày"',
  '[Red]0.0',
  '#,##0\\ "đ"',
  '_(* #,##0_);_(* (#,##0)',
  '0.00E+00',
  '"d"0',
  '\\d0',
  '0.0;[Yellow]-0.0',
  '[$₫-42A]#,##0',
  '0"%"',
];
const PERCENT_FORMATS = ['#9', '#10', '0.0%', '0 %'];
const ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!'];

const day = fc
  .date({ min: new Date('1905-01-01'), max: new Date('2026-11-27'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const numbers = fc.oneof(
  fc.integer({ min: -200, max: 50_000 }),
  fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
  fc.constantFrom(0.1, 1e-3, 1e15, 2.5e-7),
);

const filled: fc.Arbitrary<Filled & { byFormula?: boolean }> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('text' as const),
      text: fc.constantFrom(...TEXTS),
      rich: fc.boolean(),
      phonetic: fc.boolean(),
      byFormula: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('number' as const),
      value: numbers,
      format: fc.constantFrom(...NUMBER_FORMATS),
      byFormula: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('date' as const),
      day,
      format: fc.constantFrom(...DAY_FORMATS),
      byFormula: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('flag' as const), value: fc.boolean(), byFormula: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('percent' as const),
      value: fc.constantFrom(0.95, 1, 0.005),
      format: fc.constantFrom(...PERCENT_FORMATS),
      byFormula: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('failed' as const),
      shown: fc.constantFrom(...ERRORS),
      formula: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('notCalculated' as const),
      formula: fc.constantFrom('SUM(A1:A3)', 'IF(B1<"a","có","")'),
    }),
  },
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: filled },
  { weight: 1, arbitrary: fc.constant({ is: 'empty' as const }) },
  { weight: 2, arbitrary: fc.constant(null) },
);
const sheet = fc.record({
  hidden: fc.constantFrom<Sheet['hidden']>('', '', '', 'hidden', 'veryHidden'),
  rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }),
});
const NAMES = ['Đảng viên', 'Trang tính 1', 'Năm \'26 & "27"', 'Hướng dẫn'.normalize('NFD')];

export const workbooks: fc.Arbitrary<{ habits: Habits; sheets: Sheet[] }> = fc.record({
  habits: fc.oneof(...PROGRAMS.map(habitsOf)),
  sheets: fc
    .array(sheet, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((one, index) => ({ ...one, name: NAMES[index] ?? '' }))),
});

/** What the reader has to make of a cell. */
export function meant(one: Cell): SheetCell {
  if (one === null || one.is === 'empty') return null;
  if (one.is === 'text') {
    const text = one.text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
    return text === '' ? null : text;
  }
  if (one.is === 'date') return new Date(`${one.day}T00:00:00Z`);
  if (one.is === 'percent') return { unread: 'percent', shown: `${Number((one.value * 100).toFixed(4))} %` };
  if (one.is === 'failed') return { unread: 'failed', shown: one.shown };
  return one.is === 'notCalculated' ? { unread: 'notCalculated', shown: `=${one.formula}` } : one.value;
}

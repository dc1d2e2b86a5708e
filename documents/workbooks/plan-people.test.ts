import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { planPeopleWorkbook } from './plan-people.ts';
import { CELL_COLUMNS, CELL_SHEET, PEOPLE_COLUMNS, PEOPLE_SHEET } from './plan-people-layout.ts';
import { planFromWorkbook } from './plan-workbook-reading.ts';
import { sheetsOf } from './sheet-file.ts';

type Lines = readonly (readonly string[])[];

const CELLS: Lines = [
  ['Chi bộ Văn phòng', 'Văn phòng', 'Khối văn phòng'],
  ['Chi bộ Đội số 1', 'Đội Quản lý thị trường', 'Khối đội'],
];
const AN = ['Nguyễn Thị Ánh', 'bí thư chi bộ', 'Chi bộ Đội số 1', 'anh@chi-bo.example'];
const VIET = ['Phạm Hoàng Việt', 'Bí thư Đảng ủy', '', ''];

/** A filled workbook. @param names of its sheets */
async function filled(
  cells: Lines,
  people: Lines,
  names: readonly [string, string] = [CELL_SHEET, PEOPLE_SHEET],
): Promise<Buffer> {
  const rows = (heads: readonly { head: string }[], lines: Lines) => [
    heads.map(({ head }) => ({ value: head })),
    ...lines.map((line) => line.map((value) => (value === '' ? null : { value }))),
  ];
  return await writeExcelFile([
    { sheet: names[0], data: rows(CELL_COLUMNS, cells) },
    { sheet: names[1], data: rows(PEOPLE_COLUMNS, people) },
  ]).toBuffer();
}
const said = async (cells: Lines, people: Lines) =>
  (await planFromWorkbook(await filled(cells, people))).findings.map(
    ({ sheet, code, column, row }) => `${sheet} ${column}${row} ${code}`,
  );

describe('the empty workbook', () => {
  test('has the heads that are read, and a sheet that says what may stand below them', async () => {
    const opened = await sheetsOf(await planPeopleWorkbook());
    const sheets = 'sheets' in opened ? opened.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual([
      CELL_SHEET,
      PEOPLE_SHEET,
      'Kế hoạch',
      'Buổi kiểm tra',
      'Hướng dẫn',
    ]);
    expect(sheets[0]?.rows).toEqual([CELL_COLUMNS.map(({ head }) => head)]);
    expect(sheets[1]?.rows).toEqual([PEOPLE_COLUMNS.map(({ head }) => head)]);
    expect(sheets[4]?.rows.flat()).toEqual(
      expect.arrayContaining(['bí thư chi bộ', 'Đội Quản lý thị trường', 'ủy viên Ban Chấp hành']),
    );
  });

  test('says that it is empty where nobody has filled it', async () => {
    const { findings } = await planFromWorkbook(await planPeopleWorkbook());
    expect(findings).toMatchObject([{ code: 'EMPTY', sheet: CELL_SHEET }]);
  });
});

describe('a filled workbook', () => {
  test('gives cells, people and roles, with ids made of the names', async () => {
    const read = await planFromWorkbook(
      await filled(CELLS, [
        AN,
        ['Nguyễn Thị Ánh', 'ủy viên Ban Chấp hành', '', ''],
        VIET,
        ['Lê Văn Bé', 'phó bí thư chi bộ', 'CHI BỘ VĂN PHÒNG', 'be@chi-bo.example'],
      ]),
    );
    expect(read).toEqual({
      findings: [],
      frame: {},
      sessions: [],
      cells: [
        { id: 'chi-bo-van-phong', name: 'Chi bộ Văn phòng', kind: 'office', peerGroup: 'khoi-van-phong' },
        {
          id: 'chi-bo-doi-so-1',
          name: 'Chi bộ Đội số 1',
          kind: 'marketSurveillanceTeam',
          peerGroup: 'khoi-doi',
        },
      ],
      people: [
        { id: 'nguyen-thi-anh', name: 'Nguyễn Thị Ánh', email: 'anh@chi-bo.example' },
        { id: 'pham-hoang-viet', name: 'Phạm Hoàng Việt', email: null },
        { id: 'le-van-be', name: 'Lê Văn Bé', email: 'be@chi-bo.example' },
      ],
      roles: [
        { person: 'nguyen-thi-anh', role: 'cellHead', cell: 'chi-bo-doi-so-1' },
        { person: 'nguyen-thi-anh', role: 'committeeMember' },
        { person: 'pham-hoang-viet', role: 'committeeHead' },
        { person: 'le-van-be', role: 'cellDeputy', cell: 'chi-bo-van-phong' },
      ],
    });
  });

  test('two of one name are told apart by their addresses; whoever of them has none in a row is asked for', async () => {
    const other = ['Nguyễn Thị Ánh', 'Văn phòng Đảng ủy', '', 'anh2@van-phong.example'];
    const { people, findings } = await planFromWorkbook(await filled(CELLS, [AN, other]));
    expect(findings).toEqual([]);
    expect(people.map(({ id }) => id)).toEqual(['nguyen-thi-anh', 'nguyen-thi-anh-2']);
    const third = ['Nguyễn Thị Ánh', 'thành viên Tổ kiểm tra', '', ''];
    expect(await said(CELLS, [AN, other, third])).toEqual([`${PEOPLE_SHEET} A4 SEVERAL`]);
  });

  test('one name twice without an address is taken as one person, and that is said', async () => {
    const again = ['Phạm Hoàng Việt', 'ủy viên Ban Chấp hành', '', ''];
    const { people, findings } = await planFromWorkbook(await filled(CELLS, [VIET, again]));
    expect(people).toHaveLength(1);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'TAKEN_AS_ONE', column: 'A', row: 3 }]);
    expect(findings[0]?.message.vi).toContain('hàng 2');
  });

  test('names in NFD come out in NFC, and sheets that were renamed are found by their heads', async () => {
    const nfd = AN.map((value) => value.normalize('NFD'));
    const read = await planFromWorkbook(await filled(CELLS, [nfd], ['Trang 1', 'Trang 2']));
    expect(read.findings).toEqual([]);
    expect(read.people[0]?.name).toBe('Nguyễn Thị Ánh'.normalize('NFC'));
  });

  test('a cell may not be called as the campaign is, and two cells never have one id', async () => {
    const { cells } = await planFromWorkbook(
      await filled(
        [
          ['Campaign', 'Khác', 'a'],
          ['Đội 1', 'Khác', 'a'],
          ['Đội: 1', 'Khác', 'a'],
        ],
        [],
      ),
    );
    expect(cells.map(({ id }) => id)).toEqual(['campaign-2', 'doi-1', 'doi-1-2']);
  });

  test.each<[string, Lines, Lines, string[]]>([
    ['a cell without a name', [...CELLS, ['', 'Khác', 'a']], [AN], [`${CELL_SHEET} A4 MISSING`]],
    ['a kind that there isn’t', [...CELLS, ['Chi bộ 9', 'Tổ', 'a']], [AN], [`${CELL_SHEET} B4 WRONG_VALUE`]],
    ['a cell without a peer group', [...CELLS, ['Chi bộ 9', 'Khác', '']], [AN], [`${CELL_SHEET} C4 MISSING`]],
    ['a cell twice', [...CELLS, ['chi bộ văn phòng', 'Khác', 'a']], [AN], [`${CELL_SHEET} A4 DUPLICATE`]],
    ['somebody without a name', CELLS, [['', ...AN.slice(1)]], [`${PEOPLE_SHEET} A2 MISSING`]],
    [
      'a role that there isn’t',
      CELLS,
      [['Lê Văn Bé', 'giám đốc', '', '']],
      [`${PEOPLE_SHEET} B2 WRONG_VALUE`],
    ],
    ['somebody without a role', CELLS, [['Lê Văn Bé', '', '', '']], [`${PEOPLE_SHEET} B2 MISSING`]],
    [
      'a role of a cell without its cell',
      CELLS,
      [['Lê Văn Bé', 'chi ủy viên', '', '']],
      [`${PEOPLE_SHEET} C2 ROLE_NEEDS_CELL`],
    ],
    [
      'a cell that isn’t in the list',
      CELLS,
      [['Lê Văn Bé', 'chi ủy viên', 'Chi bộ 9', '']],
      [`${PEOPLE_SHEET} C2 UNKNOWN_CELL`],
    ],
    [
      'a cell beside a role of the campaign',
      CELLS,
      [['Lê Văn Bé', 'tổ trưởng Tổ kiểm tra', 'Chi bộ Văn phòng', '']],
      [`${PEOPLE_SHEET} C2 ROLE_WITHOUT_CELL`],
    ],
    ['no address', CELLS, [[...AN.slice(0, 3), 'anh.example']], [`${PEOPLE_SHEET} D2 WRONG_ADDRESS`]],
    ['a role twice', CELLS, [AN, AN], [`${PEOPLE_SHEET} B3 DUPLICATE`]],
    ['a name without an end', CELLS, [['A'.repeat(151), ...VIET.slice(1)]], [`${PEOPLE_SHEET} A2 TOO_LONG`]],
  ])('tells %s by sheet, column and row', async (_what, cells, people, findings) => {
    expect(await said(cells, people)).toEqual(findings);
  });

  test('tells everything at once, and columns and sheets that are missing', async () => {
    expect(await said([['', '', 'a']], [['', '', '', 'x']])).toEqual([
      `${CELL_SHEET} A2 MISSING`,
      `${CELL_SHEET} B2 MISSING`,
      `${PEOPLE_SHEET} A2 MISSING`,
      `${PEOPLE_SHEET} B2 MISSING`,
      `${PEOPLE_SHEET} D2 WRONG_ADDRESS`,
    ]);
    const other = await writeExcelFile([
      { sheet: CELL_SHEET, data: [[{ value: 'Tên chi bộ' }, { value: 'Loại' }]] },
    ]).toBuffer();
    const { findings } = await planFromWorkbook(other);
    expect(findings.map(({ code, sheet }) => `${sheet} ${code}`)).toEqual([
      `${CELL_SHEET} MISSING_COLUMN`,
      `${PEOPLE_SHEET} MISSING_SHEET`,
    ]);
  });

  test('what is no workbook is said to be none', async () => {
    const { findings } = await planFromWorkbook(Buffer.from('people: []'));
    expect(findings).toMatchObject([{ code: 'NO_WORKBOOK' }]);
  });
});

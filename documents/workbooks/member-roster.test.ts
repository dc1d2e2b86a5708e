import { describe, expect, test } from 'vitest';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { filledRoster } from './member-roster.fixture.ts';
import { memberRoster } from './member-roster.ts';
import { COLUMNS, SHEET } from './member-roster-layout.ts';
import { membersFromRoster } from './member-roster-reading.ts';
import { sheetsOf } from './sheet-file.ts';

const plan = realPlanNow();
const TODAY = '2024-12-01';
type Filled = Record<string, string | number | Date | boolean>;

const list = (...rows: Filled[]) => filledRoster(rows);
const an: Filled = { cell: 'Chi bộ Đội QLTT số 1', name: 'Trần Văn An' };
const said = async (...rows: Filled[]) =>
  (await membersFromRoster(await list(...rows), plan, TODAY)).findings.map(
    ({ code, row, column }) => `${code} ${column}${row}`,
  );

describe('[R25] the empty list', () => {
  test('has a head for everything, and a sheet that names the cells and the words', async () => {
    const opened = await sheetsOf(await memberRoster(plan));
    const sheets = 'sheets' in opened ? opened.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual([SHEET, 'Hướng dẫn']);
    expect(sheets[0]?.rows).toEqual([COLUMNS.map(({ head }) => head)]);
    expect(sheets[1]?.rows.flat()).toEqual(
      expect.arrayContaining(['Chi bộ Văn phòng', 'vắng mặt, xếp loại sau', 'Hoàn thành tốt nhiệm vụ']),
    );
  });

  test('is told to be empty when nobody has filled it', async () => {
    const { findings } = await membersFromRoster(await memberRoster(plan), plan, TODAY);
    expect(findings.map(({ code }) => code)).toEqual(['EMPTY']);
  });
});

describe('[R25, R66, X4] a filled list', () => {
  test('situation 8: gives everybody with status, sick leave, discipline and levels', async () => {
    const { members, findings } = await membersFromRoster(
      await list(
        {
          ...an,
          born: new Date('1985-05-19T00:00:00Z'),
          kind: 'chính thức',
          admittedOn: '3/2/2015',
          self: 'Hoàn thành xuất sắc nhiệm vụ',
          proposed: 'Hoàn thành tốt nhiệm vụ',
          civilServantLevel: 'GOOD',
        },
        {
          cell: 'van-phong',
          name: 'Lê Thị Bé',
          kind: 'Dự bị',
          admittedOn: '2024-09-01',
          status: 'newUnder6Months',
        },
        { cell: 'Chi bộ Văn phòng', name: 'Võ Văn Chín', status: 'vắng mặt, xếp loại sau', reason: 'đi học' },
        { cell: 'doi-2', name: 'Hồ Văn Dũng', sickMonths: 4, disciplined: 'x', proposed: 'COMPLETED' },
      ),
      plan,
      TODAY,
    );
    expect(findings).toEqual([]);
    expect(members).toEqual([
      {
        cell: 'doi-1',
        name: 'Trần Văn An',
        born: '1985-05-19',
        entry: {
          kind: 'full',
          admittedOn: '2015-02-03',
          status: 'rated',
          sickMonths: 0,
          disciplined: false,
          civilServantLevel: 'GOOD',
        },
        self: 'EXCELLENT',
        proposed: 'GOOD',
      },
      {
        cell: 'van-phong',
        name: 'Lê Thị Bé',
        born: null,
        entry: {
          kind: 'probationary',
          admittedOn: '2024-09-01',
          status: 'newUnder6Months',
          sickMonths: 0,
          disciplined: false,
        },
        self: null,
        proposed: null,
      },
      {
        cell: 'van-phong',
        name: 'Võ Văn Chín',
        born: null,
        entry: { kind: 'full', status: 'absentPending', sickMonths: 0, disciplined: false, reason: 'đi học' },
        self: null,
        proposed: null,
      },
      {
        cell: 'doi-2',
        name: 'Hồ Văn Dũng',
        born: null,
        entry: { kind: 'full', status: 'rated', sickMonths: 4, disciplined: true },
        self: null,
        proposed: 'COMPLETED',
      },
    ]);
  });

  test('situation 10: names in NFD come out in NFC, and heads in NFD are found', async () => {
    const bytes = await filledRoster(
      [{ cell: 'doi-1', name: 'Nguyễn Thị Ánh'.normalize('NFD') }],
      COLUMNS.map(({ head }) => head.normalize('NFD')),
    );
    const { members, findings } = await membersFromRoster(bytes, plan, TODAY);
    expect(findings).toEqual([]);
    expect(members[0]?.name).toBe('Nguyễn Thị Ánh'.normalize('NFC'));
  });

  test('tells duplicates, also one in NFD, unless the birth dates differ', async () => {
    expect(await said(an, { ...an, name: 'Trần Văn An'.normalize('NFD') })).toEqual(['DUPLICATE B3']);
    expect(await said({ ...an, born: '1/1/1980' }, { ...an, born: '2/1/1980' })).toEqual([]);
    expect(await said(an, { ...an, cell: 'doi-2' })).toEqual([]);
  });

  test.each<[string, Filled, string]>([
    ['a cell that the plan does not have', { ...an, cell: 'Chi bộ Thanh tra' }, 'UNKNOWN_CELL A2'],
    ['no cell', { name: 'Trần Văn An' }, 'UNKNOWN_CELL A2'],
    ['no name', { cell: 'doi-1', status: 'rated' }, 'NO_NAME B2'],
    ['a day that is none', { ...an, born: '31/2/1985' }, 'WRONG_DATE C2'],
    ['an admission in the future', { ...an, admittedOn: '1/1/2030' }, 'DATE_IN_FUTURE E2'],
    ['an admission as a child', { ...an, born: '1/1/2000', admittedOn: '1/1/2010' }, 'TOO_YOUNG E2'],
    ['an unknown status', { ...an, status: 'đã nghỉ hưu' }, 'WRONG_VALUE F2'],
    ['an unknown level', { ...an, proposed: 'Xuất chúng' }, 'WRONG_VALUE K2'],
    ['more months than a year has', { ...an, sickMonths: 13 }, 'WRONG_VALUE G2'],
    ['a level for somebody who is not rated', { ...an, status: 'exempt', proposed: 'GOOD' }, 'NOT_RATED K2'],
    ['a self-proposed level alone', { ...an, self: 'GOOD' }, 'NO_PROPOSAL K2'],
    ['a name beyond all measure', { ...an, name: 'A'.repeat(201) }, 'TOO_LONG B2'],
  ])('tells %s by row and column', async (_, row, finding) => {
    expect(await said(row)).toEqual([finding]);
  });

  test('tells everything that is wrong at once', async () => {
    expect(await said({ ...an, cell: 'x', born: 'hôm qua' }, an, an)).toEqual([
      'UNKNOWN_CELL A2',
      'WRONG_DATE C2',
      'DUPLICATE B4',
    ]);
  });

  test('without one of its columns says which', async () => {
    const heads = COLUMNS.map(({ head }) => head).filter((head) => head !== 'Tình trạng');
    const bytes = await filledRoster([], heads);
    const { findings } = await membersFromRoster(bytes, plan, TODAY);
    expect(findings.map(({ code, message }) => `${code} ${message.vi}`)).toEqual([
      'MISSING_COLUMN thiếu cột “Tình trạng”',
    ]);
  });

  test('of more than 300 members in a cell is refused', async () => {
    const many = Array.from({ length: 301 }, (_, index) => ({ cell: 'doi-1', name: `Nguyễn Văn ${index}` }));
    expect(await said(...many)).toEqual(['TOO_MANY A302']);
  });

  test('of 5,000 rows is read whole within ten seconds', async () => {
    const cells = Array.from({ length: 100 }, (_, index) => ({ id: `c-${index}`, name: `Chi bộ ${index}` }));
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      cell: `c-${index % 100}`,
      name: `Nguyễn Văn ${index}`,
      admittedOn: '3/2/2015',
      proposed: 'GOOD',
    }));
    const bytes = await list(...rows);
    const begun = performance.now();
    const { members, findings } = await membersFromRoster(bytes, { cells } as unknown as typeof plan, TODAY);
    expect(findings).toEqual([]);
    expect(members).toHaveLength(5_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
  }, 30_000);

  test('that is no workbook at all is told as such', async () => {
    const { findings } = await membersFromRoster(Buffer.from('danh sách'), plan, TODAY);
    expect(findings.map(({ code }) => code)).toEqual(['NO_WORKBOOK']);
  });
});

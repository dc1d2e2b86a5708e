import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { docx, docxParts, xlsx, zip } from '../records/files/file-samples.fixture.ts';
import { checkUnfinished } from './plan-draft.ts';
import { makePlanWorkbook, planOfWorkbook } from './plan-workbook.ts';

const NOW = Date.parse('2026-11-01T08:00:00+07:00');
const named = (bytes: Uint8Array, name = 'don-vi.xlsx') => planOfWorkbook({ name, bytes }, NOW);

/** A workbook of one cell with its head, and whoever else. */
async function filled(...people: readonly (readonly string[])[]): Promise<Buffer> {
  const rows = (lines: readonly (readonly string[])[]) =>
    lines.map((line) => line.map((value) => (value === '' ? null : { value })));
  return await writeExcelFile([
    {
      sheet: 'Chi bộ',
      data: rows([
        ['Tên chi bộ', 'Loại', 'Nhóm tương đồng'],
        ['Chi bộ 1', 'Khác', 'Khối'],
      ]),
    },
    {
      sheet: 'Người và vai trò',
      data: rows([
        ['Họ và tên', 'Vai trò', 'Chi bộ', 'Địa chỉ thư'],
        ['Trần Văn An', 'bí thư chi bộ', 'Chi bộ 1', 'an@chi-bo.example'],
        ...people,
      ]),
    },
  ]).toBuffer();
}

test('a workbook fills cells, people and roles, and who signs; the check finds nothing wrong in them', async () => {
  const { plan, findings } = await named(await filled(['Lê Thị Bé', 'bí thư Đảng ủy', '', '']));
  expect(findings).toEqual([]);
  expect(plan).toMatchObject({
    year: 2026,
    cells: [{ id: 'chi-bo-1', name: 'Chi bộ 1', kind: 'other', peerGroup: 'khoi' }],
    people: [{ id: 'tran-van-an' }, { id: 'le-thi-be' }],
    document: { signatory: { person: 'le-thi-be' } },
  });
  const wrong = checkUnfinished(plan ?? {}).findings.flatMap((one) => one.findings);
  const ofFilled = wrong.filter(
    ({ path, severity }) => severity === 'error' && /^(cells|people|roles)\.\d+\.\w/.test(path),
  );
  expect(ofFilled).toEqual([]);
});

test('where two are called the committee’s head nobody is chosen to sign', async () => {
  const two = await filled(['Lê Thị Bé', 'bí thư Đảng ủy', '', ''], ['Hồ Văn Cư', 'bí thư Đảng ủy', '', '']);
  expect((await named(two)).plan?.['document']).not.toHaveProperty('signatory.person');
});

test('with one mistake it becomes no plan, and says where', async () => {
  const { plan, findings } = await named(await filled(['Lê Thị Bé', 'bí thư chi bộ', 'Chi bộ 2', '']));
  expect(plan).toBeNull();
  expect(findings).toMatchObject([{ sheet: 'Người và vai trò', column: 'C', row: 3 }]);
});

test('what is no workbook, or one with programs in it, is refused before it is opened', async () => {
  const empty = new Uint8Array(await makePlanWorkbook());
  await expect(named(empty, 'don-vi.yaml')).rejects.toMatchObject({ code: 'TYPE_NOT_ALLOWED' });
  await expect(named(await docx())).rejects.toMatchObject({ code: 'TYPE_MISMATCH' });
  await expect(named(Buffer.from('people: []'))).rejects.toMatchObject({ code: 'TYPE_MISMATCH' });
  expect((await named(await xlsx())).plan).toBeNull();
  const macros = await zip([...docxParts(), ['word/vbaProject.bin', Buffer.from('x')]]);
  await expect(named(macros)).rejects.toMatchObject({ code: 'MACROS' });
});

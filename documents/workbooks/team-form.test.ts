import { beforeAll, describe, expect, test } from 'vitest';
import { entryNames } from '../../domain/criteria/criteria.ts';
import { inspectedSets } from '../../domain/inspection/inspected-sets.ts';
import { partsOf, plainSheets } from './criteria-workbook.fixture.ts';
import { teamForm } from './team-form.ts';
import { content, FIRST_DOCUMENT, plan, request } from './team-form-case.fixture.ts';

let form: Buffer;
let parts: Map<string, string>;
beforeAll(async () => {
  form = Buffer.from(await teamForm(request));
  parts = await partsOf(form);
});

/** A row of a sheet by the heads of its columns. */
async function rowOf(name: string, id: string): Promise<Record<string, unknown>> {
  const data = (await plainSheets(form)).find(({ sheet }) => sheet === name)?.data ?? [];
  const heads = data[2] ?? [];
  const row = data.find(([first]) => first === id) ?? [];
  return Object.fromEntries(heads.map((head, at) => [String(head), row[at] ?? null]));
}

describe('the form in which the team scores a cell', () => {
  test('has a cover with the cell, its session, the campaign and the criteria, and what was noted of the dossier as a whole', async () => {
    const [cover] = await plainSheets(form);
    expect(cover?.sheet).toBe('Phiếu chấm');
    const lines = (cover?.data ?? []).map((row) => row.filter((cell) => cell !== null));
    expect(lines).toEqual(
      expect.arrayContaining([
        ['Chi bộ', 'Chi bộ Đội QLTT số 1'],
        ['Buổi kiểm tra', '08:30 thứ Năm 12/12/2024, Hội trường'],
        ['Mã đợt kiểm tra', plan.id],
        ['Mã chi bộ', 'doi-1'],
      ]),
    );
    for (const [, set] of inspectedSets(plan, content))
      expect(lines).toContainEqual([set.title, set.id, set.version, expect.stringMatching(/^[0-9a-f]{16}$/)]);
    expect(lines).toContainEqual([expect.stringMatching(/^.+: Báo cáo chưa ký \(Lê Đức Ân\)$/)]);
  });

  test('[R51–R53] has a row for each criterion of each set, with the own score, its proof, the notes and what the team has given', async () => {
    const sheets = await plainSheets(form);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Phiếu chấm',
      'Bốn tốt',
      'Chất lượng chi bộ',
      'Tài liệu',
      'Nội dung cần xác minh',
    ]);
    const sets = inspectedSets(plan, content);
    for (const [index, [, set]] of sets.entries())
      expect(sheets[index + 1]?.data.slice(3).map(([id]) => id)).toEqual([...entryNames(set).keys()]);
    expect(await rowOf('Bốn tốt', 'sinh-hoat-dinh-ky')).toMatchObject({
      'Điểm tối đa': 8,
      'Chi bộ tự chấm': '7,5',
      'Minh chứng, ghi chú của chi bộ': expect.stringMatching(/^Sổ nghị quyết\n.*trang 3\nĐủ 12 kỳ$/),
      'Nhận xét khi đọc hồ sơ': 'Đối chiếu sổ nghị quyết',
      'Tổ đã chấm': null,
      'Tổ chấm': null,
      'Lần ghi trước': null,
    });
    expect(await rowOf('Bốn tốt', 'sinh-hoat-chuyen-de')).toMatchObject({
      'Tổ đã chấm': '5,0 (Trần Thị Mai, 08:30 thứ Năm 12/12/2024)\nThiếu một kỳ',
      'Lần ghi trước': 't1',
    });
    expect(await rowOf('Chất lượng chi bộ', 'khong-suy-thoai')).toMatchObject({ 'Điểm tối đa': 'có/không' });
  });

  test('[R44, R51] has every document and every point to verify, with what is recorded of it', async () => {
    expect(await rowOf('Tài liệu', FIRST_DOCUMENT)).toMatchObject({
      'Đã ghi': 'không (Trần Thị Mai, 08:30 thứ Năm 12/12/2024)\nChưa in',
      'Đã xem': null,
    });
    expect(await rowOf('Nội dung cần xác minh', 'p1')).toMatchObject({
      'Nội dung cần xác minh': 'Đối chiếu sổ nghị quyết',
      'Người ghi': 'Lê Đức Ân',
      'Đã ghi': null,
    });
    expect(await rowOf('Nội dung cần xác minh', 'p2')).toMatchObject({
      'Đã ghi': 'Thu đủ (Trần Thị Mai, 08:30 thứ Năm 12/12/2024)',
    });
  });

  test('without documents and points has no sheets of them, and without a session says so', async () => {
    const bare = await teamForm({
      ...request,
      plan: { ...plan, dossier: { ...plan.dossier, onSiteDocuments: [] } },
      content: { dossiers: [] },
      session: null,
    });
    const sheets = await plainSheets(Buffer.from(bare));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Phiếu chấm', 'Bốn tốt', 'Chất lượng chi bộ']);
    expect(sheets[0]?.data).toContainEqual(expect.arrayContaining(['Buổi kiểm tra', 'chưa có lịch']));
  });

  test('keeps its heads in sight and on each printed page, and lets nobody write but where an answer belongs', async () => {
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const tagOf = (name: string) => new RegExp(`<${name} [^>]*>`, 'g');
    expect(sheet.match(tagOf('pane'))?.[0]).toMatch(/ySplit="3".*state="frozen"/);
    expect(sheet.match(tagOf('sheetProtection'))?.[0]).toContain('sheet="1"');
    expect(sheet.match(tagOf('pageSetup'))?.[0]).toMatch(/paperSize="9" orientation="landscape"/);
    // what was recorded when it was made is nobody’s to see
    expect(sheet.match(tagOf('col'))?.map((column) => column.includes('hidden="true"'))).toEqual(
      Array.from({ length: 12 }, (_, at) => at === 11),
    );
    expect(parts.get('xl/workbook.xml')?.match(/[^>]*\$3:\$3/g)).toContain("'Bốn tốt'!$3:$3");
    const styles = parts.get('xl/styles.xml') ?? '';
    const formats = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').match(
      /<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/gs,
    );
    const isOpen = (cell: string): boolean => {
      const style = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]);
      return (formats?.[style] ?? '').includes('locked="0"');
    };
    expect('ABCDEFGHIJKL'.split('').filter((column) => isOpen(`${column}4`))).toEqual(['I', 'J', 'K']);
  });

  test('takes of each cell only what belongs into it', () => {
    const takes = (sheet: number, cell: string): string => {
      const all = parts
        .get(`xl/worksheets/sheet${sheet}.xml`)
        ?.match(/<dataValidation .*?<\/dataValidation>/g);
      const own = all?.find((one) => one.includes(` sqref="${cell}"`)) ?? '';
      return own.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&quot;', '"');
    };
    expect(takes(2, 'I9')).toMatch(/type="decimal".*error="Điểm từ 0 đến 8, tối đa.*>0<.*>8</);
    // a set with grades takes those as well
    expect(takes(3, 'I4')).toContain('OR(AND(ISNUMBER(I4),I4>=0,I4<=12),I4="Xuất sắc",I4="Tốt"');
    expect(takes(2, 'I18')).toMatch(/type="list".*"có,không"/);
    expect(takes(4, 'E4')).toMatch(/type="list".*"có,không"/);
    expect(takes(5, 'F4')).toBe('');
  });

  test('is made alike twice', async () => {
    expect(Buffer.from(await teamForm(request)).equals(form)).toBe(true);
  });
});

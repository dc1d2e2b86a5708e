import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaSets } from '../../domain/criteria/criteria.fixture.ts';
import { criteriaDigest } from '../../domain/criteria/criteria.ts';
import { partsOf, plainSheets, realSet } from './criteria-workbook.fixture.ts';
import { criteriaWorkbook } from './criteria-workbook.ts';
import { criteriaFromWorkbook } from './criteria-workbook-reading.ts';

const folder = new URL('../../plans/criteria/', import.meta.url);
const files = readdirSync(folder).flatMap((name) =>
  name.endsWith('.yaml') ? [name.replace('.yaml', '')] : [],
);

const byGrades = realSet('chat-luong-chi-bo-124');

describe('a set in Excel', () => {
  test.each(files)('[R22, R24, R25] comes back from %s as it went', async (name) => {
    const set = realSet(name);
    const read = await criteriaFromWorkbook(await criteriaWorkbook(set));
    expect(read.findings).toEqual([]);
    expect(read.set).toEqual(set);
    expect(read.set === null ? null : criteriaDigest(read.set)).toBe(criteriaDigest(set));
  });

  test('comes back as it went, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(criteriaSets, async (set) => {
        const read = await criteriaFromWorkbook(await criteriaWorkbook(set));
        expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read.set === null ? null : criteriaDigest(read.set)).toBe(criteriaDigest(set));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test.each([
    ['constructor', 'a name that every object has'],
    ['_x0041_', 'the notation of a letter'],
    ['\uFFFD', 'a sign for what could not be read'],
    ['=1+1', 'a formula'],
    ['  8,5  '.trim(), 'a number'],
    ['a  b\u00A0c', 'several spaces'],
    ['<&"\'>]]>', 'signs of XML'],
  ])('comes back with a title that is %j, %s', async (title) => {
    const { set, findings } = await criteriaFromWorkbook(await criteriaWorkbook({ ...byGrades, title }));
    expect(findings).toEqual([]);
    expect(set?.title).toBe(title);
  });

  test('has its own values on top, a row for each criterion in the order of the tree, and says what is assumed', async () => {
    const [criteria, ...others] = await plainSheets(await criteriaWorkbook(byGrades));
    expect(others.map(({ sheet }) => sheet)).toEqual([
      'Điểm cộng trừ',
      'Điều kiện',
      'Thang mức',
      'Kết quả',
      'Quy định',
    ]);
    expect(others.at(-1)?.data.map(([label, , value]) => [label, value])).toEqual([
      ['Hiệu lực từ ngày', '04/10/2023'],
      ['Hiệu lực đến ngày', '29/08/2025'],
      ['Thay cho', '132-QĐ/TW'],
      ['Hướng dẫn', 'Hướng dẫn 25-HD/BTCTW ngày 10/11/2023'],
      ['Về tỷ lệ xuất sắc', null],
    ]);
    expect(criteria?.data.slice(0, 10).map(([label, , value]) => [label, value])).toEqual([
      ['Mã khung', 'chat-luong-chi-bo-124'],
      ['Phiên bản', '2024.1'],
      ['Đối tượng', 'Chất lượng chi bộ'],
      ['Tên khung', 'Tiêu chí đánh giá, xếp loại chất lượng chi bộ'],
      ['Theo quy định', '124-QĐ/TW'],
      ['Từ năm', 2023],
      ['Đến năm', 2024],
      ['Nguồn của khung', byGrades.source],
      ['Khung có giả định', 'có'],
      ['Văn bản sẽ thay thế', byGrades.replaceBy],
    ]);
    expect(criteria?.data.slice(11, 15)).toEqual([
      ['Mã', 'Cấp', 'Tên', 'Điểm tối đa', 'Kết quả nhiệm vụ', 'Nguồn', 'Giả định'],
      ['xay-dung-to-chuc', 1, 'Công tác xây dựng tổ chức đảng', null, null, null, 'có'],
      ['chinh-tri-tu-tuong', 2, 'Công tác chính trị, tư tưởng, đạo đức', 12, null, null, 'có'],
      ['to-chuc-can-bo', 2, 'Công tác tổ chức, cán bộ, đảng viên', 10, null, null, 'có'],
    ]);
  });

  test('tells Excel to keep texts as texts, so that a version 2024.10 written over stays one', async () => {
    const parts = await partsOf(await criteriaWorkbook({ ...byGrades, version: '2024.10' }));
    const formats = [
      ...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '')?.[0] ?? '').matchAll(
        /<xf\b[^>]*>/g,
      ),
    ].map(([xf]) => Number(/numFmtId="(\d+)"/.exec(xf)?.[1]));
    const custom = Number(
      /numFmtId="(\d+)" formatCode="@"/.exec(parts.get('xl/styles.xml') ?? '')?.[1] ?? 49,
    );
    const style = /<c r="C2"[^>]*\bs="(\d+)"/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[1];
    expect(formats[Number(style)]).toBe(custom);
  });

  test('has cells of assumed values coloured, and cells with a source not', async () => {
    const parts = await partsOf(await criteriaWorkbook(byGrades));
    const styles = parts.get('xl/styles.xml') ?? '';
    const fills = [...(/<fills[\s\S]*<\/fills>/.exec(styles)?.[0] ?? '').matchAll(/<fill>[\s\S]*?<\/fill>/g)];
    const yellow = fills.findIndex(([fill]) => /FFF2CC/i.test(fill));
    expect(yellow).toBeGreaterThan(0);
    const formats = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)].map(
      ([xf]) => Number(/fillId="(\d+)"/.exec(xf)?.[1] ?? 0),
    );
    const isYellow = (sheet: string, cell: string) =>
      formats[Number(new RegExp(`<c r="${cell}"[^>]*\\bs="(\\d+)"`).exec(parts.get(sheet) ?? '')?.[1])] ===
      yellow;
    expect(isYellow('xl/worksheets/sheet1.xml', 'D14')).toBe(true);
    expect(isYellow('xl/worksheets/sheet2.xml', 'D2')).toBe(true);
    expect(isYellow('xl/worksheets/sheet3.xml', 'B2')).toBe(false);
  });
});

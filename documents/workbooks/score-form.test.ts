import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreSchema } from '../../domain/case/score-value.ts';
import { criteriaSets } from '../../domain/criteria/criteria.fixture.ts';
import { type CriteriaSet, entryNames, scoringOf } from '../../domain/criteria/criteria.ts';
import { rate } from '../../domain/criteria/rating.ts';
import {
  edited,
  type PlainCell,
  placeIn,
  plainSheets,
  realSet,
  workbookOf,
} from './criteria-workbook.fixture.ts';
import { scoreForm } from './score-form.ts';
import { scoresFromForm } from './score-form-reading.ts';

const set = realSet('chat-luong-chi-bo-124');
const SHEET = 'Tự chấm điểm';

/** What a cell writes into the rows of some entries: score, evidence, remark. */
async function filled(
  rows: Record<string, { score?: PlainCell; evidence?: string; remark?: string }>,
  of: CriteriaSet = set,
): Promise<Buffer> {
  const form = await scoreForm(of);
  const cells: Record<string, PlainCell> = {};
  for (const [id, { score = null, evidence = null, remark = null }] of Object.entries(rows)) {
    const { row } = await placeIn(form, SHEET, id);
    cells[`E${row}`] = score;
    cells[`F${row}`] = evidence;
    cells[`G${row}`] = remark;
  }
  return await edited(form, { [SHEET]: cells });
}

const rowOf = async (id: string): Promise<number> => (await placeIn(await scoreForm(set), SHEET, id)).row;

describe('the form for a cell’s own scores', () => {
  test('[R46, R48] has a row for everything that is scored, with its way, its maximum and room for score, evidence and remark', async () => {
    const [sheet, ...others] = await plainSheets(await scoreForm(set));
    expect(others).toEqual([]);
    const rows = sheet?.data ?? [];
    const heads = rows.findIndex(([first]) => first === 'Mã');
    expect(rows[heads]).toEqual([
      'Mã',
      'Thuộc',
      'Tiêu chí',
      'Điểm tối đa',
      'Tự chấm',
      'Minh chứng',
      'Ghi chú',
    ]);
    expect(rows.slice(heads + 1).map(([id]) => id)).toEqual([...entryNames(set).keys()]);
    expect(rows.slice(0, heads).map(([, said]) => said)).toContainEqual(
      expect.stringMatching(/Dấu \*: giá trị giả định\.$/),
    );
    expect(rows[heads + 1]).toEqual([
      'chinh-tri-tu-tuong',
      'Công tác xây dựng tổ chức đảng',
      // assumed, for whoever can't see the colour
      'Công tác chính trị, tư tưởng, đạo đức *',
      12,
      null,
      null,
      null,
    ]);
    const byId = new Map(rows.map((row) => [row[0], row]));
    expect(byId.get('bao-cao-cham')?.slice(1, 4)).toEqual([
      'Điểm trừ',
      'Chậm báo cáo, chậm thực hiện yêu cầu của cấp trên *',
      5,
    ]);
    expect(byId.get('khong-suy-thoai')?.slice(1, 5)).toEqual([
      'Điều kiện',
      'Không bị cấp có thẩm quyền kết luận có biểu hiện suy thoái',
      'có/không',
      null,
    ]);
  });

  test('that nobody has filled gives no scores and no findings, also of any other set', async () => {
    await fc.assert(
      fc.asyncProperty(criteriaSets, async (random) => {
        expect(await scoresFromForm(await scoreForm(random), random)).toEqual({ scores: [], findings: [] });
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test('[R47, R49] gives scores with what proves each, a line a piece, and leaves empty rows out', async () => {
    const { scores, findings } = await scoresFromForm(
      await filled({
        'chinh-tri-tu-tuong': { score: 11.5, evidence: 'Nghị quyết 03-NQ/CB\r\n\n  Biên bản tháng 6 ' },
        'to-chuc-can-bo': { score: '8,25', remark: 'Còn một đồng chí\nchưa chuyển sinh hoạt' },
        'dan-van-doan-the': { score: '8.0' },
        'bao-cao-cham': { score: 0 },
        'khong-suy-thoai': { score: 'CÓ' },
        'khong-mat-doan-ket': { score: false, evidence: 'Kết luận số 5' },
      }),
      set,
    );
    expect(findings).toEqual([]);
    expect(scores).toEqual([
      {
        criterion: 'chinh-tri-tu-tuong',
        points: 11.5,
        evidence: [{ text: 'Nghị quyết 03-NQ/CB' }, { text: 'Biên bản tháng 6' }],
      },
      {
        criterion: 'to-chuc-can-bo',
        points: 8.25,
        evidence: [],
        remark: 'Còn một đồng chí\nchưa chuyển sinh hoạt',
      },
      { criterion: 'dan-van-doan-the', points: 8, evidence: [] },
      { criterion: 'bao-cao-cham', points: 0, evidence: [] },
      { criterion: 'khong-mat-doan-ket', met: false, evidence: [{ text: 'Kết luận số 5' }] },
      { criterion: 'khong-suy-thoai', met: true, evidence: [] },
    ]);
    for (const score of scores) expect(scoreSchema.parse(score)).toEqual(score);
  });

  test('filled to the full in any set gives the rating that its points make', async () => {
    await fc.assert(
      fc.asyncProperty(criteriaSets, fc.double({ min: 0, max: 1, noNaN: true }), async (random, share) => {
        const rows = Object.fromEntries(
          [...entryNames(random)].map(([id, { max }]) => [
            id,
            { score: max === null ? 'có' : Math.floor(max * share * 100) / 100, evidence: 'Báo cáo' },
          ]),
        );
        const { scores, findings } = await scoresFromForm(await filled(rows, random), random);
        expect(findings).toEqual([]);
        expect(scores).toHaveLength(entryNames(random).size);
        const given = scores.map(({ criterion, points = null, met = null }) => ({
          criterion,
          points,
          met,
          grade: null,
        }));
        expect(rate(scoringOf(random), given).complete).toBe(true);
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  test('is told every mistake at once, by row and column', async () => {
    const form = await filled({
      'chinh-tri-tu-tuong': { score: 12.01 },
      'to-chuc-can-bo': { score: 'mười' },
      'kiem-tra-ky-luat': { score: -1 },
      'dan-van-doan-the': { score: new Date('2024-05-08') },
      'phuong-thuc-lanh-dao': { score: 7.125 },
      'chi-tieu-nghi-quyet': { evidence: 'Báo cáo số 12' },
      'nhiem-vu-duoc-giao': { score: 15, evidence: 'a'.repeat(5_001) },
      'han-che-nam-truoc': { score: 'có' },
      'thanh-tich-noi-bat': {
        score: 3,
        evidence: Array.from({ length: 51 }, (_, line) => `${line}`).join('\n'),
      },
      'khong-suy-thoai': { score: 10 },
      'bao-cao-cham': { score: 1, remark: 'b'.repeat(5_001) },
      'dat-50-chi-tieu': { score: 'một phần' },
    });
    const last = (await rowOf('khong-suy-thoai')) + 1;
    const more = await edited(form, {
      [SHEET]: {
        [`A${last}`]: 'tieu-chi-la',
        [`E${last + 1}`]: 5,
        [`A${last + 2}`]: 'nhiem-vu-duoc-giao',
        [`E${last + 2}`]: 14,
        [`C${last + 3}`]: 'Tổng cộng',
      },
    });
    const { scores, findings } = await scoresFromForm(more, set);
    const first = await rowOf('chinh-tri-tu-tuong');
    expect(findings.map(({ code, column, row }) => `${code} ${column}${row}`)).toEqual([
      `ABOVE_MAXIMUM E${first}`,
      `NEEDS_POINTS E${first + 1}`,
      `BELOW_ZERO E${first + 2}`,
      `NEEDS_POINTS E${first + 3}`,
      `NEEDS_POINTS E${first + 4}`,
      `NEEDS_POINTS E${first + 5}`,
      `TOO_LONG F${first + 6}`,
      `NEEDS_POINTS E${first + 7}`,
      `TOO_MUCH F${first + 8}`,
      `TOO_LONG G${first + 9}`,
      `NEEDS_MET E${await rowOf('dat-50-chi-tieu')}`,
      `NEEDS_MET E${await rowOf('khong-suy-thoai')}`,
      `UNKNOWN_CRITERION A${last}`,
      `NO_ID A${last + 1}`,
      `DUPLICATE_ID A${last + 2}`,
    ]);
    expect(findings.every(({ severity, sheet }) => severity === 'error' && sheet === SHEET)).toBe(true);
    expect(findings.slice(0, 5).map(({ message }) => message.vi)).toEqual([
      '12,01 điểm, cao hơn mức tối đa 12',
      '“mười” không phải là số: cần điểm từ 0 đến 10',
      'điểm không được âm',
      'Excel đã đổi số này thành ngày; hãy ghi lại: cần điểm từ 0 đến 8',
      'cần điểm từ 0 đến 10, tối đa 2 chữ số thập phân',
    ]);
    expect(scores.map(({ criterion }) => criterion)).toEqual(
      expect.not.arrayContaining(['chinh-tri-tu-tuong', 'tieu-chi-la', 'khong-suy-thoai']),
    );
  });

  test('of another set or another version is refused, of a text changed since is warned about', async () => {
    const codes = async (of: CriteriaSet) =>
      (await scoresFromForm(await scoreForm(of), set)).findings.map(
        ({ severity, code }) => `${severity} ${code}`,
      );
    expect(await codes({ ...set, version: '2023.1' })).toEqual([
      'error OTHER_VERSION',
      'warning CHANGED_SET',
    ]);
    expect(await codes({ ...set, title: 'Tên khác' })).toEqual(['warning CHANGED_SET']);
    expect(await codes(realSet('bon-tot'))).toContain('error OTHER_SET');
    const without = await edited(await scoreForm(set), { [SHEET]: { A2: null } });
    expect((await scoresFromForm(without, set)).findings).toMatchObject([{ code: 'OTHER_SET' }]);
  });

  test('in a sheet of another name, or with columns moved and added, is read all the same', async () => {
    const [sheet] = await plainSheets(await filled({ 'to-chuc-can-bo': { score: 9, evidence: 'Báo cáo' } }));
    const rows = sheet?.data ?? [];
    const heads = rows.findIndex(([first]) => first === 'Mã');
    const moved = rows.map((row, index) => (index < heads ? row : ['x', ...row].reverse()));
    const bytes = await workbookOf([
      { sheet: 'Bìa', data: [['Chi bộ Đội 1']] },
      { sheet: 'Chi bộ Đội 1', data: moved },
    ]);
    expect(await scoresFromForm(bytes, set)).toEqual({
      scores: [{ criterion: 'to-chuc-can-bo', points: 9, evidence: [{ text: 'Báo cáo' }] }],
      findings: [],
    });
  });

  test('that is no form, or has lost a column, gives findings and no scores', async () => {
    expect(await scoresFromForm(Buffer.from('Mã;Tiêu chí'), set)).toMatchObject({
      scores: [],
      findings: [{ code: 'NO_WORKBOOK' }],
    });
    const { row } = await placeIn(await scoreForm(set), SHEET, 'Minh chứng');
    const renamed = await edited(await scoreForm(set), { [SHEET]: { [`F${row}`]: 'Chứng cứ' } });
    expect(await scoresFromForm(renamed, set)).toMatchObject({
      scores: [],
      findings: [{ code: 'MISSING_COLUMN', row, message: { vi: 'thiếu cột “Minh chứng”' } }],
    });
    const other = await workbookOf([{ sheet: 'Bìa', data: [['a', 'b']] }]);
    expect((await scoresFromForm(other, set)).findings.map(({ code }) => code)).toContain('MISSING_COLUMN');
  });
});

import { expect, test } from 'vitest';
import { appraised } from '../../domain/committee/appraisal.fixture.ts';
import { quotaOf, WHOLE } from '../../domain/committee/quota.ts';
import { rankedTable } from '../../domain/committee/ranking.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { ruleWords } from '../../words/committee/ranked-paper-text.ts';
import { read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { base } from './committee.fixture.ts';
import { rankedPaperSays } from './ranked-paper.ts';

const group = { group: 'doi', excellent: 1, good: 4, pool: 5, base: 4, allowed: 0, over: true };

const rows = rankedTable([
  {
    cell: 'doi-1',
    appraisal: appraised(
      { points: 92, level: 'EXCELLENT' },
      { points: 90.5, level: 'GOOD', derivedFourGood: true },
      { points: 91 },
    ),
    marks: ['late', 'reserved'],
  },
  {
    cell: 'doi-2',
    appraisal: appraised({ points: 80, level: 'COMPLETED', derivedFourGood: false }),
    marks: [],
  },
  { cell: 'doi-3', appraisal: appraised({ level: 'NOT_COMPLETED' }), marks: [] },
]);

const text = read(
  paperHtml(
    rankedPaperSays({
      ...base,
      rows,
      cells: [],
      groups: [
        { quota: group, cells: 5, earlier: 0, name: 'Chi bộ Đội QLTT số 1 và 4 chi bộ khác' },
        { quota: quotaOf(WHOLE, [], base.plan.settings.quota.value), cells: 8, earlier: 0, name: null },
      ],
      on: '2024-12-23',
      draftOf: null,
    }),
  ),
);

test('[R15, R36] the table has what each layer says of a cell, the best first', () => {
  expect(text).toContain('BẢNG TỔNG HỢP kết quả chấm điểm, đề nghị xếp loại chi bộ năm 2024 -----');
  expect(text).toContain(
    'TT Chi bộ Tự chấm Tổ Đảng ủy Chênh lệch Chi bộ đề nghị Tổ đề nghị “Bốn tốt” theo điểm Ghi chú ' +
      '1 Chi bộ Đội QLTT số 1 92,0 90,5 91,0 +0,5 HTXSNV HTTNV đủ điều kiện nộp trễ; có ý kiến bảo lưu ' +
      '2 Chi bộ Đội QLTT số 2 80,0 – – – HTNV – chưa đủ 3 Chi bộ Đội QLTT số 3 – – – – KHTNV – –',
  );
});

test('says what the short levels mean', () => {
  expect(text).toContain(
    'HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ; KHTNV: không hoàn thành nhiệm vụ.',
  );
});

test('[R36] says how many may be excellent in each group, and where they are more', () => {
  expect(text).toContain(
    'Tỷ lệ hoàn thành xuất sắc: không quá 20% số hoàn thành tốt, lấy phần nguyên. ' +
      '- Nhóm Chi bộ Đội QLTT số 1 và 4 chi bộ khác: 1 xuất sắc, 4 hoàn thành tốt; chưa được chọn chi bộ nào (chọn 1 thì 20% của 4, không đủ) – VƯỢT. ' +
      'Nếu cả 5 chi bộ đạt từ mức hoàn thành tốt trở lên: chưa được chọn chi bộ nào. ' +
      '- Toàn Đảng bộ: 0 xuất sắc, 0 hoàn thành tốt; chưa được chọn chi bộ nào. ' +
      'Nếu cả 8 chi bộ đạt từ mức hoàn thành tốt trở lên: tối đa 1.',
  );
  // what is assumed of it is said as the plan says it
  expect(text).toContain(`Căn cứ của tỷ lệ: ${base.plan.settings.quota.reason}`);
  expect(ruleWords({ percent: 25, base: 'goodAndExcellent', rounding: 'half', over: 'warn' })).toBe(
    'không quá 25% số hoàn thành tốt và xuất sắc, làm tròn',
  );
});

test('marks the points that are assumed', () => {
  const plan = { ...base.plan, criteria: realPlanNow().criteria };
  const marked = read(
    paperHtml(rankedPaperSays({ ...base, plan, rows, cells: [], groups: [], on: null, draftOf: null })),
  );
  expect(marked).toContain('Khung điểm giả định – Chất lượng chi bộ: thay bằng');
  expect(text).not.toContain('giả định');
});

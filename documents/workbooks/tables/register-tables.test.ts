import { expect, test } from 'vitest';
import { decision, line } from '../../../domain/committee/decision-case.fixture.ts';
import { decisionsTable, registerTable } from './register-tables.ts';

test('[R67] the register has a line for each number, with a day that Excel sorts and why numbers were left out', () => {
  const { columns, rows } = registerTable([
    { number: '31-QĐ/ĐU', date: '2024-12-30', plan: '28-KH/ĐU', withdrawn: true, gapReason: null },
    {
      number: '33-QĐ/ĐU',
      date: '2025-01-02',
      plan: '28-KH/ĐU',
      withdrawn: false,
      gapReason: 'Số 32 in hỏng',
    },
  ]);
  expect(columns.map(({ head }) => head)).toEqual([
    'TT',
    'Số',
    'Ngày',
    'Đợt kiểm tra theo kế hoạch',
    'Hiệu lực',
    'Lý do bỏ số hoặc cấp số lùi',
  ]);
  expect(rows).toEqual([
    [1, '31-QĐ/ĐU', new Date('2024-12-30T00:00:00Z'), '28-KH/ĐU', 'đã thu hồi', null],
    [2, '33-QĐ/ĐU', new Date('2025-01-02T00:00:00Z'), '28-KH/ĐU', 'còn hiệu lực', 'Số 32 in hỏng'],
  ]);
});

test('the decisions of a campaign stand by what their numbers count, and those without one last', () => {
  const made = ['9-QĐ/ĐU', null, '10-QĐ/ĐU'].map((number, index) =>
    decision({
      id: `d${index}`,
      number,
      lines: [line('doi-1', { level: 'GOOD' })],
      withdrawn: number === '9-QĐ/ĐU' ? { by: 'viet', reason: 'Ghi sai tên', at: 1 } : null,
      publishedAt: number === null ? null : Date.parse('2024-12-30T16:05:00+07:00'),
    }),
  );
  const { rows } = decisionsTable(Object.fromEntries(made.map((one) => [one.id, one])), {
    names: { person: (id) => id.toUpperCase() },
    utcOffset: '+07:00',
  });
  expect(rows.map(([, number]) => number)).toEqual(['9-QĐ/ĐU', '10-QĐ/ĐU', null]);
  expect(rows.map((row) => row.at(-1))).toEqual(['Ghi sai tên', null, null]);
  expect(rows.map((row) => row.at(-2))).toEqual([
    new Date('2024-12-30T16:05:00Z'),
    new Date('2024-12-30T16:05:00Z'),
    null,
  ]);
});

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { numberRegister } from './number-register.ts';
import { sheetsOf } from './sheet-file.ts';

test('[R67] the register has a line for each number, with a day that Excel sorts and why numbers were left out', async () => {
  const bytes = await numberRegister([
    { number: '31-QĐ/ĐU', date: '2024-12-30', plan: '28-KH/ĐU', withdrawn: true, gapReason: null },
    {
      number: '33-QĐ/ĐU',
      date: '2025-01-02',
      plan: '28-KH/ĐU',
      withdrawn: false,
      gapReason: 'Số 32 in hỏng',
    },
  ]);
  const opened = await sheetsOf(bytes);
  expect('sheets' in opened ? opened.sheets : []).toEqual([
    {
      name: 'Sổ số quyết định',
      rows: [
        ['Số', 'Ngày', 'Đợt kiểm tra theo kế hoạch', 'Hiệu lực', 'Lý do bỏ số hoặc cấp số lùi'],
        ['31-QĐ/ĐU', new Date('2024-12-30T00:00:00Z'), '28-KH/ĐU', 'đã thu hồi', null],
        ['33-QĐ/ĐU', new Date('2025-01-02T00:00:00Z'), '28-KH/ĐU', 'còn hiệu lực', 'Số 32 in hỏng'],
      ],
    },
  ]);
});

test('a register without numbers is a sheet with its heads alone', async () => {
  const opened = await sheetsOf(await numberRegister([]));
  expect('sheets' in opened ? opened.sheets[0]?.rows : []).toHaveLength(1);
});

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(1)'])(
  '1.2.10 a text that looks like a formula is written as a text: %s',
  async (gapReason) => {
    const line = { number: '33-QĐ/ĐU', date: '2025-01-02', plan: '28-KH/ĐU', withdrawn: false, gapReason };
    const bytes = await numberRegister([line]);
    const opened = await sheetsOf(bytes);
    expect('sheets' in opened ? opened.sheets[0]?.rows.at(-1)?.at(-1) : null).toBe(gapReason);
    const files = Object.entries(unzipSync(new Uint8Array(bytes)));
    const sheets = files.filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const [, sheet] of sheets) expect(new TextDecoder().decode(sheet)).not.toMatch(/<f[ >]/);
  },
);

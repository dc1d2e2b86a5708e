import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastYearOfCell } from '../domain/plan/last-year.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { recordFinished } from '../office/finished-campaign.fixture.ts';
import { openDatabase } from '../records/database.ts';
import { preparedDump } from '../records/records.fixture.ts';
import { bontotHere as run } from './bontot-here.fixture.ts';
import { planAt } from './plan-reading.ts';

let folder: string;
let next: string;
const bontot = (args: string[]) => run(args, { BONTOT_VAR: join(folder, 'var') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'next-'));
  next = join(folder, '2025', 'ke-hoach.yaml');
  const dump = await preparedDump();
  const records = await openDatabase({ folder: join(folder, 'var', 'records'), dump });
  await recordFinished(records);
  await records.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('[R13, R19] bontot plan next', () => {
  test('writes a plan that passes its check, tells what is left out and everything that differs', async () => {
    const { code, out, err } = await bontot(['plan', 'next', '--to', next, '--session', '11/12/2025']);
    expect([code, err]).toEqual([0, '']);
    for (const line of [
      'Không mang sang: doi-5 (Sắp xếp tổ chức)',
      'Mang sang từ dot-2024: kết quả 6 chi bộ, 0 đảng viên; 1 việc đã hứa khắc phục, 0 chi bộ còn nợ kế hoạch',
      '  Năm: 2024 → 2025',
      '  Chi bộ: bỏ Chi bộ Đội QLTT số 5',
      '  Khung tiêu chí › chất lượng chi bộ: chat-luong-chi-bo-124 (2024.1) → chat-luong-chi-bo-366 (2025.2)',
      '  Buổi làm việc › Buổi sáng › ngày: 12/12/2024 → 11/12/2025',
    ])
      expect(out.split('\n')).toContain(line);
    expect((await readdir(join(folder, '2025', 'criteria'))).sort()).toEqual([
      'bon-tot.yaml',
      'chat-luong-chi-bo-366.yaml',
      'chat-luong-dang-vien-366.yaml',
      'dan-chu-dan-van.yaml',
    ]);
    expect(await readFile(next, 'utf8')).toMatch(/^# yaml-language-server: \$schema=plan\.schema\.json\n/);
    expect(await readdir(join(folder, '2025'))).toContain('plan.schema.json');
    const check = await bontot(['plan', 'check', next]);
    expect([check.code, check.out]).toEqual([0, expect.stringMatching(/^0 lỗi, \d+ cảnh báo$/m)]);
  });

  test('carries results and promises into the file that is read again', async () => {
    const read = (await planAt(next)).plan as Plan;
    expect(lastYearOfCell(read, 'doi-1')).toMatchObject({
      year: 2024,
      level: 'GOOD',
      points: 82.5,
      promises: [{ text: 'Lập lịch sinh hoạt cả năm', until: '2025-01-31', who: 'Bí thư' }],
    });
    expect(read.cells.find(({ id }) => id === 'doi-6')?.name).toBe('Chi bộ Đội QLTT số 6');
    expect(read.sessions.find(({ id }) => id === 'chieu')?.cells).toEqual(['van-phong', 'doi-6']);
  });

  test('does not write over a plan unasked, and with --force does', async () => {
    const before = await readFile(next, 'utf8');
    const again = await bontot(['plan', 'next', '--to', next]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('FILE_EXISTS')]);
    expect(await readFile(next, 'utf8')).toBe(before);
    expect((await bontot(['plan', 'next', '--to', next, '--force'])).code).toBe(0);
    expect(await readFile(next, 'utf8')).toContain('2025-12-12');
  });

  test('a year that is over, and a session of another year, are wrong usage and write nothing', async () => {
    const to = join(folder, 'none.yaml');
    const early = await bontot(['plan', 'next', '--to', to, '--year', '2024']);
    expect([early.code, early.err]).toEqual([2, expect.stringContaining('YEAR_NOT_LATER')]);
    const other = await bontot(['plan', 'next', '--to', to, '--year', '2025', '--session', '10/12/2026']);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('SESSION_OF_ANOTHER_YEAR')]);
    expect(await readdir(folder)).not.toContain('none.yaml');
  });
});

describe('bontot plan diff', () => {
  test('lists what differs, and nothing of a plan and itself', async () => {
    const first = 'plans/28-kh-du-2024.yaml';
    const same = await bontot(['plan', 'diff', first, first]);
    expect([same.code, same.out.trim()]).toEqual([0, 'So với kế hoạch 28-KH/ĐU năm 2024: 0 điểm khác']);
    const { code, out } = await bontot(['plan', 'diff', first, next, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('  Cells: removed Chi bộ Đội QLTT số 5');
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bontotHere } from '../bontot-here.fixture.ts';
import { planAt } from '../plan-reading.ts';

const YEAR = 'plans/28-kh-du-2024.yaml';

let folder: string;
const at = (name: string) => join(folder, name);
const bontot = (...args: string[]) => bontotHere(args, { BONTOT_VAR: at('var') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarter-plan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const quarter = (number: string, file: string, ...more: string[]) =>
  bontot('plan', 'quarter', YEAR, '--quarter', number, '--due', '10/4/2026', '--to', at(file), ...more);

test('the plan of a quarter is written beside its set, names the rules and every assumed value, and passes its check', async () => {
  const made = await quarter('1', 'quy-1/ke-hoach.yaml', '--year', '2026');
  expect([made.code, made.err]).toEqual([0, '']);
  expect(made.out).toContain('Quy định áp dụng cho quý I năm 2026: 366-QĐ/TW');
  expect(made.out).toContain('criteria/chat-luong-lanh-dao-366.yaml');
  const { plan } = await planAt(at('quy-1/ke-hoach.yaml'));
  expect(plan).toMatchObject({
    year: 2026,
    quarter: 1,
    document: { subject: 'Đánh giá, xếp loại chất lượng cán bộ lãnh đạo, quản lý quý I năm 2026' },
    dossier: { dueBefore: '2026-04-11' },
  });
  const checked = await bontot('plan', 'check', at('quy-1/ke-hoach.yaml'));
  expect(checked.code).toBe(0);
  expect(checked.out).toContain('Phụ lục về người đứng đầu');
  const rehearsed = await bontot('rehearse', at('quy-1/ke-hoach.yaml'));
  expect(rehearsed.code).toBe(0);
  expect(rehearsed.out).toContain('Tự đánh giá và đề xuất mức xếp loại cán bộ lãnh đạo');
});

test('the fourth quarter is rated with the year, and there were no such rules before', async () => {
  const fourth = await quarter('4', 'quy-4.yaml', '--year', '2026');
  expect([fourth.code, fourth.err]).toEqual([2, expect.stringContaining('quý 4 đánh giá cùng cả năm')]);
  const early = await quarter('1', 'quy-som.yaml', '--year', '2025');
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('LEADER_RULES_MISSING')]);
});

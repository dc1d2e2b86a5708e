import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assumedValues } from '../domain/criteria/assumed-values.ts';
import { movedPlan } from '../domain/plan/moved-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { shiftPlan } from '../domain/plan/shift.ts';
import { builtInCriteria } from '../office/built-in-criteria.ts';
import { builtInPlan } from '../office/built-in-plan.ts';
import { jsonLines } from './bontot.fixture.ts';
import { bontotHere } from './bontot-here.fixture.ts';
import { writePlan } from './plan-writing.ts';

const PLAN = 'plans/28-kh-du-2024.yaml';
const SESSION = '2026-12-10';
const BY_366 =
  '366-QĐ/TW (hiệu lực từ 30/08/2025, chưa biết văn bản thay thế; thay 124-QĐ/TW; Hướng dẫn 43-HD/BTCTW ngày 31/10/2025)';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bontot = (args: string[]) => bontotHere(args, { BONTOT_VAR: join(folder, 'var') });
async function checked(name: string, plan: Plan, ...more: string[]) {
  const file = join(folder, name, 'ke-hoach.yaml');
  await writePlan(file, plan, { force: true });
  return await bontot(['plan', 'check', file, ...more]);
}
const in2026 = async () => movedPlan(await builtInPlan(), SESSION, builtInCriteria()).plan;

test('plan check of a 2026 plan names the rules in force and every assumed value', async () => {
  const plan = await in2026();
  const { code, out } = await checked('366', plan);
  expect(code).toBe(0);
  expect(out).toContain(
    `Quy định áp dụng cho năm 2026: ${BY_366}: chất lượng chi bộ, chất lượng đảng viên\n`,
  );
  expect(out).not.toContain('CRITERIA_YEAR');
  const sets = plan.criteria.flatMap(({ set }) => (typeof set === 'string' ? [] : [set]));
  const names = sets.flatMap((set) => assumedValues(set).flatMap(({ name }) => name ?? []));
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) expect(out).toContain(name);
  for (const set of sets) {
    const { replaceBy, id, version } = set;
    expect(out).toContain(
      `(${id}, ${version}): ${assumedValues(set).length} giá trị giả định, thay bằng ${replaceBy}`,
    );
  }
  // what has its source is in no list of assumed values
  expect(out).not.toContain('Kết quả thực hiện nhiệm vụ được giao');
  const gaps = Object.values(plan.settings).flatMap((setting) => setting?.gap ?? []);
  for (const gap of gaps) expect(out).toContain(`(${gap})`);
});

test('and says the same to programs', async () => {
  const { out } = await checked('366', await in2026(), '--json');
  const told = jsonLines(out).find((line) => 'rules' in line);
  expect(told).toMatchObject({ rules: [expect.stringContaining(BY_366)] });
  expect(told?.['assumed']).toMatchObject({
    sets: expect.arrayContaining([{ head: expect.any(String), parts: expect.any(Array) }]),
  });
});

test('a plan of 2026 that kept 124-QĐ/TW is warned that 366-QĐ/TW is in force', async () => {
  const { code, out } = await checked('124', shiftPlan(await builtInPlan(), SESSION).plan);
  expect(code).toBe(0);
  for (const set of ['chat-luong-chi-bo-124', 'chat-luong-dang-vien-124'])
    expect(out).toContain(
      `criteria/${set}.yaml: 124-QĐ/TW áp dụng từ 2023 đến 2024, không phải năm 2026; năm ấy theo 366-QĐ/TW\n`,
    );
  expect(out).toContain('NOT_ANNOUNCED  calendar.unannounced.0');
});

test('the plan of 2024 keeps its own rules, without a warning of them', async () => {
  const { out } = await bontot(['plan', 'check', PLAN]);
  expect(out).not.toMatch(/CRITERIA_YEAR|NOT_ANNOUNCED/);
  expect(out).toContain(
    'Quy định áp dụng cho năm 2024: 124-QĐ/TW (hiệu lực từ 04/10/2023 đến 29/08/2025; thay 132-QĐ/TW; Hướng dẫn 25-HD/BTCTW ngày 10/11/2023): chất lượng chi bộ, chất lượng đảng viên\n',
  );
});

test('a plan that is moved into another year says which rules it takes there', async () => {
  const [vi, en, same] = await Promise.all([
    bontot(['rehearse', PLAN, '--shift-to', '10/12/2026']),
    bontot(['rehearse', PLAN, '--shift-to', '10/12/2026', '--lang', 'en']),
    bontot(['rehearse', PLAN, '--shift-to', '19/12/2024']),
  ]);
  expect(vi.out).toContain(
    `  Năm 2026 theo ${BY_366}, không theo 124-QĐ/TW nữa: chất lượng chi bộ, chất lượng đảng viên\n`,
  );
  expect(en.out).toMatch(
    /2026 is rated by 366-QĐ\/TW \(in force from 30\/08\/2025, .* no longer by 124-QĐ\/TW/,
  );
  expect(same.out).not.toContain('366-QĐ/TW');
});

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordFinished } from '../../office/finished-campaign.fixture.ts';
import { openDatabase } from '../../records/database.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { jsonLines } from '../bontot.fixture.ts';
import { bontotHere as run } from '../bontot-here.fixture.ts';

let folder: string;
const bontot = (...args: string[]) => run(args, { BONTOT_VAR: join(folder, 'var') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-quality-'));
  await mkdir(join(folder, 'var'));
  const records = await openDatabase({ folder: join(folder, 'var/records'), dump: await preparedDump() });
  await recordFinished(records);
  await records.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('bontot quality says what is to be mended in the records, kind by kind, and how many', async () => {
  const { code, out, err } = await bontot('quality');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  const findings = lines.filter((line) => line.startsWith('  '));
  expect(lines.at(-1)).toBe(`${findings.length} chỗ cần xem lại`);
  expect(out).toMatch(/^Giá trị giả định trong khung tiêu chí \(\d\): Xuất khung tiêu chí/m);
  const told = jsonLines((await bontot('quality', '--json')).out);
  expect(told).toHaveLength(findings.length);
  expect(told).toContainEqual({ code: 'valuesAssumed', subject: 'fourGood', values: expect.any(Number) });
});

test('in English as well', async () => {
  expect((await bontot('quality', '--lang', 'en')).out).toContain('Assumed values in the criteria (');
});

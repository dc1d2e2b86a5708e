import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rosterOf } from '../../domain/people/roster.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { openDatabase } from '../../records/database.ts';
import { putCampaign } from '../../records/recorded-campaign.fixture.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { jsonLines } from '../bontot.fixture.ts';
import { bontotHere as run } from '../bontot-here.fixture.ts';

const ISSUER = 'https://sso.tinh.example';
const HEAD = 'nguyen-thi-anh';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-sign-in-'));
  await mkdir(join(folder, 'var'));
  const records = await openDatabase({ folder: join(folder, 'var/records'), dump: await preparedDump() });
  const plan = realPlanNow();
  await putCampaign(records.db, { id: 'dot-2026', plan, roster: rosterOf(plan), startedAt: 1 });
  await records.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bontot = (...args: string[]) =>
  run(['sign-in', ...args], { BONTOT_VAR: join(folder, 'var'), OIDC_ISSUER: '' });
const bind = (person: string, subject: string) =>
  bontot('bind', person, '--subject', subject, '--issuer', ISSUER, '--json');

describe('bontot sign-in', () => {
  test('code prints one that is in groups', async () => {
    const { code, out } = await bontot('code', HEAD, '--json');
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([{ code: expect.stringMatching(/^[A-Z0-9]+([ -][A-Z0-9]+)+$/) }]);
  });

  test('bind binds an account to one person, and unbind lets go of it', async () => {
    const bound = await bind(HEAD, '4711');
    expect([bound.code, jsonLines(bound.out)]).toEqual([
      0,
      [{ person: HEAD, issuer: ISSUER, subject: '4711' }],
    ]);
    const taken = await bind('do-thi-thu', '4711');
    expect([taken.code === 0, `${taken.out}${taken.err}`]).toEqual([
      false,
      expect.stringContaining('ACCOUNT_TAKEN'),
    ]);
    expect(jsonLines((await bontot('unbind', HEAD, '--json')).out)).toEqual([{ person: HEAD, count: 1 }]);
    expect((await bind('do-thi-thu', '4711')).code).toBe(0);
  });

  test('bind takes an issuer, by the option or by OIDC_ISSUER', async () => {
    const without = await bontot('bind', HEAD, '--subject', '4712');
    expect([without.code === 0, without.err]).toEqual([false, expect.stringContaining('OIDC_ISSUER')]);
  });
});

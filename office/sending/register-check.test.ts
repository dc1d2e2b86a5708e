import { expect, test } from 'vitest';
import { Refused } from '../../client/failures.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import type { RegisterNumber } from '../../records/number-register.ts';
import { askRegister } from './register-check.ts';

const plan = realPlanNow();
const row = { id: 'year-2', plan };

const given = (serial: number, campaign: string): RegisterNumber => ({
  serial,
  number: `${serial}-QĐ/ĐU`,
  campaign,
  decision: 'main-fourGood',
  date: '2024-12-20',
  withdrawn: false,
  gapReason: null,
});
const reader = { register: async () => ({ last: 32, numbers: [given(31, 'year-1'), given(32, 'year-2')] }) };
const client = { validEvents: async () => ['decision.sign'] };

const asked = (number: string, more = {}, type = 'decision.sign') =>
  askRegister(
    row,
    {
      id: 'e1',
      type,
      by: 'viet',
      payload: { decision: 'main-cellLevels', number, date: '2024-12-20', ...more },
    },
    reader,
    client,
  ).then(
    () => 'goes on',
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  );

test.each([
  ['31-QĐ/ĐU', 'numberTaken'],
  ['031', 'numberTaken'],
  ['30-QĐ/ĐU', 'numberNotRising'],
])('[R67] a number that another campaign has is refused before it is signed: %s', async (number, reason) => {
  expect(await asked(number)).toMatchObject({ code: 'NOT_NOW', reason, validNow: ['decision.sign'] });
});

test('numbers of the same campaign, a gap, a reason and other events are left to the door', async () => {
  expect(await asked('32-QĐ/ĐU')).toBe('goes on');
  expect(await asked('40-QĐ/ĐU')).toBe('goes on');
  expect(await asked('30-QĐ/ĐU', { gapReason: 'vào sổ muộn' })).toBe('goes on');
  expect(await asked('31-NQ')).toBe('goes on');
  expect(await asked('31-QĐ/ĐU', {}, 'decision.withdraw')).toBe('goes on');
});

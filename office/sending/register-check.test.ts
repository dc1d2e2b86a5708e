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

const reported = (number: string) => {
  const numbers = [given(52, 'year-1'), given(53, 'year-2')];
  const reports = {
    register: async (_body: string, _term: string, type: string) =>
      type === 'BC' ? { last: 53, numbers } : { last: null, numbers: [] },
  };
  const sent = { id: 'e1', type: 'superior.report', by: 'thu', payload: { number, date: '2024-12-27' } };
  return askRegister(row, sent, reports, client).then(
    () => 'goes on',
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  );
};

test('[R72] a number that another campaign’s report has is refused; a lower one may be of another report', async () => {
  for (const number of ['52-BC/ĐU', '52', '052-BC'])
    expect(await reported(number), number).toMatchObject({ code: 'NOT_NOW', reason: 'numberTaken' });
  for (const number of ['53-BC/ĐU', '51-BC/ĐU', '52-QĐ/ĐU', 'x'])
    expect(await reported(number), number).toBe('goes on');
});

test('[C.9] so is that of another campaign’s notice, by its own type alone', async () => {
  const asked: string[] = [];
  const notices = {
    register: async (_body: string, _term: string, type: string) => {
      asked.push(type);
      return { last: 25, numbers: [given(25, 'year-1')] };
    },
  };
  const numbered = (paper: string, number: string) => {
    const payload = { paper, cell: 'doi-1', number, date: '2024-12-27' };
    return askRegister(row, { id: 'e1', type: 'paper.number', by: 'thu', payload }, notices, client).then(
      () => 'goes on',
      (error: unknown) => (error instanceof Refused ? error.refusal : error),
    );
  };
  expect(await numbered('result', '25-TB/ĐU')).toMatchObject({ code: 'NOT_NOW', reason: 'numberTaken' });
  expect(await numbered('result', '24-TB/ĐU')).toBe('goes on');
  expect(await numbered('sessionInvitation', '24')).toBe('goes on');
  expect(asked).toEqual(['TB', 'TB', 'GM']);
});

test('a proposal is checked by its own series: a number that another campaign has is taken, a lower one may be', async () => {
  const proposals = { register: async () => ({ last: 12, numbers: [given(12, 'year-1')] }) };
  const propose = (number: string) =>
    askRegister(
      row,
      {
        id: 'e1',
        type: 'proposal.sign',
        by: 'viet',
        payload: { decision: 'main-cellLevels', number, date: '2024-12-20' },
      },
      proposals,
      client,
    ).then(
      () => 'goes on',
      (error: unknown) => (error instanceof Refused ? error.refusal.reason : error),
    );
  expect(await propose('12-TTr/ĐU')).toBe('numberTaken');
  expect(await propose('11-TTr/ĐU')).toBe('goes on');
  expect(await propose('12-QĐ/ĐU')).toBe('goes on');
});

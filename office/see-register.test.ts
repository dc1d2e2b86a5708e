import { expect, test } from 'vitest';
import { REPORT_TYPE } from '../domain/committee/register-number.ts';
import { samplePlan } from '../web/sample.fixture.ts';
import { nextNumberOf, nextToldNumber } from './see-register.ts';

const plan = await samplePlan();

/** @param last of the register @param own one above the highest that the campaign itself has given */
const next = (last: number | null, own: number | null) =>
  nextNumberOf(
    { register: async () => ({ last, numbers: [] }) },
    { plan, standing: { facts: { nextNumber: own } } as never },
  );

test('[R67] the next number is above all of the register, and above what the campaign gave that is not issued yet', async () => {
  expect(await next(null, null)).toBe('01-QĐ/ĐU');
  expect(await next(34, null)).toBe('35-QĐ/ĐU');
  expect(await next(34, 33)).toBe('35-QĐ/ĐU');
  expect(await next(34, 37)).toBe('37-QĐ/ĐU');
});

test('[R72] a report gets the number after the newest on record, and none where nobody knows one', async () => {
  const asked: string[] = [];
  const nextOf = (last: number | null) =>
    nextToldNumber(
      {
        register: async (_body, _term, type) => {
          asked.push(type);
          return { last, numbers: [] };
        },
      },
      { plan },
      REPORT_TYPE,
    );
  expect(await nextOf(8)).toBe('09-BC/ĐU');
  expect(await nextOf(null)).toBeNull();
  expect(asked).toEqual(['BC', 'BC']);
});

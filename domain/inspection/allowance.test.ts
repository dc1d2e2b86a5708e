import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AllowanceDay, AllowanceError, type AllowanceRule, allowanceSheet } from './allowance.ts';

const team = ['anh', 'binh', 'chau', 'dung', 'giang'];
const rule = (change: Partial<AllowanceRule> = {}): AllowanceRule => ({
  amount: 150_000,
  dayRule: 'whole',
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  ...change,
});
const on = (day: string, change: Partial<AllowanceDay> = {}): AllowanceDay => ({
  cell: 'doi-1',
  day,
  present: team,
  ...change,
});

describe('[R61, R62, X12] what the team is owed', () => {
  test('[R61] five members on one day at 150.000 make 750.000 đồng, each person once', () => {
    const sheet = allowanceSheet([on('2024-12-12')], rule());
    expect(sheet.total).toBe(750_000);
    expect(sheet.personDays).toBe(5);
    expect(sheet.rows[0]).toEqual({
      person: 'anh',
      days: [{ day: '2024-12-12', share: 1 }],
      personDays: 1,
      amount: 150_000,
    });
  });

  test('[R61] six cells of one day, morning and afternoon, still make one day per person', () => {
    const cells = ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5'].map((cell) =>
      on('2024-12-12', { cell, slot: 'morning' }),
    );
    const days = [...cells, on('2024-12-12', { cell: 'van-phong', slot: 'afternoon' })];
    expect(allowanceSheet(days, rule()).total).toBe(750_000);
    expect(allowanceSheet(days, rule({ dayRule: 'halfForHalf' })).total).toBe(750_000);
  });

  test('[X12] where a half day is half, one session is paid 75.000, two sessions and a whole day 150.000', () => {
    const days = [
      on('2024-12-12', { slot: 'morning', present: ['anh', 'binh'] }),
      on('2024-12-12', { slot: 'afternoon', present: ['binh'] }),
      on('2024-12-13', { present: ['chau'] }),
    ];
    const { rows } = allowanceSheet(days, rule({ dayRule: 'halfForHalf' }));
    expect(rows.map(({ person, personDays, amount }) => [person, personDays, amount])).toEqual([
      ['anh', 0.5, 75_000],
      ['binh', 1, 150_000],
      ['chau', 1, 150_000],
    ]);
    expect(allowanceSheet(days, rule()).total).toBe(450_000);
  });

  test('[R62] nobody but those present is on it, and days are in the order of the calendar', () => {
    const days = [on('2024-12-19', { present: ['binh'] }), on('2024-12-12', { present: ['binh', 'anh'] })];
    const { rows, total } = allowanceSheet(days, rule());
    expect(rows.map(({ person }) => person)).toEqual(['anh', 'binh']);
    expect(rows[1]?.days.map(({ day }) => day)).toEqual(['2024-12-12', '2024-12-19']);
    expect(total).toBe(450_000);
    expect(allowanceSheet([], rule())).toEqual({ rows: [], personDays: 0, total: 0 });
  });

  test('half of an odd amount is rounded up to a whole đồng', () => {
    const sheet = allowanceSheet(
      [on('2024-12-12', { slot: 'morning' })],
      rule({ amount: 75_001, dayRule: 'halfForHalf' }),
    );
    expect(sheet.rows[0]?.amount).toBe(37_501);
    expect(sheet.total).toBe(5 * 37_501);
  });

  test('the rows follow the order that is given', () => {
    const sheet = allowanceSheet([on('2024-12-12')], rule({ compare: (a, b) => (a < b ? 1 : -1) }));
    expect(sheet.rows.map(({ person }) => person)).toEqual(team.toReversed());
  });

  test.each([-1, 0.5, Number.NaN])('an amount of %d is refused by code', (amount) => {
    expect(() => allowanceSheet([], rule({ amount }))).toThrow(AllowanceError);
    expect(() => allowanceSheet([], rule({ amount }))).toThrow(
      expect.objectContaining({ code: 'AMOUNT_INVALID' }),
    );
  });
});

const anyDay = fc.record({
  cell: fc.constantFrom('doi-1', 'doi-2'),
  day: fc.constantFrom('2024-12-12', '2024-12-13', '2024-12-19'),
  present: fc.subarray(team),
  slot: fc.constantFrom('morning' as const, 'afternoon' as const, undefined),
});

test('[R61, X12] the order of the days changes nothing, a day said twice adds nothing, and rows make the total', () => {
  fc.assert(
    fc.property(
      fc.array(anyDay),
      fc.constantFrom('whole' as const, 'halfForHalf' as const),
      (days, dayRule) => {
        const sheet = allowanceSheet(days, rule({ dayRule }));
        expect(allowanceSheet(days.toReversed(), rule({ dayRule }))).toEqual(sheet);
        expect(allowanceSheet([...days, ...days], rule({ dayRule }))).toEqual(sheet);
        expect(sheet.total).toBe(sheet.rows.reduce((sum, { amount }) => sum + amount, 0));
        const pairs = new Set(
          days.flatMap(({ day, present }) => present.map((person) => `${person} ${day}`)),
        );
        expect(sheet.rows.reduce((sum, row) => sum + row.days.length, 0)).toBe(pairs.size);
        if (dayRule === 'whole') expect(sheet.total).toBe(pairs.size * 150_000);
        else expect(sheet.total).toBeLessThanOrEqual(pairs.size * 150_000);
      },
    ),
  );
});

import { expect, test } from 'vitest';
import { datedExample } from './dated-example.ts';

const example = {
  agreedOn: '2026-12-04',
  session: [{ startsAt: '2026-12-15T08:00:00+07:00' }],
  version: '2024-2',
  text: 'ngày 2026-12-15',
};

test('an example has dates of its reader’s own day, each on its weekday; nothing else is a date', () => {
  expect(datedExample(example, '2026-12-10')).toEqual(example);
  expect(datedExample(example, '2027-03-12')).toEqual({
    ...example,
    agreedOn: '2027-03-12',
    session: [{ startsAt: '2027-03-23T08:00:00+07:00' }],
  });
});

test('what has happened in it has happened by that day', () => {
  for (const today of ['2026-11-30', '2026-12-03', '2027-01-01', '2028-02-29'])
    expect((datedExample(example, today) as typeof example).agreedOn <= today, today).toBe(true);
});

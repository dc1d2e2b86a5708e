import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAt } from './instant.ts';
import { readDate, readInstant, writtenDate, writtenInstant } from './written-date.ts';

const OFFSET = '+07:00';

test.each([
  ['27/11/2026', '2026-11-27'],
  [' 7/1/2027 ', '2027-01-07'],
  ['27-11-2026', '2026-11-27'],
  ['27.11.2026', '2026-11-27'],
  ['2026-11-27', '2026-11-27'],
  ['29/02/2028', '2028-02-29'],
])('%s is a day', (written, day) => {
  expect(readDate(written)).toBe(day);
});

test.each([
  '31/02/2026',
  '29/02/2027',
  '11/27/2026',
  '27/11/26',
  '27/11',
  '2026-13-01',
  '',
  'mai',
  '0/1/2026',
])('“%s” is no day of the calendar', (written) => {
  expect(readDate(written)).toBeNull();
  expect(readInstant(`${written} 08:00`, OFFSET)).toBeNull();
});

test.each(['27/11/2026 08:00', '27/11/2026 8h', '8h00 27/11/2026', '8:00, 27/11/2026', '2026-11-27 08g00'])(
  '%s is eight in the morning, local time',
  (written) => {
    expect(readInstant(written, OFFSET)).toBe(instantAt('2026-11-27', '08:00', OFFSET));
  },
);

test('an ISO instant has its own zone', () => {
  expect(readInstant('2026-11-27T08:00:00Z', OFFSET)).toBe(Date.parse('2026-11-27T08:00:00Z'));
  expect(readInstant('2026-11-27T08:00+09:00', OFFSET)).toBe(Date.parse('2026-11-26T23:00:00Z'));
  expect(readInstant('2026-02-30T08:00:00Z', OFFSET)).toBeNull();
});

test.each(['27/11/2026', '27/11/2026 24:00', '27/11/2026 8:60', '27/11/2026 08:00 sáng', '08:00'])(
  '“%s” is no instant: a day alone has no time',
  (written) => {
    expect(readInstant(written, OFFSET)).toBeNull();
  },
);

test('what is written is read as what it was', () => {
  const at = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(at, fc.boolean(), (date, whole) => {
      const day = date.toISOString().slice(0, 10);
      expect(readDate(writtenDate(day))).toBe(day);
      const instant = whole ? Math.floor(date.getTime() / 60_000) * 60_000 : date.getTime();
      expect(readInstant(writtenInstant(instant, OFFSET), OFFSET)).toBe(instant);
    }),
  );
});

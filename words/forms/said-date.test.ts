import { expect, test } from 'vitest';
import { saidDate } from './said-date.ts';

const vi = { lang: 'vi', utcOffset: '+07:00' } as const;
const en = { ...vi, lang: 'en' } as const;

test('a date is said back with its weekday, as it was understood', () => {
  expect(saidDate('10/12/2026', 'date', vi)).toEqual({
    said: 'Thứ Năm 10/12/2026',
    isRead: true,
    local: '2026-12-10',
  });
  expect(saidDate(' 9.12.2026 ', 'date', vi)?.said).toBe('Thứ Tư 09/12/2026');
  expect(saidDate('10/12/2026', 'date', en)?.said).toBe('Thursday 10/12/2026');
});

test('a day with its time is said with both; where either will do, a day alone too', () => {
  expect(saidDate('8h30 10/12/2026', 'instant', vi)).toEqual({
    said: '08:30 thứ Năm 10/12/2026',
    isRead: true,
    local: '2026-12-10T08:30',
  });
  expect(saidDate('10/12/2026', 'either', vi)?.local).toBe('2026-12-10');
  expect(saidDate('10/12/2026 8h', 'either', vi)?.local).toBe('2026-12-10T08:00');
});

test('what can’t be read says what is expected; nothing written, nothing said', () => {
  expect(saidDate('31/11/2026', 'date', vi)).toMatchObject({
    isRead: false,
    said: expect.stringContaining('như 27/11/2026'),
  });
  expect(saidDate('10/12/2026', 'instant', vi)?.said).toContain('27/11/2026 08:00');
  expect(saidDate('mai', 'either', vi)?.isRead).toBe(false);
  expect(saidDate('  ', 'date', vi)).toBeNull();
});

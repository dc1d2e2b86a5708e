import { expect, test } from 'vitest';
import { at, audienceAt } from '../audience.fixture.ts';
import { dueDate, dueWords, momentWords } from '../dates.ts';
import { numberWords, percentWords } from '../numbers.ts';
import { latenessOf } from './lateness.ts';

const due = at('2024-12-11 00:00');

test.each([
  ['2024-12-05 08:00', 'Còn 5 ngày', '5 days left', null],
  ['2024-12-09 23:59', 'Ngày mai', 'Tomorrow', 'soon'],
  ['2024-12-10 00:00', 'Hôm nay', 'Today', 'soon'],
  ['2024-12-10 23:59', 'Hôm nay', 'Today', 'soon'],
  ['2024-12-11 00:00', 'Trễ 1 ngày', '1 day late', 'late'],
  ['2024-12-14 12:00', 'Trễ 4 ngày', '4 days late', 'late'],
])('what is due before 11/12/2024 reads at %s: %s', (now, vi, en, tone) => {
  expect(latenessOf(due, audienceAt(now))).toMatchObject({ words: vi, tone });
  expect(latenessOf(due, audienceAt(now, 'en'))).toMatchObject({ words: en, tone });
});

test('an appointment that has begun and a window that is over are not late', () => {
  const now = audienceAt('2024-12-12 09:00');
  expect(latenessOf(at('2024-12-12 08:00'), now, 'appointment')).toEqual({
    words: 'Đã bắt đầu',
    tone: null,
    days: 0,
  });
  expect(latenessOf(at('2024-12-12 00:00'), now, 'window')).toEqual({
    words: 'Đã hết',
    tone: null,
    days: -1,
  });
});

test('an exclusive due instant is shown as the last day in time', () => {
  const vi = audienceAt('2024-12-01 08:00');
  const en = audienceAt('2024-12-01 08:00', 'en');
  expect(dueWords(due, vi)).toBe('hết thứ Ba 10/12/2024');
  expect(dueWords(due, en)).toBe('the end of Tuesday 10/12/2024');
  expect(dueDate(due, vi)).toBe('Thứ Ba 10/12/2024');
  expect(dueDate(at('2024-12-11 17:00'), vi)).toBe('Thứ Tư 11/12/2024, 17:00');
  expect(dueWords(at('2024-12-09 00:00'), vi)).toBe('hết Chủ Nhật 08/12/2024');
});

test('the session reads 08:00 thứ Năm 12/12/2024', () => {
  expect(momentWords(at('2024-12-12 08:00'), audienceAt('2024-12-01 08:00'))).toBe(
    '08:00 thứ Năm 12/12/2024',
  );
  expect(momentWords(at('2024-12-12 08:00'), audienceAt('2024-12-01 08:00', 'en'))).toBe(
    '08:00 on Thursday 12/12/2024',
  );
});

test('numbers have a decimal comma, points between thousands and a no-break space before the percent sign', () => {
  expect(numberWords(8.5, 'vi', 1)).toBe('8,5');
  expect(numberWords(150_000, 'vi')).toBe('150.000');
  expect(numberWords(-1234.5, 'vi', 1)).toBe('−1.234,5');
  expect(numberWords(-0.01, 'vi', 1)).toBe('0,0');
  expect(numberWords(150_000.25, 'en', 2)).toBe('150,000.25');
  expect(percentWords(20, 'vi')).toBe('20\u00a0%');
  expect(percentWords(20, 'en')).toBe('20%');
});

import { expect, test } from 'vitest';
import { isOfOtherYear } from './basis-year.ts';

const basis = (number: string, date: string | null, subject = 'xây dựng Đảng') => ({ number, date, subject });

test('a basis is of the year that its subject names, whenever it was issued', () => {
  const named = basis('02-NQ/ĐU', '2023-12-28', 'công tác xây dựng Đảng năm 2024');
  expect(isOfOtherYear(named, 2024)).toBe(false);
  expect(isOfOtherYear(named, 2026)).toBe(true);
  const both = basis('5-KH/ĐU', null, 'sơ kết năm 2025, triển khai năm 2026');
  expect([2025, 2026, 2027].map((year) => isOfOtherYear(both, year))).toEqual([false, false, true]);
});

test('neither the day of another document nor a span of years is its year', () => {
  const of = (subject: string) => isOfOtherYear(basis('7-NQ/ĐU', '2023-12-25', subject), 2026);
  expect(of('thực hiện Quy định số 3286-QĐ/TU, ngày 18 tháng 10 năm 2023')).toBe(false);
  expect(of('thực hiện Nghị quyết đại hội từ năm 2020–2025')).toBe(false);
  expect(of('thực hiện Quy định năm 2023')).toBe(true);
});

test('without a year in it a plan or a letter is of that of its date or the next, a regulation of all', () => {
  const inYears = (number: string) =>
    [2023, 2024, 2025, 2026].filter((year) => !isOfOtherYear(basis(number, '2024-12-15'), year));
  expect(inYears('130-KH/ĐUK')).toEqual([2023, 2024, 2025]);
  expect(inYears('64-CV/ĐU')).toEqual([2023, 2024, 2025]);
  expect(inYears('3286-QĐ/TU')).toEqual([2023, 2024, 2025, 2026]);
  expect(isOfOtherYear(basis('130-KH/ĐUK', null), 2026)).toBe(false);
});

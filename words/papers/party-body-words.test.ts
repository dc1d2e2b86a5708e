import { expect, test } from 'vitest';
import { partyBodyWords, superiorBodyWords } from './party-body-words.ts';

test.each([
  ['Đảng ủy Khối các cơ quan', 'Đảng bộ Khối các cơ quan'],
  ['Đảng ủy bộ phận Chi cục Quản lý thị trường', 'Đảng bộ bộ phận Chi cục Quản lý thị trường'],
  ['Tỉnh ủy Thái Nguyên', 'Đảng bộ tỉnh Thái Nguyên'],
  ['Huyện ủy Định Hóa', 'Đảng bộ huyện Định Hóa'],
  ['Thành ủy Cần Thơ', 'Đảng bộ thành phố Cần Thơ'],
  ['ĐUK', null],
])('%s leads %s', (committee, led) => {
  expect(partyBodyWords(committee)).toBe(led);
});

test('what the plan says comes before what its superior’s name says', () => {
  const superior = 'Đảng ủy Sở Công Thương';
  const said = 'Đảng bộ Sở Công Thương tỉnh Vĩnh Long';
  expect(superiorBodyWords({ superior })).toBe('Đảng bộ Sở Công Thương');
  expect(superiorBodyWords({ superior, superiorPartyBody: said })).toBe(said);
  expect(superiorBodyWords({ superior: 'ĐUK', superiorPartyBody: said })).toBe(said);
  expect(superiorBodyWords({ superior: 'ĐUK' })).toBeNull();
});

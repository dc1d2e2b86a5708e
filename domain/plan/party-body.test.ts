import { expect, test } from 'vitest';
import { partyBodyOf } from './party-body.ts';

test.each([
  ['Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh', 'organisation', 'Khối các cơ quan và doanh nghiệp tỉnh'],
  ['Đảng uỷ Sở Công Thương tỉnh Vĩnh Long', 'organisation', 'Sở Công Thương tỉnh Vĩnh Long'],
  ['ĐẢNG ỦY  Sở Y tế ', 'organisation', 'Sở Y tế'],
  ['Ban Thường vụ Đảng ủy Khối', 'organisation', 'Khối'],
  ['Tỉnh ủy Thái Nguyên', 'province', 'Thái Nguyên'],
  ['Thành ủy Cần Thơ', 'city', 'Cần Thơ'],
  ['Huyện uỷ Định Hóa', 'district', 'Định Hóa'],
])('%s says what it leads', (committee, kind, name) => {
  expect(partyBodyOf(committee)).toEqual({ kind, name });
  expect(partyBodyOf(committee.normalize('NFD'))).toEqual({ kind, name });
});

test.each(['ĐUK', 'Tỉnh ủy', 'Chi ủy Văn phòng', 'Đảng ủy Sở A thuộc Đảng bộ tỉnh B', ''])(
  'of “%s” nobody can tell',
  (committee) => {
    expect(partyBodyOf(committee)).toBeNull();
  },
);

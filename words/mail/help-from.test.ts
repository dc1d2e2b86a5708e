import { expect, test } from 'vitest';
import { helpFrom } from './help-from.ts';

const thu = { name: 'Đỗ Thị Thu', phone: '0903 111 222', address: 'thu@x.vn' };

test.each([
  [thu, 'Cần giúp, xin gọi đồng chí Đỗ Thị Thu, Văn phòng Đảng ủy, số 0903 111 222 hoặc trả lời thư này.'],
  [{ ...thu, address: null }, 'Cần giúp, xin gọi đồng chí Đỗ Thị Thu, Văn phòng Đảng ủy, số 0903 111 222.'],
  [
    { ...thu, phone: null },
    'Cần giúp, xin trả lời thư này, thư sẽ đến đồng chí Đỗ Thị Thu, Văn phòng Đảng ủy.',
  ],
  [{ ...thu, phone: null, address: null }, 'Cần giúp, xin liên hệ Văn phòng Đảng ủy.'],
  [null, 'Cần giúp, xin liên hệ Văn phòng Đảng ủy.'],
])('%j', (office, words) => {
  expect(helpFrom(office, 'vi')).toBe(words);
});

test('in English', () => {
  expect(helpFrom(thu, 'en')).toBe(
    'For help, please call Đỗ Thị Thu of the committee office, 0903 111 222, or answer this mail.',
  );
  expect(helpFrom({ ...thu, phone: null }, 'en')).toBe(
    'For help, please answer this mail; Đỗ Thị Thu of the committee office gets it.',
  );
  expect(helpFrom(null, 'en')).toBe('For help, please ask the committee office.');
});

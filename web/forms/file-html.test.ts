import { expect, test } from 'vitest';
import { attachedWords } from './file-html.ts';

const ref = { cell: 'doi-1', sha256: 'a'.repeat(64), name: 'báo cáo.pdf', type: 'pdf', size: 2048 };

test('a form says of an attached file whether something in it acts by itself', () => {
  const words = attachedWords(JSON.stringify(ref), 'vi');
  expect(words).toBe('Đã đính kèm: báo cáo.pdf (2 KB)');
  expect(attachedWords(JSON.stringify({ ...ref, active: true }), 'vi')).toBe(
    `${words} · có nội dung tự chạy, chỉ mở để đọc`,
  );
  expect(attachedWords(JSON.stringify({ ...ref, active: false }), 'vi')).toBeNull();
});

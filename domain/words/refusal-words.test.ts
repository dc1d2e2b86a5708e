import { expect, test } from 'vitest';
import type { Refusal, RefusalCode } from '../envelope.ts';
import { at, audienceAt } from './audience.fixture.ts';
import { dictionaryOf } from './dictionary.ts';
import { refusalWords } from './refusal-words.ts';

const audience = audienceAt('2024-12-09 08:00');
const refusal = (reason: string, values: Refusal['values'] = {}, code: RefusalCode = 'NOT_NOW'): Refusal => ({
  code,
  reason,
  values,
  validNow: [],
});

test.each([
  [
    'incompleteDossier',
    { missing: 'reports.resolution, committeeAgreedOn' },
    'Hồ sơ còn thiếu: báo cáo tổng kết thực hiện Nghị quyết; ngày cấp ủy chi bộ thống nhất mức đề xuất.',
  ],
  ['pastClosing', { closes: at('2024-12-12 08:00') }, 'Đã thôi nhận từ 08:00 thứ Năm 12/12/2024.'],
  [
    'extensionNotLater',
    { due: at('2024-12-11 00:00') },
    'Hạn mới phải sau hạn đang có, hết thứ Ba 10/12/2024, và sau lúc này.',
  ],
  [
    'extensionPastSession',
    { startsAt: at('2024-12-12 08:00') },
    'Hạn mới không được sau giờ bắt đầu buổi kiểm tra, 08:00 thứ Năm 12/12/2024; hãy dời buổi kiểm tra trước.',
  ],
  [
    'checklistOpen',
    { items: 'planNumber, teamClerk' },
    'Chưa công bố được, còn thiếu: số kế hoạch; thư ký Tổ kiểm tra.',
  ],
  [
    'linesIncomplete',
    { cells: 'doi-1, doi-3' },
    'Phải có kết quả của đúng các chi bộ trong danh sách: Chi bộ Đội QLTT số 1; Chi bộ Đội QLTT số 3.',
  ],
  [
    'overQuotaNeedsReason',
    { excellent: 3, allowed: 1 },
    'Có 3 chi bộ xếp loại xuất sắc, mức tối đa là 1; hãy ghi lý do.',
  ],
  ['staleRevision', { revision: 4 }, 'Danh sách đã đổi sang bản 4; hãy xem lại rồi quyết định.'],
])('%s', (reason, values, sentence) => {
  expect(refusalWords(refusal(reason, values), audience).sentence).toBe(sentence);
});

test('says what is valid now, and where the content is wrong', () => {
  const words = refusalWords(
    {
      code: 'INVALID_EVENT',
      reason: 'invalidPayload',
      issues: [
        { path: 'until', message: 'Invalid ISO datetime' },
        { path: '', message: 'Expected an object' },
      ],
      validNow: ['dossier.submit', 'extension.request', 'from.another'],
    },
    audience,
  );
  expect(words).toEqual({
    sentence: 'Nội dung gửi lên thiếu hoặc sai; xem từng mục bên dưới.',
    issues: ['until: Invalid ISO datetime', 'Expected an object'],
    validNow: ['nộp hồ sơ', 'đề nghị gia hạn', 'from.another'],
  });
});

test('a reason without a sentence is told by its code', () => {
  expect(refusalWords(refusal('somethingNew', {}, 'STALE'), audience).sentence).toBe(
    'Thông tin đã thay đổi; hãy xem lại rồi gửi. (somethingNew)',
  );
  expect(refusalWords(refusal('constructor'), audience).sentence).toContain('(constructor)');
});

test('no sentence breaks when its values are missing', () => {
  for (const lang of ['vi', 'en'] as const) {
    for (const reason of Object.keys(dictionaryOf(lang).refusals.reasons)) {
      const { sentence } = refusalWords(
        { code: 'NOT_NOW', reason, validNow: [] },
        audienceAt('2024-12-09 08:00', lang),
      );
      expect(sentence).not.toMatch(/undefined|NaN|null/);
    }
  }
});

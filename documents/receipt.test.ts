import { expect, test } from 'vitest';
import { names, plan } from './plan.fixture.ts';
import { type ReceiptRequest, renderReceipt } from './receipt.ts';

const request: ReceiptRequest = {
  plan,
  names,
  cell: 'doi-3',
  version: 1,
  receivedAt: Date.parse('2024-12-10T23:59:59+07:00'),
  by: 'hoa',
  receiver: 'viet',
  due: Date.parse('2024-12-11T00:00:00+07:00'),
  late: false,
  reports: { resolution: { title: 'BC 12', pages: 9 }, fourGood: { title: 'BC 13' } },
  missing: ['reports.cellQuality', 'reports.grassrootsDemocracy'],
  copies: 5,
};

const read = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a receipt says what came and when, in how many sets, in time or late, and what is missing', () => {
  const text = read(renderReceipt(request));
  expect(text).toContain('PHIẾU TIẾP NHẬN HỒ SƠ Chi bộ Đội QLTT số 3 ----- Bản nộp: 1; số bộ: 05.');
  expect(text).toContain('Người nộp: đồng chí Trần Thị Hòa. Thời điểm nhận: 23:59 thứ Ba 10/12/2024.');
  expect(text).toContain('Hạn nộp: hết thứ Ba 10/12/2024. Tình trạng: đúng hạn .');
  expect(text).toContain(
    '1 Báo cáo tổng kết tình hình thực hiện Nghị quyết năm 2024 BC 12 9 2 Báo cáo tự chấm điểm mô hình chi bộ “bốn tốt” năm 2024 BC 13',
  );
  expect(text).toContain(
    'Còn thiếu: báo cáo tự chấm điểm, xếp loại chi bộ; báo cáo Quy chế dân chủ ở cơ sở và “Dân vận khéo”.',
  );
  expect(text).not.toContain('Hồ sơ đủ thành phần');
});

test('a complete one that came late says so', () => {
  const text = read(renderReceipt({ ...request, late: true, missing: [] }));
  expect(text).toContain('Tình trạng: trễ hạn');
  expect(text).toContain('Hồ sơ đủ thành phần.');
});

test('markup in a title is shown, never obeyed', () => {
  const page = renderReceipt({
    ...request,
    cell: '<img onerror=x>',
    reports: { resolution: { title: '<img src=x onerror=alert(1)>' } },
  });
  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

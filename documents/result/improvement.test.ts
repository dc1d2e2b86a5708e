import { expect, test } from 'vitest';
import { base } from '../committee/committee.fixture.ts';
import { at, read } from '../minutes/minutes-plan.fixture.ts';
import { renderImprovement } from './improvement.ts';

test('[R14, R17, R18] the improvement plan says what was good, what wasn’t, why, and who mends it until when', () => {
  const text = read(
    renderImprovement({
      ...base,
      cell: 'doi-1',
      on: '2025-01-10',
      improvement: {
        strengths: ['Hoàn thành chỉ tiêu'],
        weaknesses: ['Thiếu một buổi chuyên đề'],
        causes: ['Chưa phân công'],
        measures: [
          { text: 'Lập lịch cả năm', until: '2025-02-28', who: 'Bí thư' },
          { text: 'Phân công theo dõi', until: null, who: null },
        ],
        by: 'anh',
        at: at('2025-01-10 08:00'),
      },
    }),
  );
  expect(text).toMatch(/^KẾ HOẠCH khắc phục hạn chế sau kiểm tra năm 2024 của Chi bộ Đội QLTT số 1 /);
  expect(text).toContain(
    '1. Kết quả đạt được - Hoàn thành chỉ tiêu. 2. Hạn chế, khuyết điểm - Thiếu một buổi chuyên đề. 3. Nguyên nhân - Chưa phân công. ' +
      '4. Kế hoạch khắc phục TT Việc làm Thời hạn Người thực hiện 1 Lập lịch cả năm 28/02/2025 Bí thư 2 Phân công theo dõi T/M CHI BỘ (ký, ghi rõ họ tên) Nguyễn Thị Ánh',
  );
});

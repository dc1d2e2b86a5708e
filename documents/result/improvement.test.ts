import { expect, test } from 'vitest';
import { base } from '../committee/committee.fixture.ts';
import { at, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { improvementSays } from './improvement.ts';

const improvement = {
  strengths: ['Hoàn thành chỉ tiêu'],
  weaknesses: ['Thiếu một buổi chuyên đề'],
  causes: ['Chưa phân công'],
  measures: [
    { text: 'Lập lịch cả năm', until: '2025-02-28', who: 'Bí thư' },
    { text: 'Phân công theo dõi', until: null, who: null },
  ],
  by: 'anh',
  at: at('2025-01-10 08:00'),
};

const textOf = (roles: typeof base.roster.assignments = []) =>
  read(
    paperHtml(
      improvementSays({
        ...base,
        roster: { ...base.roster, assignments: [...base.roster.assignments, ...roles] },
        cell: 'doi-1',
        on: '2025-01-10',
        improvement,
      }),
    ),
  );

test('[R14, R17, R18] the improvement plan says what was good, what wasn’t, why, and who mends it until when', () => {
  const text = textOf();
  expect(text).toMatch(/^KẾ HOẠCH khắc phục hạn chế sau kiểm tra năm 2024 của Chi bộ Đội QLTT số 1 /);
  expect(text).toContain(
    '1. Kết quả đạt được - Hoàn thành chỉ tiêu. 2. Hạn chế, khuyết điểm - Thiếu một buổi chuyên đề. 3. Nguyên nhân - Chưa phân công. ' +
      '4. Kế hoạch khắc phục TT Việc làm Thời hạn Người thực hiện 1 Lập lịch cả năm 28/02/2025 Bí thư 2 Phân công theo dõi Nơi nhận: ',
  );
});

test('it is the cell’s own paper: below the committee’s Party organisation, to the committee, signed for the cell', () => {
  const text = textOf();
  expect(text).toContain(
    'Đảng bộ Cục Quản lý thị trường tỉnh Trà Vinh Chi bộ Đội QLTT số 1 * Số ……-KH/…… ĐẢNG CỘNG SẢN VIỆT NAM',
  );
  expect(text).toContain(
    'Nơi nhận: - Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh (b/c), - Lưu chi bộ. T/M CHI BỘ BÍ THƯ Nguyễn Thị Ánh',
  );
});

test('a deputy signs it as such', () => {
  const deputy = { person: 'anh', role: 'cellDeputy' } as const;
  expect(textOf([{ ...deputy, cell: 'doi-1' }])).toContain('T/M CHI BỘ PHÓ BÍ THƯ Nguyễn Thị Ánh');
  // of another cell
  expect(textOf([{ ...deputy, cell: 'doi-2' }])).toContain('T/M CHI BỘ BÍ THƯ Nguyễn Thị Ánh');
});

import { describe, expect, test } from 'vitest';
import type { Minutes, MinutesItem } from '../../domain/case/case-content.ts';
import { paperHtml } from '../paper-says.ts';
import { agreed, finding, items, minutes } from './minutes.fixture.ts';
import { type MinutesRequest, minutesSays } from './minutes.ts';
import { criteria } from './minutes-criteria.fixture.ts';
import { names, plan, read, roles } from './minutes-plan.fixture.ts';

const request = (change: Partial<Minutes> = {}, rest: Partial<MinutesRequest> = {}): MinutesRequest => ({
  plan,
  names,
  cell: 'doi-1',
  minutes: { ...minutes, ...change },
  sets: criteria,
  roles,
  ...rest,
});
const textOf = (change: Partial<Minutes> = {}, rest: Partial<MinutesRequest> = {}) =>
  read(paperHtml(minutesSays(request(change, rest))));

describe('[R32, R46, R47, R48, R49] the scores along the tree of criteria', () => {
  test('maximum, self, team and difference with a decimal comma, evidence, remark and reason', () => {
    expect(textOf()).toContain(
      '1. Hoàn thành tốt nhiệm vụ chính trị 1 Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm * 40 40,0 38,5 −1,5 ' +
        '- Kiểm tra, xử lý 214 vụ; thu nộp ngân sách đạt 108 % kế hoạch - Báo cáo tổng kết thực hiện Nghị quyết, trang 3 - tệp bang-tong-hop-vu-viec.xlsx ' +
        'Hoàn thành chỉ tiêu; hai vụ còn quá hạn xử lý. Lý do chênh lệch: Hai vụ quá hạn chưa có báo cáo giải trình.',
    );
    expect(textOf()).toContain(
      '4.1. Chất lượng đảng viên 5 Đảng viên hoàn thành tốt nhiệm vụ trở lên * 20 19,0 19,25 +0,25',
    );
  });

  test('a bonus stands under its heading, a condition is met or not, and a penalty nobody gave is left out', () => {
    const text = textOf();
    expect(text).toContain('Điểm cộng 6 Sáng kiến được công nhận * 2 2,0 1,0 −1,0');
    expect(text).toContain(
      'Điều kiện 7 Không có đảng viên bị kỷ luật trong năm * Đạt Đạt 0 Tổng cộng 100 101,0 96,75 −4,25',
    );
    expect(text).not.toContain('Nộp báo cáo muộn');
  });

  test('[R24] grades are said in words, differ or not, and what nobody scored is empty', () => {
    const text = textOf();
    expect(text).toContain(
      '1 Lãnh đạo thực hiện nhiệm vụ chính trị 30 Xuất sắc Tốt khác Lý do chênh lệch: Nghị quyết quý II',
    );
    expect(text).toContain(
      '2 Kết quả thực hiện nhiệm vụ trong năm 40 Tốt Tốt 0 3 Xây dựng chi bộ trong sạch, vững mạnh 30 3. Quy chế',
    );
    expect(text).toContain('Tiêu chí Tổ kiểm tra chưa chấm; lý do: Phụ lục về đảng viên chưa có số liệu.');
  });

  test('[R22] an invented form says so and names what takes its place; a real one names its source', () => {
    const text = textOf();
    expect(text).toContain(
      'Khung điểm giả định – thay bằng Phụ lục 1, Quy định số 3286-QĐ/TU. Dấu *: giá trị giả định. Khung tiêu chí: Khung tiêu chí chi bộ “bốn tốt” (phiên bản 2024-1, SHA-256 eeeeeeeeeeee).',
    );
    expect(text).toContain(
      '2. Chất lượng chi bộ Khung tiêu chí: Mẫu 8, Công văn số 1118-CV/ĐUK (phiên bản 2024-1,',
    );
    expect(text.split('Khung điểm giả định').length - 1).toBe(2);
  });

  test('evidence that cell and team both name is told once', () => {
    const page = { report: { id: 'fourGood' as const, page: 7 } };
    const [first, ...rest] = items;
    const text = textOf({ items: [{ ...(first as MinutesItem), evidence: [page, page] }, ...rest] });
    expect(text.split('chi bộ “bốn tốt”, trang 7').length - 1).toBe(1);
  });

  test('a criterion that the form doesn’t know is shown under its id', () => {
    const stray = { ...(items[0] as MinutesItem), id: 'fourGood.cu', criterion: 'tieu-chi-cu', evidence: [] };
    expect(textOf({ items: [...items, stray] })).toContain('tieu-chi-cu 40,0 38,5 −1,5');
    expect(textOf({}, { sets: {} })).toContain('nhiem-vu 40,0 38,5 −1,5');
  });
});

describe('ratings, findings and the cell’s opinion', () => {
  test('[R39] what the rules derive beside what cell and team propose', () => {
    const text = textOf();
    expect(text).toContain(
      'Mô hình chi bộ “bốn tốt” Đủ điều kiện công nhận (101/100 điểm) Đủ điều kiện công nhận (96,75/100 điểm) Đề nghị công nhận Đề nghị công nhận ' +
        'Chất lượng chi bộ Hoàn thành xuất sắc nhiệm vụ Hoàn thành tốt nhiệm vụ Hoàn thành xuất sắc nhiệm vụ Hoàn thành tốt nhiệm vụ ' +
        'Quy chế dân chủ ở cơ sở và phong trào “Dân vận khéo” Tốt (96/100 điểm) Chưa đủ điểm để xác định (94/100 điểm) Tốt Tốt',
    );
  });

  test('the members in sum', () => {
    expect(textOf()).toContain('Đảng viên: Chi bộ có 11 đảng viên: 2 hoàn thành xuất sắc nhiệm vụ,');
  });

  test('[R17] strengths, shortcomings, causes and recommendations', () => {
    expect(textOf()).toContain(
      '2. Hạn chế, khuyết điểm - Sinh hoạt chuyên đề chưa đều các quý. 3. Nguyên nhân - Cấp ủy chưa phân công người theo dõi kế hoạch sinh hoạt chuyên đề. 4. Kiến nghị - Chi bộ xây dựng',
    );
    expect(textOf({ items: [] })).toContain('1. Ưu điểm Không ghi nhận.');
  });

  test('[R33] a disputed item has the cell’s objection and the team’s answer', () => {
    expect(textOf()).toContain(
      '1 Mô hình chi bộ “bốn tốt”: Sinh hoạt chuyên đề mỗi quý một lần Quý III chi bộ sinh hoạt ghép với chi bộ cơ quan, có biên bản. Tổ đã xem biên bản ngày 20/9/2024',
    );
    const open = finding('shortcoming', 1, 'Họp muộn.', { agreed: false, objection: 'Họp đúng giờ.' });
    expect(textOf({ items: [open] })).toContain(
      '1 Hạn chế, khuyết điểm 1: Họp muộn. Họp đúng giờ. Chưa trả lời. Dự thảo chưa được thống nhất; còn 1 trong 1 mục chưa thống nhất.',
    );
    expect(textOf({ ...agreed })).not.toContain('Các mục hai bên đã trao đổi');
  });

  test.each([
    ['adopted', {}, 'Tổ kiểm tra và cấp ủy chi bộ thống nhất thông qua.'],
    ['agreed', {}, 'Chi bộ thống nhất toàn bộ nội dung biên bản.'],
    [
      'reserved',
      { reservation: 'Đề nghị xem lại mục 3.' },
      'bảo lưu ý kiến như sau: “Đề nghị xem lại mục 3.”',
    ],
    [
      'deemedAgreed',
      {},
      'Chi bộ không có ý kiến trong thời hạn; theo kế hoạch, biên bản được coi là đã thống nhất.',
    ],
    ['refused', { refusal: 'Không đồng ý điểm.' }, 'Chi bộ từ chối ký biên bản. Lý do: “Không đồng ý điểm.”'],
    [
      'unanswered',
      {},
      'Biên bản không được trả lời hoặc ký đủ hai bên trong thời hạn; được chuyển Đảng ủy xem xét.',
    ],
    ['disputed', {}, 'chưa thống nhất các mục nêu trên; biên bản được chuyển Đảng ủy xem xét.'],
  ] as const)('[R33, X9] the outcome %s is said as it was', (outcome, change, sentence) => {
    const text = textOf({ ...agreed, outcome, ...change });
    expect(text).toContain(sentence);
    expect(text).not.toContain('DỰ THẢO');
  });
});

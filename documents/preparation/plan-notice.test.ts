import { describe, expect, test } from 'vitest';
import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import type { ObligationView } from '../../domain/journal/journal.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { base, recorded } from '../committee/committee.fixture.ts';
import { at, plan as planOfCells, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { type PlanNoticeRequest, planNoticeSays } from './plan-notice.ts';

const ANNOUNCED = at('2024-11-27 09:00');
const plan = { ...base.plan, criteria: planOfCells.criteria };

const textOf = (change: Partial<PlanNoticeRequest> = {}) =>
  read(
    paperHtml(
      planNoticeSays({
        ...base,
        plan,
        roster: { revision: 1, assignments: [{ person: 'mai', role: 'teamClerk' }] },
        drafted: '2024-11-27',
        cell: null,
        at: ANNOUNCED,
        isDraft: false,
        ...change,
      }),
    ),
  );

const dossier = (due: number) =>
  ({
    id: 'dossier',
    deadlines: [{ due, closes: null, who: 'plan', why: 'plan', at: 0 }],
  }) as unknown as ObligationView;

describe('the notice of the plan', () => {
  test('names the plan and is of the day of the announcement; its number is left to be filled in', () => {
    const text = textOf();
    expect(text).toMatch(/^THÔNG BÁO kế hoạch kiểm tra, công nhận mô hình chi bộ .* Số ……-TB\/ĐU /);
    expect(text).toContain('Trà Vinh, ngày 27 tháng 11 năm 2024');
    expect(text).toContain('Thực hiện Kế hoạch số 28-KH/ĐU, ngày 20/11/2024 của Đảng ủy');
    expect(text).not.toContain('DỰ THẢO');
  });

  test('[R22, R24] says by which criteria is judged', () => {
    expect(textOf()).toContain(
      '1. Căn cứ đánh giá, xếp loại - Thẩm định, công nhận mô hình chi bộ “bốn tốt”: Điều 5 và Phụ lục 1, Quy định số 3286-QĐ/TU; - Đánh giá, xếp loại chi bộ: Mẫu 8,',
    );
  });

  test('marks of which subjects the points are assumed, with what takes their place', () => {
    const real = realPlanNow();
    const [fourGood, ...sourced] = real.criteria.map((entry) => ({
      ...entry,
      set: { ...(entry.set as CriteriaSet), placeholder: entry.subject === 'fourGood' },
    }));
    const text = textOf({
      plan: { ...plan, criteria: fourGood === undefined ? [] : [fourGood, ...sourced] },
    });
    expect(text.match(/Khung điểm giả định/g)).toHaveLength(1);
    expect(text).toContain(
      'Khung điểm giả định – Mô hình chi bộ “bốn tốt”: thay bằng Điều 5 và Phụ lục 1, Quy định 3286-QĐ/TU ngày 18/10/2023 của Ban Thường vụ Tỉnh ủy. 2. Hồ sơ',
    );
    expect(textOf()).not.toContain('giả định');
  });

  test('[R40–R50] says which reports are due, until when, in how many sets and through whom', () => {
    const text = textOf();
    expect(text).toContain(
      'Chi bộ gửi cho mỗi thành viên Tổ kiểm tra 01 bộ hồ sơ, qua thư ký Tổ kiểm tra (đồng chí Trần Thị Mai), trước ngày 11/12/2024, gồm các báo cáo sau: - Báo cáo tổng kết tình hình thực hiện Nghị quyết năm 2024; - Báo cáo tự chấm điểm mô hình chi bộ “bốn tốt” năm 2024 (có cụ thể nội dung, công việc để chứng minh số điểm đạt được);',
    );
    expect(text).toContain('được cấp ủy chi bộ thống nhất trước khi Tổ kiểm tra đến làm việc');
    expect(textOf({ roster: { revision: 1, assignments: [] } })).toContain(
      'qua thư ký Tổ kiểm tra, trước ngày',
    );
  });

  test('[R26–R29, R51–R53] names the documents that are looked at on site', () => {
    expect(textOf()).toContain(
      'sắp xếp theo từng tiêu chí, trong đó có: - Các kế hoạch triển khai của chi bộ về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo”; - Báo cáo sơ kết 6 tháng đầu năm 2024; - Báo cáo tổng kết năm 2024 về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo” (nộp cùng hồ sơ);',
    );
  });

  test('[R54–R60] says who comes when and where', () => {
    expect(textOf()).toContain(
      '1 Buổi sáng Thứ Năm 12/12/2024, bắt đầu từ 08:00, dự kiến đến 11:30 Chi bộ Đội QLTT số 1; Chi bộ Đội QLTT số 2;',
    );
    expect(textOf()).toContain('dự kiến đến 17:00 Chi bộ Văn phòng Địa điểm: Hội trường');
    expect(textOf()).toContain('Thành phần: Tổ kiểm tra làm việc với cấp ủy chi bộ.');
  });

  test('numbers the parts that have something to say', () => {
    const dossier = { ...plan.dossier, onSiteDocuments: [] };
    expect(textOf()).toContain('4. Thời gian, địa điểm, thành phần');
    expect(textOf({ plan: { ...plan, dossier } })).toContain('3. Thời gian, địa điểm, thành phần');
  });

  test('has later days where the plan gives them', () => {
    const milestones = { ...plan.milestones, committeeMeeting: '2024-12-20' };
    expect(textOf({ plan: { ...plan, milestones } })).toContain(
      '5. Các bước tiếp theo - Ban Chấp hành họp thẩm định kết quả: chậm nhất ngày 20/12/2024. Quá trình',
    );
    expect(textOf()).not.toContain('5. ');
  });

  test('to one cell names its own session alone, and its own last day where that is another', () => {
    const to = (due: number) => textOf({ cell: recorded('van-phong', {}, { obligations: [dossier(due)] }) });
    const text = to(at('2024-12-11 00:00'));
    expect(text).toContain('thông báo đến cấp ủy Chi bộ Văn phòng những nội dung sau');
    expect(text).toContain('1 Buổi chiều Thứ Năm 12/12/2024');
    expect(text).toContain('Nơi nhận: - Chi bộ Văn phòng, - Lưu Đảng ủy Cục QLTT. T/M ĐẢNG ỦY');
    expect(text).not.toContain('Đội QLTT số');
    expect(text).toContain(', trước ngày 11/12/2024,');
    expect(to(at('2024-12-12 00:00'))).toContain(', chậm nhất hết thứ Tư 11/12/2024,');
  });

  test('is a draft without a day until the campaign was announced', () => {
    const draft = textOf({ isDraft: true });
    expect(draft).toContain('DỰ THẢO Lập theo dữ liệu đến 09:00 thứ Tư 27/11/2024.');
    expect(draft).toContain('Trà Vinh, ngày …… tháng …… năm ………');
  });
});

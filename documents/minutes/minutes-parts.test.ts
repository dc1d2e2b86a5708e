import { describe, expect, test } from 'vitest';
import type { Minutes, MinutesFrame } from '../../domain/case/case-content.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { paperHtml } from '../paper-says.ts';
import { agreed, items, minutes } from './minutes.fixture.ts';
import { minutesSays } from './minutes.ts';
import { criteria } from './minutes-criteria.fixture.ts';
import { at, names, plan, read, roles } from './minutes-plan.fixture.ts';

/** What stands over each part of the minutes, and in a part that has nothing to say. */

const textOf = (change: Partial<Minutes> = {}, of: Plan = plan) =>
  read(
    paperHtml(
      minutesSays({
        plan: of,
        names,
        cell: 'doi-1',
        minutes: { ...minutes, ...change },
        sets: criteria,
        roles,
      }),
    ),
  );
const frameOf = (change: Partial<MinutesFrame>): Partial<Minutes> => ({
  frame: { ...(minutes.frame as MinutesFrame), ...change },
});
const text = textOf();

test('each part stands under its heading, in the order of the minutes', () => {
  const headings = [
    'I. THÀNH PHẦN',
    'II. HỒ SƠ, TÀI LIỆU VÀ NỘI DUNG XÁC MINH',
    '1. Hồ sơ chi bộ gửi trước',
    '2. Tài liệu kiểm tra trực tiếp tại buổi làm việc',
    '3. Nội dung xác minh',
    'III. KẾT QUẢ CHẤM ĐIỂM',
    'IV. ĐỀ XUẤT CÔNG NHẬN, XẾP LOẠI',
    'V. NHẬN XÉT, KIẾN NGHỊ',
    'VI. Ý KIẾN CỦA CHI BỘ',
  ];
  const places = headings.map((heading) => text.indexOf(` ${heading} `));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the opening says who works with whom, in front of those who are there', () => {
  expect(text).toContain(
    'Tổ kiểm tra Đảng ủy Cục Quản lý thị trường làm việc với cấp ủy Chi bộ Đội QLTT số 1. Thành phần gồm: I.',
  );
});

test('each table says what its columns hold', () => {
  expect(text).toContain('TT Nội dung cần xác minh Kết quả xác minh 1 Hai vụ việc');
  expect(text).toContain(
    'TT Tiêu chí Tối đa Chi bộ tự chấm Tổ kiểm tra chấm Chênh lệch Minh chứng Nhận xét của Tổ 1. Hoàn thành',
  );
  expect(text).toContain(
    'Nội dung Theo điểm chi bộ tự chấm Theo điểm Tổ kiểm tra chấm Chi bộ đề xuất Tổ kiểm tra đề xuất Mô hình',
  );
  expect(text).toContain(
    'Các mục hai bên đã trao đổi: TT Mục Ý kiến của chi bộ Trả lời của Tổ kiểm tra 1 Mô hình chi bộ',
  );
});

describe('where there is nothing to say, the minutes say so', () => {
  test('of points to verify and documents on site', () => {
    expect(textOf(frameOf({ points: [] }))).toContain(
      '3. Nội dung xác minh Không có nội dung phải xác minh.',
    );
    expect(textOf({}, { ...plan, dossier: { ...plan.dossier, onSiteDocuments: [] } })).toContain(
      'tại buổi làm việc Kế hoạch không yêu cầu tài liệu nào.',
    );
  });

  test('[R43] of what a dossier lacks each part is named', () => {
    const dossier = {
      version: 1,
      receivedAt: at('2024-12-11 00:00'),
      late: true,
      missing: ['reports.resolution', 'reports.fourGood'],
      reports: [],
      sets: 0,
    };
    expect(textOf(frameOf({ dossier }))).toMatch(/Còn thiếu: [^;.]+; [^;.]+\. 2\. Tài liệu/);
  });

  test('of a title that one side doesn’t propose, and of members', () => {
    const proposed = { byCell: { fourGood: false }, byTeam: { fourGood: true, level: 'GOOD' as const } };
    const said = textOf(frameOf({ proposed, members: null }));
    expect(said).toContain('Chưa đề nghị công nhận Đề nghị công nhận Chất lượng chi bộ');
    expect(said).toContain('Đảng viên: không tổng hợp trong biên bản này.');
  });

  test('of an item whose objection or answer is of an earlier round', () => {
    const [first] = items;
    if (first === undefined) throw new Error('the minutes have no items');
    expect(textOf({ items: [{ ...first, answer: 'Giữ điểm.' }] })).toContain(
      'Đã nêu ở lần trao đổi trước. Giữ điểm.',
    );
    expect(textOf({ items: [{ ...first, objection: 'Xin xem lại.' }] })).toContain(
      'Xin xem lại. Chưa trả lời.',
    );
  });

  test('of who was there, when it ended, and why something was not scored', () => {
    const nobody = textOf(frameOf({ attendance: null, finishedAt: null }));
    expect(nobody).toMatch(/1\. Tổ kiểm tra: …+ 2\. Cấp ủy chi bộ: …+ II\./);
    expect(nobody).toContain('Buổi làm việc kết thúc hồi ……… giờ ……… phút. Đây là dự thảo');
    // its attendance was sent on the day after: that is not when it ended
    const { endedAt: _endedAt, ...attendance } = minutes.frame?.attendance ?? {
      present: [],
      absent: [],
      guests: [],
    };
    expect(textOf(frameOf({ attendance, finishedAt: at('2024-12-13 08:10') }))).toContain(
      'Buổi làm việc kết thúc hồi ……… giờ ……… phút. Đây là dự thảo',
    );
    expect(text).toContain(
      'Tiêu chí Tổ kiểm tra chưa chấm; lý do: Phụ lục về đảng viên chưa có số liệu. IV.',
    );
    expect(text).toContain('5. Thành viên Tổ kiểm tra có liên quan đến chi bộ được kiểm tra - Đồng chí');
  });
});

test('what the rules make of a layer is said where it is nothing, not enough or no level', () => {
  const rating = { total: 0, max: 0, complete: true, level: null, recognised: null };
  const derived: MinutesFrame['derived'] = [
    { subject: 'fourGood', self: null, team: { ...rating, recognised: false } },
    { subject: 'cellQuality', self: { ...rating, complete: false }, team: rating },
  ];
  const said = textOf(frameOf({ derived }));
  expect(said).toContain('Mô hình chi bộ “bốn tốt” Chưa chấm Chưa đủ điều kiện công nhận Đề nghị công nhận');
  expect(said).toContain('Chất lượng chi bộ Chưa đủ điểm để xác định Không xếp loại Hoàn thành xuất sắc');
});

test('a condition that is not met is shown so', () => {
  const met = (value: boolean) => ({ points: null, grade: null, met: value });
  const gates = items.map((item) =>
    item.criterion === 'khong-ky-luat' ? { ...item, self: met(true), team: met(false) } : item,
  );
  expect(textOf({ items: gates })).toContain('Không có đảng viên bị kỷ luật trong năm * Đạt Không đạt khác');
});

test('an invented form without a source says who has to give the real one', () => {
  const of = { ...plan, criteria: [] } as Plan;
  const fourGood = { ...criteria.fourGood, replaceBy: null };
  const said = read(
    paperHtml(
      minutesSays({ plan: of, names, cell: 'doi-1', minutes, sets: { ...criteria, fourGood }, roles }),
    ),
  );
  expect(said).toContain('Khung điểm giả định – thay bằng khung tiêu chí do cấp có thẩm quyền ban hành.');
});

test('[X9] of minutes that stay disputed the cell’s signature says so', () => {
  const signatures = { cell: null, team: agreed.signatures.team };
  expect(textOf({ ...agreed, signatures, outcome: 'disputed' })).toContain('BÍ THƯ (chưa thống nhất) Nguyễn');
});

test('[R33] minutes that were adopted at the session were read aloud there; one copy stays with the team', () => {
  expect(textOf({ ...agreed, ...frameOf({ copies: 1 }), outcome: 'adopted' })).toContain(
    'Biên bản đã được đọc lại cho các thành phần dự cùng nghe, được lập thành 01 bản, do Tổ kiểm tra giữ.',
  );
});

test('a supplement is called so in its title too', () => {
  expect(textOf({ ...agreed, version: 2 })).toMatch(
    /^Biên bản bổ sung kiểm tra Chi bộ Đội QLTT số 1 năm 2024 /,
  );
});

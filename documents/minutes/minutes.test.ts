import { describe, expect, test } from 'vitest';
import type { Minutes, MinutesFrame } from '../../domain/case/case-content.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { paperHtml } from '../paper-says.ts';
import { agreed, items, minutes } from './minutes.fixture.ts';
import { type MinutesRequest, minutesSays } from './minutes.ts';
import { criteria } from './minutes-criteria.fixture.ts';
import { at, names, plan, read, roles } from './minutes-plan.fixture.ts';

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
const frameOf = (change: Partial<MinutesFrame>): Partial<Minutes> => ({
  frame: { ...(minutes.frame as MinutesFrame), ...change },
});

describe('the head of the minutes', () => {
  test('[R01, R10] names the bodies without a number, the plan’s subject and the cell', () => {
    const text = textOf();
    expect(text).toMatch(
      /^Biên bản kiểm tra Chi bộ Đội QLTT số 1 năm 2024 Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh Tổ kiểm tra \* ĐẢNG CỘNG SẢN VIỆT NAM Trà Vinh, ngày 12 tháng 12 năm 2024 DỰ THẢO LẦN 2 BIÊN BẢN kiểm tra, công nhận mô hình chi bộ “bốn tốt”/,
    );
    expect(text).toContain('năm 2024 đối với Chi bộ Đội QLTT số 1 -----');
    expect(text).not.toContain('Số 28');
  });

  test('[R22, R24, R30] rests on the plan, the decision on the team and the criteria', () => {
    const text = textOf();
    expect(text).toContain(
      '- Căn cứ Kế hoạch số 28-KH/ĐU, ngày 20/11/2024 của Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh; ' +
        '- Căn cứ Quyết định số 14-QĐ/ĐU của Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh về thành lập Tổ kiểm tra; ' +
        '- Căn cứ Điều 5 và Phụ lục 1, Quy định số 3286-QĐ/TU; - Căn cứ Mẫu 8, Công văn số 1118-CV/ĐUK;',
    );
  });

  test('[R30] the day of the plan’s decision on the team is of that decision, and of no other one', () => {
    const decision = { number: '14-QĐ/ĐU', date: '2024-11-25', issuer: 'Đảng ủy', subject: 'Tổ kiểm tra' };
    const decided = { ...plan, team: { ...plan.team, decision } };
    const { basis } = minutes.frame as MinutesFrame;
    expect(textOf({}, { plan: decided })).toContain('Quyết định số 14-QĐ/ĐU, ngày 25/11/2024 của');
    const corrected = frameOf({ basis: { ...basis, teamDecision: '15-QĐ/ĐU' } });
    expect(textOf(corrected, { plan: decided })).toContain('Quyết định số 15-QĐ/ĐU của Đảng ủy');
  });

  test('[R02, R30] what nobody has recorded yet is a dotted line, not an invention', () => {
    const undated = { ...plan, document: { ...plan.document, issuedOn: null } } as Plan;
    const text = textOf(frameOf({ basis: { planNumber: null, planDate: null, teamDecision: null } }), {
      plan: undated,
    });
    expect(text).toContain('- Căn cứ Kế hoạch số 28-KH/ĐU, ngày ……/……/………… của Đảng ủy');
    expect(text).toContain('- Căn cứ Quyết định số ……………………, ngày ……/……/………… của Đảng ủy');
    const nothing = textOf(frameOf({ session: null, attendance: null, finishedAt: null }));
    expect(nothing).toContain('Ngày ……… tháng ……… năm 2024');
    expect(nothing).toContain('Hôm nay, hồi ……… giờ ……… phút, ngày ……… tháng ……… năm 2024, tại ……………………,');
    expect(nothing).toContain('1. Tổ kiểm tra: ………');
  });
});

describe('[R54] who was there', () => {
  test('[R31, R54] team and cell committee with their offices, guests, and the place', () => {
    const text = textOf();
    expect(text).toContain(
      'Hôm nay, hồi 08 giờ 05 phút, ngày 12 tháng 12 năm 2024, tại Hội trường Cục Quản lý thị trường tỉnh Trà Vinh, địa chỉ: số 31 Hùng Vương',
    );
    expect(text).toContain(
      '1. Tổ kiểm tra - Đồng chí Nguyễn Quốc Hùng, tổ trưởng Tổ kiểm tra; - Đồng chí Trần Thị Mai, thư ký Tổ kiểm tra; - Đồng chí Lê Đức Ân, thành viên Tổ kiểm tra;',
    );
    expect(text).toContain(
      '2. Cấp ủy Chi bộ Đội QLTT số 1 - Đồng chí Nguyễn Thị Ánh, bí thư chi bộ; - Đồng chí Trần Văn An, phó bí thư chi bộ. 3. Cùng dự - Đỗ Thị Thu, chuyên viên',
    );
  });

  test('[X10] absent people with their reason, a substitute with the authorisation', () => {
    const text = textOf();
    expect(text).toContain(
      '4. Vắng mặt - Đồng chí Phạm Thị Lan, thành viên Tổ kiểm tra; lý do: nghỉ phép theo đơn ngày 10/12/2024.',
    );
    expect(text).toContain(
      '- Đồng chí Đặng Văn Khoa, người thay trong Tổ kiểm tra (theo Giấy ủy quyền số 03 của Tổ trưởng).',
    );
  });

  test('[X17] a conflict of interest with the reason that was recorded', () => {
    expect(textOf()).toContain(
      'lý do vẫn tham gia: sinh hoạt tại chi bộ, không chấm điểm tiêu chí của chi bộ mình.',
    );
    expect(textOf(frameOf({ conflicts: [] }))).not.toContain('có liên quan đến chi bộ');
  });
});

describe('dossier, documents and points', () => {
  test('[R41, R42, R43, R45, R46, R47, R48, R49, R50] the dossier with version, moment, sets and reports', () => {
    expect(textOf()).toContain(
      'Hồ sơ bản 2, nhận lúc 16:50 thứ Ba 10/12/2024 (đúng hạn), lập 05 bộ cho thành viên Tổ kiểm tra, gồm 04 báo cáo: - Báo cáo tổng kết',
    );
    expect(textOf()).toContain('Hồ sơ đủ thành phần.');
  });

  test('[R43, X8] one that came late and lacks something says what, a criterion by its name', () => {
    const dossier = {
      version: 1,
      receivedAt: at('2024-12-11 00:00'),
      late: true,
      missing: ['reports.grassrootsDemocracy', 'evidence.fourGood.doan-ket'],
      reports: ['resolution'],
      sets: 0,
    };
    const text = textOf(frameOf({ dossier }));
    expect(text).toContain('nhận lúc 00:00 thứ Tư 11/12/2024 (trễ hạn), lập 00 bộ');
    expect(text).toContain('(Giữ nguyên tắc tập trung dân chủ, đoàn kết thống nhất).');
    expect(textOf(frameOf({ dossier: null }))).toContain('Chi bộ không nộp hồ sơ trước buổi làm việc.');
  });

  test('[R26, R27, R28, R29, R51, R53] the documents on site stand by criterion, ticked off or not', () => {
    const text = textOf();
    expect(text).toContain(
      'Mô hình chi bộ “bốn tốt”: Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm Báo cáo kết quả thực hiện các mô hình đã đăng ký năm 2024 chưa có xác nhận của phường ' +
        'Quy chế dân chủ ở cơ sở và phong trào “Dân vận khéo”: Xây dựng, triển khai kế hoạch công tác dân vận Các kế hoạch triển khai của chi bộ về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo” × Kế hoạch số 05-KH/CB, 12/02/2024',
    );
    expect(text).toContain('đã có trong hồ sơ gửi trước');
    expect(text).toContain('Tài liệu chung Sổ ghi nghị quyết, biên bản sinh hoạt chi bộ');
  });

  test('[R44] the points to verify with what was found', () => {
    expect(textOf()).toContain(
      'trang 3 báo cáo tổng kết. Báo cáo tổng kết thực hiện Nghị quyết Tiêu chí: Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm Hồ sơ hai vụ đã chuyển cơ quan điều tra ngày 02/12/2024.',
    );
    expect(textOf()).toContain('Sinh hoạt chuyên đề mỗi quý một lần Chưa xác minh.');
  });
});

describe('[R39] what is proposed beside the points', () => {
  const frame = minutes.frame as MinutesFrame;
  const lessThanProposed = frameOf({
    derived: frame.derived.map((one) =>
      one.subject === 'fourGood' && one.team !== null
        ? { ...one, team: { ...one.team, total: 89, recognised: false } }
        : one,
    ),
  });
  const proposedBecause = (reason: string | undefined): Partial<Minutes> => ({
    frame: {
      ...((lessThanProposed.frame ?? frame) as MinutesFrame),
      proposed: {
        ...frame.proposed,
        byTeam: { ...frame.proposed.byTeam, level: 'EXCELLENT', ...(reason === undefined ? {} : { reason }) },
      },
    },
  });

  test('is not commented on where it is what the points give', () => {
    expect(textOf()).not.toContain('khác kết quả theo điểm');
  });

  test('is said to be another, with its reason or a line for it', () => {
    const said =
      'Đề nghị của Tổ kiểm tra khác kết quả theo điểm: đề nghị công nhận “bốn tốt”, theo điểm chưa đủ điều kiện; ' +
      'đề nghị hoàn thành xuất sắc nhiệm vụ, theo điểm hoàn thành tốt nhiệm vụ; lý do: ';
    expect(textOf(proposedBecause('đã khắc phục trước ngày kiểm tra'))).toContain(
      `${said}đã khắc phục trước ngày kiểm tra.`,
    );
    expect(textOf(proposedBecause(undefined))).toContain(`${said}…………`);
  });

  test('stands beside what the points lack, by name', () => {
    const scored = items.map((item) =>
      item.criterion === 'doan-ket' || item.criterion === 'dang-vien'
        ? { ...item, team: { points: 1, grade: null, met: null } }
        : item,
    );
    const text = textOf({ ...lessThanProposed, items: scored });
    expect(text).toMatch(
      /Chưa đủ điều kiện công nhận \(89\/100 điểm\); chưa đạt: tổng điểm, điểm của “[^”]+”/,
    );
    expect(text).not.toMatch(/tot-\d|group:|gate:/);
  });
});

describe('the end of the minutes', () => {
  test('[R33] end time, copies, and the three signatures with their moments', () => {
    const text = textOf(agreed);
    expect(text).toContain(
      'Buổi làm việc kết thúc hồi 10 giờ 40 phút cùng ngày. Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.',
    );
    expect(text).toContain(
      'NGƯỜI GHI BIÊN BẢN THƯ KÝ TỔ Trần Thị Mai T/M CHI BỘ BÍ THƯ (đã ký lúc 09:12, ngày 13/12/2024) Nguyễn Thị Ánh ' +
        'T/M TỔ KIỂM TRA TỔ TRƯỞNG (đã ký lúc 09:30, ngày 13/12/2024) Nguyễn Quốc Hùng',
    );
    expect(textOf({ ...agreed, ...frameOf({ copies: 4 }) })).toContain(
      'lập thành 04 bản có giá trị như nhau, mỗi bên giữ 01 bản, các bản còn lại gửi Đảng ủy.',
    );
  });

  test('[R33] a draft is no minutes, and neither is what was never signed by both sides', () => {
    const draft = textOf();
    expect(draft).toContain(
      'Buổi làm việc kết thúc hồi 10 giờ 40 phút cùng ngày. Đây là dự thảo, chưa có giá trị biên bản; biên bản được hai bên ký sẽ lập thành 02 bản.',
    );
    const refused = textOf({ outcome: 'refused', refusal: 'không đồng ý' });
    expect(refused).toContain('cùng ngày. Bản này chưa được hai bên ký đủ.');
    for (const text of [draft, refused]) expect(text).not.toMatch(/có giá trị như nhau|đã ký lúc/);
  });

  test('[X10] a deputy signs as such, a substitute by the leader’s authorisation', () => {
    const text = textOf({
      ...agreed,
      signatures: {
        cell: { by: 'tran', at: at('2024-12-13 09:12') },
        team: { by: 'khoa', at: at('2024-12-13 09:30') },
      },
    });
    expect(text).toContain('T/M CHI BỘ PHÓ BÍ THƯ (đã ký lúc 09:12, ngày 13/12/2024) Trần Văn An');
    expect(text).toContain(
      'T/M TỔ KIỂM TRA NGƯỜI ĐƯỢC ỦY QUYỀN (đã ký lúc 09:30, ngày 13/12/2024) (theo Giấy ủy quyền số 03 của Tổ trưởng) Đặng Văn Khoa',
    );
  });

  test('[R33] in a draft the names of those who will sign stand there without a moment', () => {
    const frame = minutes.frame as MinutesFrame;
    const present = ['mai', 'an', 'khoa', 'tran'];
    const absent = ['hung', 'lan', 'phuc', 'anh'].map((person) => ({ person, reason: 'công tác' }));
    const text = textOf({ frame: { ...frame, attendance: { present, absent, guests: [] } } });
    expect(text).toContain(
      'T/M CHI BỘ PHÓ BÍ THƯ Trần Văn An T/M TỔ KIỂM TRA NGƯỜI ĐƯỢC ỦY QUYỀN (theo Giấy',
    );
    expect(text).not.toContain('đã ký lúc');
  });

  test('[X9] where the cell didn’t sign, it says why', () => {
    const cell = { signatures: { cell: null, team: agreed.signatures.team } };
    expect(textOf({ ...agreed, ...cell, outcome: 'refused' })).toContain(
      'BÍ THƯ (từ chối ký biên bản) Nguyễn Thị Ánh',
    );
    expect(textOf({ ...agreed, ...cell, outcome: 'unanswered' })).toContain(
      'BÍ THƯ (không có ý kiến trong thời hạn)',
    );
  });

  test('a locked one bears its hash, a draft its round on every page', () => {
    expect(textOf(agreed)).toContain(
      'Biên bản đã khóa, bản 1. Mã SHA-256 của nội dung: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    );
    const draft = paperHtml(minutesSays(request()));
    expect(read(draft)).toContain('DỰ THẢO LẦN 2');
    expect(draft).toContain('@top-right { content: "Dự thảo lần 2"');
    expect(paperHtml(minutesSays(request(agreed)))).not.toContain('Dự thảo lần');
  });

  test('a correction says which version it takes the place of, and why', () => {
    const text = textOf({ ...agreed, version: 2, correction: 'Sửa số biên bản sinh hoạt.' });
    expect(text).toContain('BIÊN BẢN BỔ SUNG kiểm tra');
    expect(text).toContain('Bản 2, bổ sung và thay cho bản 1. Lý do: Sửa số biên bản sinh hoạt.');
    expect(textOf(agreed)).not.toContain('BỔ SUNG');
  });
});

test('no other cell and nobody of another cell is named, and the same request gives the same text', () => {
  const page = paperHtml(minutesSays(request()));
  for (const { id, name } of plan.cells) if (id !== 'doi-1') expect(page).not.toContain(name);
  expect(page).not.toContain(names.person('dat'));
  expect(paperHtml(minutesSays(request(structuredClone(minutes))))).toBe(page);
  expect(page).toBe(page.normalize('NFC'));
});

test('markup in anything that people wrote is shown, never obeyed', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const frame = minutes.frame as MinutesFrame;
  const page = paperHtml(
    minutesSays(
      request({
        reservation: hostile,
        refusal: hostile,
        correction: hostile,
        items: [
          ...items.map((item) => ({
            ...item,
            text: hostile,
            reason: hostile,
            objection: hostile,
            answer: hostile,
            evidence: [
              {
                text: hostile,
                file: { cell: 'doi-1', name: hostile, sha256: 'a'.repeat(64), type: 'pdf' as const, size: 1 },
              },
            ],
          })),
        ],
        frame: {
          ...frame,
          basis: { planNumber: hostile, planDate: hostile, teamDecision: hostile },
          attendance: {
            present: [hostile],
            absent: [{ person: hostile, reason: hostile }],
            guests: [hostile],
            unscored: hostile,
          },
          conflicts: [{ person: hostile, reason: hostile, at: 0 }],
          documents: frame.documents.map((document) => ({ ...document, remark: hostile })),
          points: frame.points.map((point) => ({ ...point, text: hostile })),
          proposed: { ...frame.proposed, byCell: { grassrootsDemocracy: hostile } },
          members: hostile,
        },
      }),
    ),
  );
  expect(page).not.toContain('<img');
  expect(page.split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThan(80);
});

test('minutes that nobody drafted are refused by code', () => {
  expect(() => paperHtml(minutesSays(request({ frame: null })))).toThrow(
    expect.objectContaining({ code: 'NOT_DRAFTED' }),
  );
});

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CaseContent } from '../../domain/case/case-content.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { dossier } from '../dossier/receipt.fixture.ts';
import { content } from '../minutes/minutes.fixture.ts';
import { criteria } from '../minutes/minutes-criteria.fixture.ts';
import { at, names, plan, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { paperWord } from '../word/paper-word.ts';
import { wordFileOf } from '../word/word-file.ts';
import { textOf as textOfXml, wordText } from '../word/word-text.ts';
import { type InspectionFormRequest, inspectionFormSays } from './inspection-form.ts';

type LastYearOfCell = NonNullable<Plan['lastYear']>['cells'][number];

const request = (
  change: Partial<CaseContent> = {},
  rest: Partial<InspectionFormRequest> = {},
): InspectionFormRequest => ({
  plan,
  names,
  cell: 'doi-1',
  content: { ...content, ...change },
  sets: criteria,
  ...rest,
});
const textOf = (change: Partial<CaseContent> = {}, rest: Partial<InspectionFormRequest> = {}) =>
  read(paperHtml(inspectionFormSays(request(change, rest))));

describe('the working sheet of a session', () => {
  test('[R55, R56, R60] says which cell, when and where, by the plan or as the session was moved', () => {
    expect(textOf()).toContain(
      'PHIẾU LÀM VIỆC kiểm tra Chi bộ Đội QLTT số 1 năm 2024 ----- Buổi làm việc: 08 giờ 00 phút, ngày 12 tháng 12 năm 2024, tại Hội trường Cục Quản lý thị trường tỉnh Trà Vinh.',
    );
    const session = {
      startsAt: at('2024-12-13 14:00'),
      venue: 'Phòng họp số 2',
      state: 'scheduled',
    } as const;
    expect(textOf({}, { session })).toContain(
      '14 giờ 00 phút, ngày 13 tháng 12 năm 2024, tại Phòng họp số 2.',
    );
    expect(textOf({}, { plan: { ...plan, sessions: [] } })).toContain('Ngày ……… tháng ……… năm 2024');
    // postponed: neither the time that it had nor the plan's
    const postponed = textOf({}, { session: { ...session, state: 'unscheduled' } });
    expect(postponed).toMatch(/Buổi làm việc: …+\. Thành viên/);
    expect(postponed).toContain('Ngày ……… tháng ……… năm 2024');
  });

  test('[R44] lists what is to be verified, by whom it was noted, with room for what is found', () => {
    const text = textOf();
    expect(text).toContain(
      'Hai vụ việc quá hạn xử lý nêu ở trang 3 báo cáo tổng kết. Người ghi: đồng chí Lê Đức Ân; Báo cáo tổng kết thực hiện Nghị quyết; tiêu chí: Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm',
    );
    expect(textOf({ review: { notes: [], returns: [], points: [] } })).toContain(
      'Chưa có nội dung nào được ghi khi đọc hồ sơ.',
    );
  });

  test('[R14, R19] says what the year before left, with room for what became of what was promised', () => {
    const cell: LastYearOfCell = {
      cell: 'doi-1',
      fourGood: false,
      level: 'GOOD',
      award: null,
      points: 82.5,
      decisions: ['15-QĐ/ĐU'],
      objectionsUpheld: 0,
      improvement: 'in',
      promises: [{ text: 'Lập lịch sinh hoạt cả năm', until: '2024-01-31', who: 'Bí thư' }],
    };
    const with2023 = (of: Partial<LastYearOfCell>) => ({
      plan: { ...plan, lastYear: { campaign: 'c', year: 2023, cells: [{ ...cell, ...of }], members: [] } },
    });
    expect(textOf({}, with2023({}))).toContain(
      'Kết quả năm 2023: không được công nhận “bốn tốt”; xếp loại Hoàn thành tốt nhiệm vụ; 82,5 điểm; quyết định 15-QĐ/ĐU. TT Việc chi bộ hứa khắc phục năm 2023 Kết quả thực hiện 1 Lập lịch sinh hoạt cả năm Thời hạn: 31/01/2024; người thực hiện: Bí thư',
    );
    expect(textOf({}, with2023({ promises: [] }))).not.toContain('hứa khắc phục');
    expect(textOf({}, with2023({ fourGood: true, improvement: 'owed' }))).toContain(
      'Kết quả năm 2023: được công nhận “bốn tốt”; xếp loại Hoàn thành tốt nhiệm vụ; 82,5 điểm; quyết định 15-QĐ/ĐU; chưa nộp kế hoạch khắc phục.',
    );
    const nothing = { fourGood: null, level: null, points: null, decisions: [], promises: [] };
    expect(textOf({}, with2023(nothing))).toContain('Kết quả năm 2023: chưa có. II.');
    expect(textOf({}, with2023({ cell: 'doi-2' }))).not.toContain('Kết quả năm 2023');
    expect(textOf()).not.toContain('Kết quả năm');
  });

  test('says what each part and column is for, and who fills it in', () => {
    const text = textOf();
    expect(text).toMatch(/^Phiếu làm việc kiểm tra Chi bộ Đội QLTT số 1 năm 2024 Đảng ủy Cục/);
    for (const heading of [
      'Thành viên Tổ kiểm tra ghi phiếu: Hồ sơ bản 2',
      'I. NỘI DUNG CẦN XÁC MINH TT Nội dung cần xác minh Kết quả xác minh 1 Hai vụ việc',
      'II. TÀI LIỆU XEM TẠI BUỔI LÀM VIỆC Tài liệu, xếp theo tiêu chí Đã xem Ghi chú Mô hình',
      'III. CHẤM ĐIỂM THEO TIÊU CHÍ 1. Mô hình chi bộ',
      'TT Tiêu chí Tối đa Chi bộ tự chấm Minh chứng chi bộ nêu Tổ chấm Ghi chú, lý do chênh lệch 1.',
      'IV. GHI CHÉP KHÁC THÀNH VIÊN TỔ KIỂM TRA (ký',
    ])
      expect(text).toContain(heading);
    expect(textOf({}, { plan: { ...plan, sessions: [] } })).toMatch(/Buổi làm việc: …+\. Thành viên/);
  });

  test('[R51, R52, R53] lists the documents to see on site by criterion, each with a box to tick', () => {
    const page = paperHtml(inspectionFormSays(request()));
    expect(read(page)).toContain(
      'Quy chế dân chủ ở cơ sở và phong trào “Dân vận khéo”: Chế độ báo cáo sơ kết, tổng kết Báo cáo sơ kết 6 tháng đầu năm 2024',
    );
    expect(page.split('class="box"').length - 1).toBe(6);
    expect(page).not.toContain('×');
    const seen = { document: 'ke-hoach', seen: true, remark: 'đủ', by: 'an', at: 0 };
    const later = paperHtml(
      inspectionFormSays(request({ inspection: { ...content.inspection, documents: [seen] } })),
    );
    expect(later.split('×').length - 1).toBe(1);
  });

  test('[R46, R47, R48, R49] has the cell’s own score with its evidence beside an empty column of the team', () => {
    const page = paperHtml(inspectionFormSays(request()));
    expect(read(page)).toContain(
      '1 Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm * 40 40,0 - Kiểm tra, xử lý 214 vụ; thu nộp ngân sách đạt 108 % kế hoạch - Báo cáo tổng kết thực hiện Nghị quyết, trang 3',
    );
    expect(read(page)).not.toContain('38,5');
    expect(read(page)).toContain('Điểm trừ 7 Nộp báo cáo muộn * 5');
    const rows =
      page.match(/<tr class="write"><td class="number">\d+<\/td>.*?<td><\/td><td><\/td><\/tr>/gs) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(13);
  });

  test('only the scores of the newest dossier count', () => {
    const [first] = content.scores.self;
    const older = { ...first, id: 's0', points: 12.5, version: 1 } as NonNullable<typeof first>;
    const text = textOf({
      scores: { self: [older, ...content.scores.self], team: [], committee: [], cleared: 0 },
    });
    expect(text).not.toContain('12,5');
  });

  test('[R22] an invented form says so, and what is missing in the dossier is named', () => {
    expect(textOf()).toContain('Khung điểm giả định – thay bằng Phụ lục 1, Quy định số 3286-QĐ/TU.');
    expect(textOf()).toContain('Hồ sơ bản 2, đủ thành phần.');
    const lacking = { ...dossier, missing: ['reports.resolution', 'scores.cellQuality.ket-qua'] };
    expect(textOf({ dossiers: [lacking] })).toMatch(/còn thiếu: [^;]+; [^;]+ \(/);
    expect(textOf({ dossiers: [lacking] })).toContain('(Kết quả thực hiện nhiệm vụ trong năm).');
    expect(textOf({ dossiers: [] })).toContain('Chi bộ chưa nộp hồ sơ.');
  });
});

describe('the working sheet for Word', () => {
  const file = wordFileOf(
    paperWord('workingSheet', inspectionFormSays(request({}, { asOf: at('2024-12-11 08:00') }))),
    null,
    { campaign: '28-kh-du', paper: 'doi-1/phieu-kiem-tra.html' },
  );
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());

  test('[R44, R47] says when and where, what to verify, and the cell’s own scores beside an empty column', () => {
    const text = wordText(file);
    expect(text).toContain('Lập theo dữ liệu đến');
    expect(text).toContain('Buổi làm việc: 08 giờ 00 phút, ngày 12 tháng 12 năm 2024, tại Hội trường');
    expect(text).toContain('1 Hai vụ việc quá hạn xử lý nêu ở trang 3 báo cáo tổng kết. Người ghi:');
    expect(text).toContain('1 Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm * 40 40,0 - Kiểm tra,');
    expect(text).not.toContain('38,5');
    expect(text).toMatch(/IV\. GHI CHÉP KHÁC THÀNH VIÊN TỔ KIỂM TRA \(ký, ghi rõ họ tên\)$/);
  });

  test('leaves room for a hand: rows to write in, boxes to tick, lines for who fills it in and for notes', () => {
    expect(xml.match(/<w:trHeight w:val="567"/g)?.length).toBeGreaterThanOrEqual(15);
    expect(xml.match(/<w:bdr /g)).toHaveLength(6);
    const dotted = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((one) => one.includes('w:leader="dot"'));
    expect(dotted.map((one) => textOfXml(one).trim())).toEqual([
      'Thành viên Tổ kiểm tra ghi phiếu:',
      ...Array(5).fill(''),
    ]);
    expect(dotted.every((one) => one.includes('<w:tab/>'))).toBe(true);
  });
});

test('no other cell is named, and the same request gives the same text', () => {
  const page = paperHtml(inspectionFormSays(request()));
  for (const { id, name } of plan.cells) if (id !== 'doi-1') expect(page).not.toContain(name);
  expect(paperHtml(inspectionFormSays(request(structuredClone(content))))).toBe(page);
  expect(page).toBe(page.normalize('NFC'));
});

test('markup in notes, remarks and evidence is shown, never obeyed', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const page = paperHtml(
    inspectionFormSays(
      request({
        review: {
          notes: [],
          returns: [],
          points: content.review.points.map((point) => ({
            ...point,
            text: hostile,
            by: hostile,
            finding: { text: hostile, by: 'an', at: 0 },
          })),
        },
        inspection: {
          ...content.inspection,
          documents: [{ document: 'ke-hoach', seen: true, remark: hostile, by: 'an', at: 0 }],
        },
        scores: {
          self: content.scores.self.map((score) => ({
            ...score,
            evidence: [{ text: hostile }],
            remark: hostile,
          })),
          team: [],
          committee: [],
          cleared: 0,
        },
      }),
    ),
  );
  expect(page).not.toContain('<img');
  expect(page.split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThan(20);
});

import { describe, expect, test } from 'vitest';
import type { DecisionLine } from '../../domain/committee/committee-content.ts';
import type { VoteGround } from '../../domain/committee/decision-grounds.ts';
import { formalDate } from '../../words/formal-dates.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import { names, plan } from '../plan.fixture.ts';
import {
  level,
  levels,
  lines,
  member,
  none,
  recognised,
  decisionRequest as request,
  votes,
} from './decision.fixture.ts';
import { renderDecision } from './decision.ts';
import { type DecisionContent, type DecisionRequest, DocumentError } from './decision-says.ts';
import { documentNumber } from './document-number.ts';

/** The page as its reader sees it: markup gone, white space folded. */
const read = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a decision recognising four-good cells', () => {
  const page = renderDecision(request());
  const text = read(page);

  test('[R37] [R67] recognises the cells decided on and no other, in the order of the plan', () => {
    expect(text).toContain(
      'Điều 1. Công nhận 02 chi bộ đạt tiêu chuẩn chi bộ “bốn tốt” năm 2024, gồm: TT Chi bộ 1 Chi bộ Đội QLTT số 1 2 Chi bộ Đội QLTT số 3 Điều 2.',
    );
    expect(text).not.toContain('Đội QLTT số 2');
  });

  test('has the superior Party organisation, the issuer, number, the name of the Party, place and date at its head', () => {
    expect(text).toContain(
      'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh * Số 15-QĐ/ĐU ĐẢNG CỘNG SẢN VIỆT NAM Trà Vinh, ngày 27 tháng 12 năm 2024 QUYẾT ĐỊNH công nhận chi bộ “bốn tốt” năm 2024 -----',
    );
    expect(text).toMatch(/^Quyết định 15-QĐ\/ĐU công nhận chi bộ “bốn tốt” năm 2024 Đảng bộ Khối/);
    expect(page).toContain(
      '<p class="caps"><strong>Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh</strong></p>',
    );
  });

  test('[R22] rests on the rule behind its criteria, on the plan, the report and the vote', () => {
    expect(text).toContain(
      '- Căn cứ Quy định số 3286-QĐ/TU, ngày 18/10/2023 của Ban Thường vụ Tỉnh ủy về xây dựng mô hình chi bộ “bốn tốt”, đảng bộ “bốn tốt”;',
    );
    expect(text).toContain(
      '- Căn cứ Kế hoạch số 28-KH/ĐU, ngày 20/11/2024 của Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh về kiểm tra,',
    );
    expect(text).toContain('- Căn cứ báo cáo kết quả kiểm tra, ngày 20/12/2024 của Tổ kiểm tra');
    expect(text).toContain('tại hội nghị thẩm định, ngày 23/12/2024, Đảng ủy');
    expect(text).not.toContain('1118-CV/ĐUK');
  });

  test('cites a vote only as far as one was recorded', () => {
    const basis = (votes?: DecisionRequest['votes']) => {
      const rest = votes === undefined ? {} : { votes };
      return /Căn cứ ([^-]*) tại hội nghị thẩm định/.exec(read(renderDecision(request({}, rest))))?.[1];
    };
    expect(basis({ ...votes, carried: 2 })).toBe('kết quả biểu quyết của Ban Chấp hành');
    expect(basis({ ...votes, carried: 1 })).toBe(
      'kết quả biểu quyết của Ban Chấp hành (về 1 trong 2 trường hợp)',
    );
    for (const none of [votes, undefined])
      expect(basis(none)).toBe('ý kiến của Ban Chấp hành (không ghi nhận biểu quyết)');
  });

  test('what was voted down and decided all the same says so, with the reason on record, and cites no vote for it', () => {
    const text = (given: Partial<VoteGround>) =>
      read(renderDecision(request({}, { votes: { ...votes, ...given } })));
    const down = text({ against: 2, reason: 'Đảng ủy Khối đồng ý' });
    expect(down).toContain(
      '- Căn cứ lý do đã ghi khi quyết định danh sách: “Đảng ủy Khối đồng ý” (tại hội nghị thẩm định, ngày 23/12/2024, Ban Chấp hành biểu quyết không quá nửa tán thành), Đảng ủy',
    );
    expect(down).not.toMatch(/Căn cứ (kết quả biểu quyết|ý kiến)/);
    expect(text({ against: 2 })).toContain(
      'Căn cứ hội nghị thẩm định, ngày 23/12/2024 (Ban Chấp hành biểu quyết không quá nửa tán thành), Đảng ủy',
    );
    expect(text({ carried: 1, against: 1 })).toContain(
      'Căn cứ kết quả biểu quyết của Ban Chấp hành (về 1 trong 2 trường hợp) tại hội nghị thẩm định, ngày 23/12/2024; ' +
        '- Căn cứ hội nghị thẩm định, ngày 23/12/2024 (Ban Chấp hành biểu quyết không quá nửa tán thành về 1 trong 2 trường hợp), Đảng ủy',
    );
  });

  test('[R72] [R73] is signed T/M ĐẢNG ỦY, BÍ THƯ, Phạm Hoàng Việt, and goes to the recipients of the plan', () => {
    expect(text).toContain('T/M ĐẢNG ỦY BÍ THƯ Phạm Hoàng Việt');
    expect(text).toContain(
      'Nơi nhận: - Như Điều 3, - Ban Thường vụ ĐUK, - Ban Tổ chức ĐUK (b/c), - Các đ/c UV BCH Đảng bộ Cục, - Các Chi bộ trực thuộc, - Lưu Đảng ủy Cục QLTT.',
    );
  });

  test('its day decides which mark stands behind recipients, and of a draft the day on which it is drafted', () => {
    const recipientsOf = (change: Partial<DecisionContent>) =>
      /Nơi nhận: (.*?) - Ban Tổ chức/.exec(read(renderDecision(request(change))))?.[1];
    const drafted = (at: string) => ({ number: null, date: null, at: Date.parse(at) });
    expect(recipientsOf({ date: '2026-05-26' })).toBe('- Như Điều 3, - Ban Thường vụ ĐUK,');
    expect(recipientsOf({ date: '2026-05-27' })).toBe('- Như Điều 3; - Ban Thường vụ ĐUK;');
    expect(recipientsOf(drafted('2026-05-26T23:59:00+07:00'))).toBe('- Như Điều 3, - Ban Thường vụ ĐUK,');
    expect(recipientsOf(drafted('2026-05-27T00:00:00+07:00'))).toBe('- Như Điều 3; - Ban Thường vụ ĐUK;');
  });

  test('says who decides, and in its last article who carries it out, from when', () => {
    expect(text).toContain('Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh QUYẾT ĐỊNH: Điều 1. Công nhận');
    expect(text).toContain(
      'Điều 3. Bộ phận giúp việc Đảng ủy, cấp ủy các chi bộ trực thuộc và các đồng chí có liên quan chịu trách nhiệm thi hành quyết định này. Quyết định có hiệu lực kể từ ngày ký. Nơi nhận:',
    );
  });

  test('a deputy signs as such', () => {
    expect(read(renderDecision(request({ signer: 'hoa' })))).toContain('T/M ĐẢNG ỦY PHÓ BÍ THƯ Trần Thị Hòa');
  });
});

test('[R38] [R66] a decision on levels gives every cell its level, the best first', () => {
  const text = read(
    renderDecision(
      request({
        kind: 'cellLevels',
        lines: [...levels, level('doi-4', 'NOT_COMPLETED', 'Có đảng viên bị kỷ luật')],
      }),
    ),
  );
  expect(text).toContain('QUYẾT ĐỊNH xếp loại chất lượng chi bộ năm 2024');
  expect(text).toContain('Căn cứ Công văn số 1118-CV/ĐUK');
  expect(text).toContain(
    'TT Chi bộ Mức xếp loại Ghi chú 1 Chi bộ Đội QLTT số 1 Hoàn thành xuất sắc nhiệm vụ 2 Chi bộ Đội QLTT số 2 Hoàn thành tốt nhiệm vụ ' +
      '3 Chi bộ Đội QLTT số 3 Hoàn thành tốt nhiệm vụ 4 Chi bộ Đội QLTT số 4 Không hoàn thành nhiệm vụ Có đảng viên bị kỷ luật Điều 2.',
  );
});

test('the same lines in another order give the same document', () => {
  expect(renderDecision(request({ lines: lines.toReversed() }))).toBe(renderDecision(request()));
});

test('many cells go to an annex', () => {
  const many = Array.from({ length: 13 }, (_, index) => recognised(`cell-${index + 10}`));
  const text = read(renderDecision(request({ lines: many })));
  expect(text).toContain(
    'Công nhận 13 chi bộ đạt tiêu chuẩn chi bộ “bốn tốt” năm 2024, theo danh sách kèm theo quyết định này. Điều 2.',
  );
  expect(text).toContain(
    'DANH SÁCH công nhận chi bộ “bốn tốt” năm 2024 (kèm theo Quyết định số 15-QĐ/ĐU, 27/12/2024)',
  );
  expect(text).toContain('13 cell-22');
});

test('markup in a name is shown, never obeyed', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const page = renderDecision(
    request(
      {
        number: hostile,
        signer: hostile,
        kind: 'cellLevels',
        lines: [level(hostile, 'GOOD', hostile)],
      },
      {
        plan: {
          ...plan,
          document: {
            ...plan.document,
            issuer: hostile,
            issuedAt: hostile,
            recipients: [{ name: hostile, mark: hostile }],
          },
        },
      },
    ),
  );
  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('the document is composed (NFC), also when names are not', () => {
  const page = renderDecision(
    request({}, { names: { ...names, cell: () => 'Chi bộ Đội số 1'.normalize('NFD') } }),
  );
  expect(page).toBe(page.normalize('NFC'));
});

test('a decision without lines is refused by code', () => {
  const codeOf = (change: Partial<DecisionContent>) => {
    try {
      return renderDecision(request(change));
    } catch (error) {
      return error instanceof DocumentError ? error.code : error;
    }
  };
  expect(codeOf({ lines: [] })).toBe('NO_LINES');
  expect(codeOf({ lines: [{ ...recognised('doi-2'), fourGood: false }] })).toBe('NO_LINES');
});

describe('[R25, R66, R67] a decision on members', () => {
  const people: Record<string, string> = { an: 'Trần Văn An', anh: 'Nguyễn Thị Ánh', dat: 'Đỗ Văn Đạt' };
  const named = { ...names, person: (id: string) => people[id] ?? names.person(id) };

  test('names each with cell and level, in the order of the cells and by given name, and tells no reasons', () => {
    const text = read(
      renderDecision(
        request(
          {
            kind: 'memberLevels',
            lines: [
              member('dat', 'doi-2', 'GOOD'),
              { ...member('anh', 'doi-1', 'COMPLETED'), reason: 'nghỉ ốm bốn tháng' },
              member('an', 'doi-1', 'EXCELLENT'),
            ],
          },
          { names: named },
        ),
      ),
    );
    expect(text).toContain(
      'Xếp loại chất lượng năm 2024 đối với 03 đảng viên, gồm: TT Họ và tên Chi bộ Mức xếp loại ' +
        '1 Trần Văn An Chi bộ Đội QLTT số 1 Hoàn thành xuất sắc nhiệm vụ ' +
        '2 Nguyễn Thị Ánh Chi bộ Đội QLTT số 1 Hoàn thành nhiệm vụ ' +
        '3 Đỗ Văn Đạt Chi bộ Đội QLTT số 2 Hoàn thành tốt nhiệm vụ Điều 2.',
    );
    expect(text).not.toContain('nghỉ ốm');
  });
});

test('[R19, R68] a decision on awards names cells first, then members, with what each is given', () => {
  const award = (of: Partial<DecisionLine>, given: string): DecisionLine => ({
    ...none,
    cell: 'doi-1',
    ...of,
    award: given,
  });
  const text = read(
    renderDecision(
      request({ kind: 'awards', lines: [award({ member: 'viet' }, 'Giấy khen'), award({}, 'Bằng khen')] }),
    ),
  );
  expect(text).toContain('Khen thưởng 02 tập thể, cá nhân có thành tích năm 2024, gồm:');
  expect(text).toContain(
    '1 Chi bộ Đội QLTT số 1 Bằng khen 2 Phạm Hoàng Việt, Chi bộ Đội QLTT số 1 Giấy khen Điều 2.',
  );
});

describe('a decision that follows another', () => {
  test('changes single lines of it, and says that the rest stays', () => {
    const text = read(
      renderDecision(
        request({
          kind: 'cellLevels',
          lines: [level('doi-1', 'EXCELLENT')],
          amends: { number: '14-QĐ/ĐU', date: '2024-12-20' },
        }),
      ),
    );
    expect(text).toContain('QUYẾT ĐỊNH sửa đổi quyết định xếp loại chất lượng chi bộ năm 2024');
    expect(text).toContain('Sửa đổi Quyết định số 14-QĐ/ĐU, ngày 20/12/2024 đối với 01 trường hợp, gồm:');
    expect(text).toContain(
      'Các nội dung khác của Quyết định số 14-QĐ/ĐU, ngày 20/12/2024 giữ nguyên hiệu lực.',
    );
  });

  test('takes a recognition back', () => {
    const text = read(
      renderDecision(
        request({
          lines: [{ ...recognised('doi-1'), fourGood: false }],
          amends: { number: '14-QĐ/ĐU', date: '2024-12-20' },
        }),
      ),
    );
    expect(text).toContain('TT Chi bộ Nội dung sửa đổi 1 Chi bộ Đội QLTT số 1 thôi công nhận Điều 2.');
  });

  test('takes its place, and says why', () => {
    const text = read(
      renderDecision(
        request({ replaces: { number: '14-QĐ/ĐU', date: '2024-12-20', reason: 'ghi sai tên chi bộ' } }),
      ),
    );
    expect(text).toContain(
      'Quyết định này thay thế Quyết định số 14-QĐ/ĐU, ngày 20/12/2024 (lý do: ghi sai tên chi bộ).',
    );
  });

  test('takes the place of one that had changed some lines, and says both', () => {
    const text = read(
      renderDecision(
        request({
          amends: { number: '12-QĐ/ĐU', date: '2024-12-18' },
          replaces: { number: '14-QĐ/ĐU', date: '2024-12-20', reason: null },
        }),
      ),
    );
    expect(text).toContain('Sửa đổi Quyết định số 12-QĐ/ĐU, ngày 18/12/2024');
    for (const other of ['12-QĐ/ĐU, ngày 18/12/2024', '14-QĐ/ĐU, ngày 20/12/2024'])
      expect(text).toContain(
        `- Căn cứ Quyết định số ${other} của Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh;`,
      );
    expect(text).toContain(
      'giữ nguyên hiệu lực. Quyết định này thay thế Quyết định số 14-QĐ/ĐU, ngày 20/12/2024.',
    );
  });
});

test('dates have two digits for days below 10 and for months 1 and 2', () => {
  expect(formalDate('2018-02-05')).toBe('ngày 05 tháng 02 năm 2018');
  expect(formalDate('2025-03-12')).toBe('ngày 12 tháng 3 năm 2025');
  expect(formalDate('2024-12-27')).toBe('ngày 27 tháng 12 năm 2024');
});

test('a bare number gets type and body and two digits, a full one stays', () => {
  expect(documentNumber('7', 'QĐ', '28-KH/ĐU')).toBe('07-QĐ/ĐU');
  expect(documentNumber(' 15-QĐ/ĐU ', 'QĐ', '28-KH/ĐU')).toBe('15-QĐ/ĐU');
  expect(documentNumber('9-QĐ/ĐU', 'QĐ', '28-KH/ĐU')).toBe('09-QĐ/ĐU');
  expect(documentNumber('9-QĐ', 'QĐ', '28-KH/ĐU')).toBe('09-QĐ/ĐU');
  expect(documentNumber('112', 'BC', '28-KH/ĐU')).toBe('112-BC/ĐU');
  // as state bodies write it
  expect(documentNumber('12/QĐ-UBND', 'QĐ', '28-KH/ĐU')).toBe('12/QĐ-UBND');
  expect(titledNumber('02-NQ/ĐU')).toBe('Nghị quyết số 02-NQ/ĐU');
  expect(titledNumber('Điều lệ Đảng')).toBe('Điều lệ Đảng');
});

test('QĐ is a Quyết định or a Quy định as whoever knows it says, and without that neither', () => {
  expect(titledNumber('3286-QĐ/TU', 'Quy định')).toBe('Quy định số 3286-QĐ/TU');
  expect(titledNumber('15-QĐ/ĐU', 'Quyết định')).toBe('Quyết định số 15-QĐ/ĐU');
  expect(titledNumber('3286-QĐ/TU')).toBe('Văn bản số 3286-QĐ/TU');
});

test('[R67] a draft says that it is one, of when, and leaves number and day to be filled in, also in its annex', () => {
  const many = Array.from({ length: 13 }, (_, index) => recognised(`doi-${index}`));
  const draft = renderDecision({ ...request({ number: null, date: null, lines: many }), isDraft: true });
  const text = read(draft);
  expect(text).toContain('Số ……-QĐ/ĐU');
  expect(text).toContain('ngày …… tháng …… năm ………');
  expect(text).toContain('DỰ THẢO Lập theo dữ liệu đến 10:00 thứ Sáu 27/12/2024.');
  expect(text).toContain('(kèm theo Quyết định số ……-QĐ/ĐU)');
  expect(read(renderDecision(request()))).not.toContain('DỰ THẢO');
});

test('a draft without anybody who could sign it names nobody', () => {
  const page = renderDecision({ ...request({ number: null, date: null, signer: null }), isDraft: true });
  expect(page).toContain('<p class="name"></p>');
});

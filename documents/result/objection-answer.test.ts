import { describe, expect, test } from 'vitest';
import { base } from '../committee/committee.fixture.ts';
import { at, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import {
  type AnsweredObjection,
  type ObjectionAnswerRequest,
  objectionAnswerSays,
} from './objection-answer.ts';

const OBJECTION: AnsweredObjection = {
  id: 'o1',
  about: 'cellLevel',
  member: null,
  text: 'Xin xem lại điểm chuyên đề.\nChi bộ đã sinh hoạt ba lần.',
  by: 'anh',
  at: at('2025-01-03 08:00'),
  outcome: { upheld: false, reason: 'không có tình tiết mới', by: 'viet', at: at('2025-01-08 15:00') },
};

const textOf = (objection: Partial<AnsweredObjection> = {}, change: Partial<ObjectionAnswerRequest> = {}) =>
  read(
    paperHtml(
      objectionAnswerSays({
        ...base,
        cell: 'doi-1',
        objection: { ...OBJECTION, ...objection },
        against: { number: '32-QĐ/ĐU', date: '2024-12-27' },
        ...change,
      }),
    ),
  );

describe('the answer to an objection', () => {
  test('[X9] says what was objected to and when, against which decision, with the words of the cell and the reason', () => {
    const text = textOf();
    expect(text).toMatch(
      /^THÔNG BÁO kết quả xem xét kiến nghị của Chi bộ Đội QLTT số 1 về mức xếp loại chi bộ năm 2024 .* Số ……-TB\/ĐU /,
    );
    expect(text).toContain(
      'nhận được kiến nghị ngày 03/01/2025 của Chi bộ Đội QLTT số 1 về mức xếp loại chi bộ năm 2024 theo Quyết định số 32-QĐ/ĐU, ngày 27/12/2024. Sau khi xem xét,',
    );
    expect(text).toContain(
      '1. Nội dung kiến nghị Xin xem lại điểm chuyên đề. Chi bộ đã sinh hoạt ba lần. 2. Kết quả xem xét Không chấp nhận kiến nghị; kết quả không thay đổi do kiến nghị này. Lý do: không có tình tiết mới Nơi nhận: - Chi bộ Đội QLTT số 1, - Lưu Đảng ủy Cục QLTT. T/M ĐẢNG ỦY BÍ THƯ Phạm Hoàng Việt',
    );
  });

  test('is of the day of the answer', () => {
    expect(textOf()).toContain('Trà Vinh, ngày 08 tháng 01 năm 2025');
  });

  test('of one that is upheld says that a new decision follows', () => {
    const text = textOf({ outcome: { ...OBJECTION.outcome, upheld: true } });
    expect(text).toContain('Chấp nhận kiến nghị. Nội dung trên được đưa ra xem xét, quyết định lại;');
    expect(text).not.toContain('Không chấp nhận');
  });

  test('names the member whose level was objected to', () => {
    expect(textOf({ about: 'memberLevel', member: 'thu' })).toContain(
      'về mức xếp loại đảng viên Đỗ Thị Thu năm 2024',
    );
  });

  test('of one that was raised before any decision was told cites none', () => {
    expect(textOf({}, { against: null })).toContain('về mức xếp loại chi bộ năm 2024. Sau khi xem xét');
  });

  test('is signed by whoever gave it, a deputy as such', () => {
    const roster = { revision: 1, assignments: [{ person: 'hung', role: 'committeeDeputy' as const }] };
    expect(textOf({ outcome: { ...OBJECTION.outcome, by: 'hung' } }, { roster })).toContain(
      'T/M ĐẢNG ỦY PHÓ BÍ THƯ Nguyễn Quốc Hùng',
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { DecisionExtract, Objection } from '../../domain/case/case-content.ts';
import { base, extract } from '../committee/committee.fixture.ts';
import { at, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { type CellResultRequest, cellResultSays } from './cell-result.ts';

const objection = (text: string, outcome: { upheld: boolean; reason: string } | null): Objection => ({
  id: 'o1',
  about: 'cellLevel',
  member: null,
  text,
  by: 'anh',
  at: at('2025-01-03 08:00'),
  outcome: outcome === null ? null : { ...outcome, by: 'viet', at: at('2025-01-08 08:00') },
});

const textOf = (change: Partial<CellResultRequest>) =>
  read(
    paperHtml(
      cellResultSays({
        ...base,
        cell: 'doi-1',
        extracts: [],
        objections: [],
        promisedOn: null,
        on: '2025-01-10',
        ...change,
      }),
    ),
  );

describe('what a cell is told of the decisions', () => {
  test('[R16] says to whom, of what year, and what it has to do, signed as the plan says', () => {
    const text = textOf({});
    expect(text).toMatch(
      /^THÔNG BÁO kết quả công nhận, xếp loại năm 2024 đối với Chi bộ Đội QLTT số 1 Đảng bộ Khối .* Số ……-TB\/ĐU /,
    );
    expect(text).toContain('năm 2024 đối với Chi bộ Đội QLTT số 1 ----- Cấp ủy chi bộ thông báo kết quả');
    expect(text).toContain(
      'đến đảng viên của chi bộ mình. Nơi nhận: - Chi bộ Đội QLTT số 1, - Lưu Đảng ủy Cục QLTT. T/M ĐẢNG ỦY BÍ THƯ Phạm Hoàng Việt',
    );
    expect(text).not.toMatch(/1\. Chi bộ|2\. Đảng viên|3\. Kiến nghị/);
  });

  test('asks a cell to do as it has promised only where it has handed in a plan', () => {
    expect(textOf({ promisedOn: '2024-12-20' })).toContain(
      'của chi bộ mình và thực hiện kế hoạch khắc phục đã gửi ngày 20/12/2024. Nơi nhận:',
    );
    expect(textOf({})).not.toContain('khắc phục');
  });

  test('[R16] cites each decision with what it says of the cell, and which one took the place of another', () => {
    const text = textOf({
      extracts: [
        extract({ fourGood: true }),
        extract({ number: '32-QĐ/ĐU', kind: 'cellLevels', level: 'GOOD' }),
        extract({ number: '33', kind: 'awards', award: 'Giấy khen' }),
        extract({ number: '40-QĐ/ĐU', fourGood: false, replaces: '31-QĐ/ĐU' }),
        extract({ number: '41-QĐ/ĐU', kind: 'cellLevels', level: 'EXCELLENT', amends: '32-QĐ/ĐU' }),
        extract({ number: '34-QĐ/ĐU', kind: 'memberLevels' }),
      ],
    });
    expect(text).toContain(
      '1. Chi bộ ' +
        '- Quyết định số 31-QĐ/ĐU, ngày 27/12/2024: công nhận chi bộ “bốn tốt”; ' +
        '- Quyết định số 32-QĐ/ĐU, ngày 27/12/2024: hoàn thành tốt nhiệm vụ; ' +
        '- Quyết định số 33-QĐ/ĐU, ngày 27/12/2024: khen thưởng: Giấy khen; ' +
        '- Quyết định số 40-QĐ/ĐU, ngày 27/12/2024: thôi công nhận chi bộ “bốn tốt” (thay quyết định trước); ' +
        '- Quyết định số 41-QĐ/ĐU, ngày 27/12/2024: hoàn thành xuất sắc nhiệm vụ (sửa đổi quyết định trước).',
    );
    expect(text).not.toContain('34-QĐ/ĐU');
  });

  test('[R16] lists the cell’s own members by name, each as the newest decision has it', () => {
    const members = (number: string, level: 'GOOD' | 'COMPLETED') =>
      extract({
        kind: 'memberLevels',
        number,
        members: [
          { member: 'thu', level, award: null },
          { member: 'dat', level: null, award: 'Giấy khen' },
        ],
      });
    expect(textOf({ extracts: [members('34-QĐ/ĐU', 'COMPLETED'), members('42-QĐ/ĐU', 'GOOD')] })).toContain(
      '2. Đảng viên của chi bộ TT Họ và tên Kết quả Quyết định số 1 Đỗ Văn Đạt Giấy khen 42-QĐ/ĐU 2 Đỗ Thị Thu Hoàn thành tốt nhiệm vụ 42-QĐ/ĐU',
    );
  });

  test('[R19] gives a member the level and the award, each with its decision', () => {
    const of = (given: Partial<DecisionExtract['members'][number]>) => ({
      members: [{ member: 'thu', level: null, award: null, ...given }],
    });
    expect(
      textOf({
        extracts: [
          extract({ number: '34-QĐ/ĐU', kind: 'memberLevels', ...of({ level: 'GOOD' }) }),
          extract({ number: '35-QĐ/ĐU', kind: 'awards', ...of({ award: 'Giấy khen' }) }),
        ],
      }),
    ).toContain('1 Đỗ Thị Thu Hoàn thành tốt nhiệm vụ 34-QĐ/ĐU 2 Đỗ Thị Thu Giấy khen 35-QĐ/ĐU');
  });

  test('says which decisions were taken back, and gives no member a level by one of them', () => {
    const of = (level: 'GOOD' | 'COMPLETED') => ({ members: [{ member: 'thu', level, award: null }] });
    const text = textOf({
      extracts: [
        extract({ number: '32-QĐ/ĐU', kind: 'cellLevels', level: 'GOOD', withdrawn: true }),
        extract({ number: '34-QĐ/ĐU', kind: 'memberLevels', ...of('COMPLETED') }),
        extract({ number: '42-QĐ/ĐU', kind: 'memberLevels', ...of('GOOD'), withdrawn: true }),
      ],
    });
    expect(text).toContain(
      '1. Chi bộ - Quyết định số 32-QĐ/ĐU, ngày 27/12/2024: hoàn thành tốt nhiệm vụ – đã thu hồi. 2. Đảng viên',
    );
    expect(text).toContain('1 Đỗ Thị Thu Hoàn thành nhiệm vụ 34-QĐ/ĐU');
    expect(text).not.toContain('42-QĐ/ĐU');
  });

  test('says what became of its objections', () => {
    expect(
      textOf({
        objections: [
          objection('Xem lại điểm', null),
          objection('Xem lại mức', { upheld: true, reason: 'có tài liệu mới' }),
          objection('Xem lại tên', { upheld: false, reason: 'không có căn cứ' }),
        ],
      }),
    ).toContain(
      '3. Kiến nghị về kết quả - Xem lại điểm – đang xem xét; - Xem lại mức – được chấp nhận: có tài liệu mới; - Xem lại tên – không được chấp nhận: không có căn cứ.',
    );
  });
});

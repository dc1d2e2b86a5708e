import { describe, expect, test } from 'vitest';
import { cellBodies, headOf, letterhead, placeAndDate } from './letterhead.ts';
import { read } from './minutes/minutes-plan.fixture.ts';
import { plan } from './plan.fixture.ts';
import { teamBodies, teamPlace } from './team-letterhead.ts';

const having = (document: Partial<typeof plan.document>) => ({
  ...plan,
  document: { ...plan.document, ...document },
});
const ofCell = (of: typeof plan, cell: string, number: string | null, date: string | null) =>
  read(headOf(cellBodies(of, cell), number, placeAndDate(of, date)).text);
const ofCommittee = (document: Partial<typeof plan.document>) =>
  read(letterhead(having(document), '15-QĐ/ĐU', null).text).split(' * ')[0];

describe('what stands at the head of a paper', () => {
  test('of the committee: the superior’s Party organisation, never the superior itself', () => {
    expect(ofCommittee({ issuer: 'Đảng ủy X' })).toBe(
      'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Đảng ủy X',
    );
    expect(ofCommittee({ issuer: 'Đảng ủy X', superiorPartyBody: 'Đảng bộ Sở Y' })).toBe(
      'Đảng bộ Sở Y Đảng ủy X',
    );
  });

  test('is left to be filled in where nobody can tell it by the superior’s name', () => {
    expect(ofCommittee({ issuer: 'Đảng ủy X', superior: 'ĐUK' })).toBe('ĐẢNG BỘ ……………………… Đảng ủy X');
    expect(read(ofCell(having({ issuer: 'BCH' }), 'Chi bộ A', null, null))).toMatch(
      /^ĐẢNG BỘ ……………………… Chi bộ A \* /,
    );
  });

  test('of a cell: the committee’s own Party organisation and the cell', () => {
    expect(read(ofCell(plan, 'Chi bộ A', '01-KH/CB', '2026-06-05'))).toBe(
      'Đảng bộ Cục Quản lý thị trường tỉnh Trà Vinh Chi bộ A * Số 01-KH/CB ĐẢNG CỘNG SẢN VIỆT NAM Trà Vinh, ngày 05 tháng 6 năm 2026',
    );
  });

  test('of the team: the committee that set it up', () => {
    expect(read(headOf(teamBodies(plan), null, teamPlace(plan, null)).text)).toBe(
      'Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh Tổ kiểm tra * ĐẢNG CỘNG SẢN VIỆT NAM Ngày ……… tháng ……… năm 2024',
    );
  });
});

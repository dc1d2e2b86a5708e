import { describe, expect, test } from 'vitest';
import { type MemberLine, memberLine } from '../../../domain/result/member.ts';
import { standingAt } from '../../../records/records.fixture.ts';
import { membersTable } from './members-table.ts';
import { resultsTable } from './results-table.ts';

/** The order of rows is that of Vietnamese lists. */

const CELLS: Record<string, string> = {
  a: 'Chi bộ Đội QLTT số 10',
  b: 'Chi bộ Đội QLTT số 2',
  c: 'Chi bộ Ân Thi',
  d: 'Chi bộ Ánh Dương',
  e: 'Chi bộ Đông Hải',
  f: 'Chi bộ Dân vận',
};

const line = (member: string): MemberLine =>
  memberLine({ member, kind: 'full', status: 'rated', sickMonths: 0, disciplined: false });

describe('rows stand', () => {
  test('by what cells are called: Á before Â, D before Đ, and số 2 before số 10', () => {
    const cells = Object.keys(CELLS).map((cell) => ({ cell, standing: standingAt('dossierSubmission') }));
    const names = { cell: (id: string) => CELLS[id] ?? id };
    const { rows } = resultsTable({ names, cells, decisions: {} });
    expect(rows.map(([count, cell]) => `${count} ${cell}`)).toEqual([
      '1 Chi bộ Ánh Dương',
      '2 Chi bộ Ân Thi',
      '3 Chi bộ Dân vận',
      '4 Chi bộ Đội QLTT số 2',
      '5 Chi bộ Đội QLTT số 10',
      '6 Chi bộ Đông Hải',
    ]);
  });

  test('in a cell by given names: An, Ánh, Ân, Đạt, Việt; of one name by family names', () => {
    const people: Record<string, string> = {
      m1: 'Trần Quốc Việt',
      m2: 'Lê Đức Ân',
      m3: 'Nguyễn Thị Ánh',
      m4: 'Võ Văn An',
      m5: 'Lê Thị An',
      m6: 'Đỗ Tiến Đạt',
    };
    const names = { cell: (id: string) => CELLS[id] ?? id, person: (id: string) => people[id] ?? id };
    const members = Object.keys(people).map((id) => ({ cell: id === 'm1' ? 'b' : 'a', line: line(id) }));
    const { rows } = membersTable({ names, born: new Map(), members, numberOf: () => null });
    expect(rows.map(([, , name]) => name)).toEqual([
      'Trần Quốc Việt',
      'Lê Thị An',
      'Võ Văn An',
      'Nguyễn Thị Ánh',
      'Lê Đức Ân',
      'Đỗ Tiến Đạt',
    ]);
  });
});

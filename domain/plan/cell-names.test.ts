import { describe, expect, test } from 'vitest';
import {
  type CellNames,
  cellNameOn,
  namedOn,
  namesEver,
  nameTakenBy,
  withRenamedCell,
} from './cell-names.ts';

const NAMES: CellNames = {
  cells: [
    { id: 'doi-1', name: 'Chi bộ Đội QLTT số 1' },
    { id: 'doi-2', name: 'Chi bộ Đội QLTT số 2' },
  ],
};
const renamed = withRenamedCell(
  withRenamedCell(NAMES, { cell: 'doi-1', name: 'Chi bộ Đội Cơ động', from: '2024-12-05' }),
  { cell: 'doi-1', name: 'Chi bộ Phòng Nghiệp vụ', from: '2024-12-20' },
);

describe('a cell that gets another name', () => {
  test('is called on each day as it was called then', () => {
    const called = (day: string) => cellNameOn(renamed, 'doi-1', day);
    expect(called('2024-12-04')).toBe('Chi bộ Đội QLTT số 1');
    expect(called('2024-12-05')).toBe('Chi bộ Đội Cơ động');
    expect(called('2024-12-19')).toBe('Chi bộ Đội Cơ động');
    expect(called('2024-12-20')).toBe('Chi bộ Phòng Nghiệp vụ');
    expect(cellNameOn(renamed, 'doi-2', '2024-12-20')).toBe('Chi bộ Đội QLTT số 2');
  });

  test('a plan named by one day can be named by any other, earlier or later', () => {
    const names = (day: string, plan: CellNames) => namedOn(plan, day).cells.map(({ name }) => name);
    const later = namedOn(renamed, '2025-01-01');
    expect(names('2024-12-01', later)).toEqual(['Chi bộ Đội QLTT số 1', 'Chi bộ Đội QLTT số 2']);
    expect(names('2024-12-06', later)).toEqual(['Chi bộ Đội Cơ động', 'Chi bộ Đội QLTT số 2']);
    const again = withRenamedCell(later, { cell: 'doi-1', name: 'Chi bộ Văn phòng', from: '2025-02-01' });
    expect(cellNameOn(again, 'doi-1', '2025-01-31')).toBe('Chi bộ Phòng Nghiệp vụ');
  });

  test('of two names from one day the one that was given last counts', () => {
    const corrected = withRenamedCell(renamed, {
      cell: 'doi-1',
      name: 'Chi bộ Nghiệp vụ',
      from: '2024-12-20',
    });
    expect(cellNameOn(corrected, 'doi-1', '2024-12-20')).toBe('Chi bộ Nghiệp vụ');
    expect(cellNameOn(corrected, 'doi-1', '2024-12-19')).toBe('Chi bộ Đội Cơ động');
  });

  test('is found by each of its names', () => {
    const found = (name: string) =>
      new Set(
        namesEver(namedOn(renamed, '2025-01-01')).flatMap((one) => (one.name === name ? [one.id] : [])),
      );
    for (const name of ['Chi bộ Đội QLTT số 1', 'Chi bộ Đội Cơ động', 'Chi bộ Phòng Nghiệp vụ'])
      expect(found(name)).toEqual(new Set(['doi-1']));
  });
});

describe('a name', () => {
  test('is taken by another cell that has it or will have it, however it is written', () => {
    const taken = (name: string, from = '2024-12-10') => nameTakenBy(renamed, 'doi-2', name, from);
    expect(taken('CHI BỘ  ĐỘI CƠ ĐỘNG')).toBe('doi-1');
    expect(taken('Chi bộ Phòng Nghiệp vụ'.normalize('NFD'))).toBe('doi-1');
    expect(taken('Chi bộ Đội Tổng hợp')).toBeNull();
  });

  test('is free once nobody has it any more, and for the cell itself', () => {
    expect(nameTakenBy(renamed, 'doi-2', 'Chi bộ Đội QLTT số 1', '2024-12-10')).toBeNull();
    expect(nameTakenBy(renamed, 'doi-2', 'Chi bộ Đội QLTT số 1', '2024-12-04')).toBe('doi-1');
    expect(nameTakenBy(renamed, 'doi-1', 'chi bộ đội cơ động', '2024-12-10')).toBeNull();
  });
});

import type { Bilingual } from '../../domain/failure.ts';

/** What is wrong with a workbook of cells and people, told beside its cell. */

export const PLAN_PEOPLE_WORDS = {
  noCellName: { vi: 'thiếu tên chi bộ', en: 'the cell’s name is missing' },
  noKind: { vi: 'thiếu loại chi bộ', en: 'the kind of the cell is missing' },
  noGroup: { vi: 'thiếu nhóm tương đồng', en: 'the peer group is missing' },
  noCells: { vi: 'chưa có chi bộ nào', en: 'there is no cell in the list' },
  noName: { vi: 'thiếu họ và tên', en: 'the name is missing' },
  noRole: { vi: 'thiếu vai trò', en: 'the role is missing' },
  needsCell: { vi: 'vai trò này phải ghi chi bộ', en: 'this role needs a cell' },
  withoutCell: { vi: 'vai trò này không thuộc chi bộ nào', en: 'this role is of no cell' },
  notAnAddress: { vi: 'đây không phải là địa chỉ thư', en: 'this is no mail address' },
} as const satisfies Record<string, Bilingual>;

/** @param row in which it stands already */
export const cellTwice = (row: number): Bilingual => ({
  vi: `chi bộ này đã có ở hàng ${row}`,
  en: `this cell stands in row ${row}`,
});

/** @param row in which it stands already */
export const roleTwice = (row: number): Bilingual => ({
  vi: `người này đã giữ vai trò này ở hàng ${row}`,
  en: `this person has this role in row ${row}`,
});

export const notInCells = (name: string): Bilingual => ({
  vi: `trang “Chi bộ” không có “${name}”`,
  en: `the sheet of cells has no ${name}`,
});

/** Of a row without an address whose name several people have. */
export const whichOne = (name: string): Bilingual => ({
  vi: `có nhiều người tên ${name}; ghi địa chỉ thư để biết là ai`,
  en: `several people are called ${name}; give the address to say which one`,
});

/** Of two rows with one name and no address. @param row of the first */
export const takenAsOne = (name: string, row: number): Bilingual => ({
  vi: `coi là cùng một người với ${name} ở hàng ${row}; nếu là hai người thì sửa ở phần “Người và vai trò”`,
  en: `taken as the same person as ${name} in row ${row}; if they are two, change it under people and roles`,
});

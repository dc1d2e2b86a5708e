import { expect, test } from 'vitest';
import { memberIds, type NamedPerson } from './member-ids.ts';

const listed = (name: string, cell = 'doi-1', born: string | null = null) => ({ name, cell, born });
const known = (
  id: string,
  name: string,
  cell: string | null = null,
  born: string | null = null,
): NamedPerson => ({
  id,
  name,
  cell,
  born,
});

test('an id is the name in plain letters, with a number where somebody else has it', () => {
  expect(memberIds([listed('Đỗ Văn Đạt'), listed('Đỗ Văn Đạt', 'doi-2')], [])).toEqual([
    'do-van-dat',
    'do-van-dat-2',
  ]);
});

test('who holds a role in the plan keeps the id, also when the name comes in NFD', () => {
  const people = [known('do-van-dat', 'Đỗ Văn Đạt', 'doi-2')];
  expect(memberIds([listed('Đỗ Văn Đạt'.normalize('NFD'), 'doi-2')], people)).toEqual(['do-van-dat']);
});

test('of the same name, another cell is another person, unless the birth date is the same', () => {
  const people = [known('tran-van-an', 'Trần Văn An', 'doi-1', '1980-01-01')];
  expect(memberIds([listed('Trần Văn An', 'doi-2')], people)).toEqual(['tran-van-an-2']);
  expect(memberIds([listed('Trần Văn An', 'doi-2', '1990-01-01')], people)).toEqual(['tran-van-an-2']);
  expect(memberIds([listed('Trần Văn An', 'doi-2', '1980-01-01')], people)).toEqual(['tran-van-an']);
});

test('another birth date in the same cell is one that was corrected, unless the name is said to be somebody else’s', () => {
  const people = [known('tran-van-an', 'Trần Văn An', 'doi-1', '1980-01-01')];
  const list = [listed('Trần Văn An', 'doi-1', '1980-10-01')];
  expect(memberIds(list, people)).toEqual(['tran-van-an']);
  expect(memberIds(list, people, ['trần văn an'])).toEqual(['tran-van-an-2']);
});

test('where two have a name, no birth date of them is taken for a corrected one', () => {
  const one = known('tran-van-an', 'Trần Văn An', 'doi-1', '1980-01-01');
  const other = known('tran-van-an-2', 'Trần Văn An', 'doi-1', '1990-01-01');
  const date = listed('Trần Văn An', 'doi-1', '1985-01-01');
  expect(memberIds([date], [one, other])).toEqual(['tran-van-an-3']);
  expect(memberIds([listed('Trần Văn An', 'doi-1', '1980-01-01'), date], [one])).toEqual([
    'tran-van-an',
    'tran-van-an-2',
  ]);
});

test('the old and the new place of a tone, and whatever looks like Đ, are of one person', () => {
  const people = [known('hoa', 'Nguyễn Thị Hoà', 'doi-1'), known('dat', 'Đỗ Văn Đạt', 'doi-1')];
  expect(memberIds([listed('Nguyễn Thị Hòa'), listed('\u00d0ỗ Văn \u00d0ạt')], people)).toEqual([
    'hoa',
    'dat',
  ]);
});

test('the same list gives the same ids, this year and next', () => {
  const list = [listed('Lê Văn An'), listed('Lê Văn An', 'doi-1', '1970-01-01'), listed('Lê Văn Ân')];
  const first = memberIds(list, []);
  const saved = list.map((member, index) => known(first[index] ?? '', member.name, member.cell, member.born));
  expect(new Set(first).size).toBe(3);
  expect(memberIds(list, saved)).toEqual(first);
});

test('a name without a plain letter gets an id all the same', () => {
  expect(memberIds([listed('王')], [])).toEqual(['dang-vien']);
});

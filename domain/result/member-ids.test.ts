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

test('of the same name, another cell is another person, and so is another birth date', () => {
  const people = [known('tran-van-an', 'Trần Văn An', 'doi-1', '1980-01-01')];
  expect(memberIds([listed('Trần Văn An', 'doi-2')], people)).toEqual(['tran-van-an-2']);
  expect(memberIds([listed('Trần Văn An', 'doi-1', '1990-01-01')], people)).toEqual(['tran-van-an-2']);
  expect(memberIds([listed('Trần Văn An', 'doi-2', '1980-01-01')], people)).toEqual(['tran-van-an']);
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

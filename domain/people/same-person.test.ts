import { expect, test } from 'vitest';
import { isSamePerson, type Known } from './same-person.ts';

const anh: Known = { name: 'Nguyễn Thị Ánh', email: 'anh@chi-bo.example' };

test.each<[string, Known, boolean]>([
  ['the same name, reached elsewhere', { name: 'Nguyễn Thị Ánh', email: 'khac@chi-bo.example' }, true],
  ['the same name, reached nowhere', { name: 'Nguyễn Thị Ánh', email: null }, true],
  ['the same address, however it is written', { name: 'Ánh', email: 'ANH@chi-bo.Example' }, true],
  ['another name at another address', { name: 'Lê Văn Mới', email: 'moi@chi-bo.example' }, false],
  ['another name without an address', { name: 'Lê Văn Mới', email: null }, false],
])('two campaigns that know by an id %s: the same person is %s', (_, other, same) => {
  expect([isSamePerson(anh, other), isSamePerson(other, anh)]).toEqual([same, same]);
});

test('two who have no address are not one person for that', () => {
  expect(isSamePerson({ name: 'Ánh', email: null }, { name: 'Mới' })).toBe(false);
});

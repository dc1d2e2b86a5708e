import { expect, test } from 'vitest';
import { replaced } from './replacement.ts';
import type { Assignment } from './roster.ts';
import { splitRoles } from './split-roles.ts';

const TODAY = '2024-12-05';
const ROLES: Assignment[] = [
  { person: 'anh', role: 'cellHead', cell: 'doi-1' },
  { person: 'long', role: 'cellDeputy', cell: 'doi-1' },
  { person: 'binh', role: 'cellMember', cell: 'doi-1' },
  { person: 'office', role: 'office' },
];

const held = (head: string, people: string[]) => {
  const change = splitRoles(ROLES, { cell: 'doi-1', into: 'doi-9', head, people }, TODAY);
  return replaced(ROLES, change, TODAY)
    .filter(({ cell, to = TODAY }) => cell !== undefined && to >= TODAY)
    .map(({ person, role, cell }) => `${cell} ${person} ${role}`)
    .sort();
};

test('whoever goes along is of the new cell’s committee alone, one of them its head', () => {
  expect(held('long', ['binh'])).toEqual([
    'doi-1 anh cellHead',
    'doi-9 binh cellMember',
    'doi-9 long cellHead',
  ]);
});

test('its head may come from elsewhere, and is named once', () => {
  expect(held('office', ['office'])).toEqual([
    'doi-1 anh cellHead',
    'doi-1 binh cellMember',
    'doi-1 long cellDeputy',
    'doi-9 office cellHead',
  ]);
});

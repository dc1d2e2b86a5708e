import { describe, expect, test } from 'vitest';
import { casesTakenOver, committeeOfCell, headOfCell, mergedRoles, withMergedCell } from './merged-roles.ts';
import { replaced } from './replacement.ts';
import type { Assignment } from './roster.ts';

const TODAY = '2024-12-05';
const ROLES: Assignment[] = [
  { person: 'anh', role: 'cellHead', cell: 'doi-1' },
  { person: 'long', role: 'cellDeputy', cell: 'doi-1' },
  { person: 'old', role: 'cellMember', cell: 'doi-1', to: '2024-11-30' },
  { person: 'dat', role: 'cellHead', cell: 'doi-2' },
  { person: 'binh', role: 'cellMember', cell: 'doi-2' },
  { person: 'office', role: 'office' },
];

const merged = (head?: string, roles = ROLES) =>
  replaced(roles, mergedRoles(roles, { cell: 'doi-2', into: 'doi-1', head }, TODAY), TODAY);
const held = (roles: readonly Assignment[], cell: string) =>
  roles
    .filter((entry) => entry.cell === cell && (entry.to ?? TODAY) >= TODAY)
    .map(({ person, role }) => `${person} ${role}`)
    .sort();

describe('when a cell merges into another', () => {
  test('its committee comes into that of the other, whose head goes on', () => {
    expect(held(merged('anh'), 'doi-1')).toEqual([
      'anh cellHead',
      'binh cellMember',
      'dat cellMember',
      'long cellDeputy',
    ]);
    expect(headOfCell(merged('anh'), 'doi-1', TODAY)).toBe('anh');
  });

  test('the head of the one that ends may head the other; its head stays of the committee', () => {
    expect(held(merged('dat'), 'doi-1')).toEqual([
      'anh cellMember',
      'binh cellMember',
      'dat cellHead',
      'long cellDeputy',
    ]);
  });

  test('a deputy who becomes head is deputy no longer', () => {
    expect(held(merged('long'), 'doi-1')).toEqual([
      'anh cellMember',
      'binh cellMember',
      'dat cellMember',
      'long cellHead',
    ]);
  });

  test('what they were in the cell that ends they stay, so that they can read its case', () => {
    expect(held(merged('anh'), 'doi-2')).toEqual(['binh cellMember', 'dat cellHead']);
  });

  test('somebody of both committees has one role, and whoever heads both goes on', () => {
    const both = [...ROLES, { person: 'binh', role: 'cellDeputy', cell: 'doi-1' } as const];
    expect(held(merged('anh', both), 'doi-1').filter((one) => one.startsWith('binh'))).toEqual([
      'binh cellDeputy',
    ]);
    const one = ROLES.map((entry) => (entry.person === 'dat' ? { ...entry, person: 'anh' } : entry));
    expect(held(merged(undefined, one), 'doi-1')).toEqual([
      'anh cellHead',
      'binh cellMember',
      'long cellDeputy',
    ]);
  });

  test('a cell without a head gets that of the one that comes', () => {
    const headless = ROLES.filter(({ person }) => person !== 'anh');
    expect(held(merged(undefined, headless), 'doi-1')).toEqual([
      'binh cellMember',
      'dat cellHead',
      'long cellDeputy',
    ]);
  });

  test('whoever is of it for some days more, or from a later day, is so in the other as well', () => {
    const roles: Assignment[] = [
      ...ROLES.filter(({ person }) => person !== 'binh'),
      { person: 'binh', role: 'cellMember', cell: 'doi-2', to: '2024-12-31' },
      { person: 'hoa', role: 'cellDeputy', cell: 'doi-2', from: '2025-01-01', to: '2025-06-30' },
      { person: 'gone', role: 'cellMember', cell: 'doi-2', to: '2024-12-04' },
    ];
    expect(mergedRoles(roles, { cell: 'doi-2', into: 'doi-1', head: 'anh' }, TODAY).add).toEqual([
      { person: 'dat', role: 'cellMember', cell: 'doi-1' },
      { person: 'binh', role: 'cellMember', cell: 'doi-1', to: '2024-12-31' },
      { person: 'hoa', role: 'cellMember', cell: 'doi-1', from: '2025-01-01', to: '2025-06-30' },
    ]);
  });

  test('whoever is of it in turn as one thing and another comes for all of those days', () => {
    const roles: Assignment[] = [
      ...ROLES.filter(({ person }) => person !== 'binh'),
      { person: 'hoa', role: 'cellMember', cell: 'doi-2', to: '2024-12-31' },
      { person: 'hoa', role: 'cellDeputy', cell: 'doi-2', from: '2025-01-01', to: '2025-06-30' },
      { person: 'hoa', role: 'cellMember', cell: 'doi-2', from: '2025-09-01' },
    ];
    const { add } = mergedRoles(roles, { cell: 'doi-2', into: 'doi-1', head: 'anh' }, TODAY);
    expect(add.filter(({ person }) => person === 'hoa')).toEqual([
      { person: 'hoa', role: 'cellMember', cell: 'doi-1', to: '2025-06-30' },
      { person: 'hoa', role: 'cellMember', cell: 'doi-1', from: '2025-09-01' },
    ]);
  });

  test('whose time is over comes no more', () => {
    expect(committeeOfCell(ROLES, 'doi-1', TODAY)).toEqual(['anh', 'long']);
  });
});

test('a cell has the cases of those that have merged into it, and of those that had merged into them', () => {
  const merges = [
    { cell: 'doi-1', into: 'doi-2' },
    { cell: 'doi-5', into: 'doi-6' },
    { cell: 'doi-2', into: 'doi-3' },
  ];
  const roster = merges.reduce(withMergedCell, { revision: 1, assignments: ROLES });
  const taken = (...cells: string[]) => casesTakenOver(roster, cells);
  expect([taken('doi-3'), taken('doi-2'), taken('doi-1'), taken()]).toEqual([
    ['doi-1', 'doi-2'],
    ['doi-1'],
    [],
    [],
  ]);
  expect(casesTakenOver({}, ['doi-3'])).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Roster } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { at } from './audience.fixture.ts';
import { audienceOf, namesOf } from './audience.ts';

const plan = {
  calendar: { utcOffset: '+07:00', holidays: [], workedDays: [] },
  people: [
    { id: 'anh', name: 'Nguyễn Thị Ánh', email: null, sample: true },
    { id: 'an', name: 'Trần Văn An', email: null, sample: true },
  ],
  cells: [
    {
      id: 'doi-3',
      name: 'Chi bộ Đội QLTT số 3',
      kind: 'marketSurveillanceTeam',
      peerGroup: 'doi',
      sample: true,
    },
  ],
  criteria: [],
  settings: { ladder: { value: [], reason: 'x' }, minutesUnanswered: { value: 'deemedAgreed', reason: 'x' } },
} as unknown as Plan;

const roster: Roster = {
  revision: 1,
  assignments: [
    { person: 'an', role: 'cellDeputy', cell: 'doi-3' },
    { person: 'anh', role: 'committeeMember' },
    { person: 'anh', role: 'cellHead', cell: 'doi-3', to: '2024-12-10' },
  ],
};

test('names come from the plan; an id that nobody knows is its own name', () => {
  const names = namesOf(plan, roster, at('2024-12-10 12:00'));
  expect([names.person('anh'), names.person('x'), names.cell('doi-3'), names.cell('y')]).toEqual([
    'Nguyễn Thị Ánh',
    'x',
    'Chi bộ Đội QLTT số 3',
    'y',
  ]);
});

test('whoever acts is named with the role they act in, the principal first, by the day', () => {
  const acting = (day: string, cell = 'doi-3') =>
    namesOf(plan, roster, at(day)).acting({ role: 'cell', cell });
  expect(acting('2024-12-10 12:00')).toEqual([
    { name: 'Nguyễn Thị Ánh', role: 'cellHead' },
    { name: 'Trần Văn An', role: 'cellDeputy' },
  ]);
  expect(acting('2024-12-11 00:00')).toEqual([{ name: 'Trần Văn An', role: 'cellDeputy' }]);
  expect(acting('2024-12-10 12:00', 'doi-1')).toEqual([]);
});

test('an audience knows the plan by what its sentences need', () => {
  expect(audienceOf(plan, roster, 'en', 5)).toMatchObject({
    lang: 'en',
    now: 5,
    utcOffset: '+07:00',
    ladder: [],
    silence: 'deemedAgreed',
  });
});

test('where nobody holds a role, the place stands with its cell', () => {
  const { names } = audienceOf(plan, roster, 'vi', at('2024-12-10 12:00'));
  expect([names.person('@teamClerk'), names.person('@cell/doi-3')]).toEqual([
    'thư ký Tổ kiểm tra (chưa có ai giữ)',
    'cấp ủy chi bộ của Chi bộ Đội QLTT số 3 (chưa có ai giữ)',
  ]);
});

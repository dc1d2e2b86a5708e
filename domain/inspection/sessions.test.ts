import { expect, test } from 'vitest';
import type { AppointmentStanding } from './session-invitation.ts';
import { clashesOf, peopleAt, sessionsOf } from './sessions.ts';

const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
const HALL = 'Hội trường Cục';
const standing = (
  subject: string,
  starts: string,
  ends: string,
  more: { venue?: string; state?: 'unscheduled' | 'scheduled' | 'held'; ended?: boolean; id?: string } = {},
): AppointmentStanding => ({
  subject,
  standing: {
    ended: more.ended ?? false,
    session: {
      id: more.id ?? 'sang',
      startsAt: at(starts),
      endsAt: at(ends),
      venue: more.venue ?? HALL,
      state: more.state ?? 'scheduled',
    },
  },
});
const MORNING = ['2024-12-12 08:00', '2024-12-12 11:30'] as const;

test('[R55–R60] cells of one time and place are one session, soonest first, in the plan’s order', () => {
  const all = [
    standing('c', ...MORNING),
    standing('a', ...MORNING),
    standing('d', '2024-12-12 14:00', '2024-12-12 17:00', { id: 'chieu' }),
    standing('campaign', '2024-12-12 08:00', '2024-12-12 09:00'),
  ];
  expect(sessionsOf(all, ['a', 'b', 'c', 'd']).held).toMatchObject([
    { id: 'sang', cells: ['a', 'c'], begun: false },
    { id: 'chieu', cells: ['d'] },
  ]);
});

test('[X8] a cell that was moved stands alone, one without a time waits, and one that has left is in neither', () => {
  const all = [
    standing('a', ...MORNING, { state: 'held' }),
    standing('b', '2024-12-11 08:00', '2024-12-11 11:30'),
    standing('f', ...MORNING),
    standing('c', ...MORNING, { state: 'unscheduled' }),
    standing('d', ...MORNING, { ended: true }),
    { subject: 'e', standing: { ended: false, session: null } },
  ];
  const { held, unscheduled } = sessionsOf(all, ['a', 'b', 'c', 'd', 'e']);
  expect(held.map(({ cells, begun }) => [cells, begun])).toEqual([
    [['b'], false],
    [['a', 'f'], true],
  ]);
  expect(unscheduled).toEqual(['c']);
});

test('whoever would be at two places, and a room that would be used twice, are told; one end and one start are no clash', () => {
  const gathering = (starts: string, ends: string, venue: string, people: string[]) => ({
    startsAt: at(starts),
    endsAt: at(ends),
    venue,
    people,
  });
  const one = gathering('2024-12-12 08:00', '2024-12-12 11:00', HALL, ['an', 'binh']);
  const beside = gathering('2024-12-12 10:00', '2024-12-12 12:00', 'Trụ sở Đội 3', ['binh', 'chi']);
  const room = gathering('2024-12-12 10:30', '2024-12-12 12:00', ' hội trường cục', ['dung']);
  const other = gathering('2024-12-12 10:00', '2024-12-12 12:00', 'Trụ sở Đội 4', ['dung']);
  const after = gathering('2024-12-12 11:00', '2024-12-12 12:00', HALL, ['an']);
  expect(clashesOf(one, [one, beside, room, other, after])).toEqual([
    { with: beside, people: ['binh'], sameVenue: false },
    { with: room, people: [], sameVenue: true },
  ]);
});

test('[R54] a session is attended by those who hold the roles on its day, each once', () => {
  const roster = {
    revision: 1,
    assignments: [
      { person: 'hung', role: 'teamLeader' as const },
      { person: 'mai', role: 'teamMember' as const, to: '2024-12-11' },
      { person: 'anh', role: 'cellHead' as const, cell: 'a' },
      { person: 'hung', role: 'cellMember' as const, cell: 'a' },
      { person: 'dat', role: 'cellHead' as const, cell: 'b' },
    ],
  };
  expect(peopleAt({ cells: ['a'], startsAt: at('2024-12-12 08:00') }, roster, '+07:00')).toEqual([
    'hung',
    'anh',
  ]);
});

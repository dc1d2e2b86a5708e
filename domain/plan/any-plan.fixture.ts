import fc from 'fast-check';
import { parse } from 'yaml';
import { realPlanText } from './real-plan.fixture.ts';

/** Plans as people and programs spoil them: a value of another kind, a key left out or misspelt, an entry twice. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

interface SmallPlan {
  calendar: { holidays: { date: string }[] };
  people: { id: string }[];
  roles: { person: string; cell?: string }[];
  cells: { id: string }[];
  sessions: { cells: string[] }[];
  document: { signatory: { person: string } };
}

/** The real plan with the first two cells alone, so that thousands of it can be read. */
export function smallPlan(): Json {
  const plan = parse(realPlanText()) as SmallPlan;
  const cells = plan.sessions.map((session) => session.cells.slice(0, 1));
  plan.sessions.forEach((session, index) => {
    session.cells = cells[index] ?? [];
  });
  const kept = cells.flat();
  plan.cells = plan.cells.filter(({ id }) => kept.includes(id));
  plan.roles = plan.roles.filter(({ cell }) => cell === undefined || kept.includes(cell));
  const named = [plan.document.signatory.person, ...plan.roles.map(({ person }) => person)];
  plan.people = plan.people.filter(({ id }) => named.includes(id));
  plan.calendar.holidays = plan.calendar.holidays.filter(({ date }) => date.endsWith('-01-01'));
  return JSON.parse(JSON.stringify(plan)) as Json;
}

const VALUES: Json[] = [
  ...[null, true, false, 0, -1, 1.5, 1e21, 2024, 99_999_999],
  ...['', ' ', 'x', 'doi-1', 'khong-ai', 'constructor', '__proto__', '../x', 'A'.repeat(3_000)],
  ...['2024-02-30', '2024-12-11', '31/12/2024', '0001-01-01', '9999-12-31', '2024-12-11T08:00:00Z', '08:00'],
  ...[
    'a\u0000b',
    'Ho\u0300a',
    '\ud83d\udc4d',
    'Kế hoạch',
    '=1+1',
    '*x',
    '&a',
    '!!js x',
    '- a',
    'a: b',
    '+07:00',
    '+25:99',
  ],
  ...[[], {}, [[]], [null], [''], { a: 1 }, { id: 'x' }, [{ id: 'x' }]],
];

function pathsOf(value: Json, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? inner : [at, ...inner];
}

const inside = (value: Json, path: Path): Json =>
  path.reduce<Json>((at, key) => (at as Record<string | number, Json>)[key] ?? null, value);

export interface Change {
  how: 'set' | 'drop' | 'rename' | 'twice' | 'copy' | 'add';
  where: number;
  what: Json;
  from: number;
}

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    how: fc.constantFrom<Change['how']>('set', 'set', 'set', 'drop', 'rename', 'twice', 'copy', 'add'),
    where: fc.nat(),
    what: fc.constantFrom(...VALUES),
    from: fc.nat(),
  }),
  { minLength: 1, maxLength: 3 },
);

/** @returns the plan with one change more */
function changed(plan: Json, { how, where, what, from }: Change): Json {
  const paths = pathsOf(plan);
  const path = paths[where % paths.length] ?? [];
  const parent = inside(plan, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return plan;
  const holder = parent as Record<string | number, Json>;
  const value = holder[key] ?? null;
  const put = (name: string | number, one: Json) =>
    Object.defineProperty(holder, name, { value: one, enumerable: true, configurable: true, writable: true });
  if (how === 'set') put(key, what);
  else if (how === 'copy') put(key, structuredClone(inside(plan, paths[from % paths.length] ?? [])));
  else if (how === 'twice' && Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(value));
  else if (how === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value))
    value['themVao'] = what;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else {
    delete holder[key];
    if (how === 'rename') put(`${key}x`, value);
  }
  return plan;
}

export const spoilt = (plan: Json, all: readonly Change[]): Json =>
  all.reduce<Json>(changed, structuredClone(plan));

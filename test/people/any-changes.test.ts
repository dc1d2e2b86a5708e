import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dateOf } from '../../domain/calendar/instant.ts';
import { addressees } from '../../domain/people/addressees.ts';
import { assignmentsAt, isCellRole, roleSchema } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { HEAD, OFFICE, type PeopleSeason, peopleSeason, seasonPlan } from './season-of-people.fixture.ts';

/** Whatever the office and the head do with the roles, on whatever days. */

const DAY = 86_400_000;
const OFFSET = '+07:00';

let plan: Plan;
beforeAll(async () => {
  plan = await seasonPlan();
});

const PEOPLE = [OFFICE, HEAD, 'ngo-van-loc', 'le-duc-an', 'do-van-dat', 'bui-minh-khang'];
const PLACES = roleSchema.options.flatMap((role) =>
  isCellRole(role) ? ['doi-2', 'doi-3'].map((cell) => ({ role, cell })) : [{ role }],
);
const dates = fc
  .integer({ min: 0, max: 40 })
  .map((days) => new Date(Date.parse('2026-11-27T12:00:00Z') + days * DAY).toISOString().slice(0, 10));
const place = fc.constantFrom(...PLACES);
const someone = fc.constantFrom(...PEOPLE);
const given = fc
  .tuple(someone, place, fc.option(dates, { nil: undefined }), fc.option(dates, { nil: undefined }))
  .map(([person, where, from, to]) => ({
    person,
    ...where,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));
/** what is removed is drawn from those who hold a role then, so that most of it exists */
const change = fc.record({
  by: fc.constantFrom('office', 'committeeHead'),
  remove: fc.array(fc.nat({ max: 100 }), { maxLength: 3 }),
  add: fc.array(given, { maxLength: 3 }),
  vacant: fc.boolean(),
  days: fc.integer({ min: 0, max: 6 }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const holding = (one: PeopleSeason, role: string): string[] =>
  assignmentsAt(one.roster('campaign'), one.now(), OFFSET)
    .filter((entry) => entry.role === role)
    .map(({ person }) => person);

function apply(one: PeopleSeason, { by, remove, add, vacant }: Change): void {
  const today = dateOf(one.now(), OFFSET);
  const assignments = one.roster('campaign').assignments.filter(({ to = today }) => to >= today);
  const gone = remove.flatMap((nth) => assignments[nth % assignments.length] ?? []);
  const [sender] = holding(one, by);
  if (sender === undefined) throw new Error(`nobody is ${by}`);
  one.change({ remove: gone.map(({ person, role, cell }) => ({ person, role, cell })), add, vacant }, sender);
}

/** The rows that the outbox would have, without those that were taken back: `subject/key` with its people. */
function rowsOf({ entries }: PeopleSeason): Map<string, Set<string>> {
  const rows = new Map<string, Set<string>>();
  for (const { subject, notices, withdrawn } of entries) {
    const back = new Set(withdrawn.map((key) => `${subject}/${key}`));
    for (const [name, people] of rows)
      for (const person of people) if (back.has(name) || back.has(`${name}/${person}`)) people.delete(person);
    for (const { key, to } of notices) {
      const name = `${subject}/${key}`;
      rows.set(name, new Set([...(rows.get(name) ?? []), ...to]));
    }
  }
  return rows;
}

/** Notices that were asked for twice: what was taken back under a key must not come again under it. */
const askedTwice = ({ entries }: PeopleSeason): string[] =>
  [
    ...Map.groupBy(
      entries.flatMap(({ subject, notices }) =>
        notices.flatMap(({ key, to }) => to.map((person) => `${subject}/${key}/${person}`)),
      ),
      (id) => id,
    ),
  ].flatMap(([id, same]) => (same.length > 1 ? [id] : []));

/** People who hold an open task, or will be at an appointment, and were told nothing of it. */
function untold(one: PeopleSeason): string[] {
  const rows = [...rowsOf(one)];
  return one.subjects().flatMap((subject) =>
    one.standing(subject).obligations.flatMap(({ id, kind, holder, deadlines }) => {
      const about = kind === 'appointment' ? [id, 'sessionInvited'] : [id];
      const told = new Set(
        rows
          .filter(([name]) => about.some((news) => name.startsWith(`${subject}/${news}/`)))
          .flatMap(([, people]) => [...people]),
      );
      const by = (at: number) => new Set(addressees(one.roster(subject), holder, at, OFFSET));
      const now = by(one.now());
      const due = deadlines.at(-1)?.due ?? 0;
      const concerned = kind === 'appointment' ? now.intersection(by(due)) : now;
      return [...concerned.difference(told)].map((person) => `${subject} ${id} ${person}`);
    }),
  );
}

test('[X10] after any changes of people every open task was told to everybody who holds it, and somebody can change people', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const one = peopleSeason(plan);
      one.announce();
      for (const next of changes) {
        apply(one, next);
        one.advanceTo(one.now() + next.days * DAY);
        expect(untold(one)).toEqual([]);
        expect(askedTwice(one)).toEqual([]);
        for (let later = one.now(); later < one.now() + 300 * DAY; later += 5 * DAY)
          for (const role of ['office', 'committeeHead', 'teamLeader', 'teamClerk'] as const)
            expect(
              addressees(one.roster('campaign'), { role }, later, OFFSET).every((id) => !id.startsWith('@')),
              `${role} on day ${new Date(later).toISOString()}`,
            ).toBe(true);
      }
      const [office] = holding(one, 'office');
      const [head] = holding(one, 'committeeHead');
      for (const [person, sender] of Object.entries({ 'le-van-moi': office, 'le-thi-moi': head }))
        expect(one.change({ newcomers: [person], add: [{ person, role: 'office' }] }, sender)).toEqual([
          'accepted',
        ]);
    }),
    { numRuns: 60 },
  );
});

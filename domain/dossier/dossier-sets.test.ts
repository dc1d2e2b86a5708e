import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAt } from '../calendar/instant.ts';
import type { DossierSet } from '../case/case-content.ts';
import type { Roster } from '../people/roster.ts';
import { handOut, recalled, replacedBy, setHolders, setNumber, setsOwed, validSets } from './dossier-sets.ts';

const ICT = '+07:00';
const NOW = instantAt('2024-12-05', '09:00', ICT);
const CELL = 'doi-1';
const give = (sets: DossierSet[], version: number, people: readonly string[], at = NOW) =>
  handOut(sets, { cell: CELL, version, at, handed: true }, people);

describe('who gets a set', () => {
  const roster: Roster = {
    revision: 1,
    assignments: [
      { person: 'clerk', role: 'teamClerk' },
      { person: 'leader', role: 'teamLeader' },
      { person: 'both', role: 'teamMember' },
      { person: 'both', role: 'teamClerk' },
      { person: 'past', role: 'teamMember', to: '2024-12-04' },
      { person: 'future', role: 'teamMember', from: '2024-12-06' },
      { person: 'substitute', role: 'teamSubstitute', authorisation: 'UQ-01' },
      { person: 'office', role: 'office' },
      { person: 'head', role: 'cellHead', cell: CELL },
    ],
  };

  test('[R41, X2] is the leader, the members and by setting the clerk, each once and only while they are of the team', () => {
    expect(setHolders(roster, NOW, ICT, true)).toEqual(['clerk', 'leader', 'both']);
    expect(setHolders(roster, NOW, ICT, false)).toEqual(['leader', 'both']);
    expect(setHolders(roster, instantAt('2024-12-06', '00:00', ICT), ICT, false)).toEqual([
      'leader',
      'both',
      'future',
    ]);
  });
});

describe('handing out', () => {
  test('[R41] a newer version replaces the older set of the same person and leaves the others', () => {
    const sets = give(give([], 1, ['a', 'b']), 2, ['a']);
    expect(sets.map(({ receipt, state }) => [receipt, state])).toEqual([
      ['doi-1/1/a', 'replaced'],
      ['doi-1/1/b', 'valid'],
      ['doi-1/2/a', 'valid'],
    ]);
    expect(replacedBy(sets, 2)[1]?.state).toBe('replaced');
    expect(replacedBy(sets, 2)[2]?.state).toBe('valid');
  });

  test('a returned set stays returned when a newer version comes', () => {
    const sets = recalled(give([], 1, ['a', 'b']), ['b']);
    expect(replacedBy(sets, 2).map(({ state }) => state)).toEqual(['recalled', 'replaced']);
  });

  test('of people whose ids begin alike each receipt is the first', () => {
    expect(give([], 1, ['an', 'an-le']).map(({ receipt }) => receipt)).toEqual([
      'doi-1/1/an',
      'doi-1/1/an-le',
    ]);
  });
});

describe('whatever happens', () => {
  const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
  type Step =
    | { what: 'dossier'; electronic: boolean; copies: number }
    | { what: 'team'; team: string[] }
    | { what: 'hand'; person: string };
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      what: fc.constant('dossier' as const),
      electronic: fc.boolean(),
      copies: fc.integer({ min: 0, max: 6 }),
    }),
    fc.record({ what: fc.constant('team' as const), team: fc.shuffledSubarray(PEOPLE) }),
    fc.record({ what: fc.constant('hand' as const), person: fc.constantFrom(...PEOPLE) }),
  );

  interface Desk {
    team: string[];
    version: number;
    electronic: boolean;
    sets: DossierSet[];
  }

  /** As the statechart does it: dossiers, changes of the team, sets handed to those who are owed one. */
  function after(desk: Desk, done: Step, at: number): Desk {
    if (done.what === 'dossier') {
      const version = desk.version + 1;
      const people = done.electronic ? desk.team : desk.team.slice(0, done.copies);
      const sets = give(replacedBy(desk.sets, version), version, people, at);
      return { ...desk, version, electronic: done.electronic, sets };
    }
    if (done.what === 'team') {
      const back = recalled(desk.sets, done.team);
      const joined = desk.version > 0 && desk.electronic ? setsOwed(back, done.team) : [];
      return { ...desk, team: done.team, sets: give(back, desk.version, joined, at) };
    }
    return desk.version > 0 && setsOwed(desk.sets, desk.team).includes(done.person)
      ? { ...desk, sets: give(desk.sets, desk.version, [done.person], at) }
      : desk;
  }

  const START: Desk = { team: ['a', 'b', 'c'], version: 0, electronic: true, sets: [] };
  const all = (check: (desk: Desk, before: Desk, done: Step) => void) =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let desk = START;
        for (const [index, done] of steps.entries()) {
          const before = desk;
          desk = after(desk, done, NOW + index);
          check(desk, before, done);
        }
      }),
      { numRuns: 200 },
    );

  test('[R41] nobody has two valid sets, nobody outside the team has one, and none is of an older version', () => {
    all(({ sets, team, version }) => {
      const valid = validSets(sets);
      expect(new Set(valid.map(({ person }) => person)).size).toBe(valid.length);
      expect(valid.every((set) => team.includes(set.person) && set.version === version)).toBe(true);
    });
  });

  test('[R41, R42] after an electronic dossier and after each change of the team every member has exactly one', () => {
    all(({ sets, team, version, electronic }, _before, { what }) => {
      if (!electronic || version === 0 || what === 'hand') return;
      expect(
        validSets(sets)
          .map(({ person }) => person)
          .sort(),
      ).toEqual([...team].sort());
    });
  });

  test('no receipt is given twice, and no set is lost or comes back to life', () => {
    all(({ sets }, before) => {
      expect(new Set(sets.map(({ receipt }) => receipt)).size).toBe(sets.length);
      for (const [index, earlier] of before.sets.entries()) {
        const { state, ...rest } = sets[index] ?? earlier;
        const { state: was, ...kept } = earlier;
        expect(rest).toEqual(kept);
        if (was !== 'valid') expect(state).toBe(was);
      }
    });
  });

  test('who is owed a set and who has one are together the team', () => {
    all(({ sets, team }) => {
      const held = validSets(sets).map(({ person }) => person);
      expect([...setsOwed(sets, team), ...held].sort()).toEqual([...team].sort());
    });
  });
});

test('a set is called by its version and its place in it, whoever holds it', () => {
  const of = (version: number, person: string): DossierSet => ({
    receipt: `doi-1/${version}/${person}`,
    person,
    version,
    at: 0,
    handed: true,
    state: 'valid',
  });
  const sets = [of(1, 'an'), of(2, 'an'), of(2, 'mai'), of(2, 'lan')];
  expect(sets.map((set) => setNumber(sets, set))).toEqual(['1/01', '2/01', '2/02', '2/03']);
});

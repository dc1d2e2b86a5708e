import type { Instant } from '../calendar/instant.ts';
import type { DossierSet } from '../case/case-content.ts';
import { assignmentsAt, type Role, type Roster, TEAM_ROLES } from '../people/roster.ts';

/** R41, R42: one set of the dossier for every member of the team, through its clerk. */

/** The roles of the team whose holders get a set each: the clerk by setting (X2). */
export const rolesWithSet = (clerkIsMember: boolean): readonly Role[] =>
  TEAM_ROLES.filter((role) => clerkIsMember || role !== 'teamClerk');

/** Who gets a set at `at`: leader and members, the clerk by setting (X2); in the roster's order, each once. */
export function setHolders(roster: Roster, at: Instant, utcOffset: string, clerkIsMember: boolean): string[] {
  const roles = rolesWithSet(clerkIsMember);
  const found = assignmentsAt(roster, at, utcOffset).filter(({ role }) => roles.includes(role));
  return [...new Set(found.map(({ person }) => person))];
}

/** Number of a dossier's receipt, unique in the campaign; those of its sets begin with it: `doi-1/2`. */
const receiptNumber = (cell: string, version: number): string => `${cell}/${version}`;

/**
 * By which number people call a set: its version, and which of that version's sets it is: `2/03`.
 *
 * @param sets all of the cell's
 */
export function setNumber(sets: readonly DossierSet[], { receipt, version }: DossierSet): string {
  const place = sets.filter((set) => set.version === version).findIndex((set) => set.receipt === receipt);
  return `${version}/${String(place + 1).padStart(2, '0')}`;
}

export const validSets = (sets: readonly DossierSet[]): DossierSet[] =>
  sets.filter(({ state }) => state === 'valid');

/** Members without a valid set, in the roster's order. */
export const setsOwed = (sets: readonly DossierSet[], holders: readonly string[]): string[] =>
  holders.filter((person) => !validSets(sets).some((set) => set.person === person));

/**
 * A receipt's number is never given twice: a person who gets the same version again, after having left the team, has a
 * number with a suffix.
 */
function receiptOf(sets: readonly DossierSet[], cell: string, version: number, person: string): string {
  const first = `${receiptNumber(cell, version)}/${person}`;
  const taken = sets.filter(({ receipt }) => receipt === first || receipt.startsWith(`${first}/`)).length;
  return taken === 0 ? first : `${first}/${taken + 1}`;
}

/**
 * Makes out a set of this version for each of these people; a set that one of them held before is replaced.
 *
 * @param handed whether somebody recorded that it was handed over
 */
export function handOut(
  sets: readonly DossierSet[],
  { cell, version, at, handed }: { cell: string; version: number; at: Instant; handed: boolean },
  people: readonly string[],
): DossierSet[] {
  return people.reduce<DossierSet[]>(
    (all, person) => [
      ...all.map(
        (set): DossierSet =>
          set.person === person && set.state === 'valid' ? { ...set, state: 'replaced' } : set,
      ),
      { receipt: receiptOf(all, cell, version, person), person, version, at, handed, state: 'valid' },
    ],
    [...sets],
  );
}

/** A new version replaces the old sets, also those that are not handed out again at once. */
export const replacedBy = (sets: readonly DossierSet[], version: number): DossierSet[] =>
  sets.map((set) => (set.state === 'valid' && set.version < version ? { ...set, state: 'replaced' } : set));

/** Whoever has left the team has to give the set back; its entry stays. */
export const recalled = (sets: readonly DossierSet[], holders: readonly string[]): DossierSet[] =>
  sets.map((set) =>
    set.state === 'valid' && !holders.includes(set.person) ? { ...set, state: 'recalled' } : set,
  );

import { asciiName } from '../ascii-name.ts';
import type { LocalDate } from '../calendar/instant.ts';

/** Ids of members: the same person gets the same one, in every list and in every year. */

export interface NamedPerson {
  id: string;
  name: string;
  /** null: of no cell, or nobody knows which */
  cell: string | null;
  born: LocalDate | null;
}

export interface ListedMember {
  name: string;
  cell: string;
  born: LocalDate | null;
}

const LONGEST = 80;

const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Whether a known person can be the one in the list: the birth dates settle it, else the cell. */
function isSame(known: NamedPerson, listed: ListedMember): boolean {
  if (nameKey(known.name) !== nameKey(listed.name)) return false;
  if (known.born !== null && listed.born !== null) return known.born === listed.born;
  return known.cell === null || known.cell === listed.cell;
}

/** `nguyen-van-an`, or with a number where somebody else has that. */
function freshId(name: string, taken: ReadonlySet<string>): string {
  const base = asciiName(name, LONGEST) || 'dang-vien';
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/**
 * An id for each member of a list, in its order.
 *
 * @param known people of the plan and of the directory, also of last year
 */
export function memberIds(listed: readonly ListedMember[], known: readonly NamedPerson[]): string[] {
  const taken = new Set(known.map(({ id }) => id));
  const given = new Set<string>();
  return listed.map((member) => {
    const same = known.find((person) => !given.has(person.id) && isSame(person, member));
    const id = same?.id ?? freshId(member.name, taken);
    taken.add(id);
    given.add(id);
    return id;
  });
}

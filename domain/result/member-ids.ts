import { asciiName } from '../ascii-name.ts';
import type { LocalDate } from '../calendar/instant.ts';
import { sameWriting } from '../folded.ts';

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

/** Whether a known person can be the one in the list: the birth dates settle it, else the cell. */
function isSame(known: NamedPerson, listed: ListedMember): boolean {
  if (sameWriting(known.name) !== sameWriting(listed.name)) return false;
  if (known.born !== null && listed.born !== null) return known.born === listed.born;
  return known.cell === null || known.cell === listed.cell;
}

const nameInCell = ({ name, cell }: Pick<ListedMember, 'name' | 'cell'>): string =>
  JSON.stringify([sameWriting(name), cell]);

/** Finds whose birth date a list has corrected: the only one of a name in a cell, where the cell had one of that name. */
function correctedIn(
  listed: readonly ListedMember[],
  known: readonly NamedPerson[],
): (member: ListedMember) => NamedPerson | undefined {
  const inList = Map.groupBy(listed, nameInCell);
  const inCells = Map.groupBy(known, ({ name, cell }) => nameInCell({ name, cell: cell ?? '' }));
  return (member) => {
    const [one, ...others] = inCells.get(nameInCell(member)) ?? [];
    return others.length === 0 && inList.get(nameInCell(member))?.length === 1 ? one : undefined;
  };
}

/** `nguyen-van-an`, or with a number where somebody else has that. */
function freshId(name: string, taken: ReadonlySet<string>): string {
  const base = asciiName(name, LONGEST) || 'dang-vien';
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/**
 * An id for each member of a list, in its order. Somebody whose birth date differs from the one that is known is taken
 * for the same person where that can be: it is for the caller to tell so before the list counts.
 *
 * @param known people of the plan and of the directory, also of last year
 * @param newcomers names of those who are other people than those of the same name in their cells
 */
export function memberIds(
  listed: readonly ListedMember[],
  known: readonly NamedPerson[],
  newcomers: readonly string[] = [],
): string[] {
  const taken = new Set(known.map(({ id }) => id));
  const given = new Set<string>();
  const isNew = new Set(newcomers.map(sameWriting));
  const correctedOne = correctedIn(listed, known);
  const knownAs = (member: ListedMember): NamedPerson | undefined => {
    const free = known.filter(({ id }) => !given.has(id));
    const same = free.find((person) => isSame(person, member));
    if (same !== undefined || isNew.has(sameWriting(member.name))) return same;
    const corrected = correctedOne(member);
    return corrected !== undefined && free.includes(corrected) ? corrected : undefined;
  };
  return listed.map((member) => {
    const id = knownAs(member)?.id ?? freshId(member.name, taken);
    taken.add(id);
    given.add(id);
    return id;
  });
}

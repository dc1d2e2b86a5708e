import { asciiName } from '../../domain/ascii-name.ts';
import { sameWriting } from '../../domain/folded.ts';
import { takenAsOne, whichOne } from '../../words/workbooks/plan-people-words.ts';
import type { SheetFinding } from './sheet-file.ts';
import { findingAt, type ReadRow } from './sheet-table.ts';

/** Who is who in a workbook that has a row for each role. */

const LONGEST_ID = 60;

/** A name as an id; `otherwise` of one without a Latin letter. */
export const idOf = (name: string, otherwise: string): string => asciiName(name, LONGEST_ID) || otherwise;

/** An id made of a name that nobody else has. */
export function freeId(name: string, otherwise: string, taken: Set<string>): string {
  const base = idOf(name, otherwise);
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  /** in which they stand first */
  row: number;
}

const sameAddress = (one: string | null, other: string | null): boolean =>
  one !== null && one.toLowerCase() === other?.toLowerCase();

/** Everybody once: by name and address, of a row without an address by the name alone. */
export class Persons {
  readonly #known: KnownPerson[] = [];
  readonly #taken = new Set<string>();

  all(): KnownPerson[] {
    return this.#known;
  }

  /** @returns the id of whoever a row is about; what isn't sure is told */
  of(row: ReadRow, name: string, email: string | null, findings: SheetFinding[]): string {
    const called = this.#known.filter((one) => sameWriting(one.name) === sameWriting(name));
    const exact = called.filter((one) => sameAddress(one.email, email));
    const possible = exact.length > 0 ? exact : called.filter((one) => one.email === null || email === null);
    const [found, ...others] = possible;
    if (found === undefined) {
      const id = freeId(name, 'nguoi', this.#taken);
      this.#known.push({ id, name, email, row: row.row });
      return id;
    }
    if (others.length > 0) findings.push(findingAt(row, 'name', 'SEVERAL', whichOne(name)));
    else if (found.email === null && email === null) {
      const message = takenAsOne(found.name, found.row);
      findings.push({ ...findingAt(row, 'name', 'TAKEN_AS_ONE', message), severity: 'warning' });
    }
    found.email ??= email;
    return found.id;
  }
}

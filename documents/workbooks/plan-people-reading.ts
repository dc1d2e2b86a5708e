import { z } from 'zod';
import type { Bilingual } from '../../domain/failure.ts';
import { sameWriting } from '../../domain/folded.ts';
import { isCellRole, type Role, roleSchema } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { CELL_KIND_WORDS } from '../../words/workbooks/plan-people-heads.ts';
import {
  cellTwice,
  notInCells,
  PLAN_PEOPLE_WORDS,
  roleTwice,
} from '../../words/workbooks/plan-people-words.ts';
import { tooLong } from '../../words/workbooks/sheet-words.ts';
import { freeId, idOf, Persons } from './plan-people-persons.ts';
import type { SheetFinding } from './sheet-file.ts';
import { findingAt, type ReadRow, tellOnce } from './sheet-table.ts';

/** The part of a plan that a workbook can hold. */
export interface PlanPeople {
  cells: Pick<Plan['cells'][number], 'id' | 'name' | 'kind' | 'peerGroup'>[];
  people: Pick<Plan['people'][number], 'id' | 'name' | 'email'>[];
  roles: { person: string; role: Role; cell?: string }[];
}

type CellKind = Plan['cells'][number]['kind'];
const isKind = (word: string): word is CellKind => Object.hasOwn(CELL_KIND_WORDS, word);

const LONGEST_NAME = 150;

const textIn = (row: ReadRow, key: string): string => {
  const value = row.values[key];
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
};

const required = (row: ReadRow, key: string, message: Bilingual, findings: SheetFinding[]): string => {
  const text = textIn(row, key);
  if (text === '') tellOnce(findings, findingAt(row, key, 'MISSING', message));
  if (text.length > LONGEST_NAME) findings.push(findingAt(row, key, 'TOO_LONG', tooLong(LONGEST_NAME)));
  return text;
};

export interface ReadCells {
  cells: PlanPeople['cells'];
  /** by name, folded */
  ids: Map<string, string>;
}

/** @param findings what is wrong is put there */
export function cellsIn(rows: readonly ReadRow[], findings: SheetFinding[]): ReadCells {
  // what journal, messages and files call the campaign itself
  const taken = new Set(['campaign']);
  const places = new Map<string, number>();
  const ids = new Map<string, string>();
  const cells = rows.flatMap((row): PlanPeople['cells'] => {
    const name = required(row, 'name', PLAN_PEOPLE_WORDS.noCellName, findings);
    const kind = required(row, 'kind', PLAN_PEOPLE_WORDS.noKind, findings);
    const group = required(row, 'peerGroup', PLAN_PEOPLE_WORDS.noGroup, findings);
    const before = places.get(sameWriting(name));
    if (name !== '' && before !== undefined)
      findings.push(findingAt(row, 'name', 'DUPLICATE', cellTwice(before)));
    if (name === '' || before !== undefined) return [];
    places.set(sameWriting(name), row.row);
    const id = freeId(name, 'chi-bo', taken);
    ids.set(sameWriting(name), id);
    return isKind(kind) ? [{ id, name, kind, peerGroup: idOf(group, 'nhom') }] : [];
  });
  return { cells, ids };
}

function addressIn(row: ReadRow, findings: SheetFinding[]): string | null {
  const text = textIn(row, 'email');
  if (text === '') return null;
  if (!z.email().safeParse(text).success)
    findings.push(findingAt(row, 'email', 'WRONG_ADDRESS', PLAN_PEOPLE_WORDS.notAnAddress));
  return text;
}

/** The cell of a role; undefined of one that is of no cell, and of what is wrong. */
function cellOf(
  row: ReadRow,
  role: string,
  ids: ReadonlyMap<string, string>,
  findings: SheetFinding[],
): string | undefined {
  const name = textIn(row, 'cell');
  const of = isCellRole(role);
  const id = ids.get(sameWriting(name));
  if (role === '') return undefined;
  if (of && name === '')
    findings.push(findingAt(row, 'cell', 'ROLE_NEEDS_CELL', PLAN_PEOPLE_WORDS.needsCell));
  else if (!of && name !== '')
    findings.push(findingAt(row, 'cell', 'ROLE_WITHOUT_CELL', PLAN_PEOPLE_WORDS.withoutCell));
  else if (of && id === undefined) findings.push(findingAt(row, 'cell', 'UNKNOWN_CELL', notInCells(name)));
  return of ? id : undefined;
}

/** @param findings what is wrong is put there */
export function peopleIn(
  rows: readonly ReadRow[],
  ids: ReadonlyMap<string, string>,
  findings: SheetFinding[],
): Pick<PlanPeople, 'people' | 'roles'> {
  const persons = new Persons();
  const places = new Map<string, number>();
  const roles = rows.flatMap((row): PlanPeople['roles'] => {
    const name = required(row, 'name', PLAN_PEOPLE_WORDS.noName, findings);
    const role = required(row, 'role', PLAN_PEOPLE_WORDS.noRole, findings);
    const email = addressIn(row, findings);
    const cell = cellOf(row, role, ids, findings);
    if (name === '') return [];
    const person = persons.of(row, name, email, findings);
    const held = roleSchema.safeParse(role).data;
    if (held === undefined) return [];
    const key = JSON.stringify([person, role, cell]);
    const before = places.get(key);
    if (before !== undefined) findings.push(findingAt(row, 'role', 'DUPLICATE', roleTwice(before)));
    else places.set(key, row.row);
    return [{ person, role: held, ...(cell === undefined ? {} : { cell }) }];
  });
  return { people: persons.all().map(({ id, name, email }) => ({ id, name, email })), roles };
}

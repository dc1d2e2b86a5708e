import { createHash } from 'node:crypto';
import { folded, sameWriting } from '../domain/folded.ts';
import { idSchema } from '../domain/id.ts';
import { type CellNames, namesEver } from '../domain/plan/cell-names.ts';
import { unknownCell } from '../office/office-failure.ts';
import { nobodyMeant, severalMeant } from '../words/cli/meant.ts';
import { CommandFailure } from './command-failure.ts';

/** Whom and what somebody means at a terminal: by an id, by a name, or by as much of a name as fits one alone. */

export interface Named {
  id: string;
  name: string;
}

/** A campaign, whose plan names its cells, also as they were called before, and the people of its directory. */
interface Meant {
  plan: CellNames & { people: readonly Named[] };
}

/** Letters of a notice's short id: enough to tell those of one campaign apart. */
const SHORT = 8;

const wordsOf = (text: string): string[] =>
  folded(sameWriting(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Names have neither slashes nor other signs of a path or an address. */
const NAME = /^[\p{L}\p{M}\p{N}\s.,'’()-]*$/u;

/** Whether all words that were typed stand in the name, in their order. */
function isPartOf(typed: readonly string[], name: string): boolean {
  let at = 0;
  for (const word of wordsOf(name)) if (word === typed[at]) at += 1;
  return typed.length > 0 && at === typed.length;
}

/** Those who fit best: by id, by the whole name with its marks, by the whole name without, by a part of it. */
function fitting(all: readonly Named[], text: string): readonly Named[] {
  const typed = NAME.test(text) ? wordsOf(text) : [];
  const ways: readonly ((one: Named) => boolean)[] = [
    ({ id }) => id === text.trim(),
    ({ name }) => sameWriting(name) === sameWriting(text),
    ({ name }) => wordsOf(name).join(' ') === typed.join(' '),
    ({ name }) => isPartOf(typed, name),
  ];
  return ways.map((way) => all.filter(way)).find((found) => found.length > 0) ?? [];
}

/** @returns the id of the one that fits; null where none does. @throws CommandFailure SEVERAL_MEANT when more than one fits */
export function oneMeant(all: readonly Named[], text: string): string | null {
  const [one, ...others] = new Map(fitting(all, text).map((found) => [found.id, found])).values();
  if (one === undefined) return null;
  if (others.length === 0) return one.id;
  const found = [one, ...others].map(({ id, name }) => `${name} (${id})`);
  throw new CommandFailure('SEVERAL_MEANT', severalMeant(text, found));
}

/** @throws CommandFailure SEVERAL_MEANT, PERSON_UNKNOWN */
export function personMeant({ plan }: Meant, text: string): string {
  const person = oneMeant(plan.people, text);
  if (person === null) throw new CommandFailure('PERSON_UNKNOWN', nobodyMeant(text));
  return person;
}

/**
 * Who sends: an id that the records don't know, or not yet, is the door's to judge.
 *
 * @throws CommandFailure SEVERAL_MEANT, PERSON_UNKNOWN
 */
export const senderMeant = (row: Meant, text: string): string =>
  oneMeant(row.plan.people, text) ?? (idSchema.safeParse(text).success ? text : personMeant(row, text));

/** @throws CommandFailure SEVERAL_MEANT; OfficeFailure UNKNOWN_CELL */
export function cellMeant({ plan }: Meant, text: string): string {
  const cell = oneMeant(namesEver(plan), text);
  if (cell === null) throw unknownCell(text);
  return cell;
}

/** @returns a cell's id, or `campaign`. @throws CommandFailure SEVERAL_MEANT; OfficeFailure UNKNOWN_CELL */
export const subjectMeant = (row: Meant, text: string): string =>
  text === 'campaign' ? text : cellMeant(row, text);

/** What a list shows of an id that is too long to type. */
export const shortId = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, SHORT);

export const isShortId = (text: string): boolean => new RegExp(`^[0-9a-f]{${SHORT}}$`).test(text);

/** @returns the id that is meant by itself or by its short one; what was typed where none is. @throws CommandFailure SEVERAL_MEANT */
export function idMeant(ids: readonly string[], text: string): string {
  if (ids.includes(text)) return text;
  const [one, ...others] = ids.filter((id) => shortId(id) === text);
  if (others.length > 0) throw new CommandFailure('SEVERAL_MEANT', severalMeant(text, ids));
  return one ?? text;
}

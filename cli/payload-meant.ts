import { z } from 'zod';
import { idSchema } from '../domain/id.ts';
import { type CellNames, namesEver } from '../domain/plan/cell-names.ts';
import type { EventType } from '../machines/door/events.ts';
import { type Named, oneMeant } from './meant.ts';

/** Names inside of what somebody sends, where the door wants ids; a name that fits nobody is the door's to judge. */

/** A campaign with everything that its events name. */
interface Plan extends CellNames {
  people: readonly Named[];
  sessions: readonly Named[];
}

const NAMED = {
  person: 'people',
  head: 'people',
  cell: 'cells',
  into: 'cells',
  session: 'sessions',
} as const;
type Field = keyof typeof NAMED;

/** Those that a field may mean, a cell also as it was called before. */
const allNamed = (plan: Plan, field: Field): readonly Named[] =>
  NAMED[field] === 'cells' ? namesEver(plan) : plan[NAMED[field]];

/** What an event names that isn't there yet: its id is what was typed. */
const NEW: { [T in EventType]?: readonly Field[] } = {
  'cell.add': ['cell'],
  'cell.split': ['into'],
};

const isField = (key: string): key is Field => Object.hasOwn(NAMED, key);
const named = z.looseObject({});
const newcomer = z.looseObject({ newcomer: z.literal(true) });

/** An id of several words is no name: it may be of somebody who comes, or who is known from another year. */
const isWritten = (text: string): boolean => text.includes('-') && idSchema.safeParse(text).success;

/** Roles that end and begin name their people as the event does. */
const LISTS: readonly string[] = ['remove', 'add'];

/**
 * The same with the ids of whom and what it names.
 *
 * @throws CommandFailure SEVERAL_MEANT
 */
export function namesMeant({ plan }: { plan: Plan }, type: string, payload: unknown): unknown {
  const fields = named.safeParse(payload).data;
  if (fields === undefined) return payload;
  const others: readonly string[] = Object.entries(NEW).find(([event]) => event === type)?.[1] ?? [];
  const unknown = newcomer.safeParse(payload).success ? [...others, 'person'] : others;
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      if (LISTS.includes(key) && Array.isArray(value))
        return [key, value.map((one) => namesMeant({ plan }, type, one))];
      if (typeof value !== 'string' || !isField(key) || unknown.includes(key)) return [key, value];
      return [key, isWritten(value) ? value : (oneMeant(allNamed(plan, key), value) ?? value)];
    }),
  );
}

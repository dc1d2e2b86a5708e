import { writtenDate, writtenInstant } from '../../domain/calendar/written-date.ts';
import type { FormField, NamedField } from './form-fields.ts';

/** A name and a value as a form posts them; names are paths: `scores.fourGood.0.points`. */
export type Pair = readonly [name: string, value: string];

/** Posted for what is there although nothing is in it. */
export const PRESENT = 'present';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is inside, or that it is there with nothing inside. */
const insideOr = (path: string, pairs: Pair[]): Pair[] => (pairs.length > 0 ? pairs : [[path, PRESENT]]);

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const numberText = (value: unknown): string => String(value).replace('.', ',');

function pairsOf(field: FormField, path: string, value: unknown, utcOffset: string): Pair[] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'points':
      return [[path, numberText(value)]];
    case 'date':
      // what can't be read as a day is shown as it was typed
      return [[path, ISO_DAY.test(String(value)) ? writtenDate(String(value)) : String(value)]];
    case 'instant':
      return [[path, writtenInstant(Date.parse(String(value)), utcOffset)]];
    case 'yesNo':
      return [[path, value === true ? 'yes' : 'no']];
    case 'tick':
      return value === true ? [[path, 'yes']] : [];
    case 'file':
      return [[path, JSON.stringify(value)]];
    case 'group':
      return insideOr(path, encode(field.fields, value, utcOffset, `${path}.`));
    case 'map': {
      const inside = isRecord(value) ? value : {};
      const each = ([key, inner]: [string, unknown]) => pairsOf(field.of, `${path}.${key}`, inner, utcOffset);
      return insideOr(path, Object.entries(inside).flatMap(each));
    }
    case 'list': {
      const rows = Array.isArray(value) ? value : [];
      return rows.flatMap((row, at) => pairsOf(field.of, `${path}.${at}`, row, utcOffset));
    }
    default:
      return [[path, String(value)]];
  }
}

/**
 * A payload as its form shows and posts it.
 *
 * @param utcOffset of the plan: in whose time instants are written
 * @param prefix of all names
 */
export function encode(
  fields: readonly NamedField[],
  payload: unknown,
  utcOffset: string,
  prefix = '',
): Pair[] {
  if (!isRecord(payload)) return [];
  return fields.flatMap(({ name, field, blank }) =>
    payload[name] === blank ? [] : pairsOf(field, `${prefix}${name}`, payload[name], utcOffset),
  );
}

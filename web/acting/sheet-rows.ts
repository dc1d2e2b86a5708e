import type { TeamFormRead } from '../../office/team-form.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { rowsOf } from '../forms/list-rows.ts';
import { aboutOf } from './begun-rows.ts';

/** What a filled form of the team says, as the form of `inspection.record` holds it. */

const TYPE = 'inspection.record';
const LISTS = ['scores', 'documents', 'verified'] as const;
type List = (typeof LISTS)[number];

/** A field that held something else before. */
export interface Replaced {
  list: List;
  /** what its row is about, by the names of its fields */
  about: Readonly<Record<string, string>>;
  before: string;
  after: string;
}

export interface WithSheet {
  values: Map<string, string>;
  replaced: Replaced[];
}

/** Of one score the fields of which only one is filled in. */
const VALUES: Readonly<Record<List, readonly string[]>> = {
  scores: ['points', 'grade', 'met'],
  documents: [],
  verified: [],
};

/** The fields of one row as a form posts them, by their names in the row. */
function fieldsOf(list: List, given: object, utcOffset: string): Map<string, string> {
  const pairs = encode(formFieldsOf(TYPE), { [list]: [given] }, utcOffset, '');
  return new Map(pairs.map(([name, value]) => [name.slice(`${list}.0.`.length), value]));
}

/**
 * A form with the rows of a filled one put into it, each beside what that was made beside (`replaces`).
 *
 * @param values as the form begins, or as its draft was kept
 * @param utcOffset of the plan
 */
export function withSheet(
  values: ReadonlyMap<string, string>,
  read: Pick<TeamFormRead, List>,
  utcOffset: string,
): WithSheet {
  const filled = new Map(values);
  const replaced: Replaced[] = [];
  for (const list of LISTS)
    for (const { given, base } of read[list]) {
      const fields = fieldsOf(list, given, utcOffset);
      const keys = aboutOf(TYPE, list).filter((key) => key !== 'replaces');
      const about = Object.fromEntries(keys.map((key) => [key, fields.get(key) ?? '']));
      const rows = rowsOf(filled, list);
      const isIt = (row: number) => keys.every((key) => filled.get(`${list}.${row}.${key}`) === about[key]);
      const row = rows.find(isIt) ?? (rows.at(-1) ?? -1) + 1;
      const cleared = VALUES[list].filter((key) => !fields.has(key)).map((key) => [key, ''] as const);
      for (const [key, after] of [...cleared, ...fields]) {
        const name = `${list}.${row}.${key}`;
        const before = filled.get(name) ?? '';
        if (before.trim() !== '' && before !== after) replaced.push({ list, about, before, after });
        if (after === '') filled.delete(name);
        else filled.set(name, after);
      }
      filled.set(`${list}.${row}.replaces`, base);
    }
  return { values: filled, replaced };
}

import type { TeamFormRead } from '../../office/team-form.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { rowsOf } from '../forms/list-rows.ts';
import { aboutOf } from './begun-rows.ts';

/** What a filled form of the team says, as the form of `inspection.record` holds it. */

const TYPE = 'inspection.record';
const LISTS = ['scores', 'documents', 'verified'] as const;
type List = (typeof LISTS)[number];

/** A row of the form. */
export interface SheetRow {
  list: List;
  /** `scores.5` */
  name: string;
  /** what it is about, by the names of its fields */
  about: Readonly<Record<string, string>>;
}

/** One of which a field held something else before. */
export interface Replaced extends SheetRow {
  before: string;
  after: string;
}

export interface WithSheet {
  values: Map<string, string>;
  replaced: Replaced[];
  /** rows in which somebody has to choose */
  contested: SheetRow[];
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
  read: Pick<TeamFormRead, List | 'meanwhile'>,
  utcOffset: string,
): WithSheet {
  const filled = new Map(values);
  const replaced: Replaced[] = [];
  const contested: SheetRow[] = [];
  const isNewer = ({ sheet, row }: TeamFormRead['scores'][number]['place']) =>
    read.meanwhile.some((one) => one.sheet === sheet && one.row === row);
  for (const list of LISTS)
    for (const { given, base, place } of read[list]) {
      const fields = fieldsOf(list, given, utcOffset);
      const keys = aboutOf(TYPE, list).filter((key) => key !== 'replaces');
      const about = Object.fromEntries(keys.map((key) => [key, fields.get(key) ?? '']));
      const rows = rowsOf(filled, list);
      const isIt = (row: number) => keys.every((key) => filled.get(`${list}.${row}.${key}`) === about[key]);
      const row = { list, name: `${list}.${rows.find(isIt) ?? (rows.at(-1) ?? -1) + 1}`, about };
      if (isNewer(place)) contested.push(row);
      const cleared = VALUES[list].filter((key) => !fields.has(key)).map((key) => [key, ''] as const);
      for (const [key, after] of [...cleared, ...fields]) {
        const name = `${row.name}.${key}`;
        const before = filled.get(name) ?? '';
        if (before.trim() !== '' && before !== after) replaced.push({ ...row, before, after });
        if (after === '') filled.delete(name);
        else filled.set(name, after);
      }
      filled.set(`${row.name}.replaces`, base);
    }
  return { values: filled, replaced, contested };
}

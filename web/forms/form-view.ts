import type { Lang } from '../../words/words.ts';
import type { Html } from '../page.ts';
import type { FormEvent } from './form-fields.ts';

/** What the fields of a form are shown with. */

/** A field's own choices, by id. */
export interface Option {
  value: string;
  label: string;
}

/** What a row is about that its form begins with: the row is headed by it, and asks for the rest. */
export interface RowHead {
  /** its place among its like */
  number: number;
  label: string;
  /** what stands above the first of those that belong together */
  part: string;
  /** beside the label; empty: nothing */
  most: string;
  /** fields that say what it is about: they are sent along */
  given: readonly string[];
  /** fields that stand open; all others are folded */
  asked: readonly string[];
  /** fields that aren’t asked for */
  left: readonly string[];
  /** of a field with keys, or of choices, those that belong to it; left out: all */
  keys?: Readonly<Record<string, readonly string[]>>;
  /** whether the row can be taken out: one that says nothing when it is left empty need not be */
  removable: boolean;
}

/** Fields as they are shown: whatever was typed, also what can't be read. */
export interface FieldsView {
  lang: Lang;
  /** @param path names of the fields on the way, without places in lists */
  labelOf(path: readonly string[]): string;
  choiceOf(path: readonly string[], value: string): string;
  /** of the plan: in whose time instants are written */
  utcOffset: string;
  /** by name, as posted */
  values: ReadonlyMap<string, string>;
  /** sentences by the name of the field that they are about */
  problems: ReadonlyMap<string, string>;
  /** the same of what should be looked at, and stands in nobody's way */
  warnings?: ReadonlyMap<string, string>;
  /** people, cells, sessions, criteria …; null where an id is typed */
  optionsOf(path: readonly string[]): readonly Option[] | null;
  /** whether ids of a list are chosen row by row, few out of many; left out: known ones are ticked */
  inRows?(path: readonly string[]): boolean;
  /** whether something else may be typed as well: somebody who is named in the same form */
  mayBeNew(path: readonly string[]): boolean;
  /** where one file is sent by itself */
  fileLink: string;
  /** what a key of a map is called */
  keyWord(path: readonly string[], key: string): string;
  /** what a row is about, by what it says so far; null where that has to be chosen */
  headOf(path: readonly string[], row: (field: string) => string): RowHead | null;
  /** what is known of what a row is about, below its head */
  besideOf?(path: readonly string[], row: (field: string) => string, name: string): Html | '';
}

/** The form of one event. */
export interface FormView extends Omit<FieldsView, 'labelOf' | 'choiceOf'> {
  type: FormEvent;
  /** what the form knows by itself, by the name of its field: it is sent along, and nobody is asked for it */
  known?: ReadonlyMap<string, string>;
}

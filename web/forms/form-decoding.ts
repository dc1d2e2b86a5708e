import { isoWithOffset } from '../../domain/calendar/instant.ts';
import { readDate, readInstant } from '../../domain/calendar/written-date.ts';
import { type FileRef, fileRefSchema } from '../../domain/dossier/file-ref.ts';
import type { ReadingProblem } from '../../words/forms/form-texts.ts';
import { type Pair, PRESENT } from './form-encoding.ts';
import type { FormField, NamedField } from './form-fields.ts';

/** What can be read is judged by the door alone. */

/** What becomes of a value that can't be read: it is no part of the payload, or stands in it as it was typed. */
type Unreadable = 'leftOut' | 'kept';

/** Stands before the name of the field by which a file came with the form. */
export const ENCLOSED = 'enclosed:';

export interface Decoded {
  payload: Record<string, unknown>;
  /** by the name of the field */
  problems: Map<string, ReadingProblem>;
  /** stored files that the form carries along, by the name of the field */
  files: ReadonlyMap<string, FileRef>;
  /** The name of the field that a path of the payload was read from: rows that stayed empty are no part of it. */
  nameOf(path: string): string;
}

/** What was posted, as a tree of the names' parts. */
interface Posted {
  value: string | null;
  inside: Map<string, Posted>;
}

function treeOf(pairs: readonly Pair[]): Posted {
  const root: Posted = { value: null, inside: new Map() };
  for (const [name, value] of pairs) {
    let place = root;
    for (const part of name.split('.')) {
      const next = place.inside.get(part) ?? { value: null, inside: new Map() };
      place.inside.set(part, next);
      place = next;
    }
    // the last of a name counts, as a box does that is posted after the hidden field before it
    place.value = value;
  }
  return root;
}

/** Whether somebody has typed something inside. */
const isFilled = ({ value, inside }: Posted): boolean =>
  (value ?? '').trim() !== '' || [...inside.values()].some(isFilled);

/** A line break of a form is two characters. */
const plain = (value: string): string => value.replaceAll('\r\n', '\n');

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

class Reader {
  readonly problems: Decoded['problems'] = new Map();
  readonly files = new Map<string, FileRef>();
  /** by the name of a list: places of the rows that were read, in order */
  readonly #rows = new Map<string, string[]>();
  readonly #utcOffset: string;
  readonly #unreadable: Unreadable;

  constructor(utcOffset: string, unreadable: Unreadable) {
    this.#utcOffset = utcOffset;
    this.#unreadable = unreadable;
  }

  #unread(path: string, problem: ReadingProblem, text: string): string | undefined {
    this.problems.set(path, problem);
    return this.#unreadable === 'kept' ? text : undefined;
  }

  group(fields: readonly NamedField[], posted: Posted, prefix: string): Record<string, unknown> {
    const read = fields.flatMap(({ name, field, required, blank }) => {
      const value = this.#field(field, posted.inside.get(name), `${prefix}${name}`, required) ?? blank;
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(read);
  }

  #list(of: FormField, posted: Posted, path: string): unknown[] {
    const rows = [...posted.inside].filter(([at]) => /^\d{1,6}$/.test(at));
    rows.sort(([a], [b]) => Number(a) - Number(b));
    const read = rows.flatMap(([at, row]) => {
      const value = this.#field(of, row, `${path}.${at}`, false);
      return value === undefined ? [] : [{ at, value }];
    });
    this.#rows.set(
      path,
      read.map(({ at }) => at),
    );
    return read.map(({ value }) => value);
  }

  nameOf(path: string): string {
    return path.split('.').reduce((name, part) => {
      const place = this.#rows.get(name)?.[Number(part)] ?? part;
      return name === '' ? place : `${name}.${place}`;
    }, '');
  }

  #map(keys: readonly string[], of: FormField, posted: Posted, path: string): Record<string, unknown> {
    const read = keys.flatMap((key) => {
      const value = this.#field(of, posted.inside.get(key), `${path}.${key}`, false);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(read);
  }

  /** What is inside is there when something of it is, when it is said to be, or when it has to be. */
  #field(field: FormField, posted: Posted | undefined, path: string, required: boolean): unknown {
    const place: Posted = posted ?? { value: null, inside: new Map() };
    const isThere = required || place.value === PRESENT;
    switch (field.kind) {
      case 'group':
        return isThere || isFilled(place) ? this.group(field.fields, place, `${path}.`) : undefined;
      case 'map': {
        const map = this.#map(field.keys, field.of, place, path);
        return isThere || Object.keys(map).length > 0 ? map : undefined;
      }
      case 'list': {
        const rows = this.#list(field.of, place, path);
        return isThere || rows.length > 0 ? rows : undefined;
      }
      default:
        return this.#written(field, plain(place.value ?? ''), path);
    }
  }

  #written(field: FormField, written: string, path: string): unknown {
    const text = written.trim();
    if (text === '') return undefined;
    switch (field.kind) {
      case 'whole':
        return NUMBER.test(text) ? Number(text.replace(',', '.')) : this.#unread(path, 'notANumber', text);
      case 'points':
        return NUMBER.test(text) ? text : this.#unread(path, 'notANumber', text);
      case 'date':
        return readDate(text) ?? this.#unread(path, 'notADate', text);
      case 'instant': {
        const at = readInstant(text, this.#utcOffset);
        return at === null ? this.#unread(path, 'notAnInstant', text) : isoWithOffset(at, this.#utcOffset);
      }
      case 'yesNo':
        return text === 'yes';
      case 'tick':
        return text === 'yes' ? true : undefined;
      case 'file': {
        // a file that came with the form is stored when the door takes the event, under the name of its field
        if (text.startsWith(ENCLOSED)) return text.slice(ENCLOSED.length);
        const file = storedFile(text);
        if (file === null) return this.#unread(path, 'notAFile', text);
        this.files.set(path, file);
        return file;
      }
      default:
        return written;
    }
  }
}

/** The stored file that a form carries along; null of anything else. */
export function storedFile(text: string): FileRef | null {
  try {
    return fileRefSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * The payload that a form has posted. What isn't a field of it is passed over.
 *
 * @param utcOffset of the plan: in whose time instants are written
 */
export function decode(
  fields: readonly NamedField[],
  pairs: readonly Pair[],
  utcOffset: string,
  unreadable: Unreadable = 'leftOut',
): Decoded {
  const reader = new Reader(utcOffset, unreadable);
  const payload = reader.group(fields, treeOf(pairs), '');
  return { payload, problems: reader.problems, files: reader.files, nameOf: (path) => reader.nameOf(path) };
}

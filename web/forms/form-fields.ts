import type { EventType } from '../../machines/door/events.ts';
import type { PayloadSchema } from '../../machines/door/valid-events.ts';
import { writtenPayload } from '../../office/sending/written-payloads.ts';

/** What a form asks for, made from the JSON schema of what its sender writes: a form and the door can't differ. */

export type FormField =
  | { kind: 'text'; max: number }
  | { kind: 'id'; max: number }
  | { kind: 'points' }
  | { kind: 'whole'; min: number; max: number }
  | { kind: 'date' }
  | { kind: 'instant' }
  | { kind: 'choice'; values: readonly string[] }
  /** may be left unanswered */
  | { kind: 'yesNo' }
  /** false unless it is ticked */
  | { kind: 'tick' }
  | { kind: 'file' }
  | { kind: 'group'; fields: readonly NamedField[] }
  /** one of each key at most */
  | { kind: 'map'; keys: readonly string[]; of: FormField }
  | { kind: 'list'; min: number; max: number; of: FormField };

export interface NamedField {
  name: string;
  required: boolean;
  field: FormField;
  /** what a field that stays empty says; left out: nothing */
  blank?: string | null;
}

/** Events that no form is made for: what they say comes as a file, with an impact list of its own. */
const BY_FILE = ['criteria.change'] as const satisfies readonly EventType[];
export type FormEvent = Exclude<EventType, (typeof BY_FILE)[number]>;

export const hasForm = (type: EventType): type is FormEvent => !BY_FILE.some((other) => other === type);

type Node = PayloadSchema;

type Inner = NonNullable<Node['properties']>[string] | NonNullable<Node['items']>;

function nodeOf(schema: Inner | undefined, path: string): Node {
  if (typeof schema !== 'object' || Array.isArray(schema)) throw new TypeError(`no schema at ${path}`);
  return schema;
}

/** A value that is said by leaving the field empty, and what is asked for otherwise; null where there is none. */
function openOf(schema: Node, path: string): { inner: Node; blank: string | null } | null {
  const [one, other] = (schema.anyOf ?? []).map((inner) => nodeOf(inner, path));
  if (one === undefined || other === undefined) return null;
  if (other.type === 'null') return { inner: one, blank: null };
  return typeof one.const === 'string' ? { inner: other, blank: one.const } : null;
}

const isFile = ({ properties }: Node): boolean => properties !== undefined && 'sha256' in properties;

function groupOf({ properties = {}, required = [] }: Node, path: string): FormField {
  const fields = Object.entries(properties).map(([name, own]): NamedField => {
    const at = `${path}.${name}`;
    const schema = nodeOf(own, at);
    const open = openOf(schema, at);
    if (open === null) return { name, required: required.includes(name), field: fieldOf(schema, at) };
    return { name, required: false, field: fieldOf(open.inner, at), blank: open.blank };
  });
  return { kind: 'group', fields };
}

/** Texts, and whatever else is written as one. */
function textOf({ format, maxLength, pattern, allOf, enum: values }: Node): FormField {
  if (values !== undefined) return { kind: 'choice', values: values.map(String) };
  if (format === 'date') return { kind: 'date' };
  if (format === 'date-time') return { kind: 'instant' };
  const max = maxLength ?? 10_000;
  return pattern === undefined && allOf === undefined ? { kind: 'text', max } : { kind: 'id', max };
}

function fieldOf(schema: Node, path: string): FormField {
  const { type, anyOf, items, additionalProperties, propertyNames, minimum, maximum } = schema;
  if (anyOf?.some((one) => typeof one === 'object' && one.type === 'number')) return { kind: 'points' };
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return {
        kind: 'whole',
        min: minimum ?? Number.MIN_SAFE_INTEGER,
        max: maximum ?? Number.MAX_SAFE_INTEGER,
      };
    case 'boolean':
      return { kind: schema.default === false ? 'tick' : 'yesNo' };
    case 'array':
      return {
        kind: 'list',
        min: schema.minItems ?? 0,
        max: schema.maxItems ?? Number.MAX_SAFE_INTEGER,
        of: fieldOf(nodeOf(items, `${path}[]`), `${path}[]`),
      };
    case 'object': {
      if (isFile(schema)) return { kind: 'file' };
      if (propertyNames === undefined) return groupOf(schema, path);
      const keys = (nodeOf(propertyNames, path).enum ?? []).map(String);
      return { kind: 'map', keys, of: fieldOf(nodeOf(additionalProperties, `${path}{}`), `${path}{}`) };
    }
    default:
      throw new TypeError(`nothing asks for what stands at ${path}`);
  }
}

/**
 * The fields of an object.
 *
 * @param path how it is called where its shape is objected to
 * @throws TypeError when its schema has a shape that no field is made for
 */
export function fieldsOf(schema: PayloadSchema, path: string): readonly NamedField[] {
  const whole = groupOf(schema, path);
  return whole.kind === 'group' ? whole.fields : [];
}

const made = new Map<FormEvent, readonly NamedField[]>();

/**
 * The fields of an event's payload.
 *
 * @throws TypeError when its schema has a shape that no field is made for
 */
export function formFieldsOf(type: FormEvent): readonly NamedField[] {
  const known = made.get(type);
  if (known !== undefined) return known;
  const fields = fieldsOf(writtenPayload(type), type);
  made.set(type, fields);
  return fields;
}

/** The names of fields on the way, without places in lists. */
export const pathOf = (name: string): string[] => name.split('.').filter((part) => !/^\d+$/.test(part));

function inside(field: FormField, [part, ...rest]: readonly string[]): FormField | null {
  if (part === undefined) return field;
  switch (field.kind) {
    case 'group': {
      const found = field.fields.find(({ name }) => name === part);
      return found === undefined ? null : inside(found.field, rest);
    }
    case 'map':
      return field.keys.includes(part) ? inside(field.of, rest) : null;
    case 'list':
      return /^\d{1,6}$/.test(part) ? inside(field.of, rest) : null;
    default:
      return null;
  }
}

/** The field of that name; null of a name that the form doesn't have. */
export const fieldAt = (fields: readonly NamedField[], name: string): FormField | null =>
  inside({ kind: 'group', fields }, name.split('.'));

/** Whether a form takes files, wherever in it. */
export const takesFiles = (fields: readonly NamedField[]): boolean =>
  fields.some(({ field }) => isOfFiles(field));

function isOfFiles(field: FormField): boolean {
  switch (field.kind) {
    case 'file':
      return true;
    case 'group':
      return takesFiles(field.fields);
    case 'map':
    case 'list':
      return isOfFiles(field.of);
    default:
      return false;
  }
}

import { z } from 'zod';
import { planSchema, settingsSchema } from '../../domain/plan/plan.ts';
import type { UnfinishedPlan } from '../../office/plan-draft.ts';
import { decode } from '../forms/form-decoding.ts';
import { encode, type Pair } from '../forms/form-encoding.ts';
import { type FormField, fieldAt, fieldsOf, type NamedField } from '../forms/form-fields.ts';

/** The sections in which a plan is edited, each a form made of the plan's own schema: names of fields are its paths. */

/** Fields of one object of the plan. */
export interface Part {
  /** where the object stands; empty: the plan itself */
  at: readonly string[];
  fields: readonly NamedField[];
}

/** Criteria are chosen out of sets that are known, by a part of their own (`criteria-section.ts`). */
const editable = planSchema
  .omit({ format: true, criteria: true, lastYear: true })
  .extend({ team: planSchema.shape.team.omit({ count: true }) });
const whole = fieldsOf(z.toJSONSchema(editable, { io: 'input', unrepresentable: 'any' }), 'plan');

/** Texts that may take several lines; all others are names. */
const LONG = ['subject', 'part', 'title'];
/** letters that fit into a line */
const LINE = 150;

/** The fields with room for what is written in them; what is too long is for the check to find. */
const inLines = (fields: readonly NamedField[]): NamedField[] =>
  fields.map((one) => ({ ...one, field: inLine(one.name, one.field) }));

function inLine(name: string, field: FormField): FormField {
  switch (field.kind) {
    case 'text':
      return LONG.includes(name) ? field : { ...field, max: LINE };
    case 'group':
      return { ...field, fields: inLines(field.fields) };
    case 'list':
      return { ...field, of: inLine(name, field.of) };
    default:
      return field;
  }
}
const ofPlan = inLines(whole);

/** @param names of the object's fields; left out: all of them */
function part(at: readonly string[], names?: readonly string[]): Part {
  const own = at.length === 0 ? null : fieldAt(ofPlan, at.join('.'));
  const fields = own === null ? ofPlan : own.kind === 'group' ? own.fields : [];
  return { at, fields: fields.filter(({ name }) => names?.includes(name) ?? true) };
}

/** Settings that have a section of their own. */
const APART = ['quota', 'memberQuota', 'ladder', 'allowanceDay'];
const otherSettings = Object.keys(settingsSchema.shape).filter((name) => !APART.includes(name));

export const PARTS = {
  document: [part([], ['id', 'year']), part(['document'])],
  cells: [part([], ['cells'])],
  people: [part([], ['people', 'roles'])],
  dates: [part(['dossier'], ['dueBefore']), part([], ['sessions']), part(['venue']), part(['milestones'])],
  reports: [part(['dossier'], ['reports'])],
  criteria: [],
  onSite: [part(['dossier'], ['onSiteDocuments'])],
  team: [part(['team'], ['name', 'decision']), part(['dossier'], ['setsPerTeamMember'])],
  quota: [part(['settings', 'quota', 'value']), part(['settings', 'memberQuota', 'value'])],
  ladder: [part(['settings', 'ladder'], ['value'])],
  daysOff: [part(['calendar'], ['holidays', 'workedDays', 'unannounced'])],
  allowance: [
    part(['allowance'], ['amount', 'purpose', 'funds']),
    part(['settings', 'allowanceDay'], ['value']),
  ],
  rules: otherSettings.map((name) => part(['settings', name], ['value'])),
} as const satisfies Record<string, readonly Part[]>;

export type SectionName = keyof typeof PARTS;
export const SECTIONS = Object.keys(PARTS) as SectionName[];
export const isSection = (name: string): name is SectionName => Object.hasOwn(PARTS, name);

/** A plan holds no instants. */
const OFFSET = '+00:00';

export const prefixOf = ({ at }: Part): string => at.map((key) => `${key}.`).join('');

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (plan: Fields, at: readonly string[]): Fields =>
  at.reduce<Fields>((object, key) => {
    const inner = object[key];
    return isFields(inner) ? inner : {};
  }, plan);

function withObject(plan: Fields, [key, ...rest]: readonly string[], object: Fields): Fields {
  if (key === undefined) return object;
  const inner = plan[key];
  return { ...plan, [key]: withObject(isFields(inner) ? inner : {}, rest, object) };
}

/** A section as its form shows it. */
export const pairsOf = (plan: UnfinishedPlan, parts: readonly Part[]): Pair[] =>
  parts.flatMap((one) => encode(one.fields, objectAt(plan, one.at), OFFSET, prefixOf(one)));

/** The plan with a section as it was posted; what can't be read stands there as it was typed, for the check to find. */
export function withPosted(
  plan: UnfinishedPlan,
  parts: readonly Part[],
  pairs: readonly Pair[],
): UnfinishedPlan {
  return parts.reduce<UnfinishedPlan>((before, one) => {
    const prefix = prefixOf(one);
    const own = pairs.flatMap(([name, value]): Pair[] =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value.normalize('NFC')]] : [],
    );
    const { payload } = decode(one.fields, own, OFFSET, 'kept');
    // in the order in which they stood, as what is found is told in it
    const object = { ...objectAt(before, one.at) };
    for (const { name } of one.fields)
      if (name in payload) object[name] = payload[name];
      else delete object[name];
    return withObject(before, one.at, object);
  }, plan);
}

/** The field, or the list that is ticked, in which a place of the plan is edited; null where no part has it. */
export function fieldNameOf(parts: readonly Part[], path: string): string | null {
  for (const one of parts) {
    const prefix = prefixOf(one);
    if (!path.startsWith(prefix)) continue;
    let keys = path.slice(prefix.length).split('.');
    while (keys.length > 0 && fieldAt(one.fields, keys.join('.')) === null) keys = keys.slice(0, -1);
    const list = fieldAt(one.fields, keys.slice(0, -1).join('.'));
    // a tick has no place of its own for what is wrong with it
    if (list?.kind === 'list' && list.of.kind === 'id') keys = keys.slice(0, -1);
    if (keys.length > 0) return prefix + keys.join('.');
  }
  return null;
}

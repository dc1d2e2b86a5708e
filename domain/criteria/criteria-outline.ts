import { z } from 'zod';
import { DEEPEST } from './criteria.ts';
import { gradeName, levelName, subjectName } from './criteria-result.ts';

/**
 * What the rules across a criteria set look at, read as far as it is readable: a mistake in one place must not hide those
 * in others. Whatever is missing or has the wrong form is null or an empty list; the schema tells of it.
 */

const orNull = <T extends z.ZodType>(value: T) => value.nullable().catch(null);
const word = orNull(z.string());
const number = orNull(z.number());
const day = orNull(z.iso.date());
const list = <T extends z.ZodType>(item: T) => z.array(item).catch([]);
const group = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.preprocess(
    (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
    z.looseObject(shape),
  );

/** `placeholder` as it stands: the schema reports a value of the wrong type */
const origin = { source: z.unknown().optional(), placeholder: z.unknown().optional() };

export interface CriterionOutline {
  id: string | null;
  source?: unknown;
  placeholder?: unknown;
  max: number | null;
  /** whether there is anything, number or not */
  hasMax: boolean;
  core: boolean | null;
  /** null of a leaf */
  children: CriterionOutline[] | null;
}

const criterionAt = (depth: number): z.ZodType<CriterionOutline, unknown> =>
  group({
    id: word,
    ...origin,
    max: z.unknown().optional(),
    core: orNull(z.boolean()),
    children: (depth === DEEPEST ? z.unknown() : list(criterionAt(depth + 1))).optional(),
  }).transform(({ children, max, ...own }) => ({
    ...own,
    max: typeof max === 'number' ? max : null,
    hasMax: max !== undefined,
    children: Array.isArray(children) && depth < DEEPEST ? children : null,
  }));

const level = group({
  level: orNull(levelName),
  atLeast: number,
  every: orNull(gradeName),
  core: orNull(gradeName),
  gates: list(word),
  ...origin,
});

export const criteriaOutlineSchema = group({
  subject: orNull(subjectName),
  rulePack: group({ from: number, to: number, inForce: group({ from: day, to: day }) }),
  source: z.unknown().optional(),
  placeholder: z.unknown().optional(),
  replaceBy: z.unknown().optional(),
  criteria: list(criterionAt(1)),
  adjustments: list(group({ id: word, kind: word, max: number, ...origin })),
  gates: list(group({ id: word, ...origin })),
  gradeBands: list(group({ grade: orNull(gradeName), percent: number, ...origin })),
  result: group({
    by: word,
    levels: list(level),
    atLeast: number,
    eachGroupPercent: number,
    gates: list(word),
    ...origin,
  }),
});
export type CriteriaOutline = z.infer<typeof criteriaOutlineSchema>;

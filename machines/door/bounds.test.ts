import { expect, test } from 'vitest';
import { z } from 'zod';
import { envelopeSchema } from '../../domain/envelope.ts';
import { noticeActionSchema } from '../../domain/obligation/notice-action.ts';
import { planSchema } from '../../domain/plan/plan.ts';
import { cellReportSchema } from '../protocol/cell-report.ts';
import { COMMANDS, commandSchema } from '../protocol/command.ts';
import { EVENTS } from './events.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Places of a schema that take texts, lists or fields of any length. */
function endless(schema: Schema, path: string): string[] {
  const { type, format, pattern, properties, items, additionalProperties, propertyNames, maxLength } = schema;
  const closed = schema.enum !== undefined || schema.const !== undefined || format !== undefined;
  const inner = (value: unknown, at: string): string[] =>
    typeof value === 'object' && value !== null ? endless(value as Schema, at) : [];
  return [
    ...(type === 'string' && !closed && maxLength === undefined && !isShort(pattern) ? [path] : []),
    ...(type === 'array' && schema.maxItems === undefined ? [`${path}[]`] : []),
    ...Object.entries(properties ?? {}).flatMap(([name, field]) => inner(field, `${path}.${name}`)),
    ...inner(items, `${path}[]`),
    ...inner(additionalProperties, `${path}.*`),
    ...inner(propertyNames, `${path}.(name)`),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((one) =>
      inner(one, path),
    ),
  ];
}

/** Whether a pattern limits its length by itself. */
const isShort = (pattern: string | undefined): boolean | undefined =>
  pattern?.startsWith('^') && pattern.endsWith('$') && !/[*+]|,\}/.test(pattern);

const jsonOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;

test.each([
  ...Object.entries(EVENTS).map(([type, { payload }]) => [type, payload] as const),
  ...Object.entries(COMMANDS).map(([type, payload]) => [`command ${type}`, payload] as const),
  ['an envelope', envelopeSchema] as const,
  ['a command', commandSchema] as const,
  ['a report', cellReportSchema] as const,
  ['a notice action', noticeActionSchema] as const,
  ['a plan', planSchema] as const,
])('whatever comes in %s has an end', (_what, schema: z.ZodType) => {
  expect(endless(jsonOf(schema), '')).toEqual([]);
});

import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { deferred } from './deferred.ts';

test('a schema is made when it is first used, once', () => {
  const make = vi.fn(() => z.strictObject({ name: z.string() }));
  const schema = deferred(make);
  const list = deferred(() => z.array(schema.optional()));
  expect(make).not.toHaveBeenCalled();
  expect(list.safeParse([{ name: 'a' }, undefined]).success).toBe(true);
  expect(schema.parse({ name: 'b' })).toEqual({ name: 'b' });
  expect(make).toHaveBeenCalledOnce();
});

test('it is refused, extended and recognised as what it is', () => {
  const schema = deferred(() => z.strictObject({ name: z.string() }));
  const wider = schema.extend({ age: z.int() });
  expect(schema.safeParse({ name: 1 }).error?.issues).toMatchObject([
    { path: ['name'], code: 'invalid_type' },
  ]);
  expect(schema.safeParse({ name: 'a', more: 1 }).error?.issues).toMatchObject([
    { code: 'unrecognized_keys', keys: ['more'] },
  ]);
  expect(wider.safeParse({ name: 'a', age: 1 }).success).toBe(true);
  expect(schema).toBeInstanceOf(z.ZodObject);
});

test('a union of them tells its members apart by the value that names them', () => {
  const one = deferred(() => z.strictObject({ kind: z.literal('one'), a: z.int() }));
  const other = deferred(() => z.strictObject({ kind: z.literal('other'), b: z.int() }));
  const union = z.discriminatedUnion('kind', [one, other]);
  expect(union.parse({ kind: 'other', b: 2 })).toEqual({ kind: 'other', b: 2 });
  expect(union.safeParse({ kind: 'one', b: 2 }).error?.issues.map(({ path }) => path)).toContainEqual(['a']);
});

test('its JSON schema is that of the schema which it stands for, wherever it is used', () => {
  const plain = () => z.strictObject({ at: z.iso.date(), note: z.string().max(10).optional() });
  const part = deferred(plain);
  const whole = (of: ReturnType<typeof plain>) =>
    z.strictObject({ one: of, maybe: of.optional(), many: z.array(of).default([]), none: of.nullable() });
  const told = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  expect(told(whole(part))).toEqual(told(whole(plain())));
  expect(told(part)).toEqual(told(plain()));
});

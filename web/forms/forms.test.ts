import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENTS, type EventType, isEventType } from '../../machines/door/events.ts';
import { PAYLOAD_EXAMPLES } from '../../office/events/payload-examples.ts';
import { writtenSchema } from '../../office/sending/written-payloads.ts';
import { decode } from './form-decoding.ts';
import { encode, type Pair } from './form-encoding.ts';
import { type FormEvent, type FormField, formFieldsOf, hasForm, type NamedField } from './form-fields.ts';

const OFFSET = '+07:00';
const FORM_EVENTS = Object.keys(EVENTS)
  .filter((type): type is EventType => isEventType(type))
  .filter(hasForm);

/** What a browser makes of a form, and a server of its body. */
const posted = (pairs: readonly Pair[]): Pair[] => [
  ...new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])),
];

const through = (type: FormEvent, payload: unknown) => {
  const fields = formFieldsOf(type);
  return decode(fields, posted(encode(fields, payload, OFFSET)), OFFSET);
};

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const text = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 40) })
    .map((value) => value.normalize('NFC').trim())
    .filter((value) => value.length > 0 && value.length <= max);

function anyOf(field: FormField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return text(field.max);
    case 'id':
      return fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}$/);
    case 'points':
      return fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
    case 'whole':
      return fc.integer({ min: Math.max(field.min, -1_000), max: Math.min(field.max, 1_000) });
    case 'date':
      return day.map((at) => at.toISOString().slice(0, 10));
    case 'instant':
      return day.map((at) => `${at.toISOString().slice(0, 16)}:00+07:00`);
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'yesNo':
    case 'tick':
      return fc.boolean();
    case 'file':
      return fc.record({
        cell: fc.constant('doi-1'),
        sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
        name: fc.constantFrom('báo cáo.pdf', 'a "b" & <c>.docx'),
        type: fc.constant('pdf'),
        size: fc.integer({ min: 1, max: 1_000_000 }),
      });
    case 'group':
      return groupOf(field.fields);
    case 'map':
      return fc.record(Object.fromEntries(field.keys.map((key) => [key, anyOf(field.of)])), {
        requiredKeys: [],
      });
    case 'list':
      return fc.array(anyOf(field.of), { minLength: Math.min(field.min, 1), maxLength: 3 });
  }
}
const groupOf = (fields: readonly NamedField[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(fields.map(({ name, field }) => [name, anyOf(field)])), {
    requiredKeys: fields.filter(({ required }) => required).map(({ name }) => name),
  });

test.each(FORM_EVENTS)('%s: what its form shows of a payload comes back as the same payload', (type) => {
  const schema = writtenSchema(type);
  fc.assert(
    fc.property(groupOf(formFieldsOf(type)), (payload) => {
      const meant = schema.safeParse(payload);
      fc.pre(meant.success);
      const { payload: back, problems } = through(type, payload);
      expect([...problems]).toEqual([]);
      expect(schema.parse(back)).toEqual(meant.data);
    }),
    { numRuns: 60 },
  );
});

test.each(FORM_EVENTS.filter((type) => type in PAYLOAD_EXAMPLES))('%s: its example too', (type) => {
  const schema = writtenSchema(type);
  const example = schema.safeParse(PAYLOAD_EXAMPLES[type]);
  if (!example.success) return;
  expect(schema.parse(through(type, PAYLOAD_EXAMPLES[type]).payload)).toEqual(example.data);
});

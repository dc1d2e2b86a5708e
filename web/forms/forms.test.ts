import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENTS, type EventType, isEventType } from '../../machines/door/events.ts';
import { PAYLOAD_EXAMPLES } from '../../office/events/payload-examples.ts';
import { writtenSchema } from '../../office/sending/written-payloads.ts';
import { decode } from './form-decoding.ts';
import { encode, type Pair } from './form-encoding.ts';
import { type FormEvent, type FormField, formFieldsOf, hasForm, type NamedField } from './form-fields.ts';
import { formHtml } from './form-html.ts';
import type { FormView } from './form-view.ts';

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

/** A form with a row for each of so many choices. */
function formOf(type: FormEvent, list: string, many: number, mayBeNew: boolean): string {
  const options = Array.from({ length: many }, (_, at) => ({ value: `c-${at}`, label: `Chi bộ số ${at}` }));
  const [name, field = ''] = list.split(' ');
  const rows = options.map(({ value }, at): Pair => [`${name}.${at}.${field}`, value]);
  const view: FormView = {
    type,
    lang: 'vi',
    utcOffset: OFFSET,
    values: new Map([...rows, [`${name}.${many}.${field}`, '']]),
    problems: new Map(),
    optionsOf: (path) => (path.at(-1) === field ? options : null),
    mayBeNew: () => mayBeNew,
    fileLink: '',
    keyWord: (_, key) => key,
    headOf: () => null,
  };
  return String(formHtml(formFieldsOf(type), view));
}

test.each([
  ['slate.decide', 'lines cell', false],
  ['vote.record', 'votes cell', false],
  ['vote.record', 'votes member', false],
  ['members.register', 'members member', true],
] as const)(
  'a %s with a row of %s for each of very many grows with them and not with their square',
  (type, list, mayBeNew) => {
    const [some, twice] = [formOf(type, list, 100, mayBeNew), formOf(type, list, 200, mayBeNew)];
    expect(twice.length).toBeLessThan(2.1 * some.length);
    // a row in which nothing is chosen offers all of them
    expect(some).toContain('Chi bộ số 99');
    expect(some.split('value="c-42"').length - 1).toBe(2);
  },
);

test('few choices stand in each row, so that another is chosen at once', () => {
  expect(formOf('slate.decide', 'lines cell', 6, false).split('value="c-5"').length - 1).toBe(7);
});

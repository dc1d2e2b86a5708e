import { expect, test } from 'vitest';
import { EVENTS, isEventType } from '../machines/events.ts';
import { payloadSchema } from '../machines/valid-events.ts';
import { fieldsOf } from './payload-fields.ts';

test.each([
  ['extension.request', 'until time, reason text'],
  ['session.postpone', 'session? text, reason text'],
  ['decision.publish', ''],
  ['superior.report', 'number text, date date'],
  ['review.return', 'notes [text], until time'],
  ['minutes.sign', ''],
] as const)('the payload of %s is told as "%s"', (type, words) => {
  expect(fieldsOf(payloadSchema(type))).toBe(words);
});

test('of every event all fields are told on one line, also those inside of others', () => {
  for (const type of Object.keys(EVENTS).filter(isEventType))
    expect(fieldsOf(payloadSchema(type))).not.toMatch(/\n|any|undefined/);
  expect(fieldsOf(payloadSchema('dossier.submit'))).toContain(
    'proposed {fourGood? boolean, level? EXCELLENT|GOOD|COMPLETED|NOT_COMPLETED}',
  );
});

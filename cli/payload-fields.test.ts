import { expect, test } from 'vitest';
import { EVENTS, isEventType } from '../machines/door/events.ts';
import { payloadSchema } from '../machines/door/valid-events.ts';
import { fieldsOf } from './payload-fields.ts';

test.each([
  ['extension.request', 'until time, reason text'],
  ['session.postpone', 'session? text, reason text'],
  ['decision.publish', ''],
  ['superior.report', 'number text, date date'],
  [
    'review.return',
    'notes [{text text, report? resolution|fourGood|cellQuality|grassrootsDemocracy, subject? fourGood|cellQuality|grassrootsDemocracy, criterion? text}], until time',
  ],
  ['minutes.sign', 'version? integer, round? integer'],
  ['set.hand', 'person text'],
] as const)('the payload of %s is told as "%s"', (type, words) => {
  expect(fieldsOf(payloadSchema(type))).toBe(words);
});

test('of every event all fields are told on one line, also those inside of others', () => {
  for (const type of Object.keys(EVENTS).filter(isEventType))
    expect(fieldsOf(payloadSchema(type))).not.toMatch(/\n|any|undefined/);
  expect(fieldsOf(payloadSchema('dossier.submit'))).toContain(
    'proposed {fourGood? boolean, level? EXCELLENT|GOOD|COMPLETED|NOT_COMPLETED, grassrootsDemocracy? text}',
  );
});

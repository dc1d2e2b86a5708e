import { expect, test } from 'vitest';
import { at, seasonRoster } from '../testing/season.fixture.ts';
import type { Doorway } from './door.ts';
import { EVENTS, isEventType } from './events.ts';
import { payloadSchema, validEventsOf } from './valid-events.ts';

const doorway: Doorway = {
  unproven: () => null,
  subject: 'doi-1',
  roster: seasonRoster,
  utcOffset: '+07:00',
  now: at('2024-12-05', '09:00'),
  open: ['dossier.submit', 'session.move', 'obligation.closed'],
  can: () => true,
  objection: () => null,
};

test('who may send an event now gets it with the schema of its payload, nobody else does', () => {
  const [submit, ...others] = validEventsOf(doorway, 'anh');
  expect(others).toEqual([]);
  expect(submit).toMatchObject({
    type: 'dossier.submit',
    schema: { type: 'object', required: expect.arrayContaining(['reports', 'scores', 'proposed']) },
  });
  expect(validEventsOf(doorway, 'nobody')).toEqual([]);
});

test('the schema is of what a sender writes: what has a default may be left out', () => {
  expect(payloadSchema('review.finish').required ?? []).toEqual([]);
  expect(payloadSchema('extension.request')).toMatchObject({ required: ['until', 'reason'] });
});

test('every event has a schema that is plain JSON', () => {
  for (const type of Object.keys(EVENTS).filter(isEventType)) {
    const schema = payloadSchema(type);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  }
});

import { expect, test } from 'vitest';
import { EVENTS, isEventType } from '../../machines/door/events.ts';
import { readersOf } from './event-readers.ts';

test('who reads an event is said by its matters: a cell reads of itself alone, and of the team’s draft once it was told', () => {
  expect(readersOf('dossier.submit', 'doi-1').whole).toEqual(['office', 'committee', 'team', 'cell']);
  expect(readersOf('deadline.extend', 'campaign').whole).toEqual(['office', 'committee', 'team']);
  expect(readersOf('inspection.record', 'doi-1')).toEqual({
    whole: ['team'],
    onceTold: ['office', 'committee', 'cell'],
    deedAlone: [],
  });
  expect(readersOf('objection.raise', 'doi-1').whole).toEqual(['office', 'committee', 'cell']);
});

test('somebody reads every event', () => {
  for (const type of Object.keys(EVENTS).filter(isEventType))
    for (const subject of ['campaign', 'doi-1']) expect(readersOf(type, subject).whole, type).not.toEqual([]);
});

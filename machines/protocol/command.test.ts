import { expect, test } from 'vitest';
import { seasonTerms } from '../testing/season.fixture.ts';
import { COMMANDS, readCommand } from './command.ts';
import { createCommandMemory } from './command-memory.ts';

const postpone = { id: 'season-c1', type: 'session.postpone', payload: { reason: 'Bão' }, by: 'office' };

test('a command that comes is an event of the cell, of that instant and of the person who caused it', () => {
  expect(readCommand(JSON.parse(JSON.stringify(postpone)), 7)).toEqual({
    type: 'command.session.postpone',
    payload: { reason: 'Bão' },
    id: 'season-c1',
    by: 'office',
    at: 7,
  });
});

test.each([
  ['nothing', null],
  ['an unknown type', { ...postpone, type: 'cell.destroy' }],
  ['a type of an object itself', { ...postpone, type: 'constructor' }],
  ['no sender', { ...postpone, by: undefined }],
  ['an id without an end', { ...postpone, id: 'x'.repeat(10_000) }],
  ['more than a command has', { ...postpone, at: 1 }],
  ['the payload of another one', { ...postpone, payload: { until: 1, reason: 'Bão' } }],
  ['no payload', { ...postpone, payload: undefined }],
])('with %s it is malformed', (_what, raw) => {
  expect(readCommand(raw, 7)).toBeNull();
});

test('every type is checked by its own payload', () => {
  for (const type of Object.keys(COMMANDS))
    expect(readCommand({ ...postpone, type, payload: { nothing: 'of it' } }, 7), type).toBeNull();
});

test('a scoring set is complete, as the campaign makes it', () => {
  const { fourGood: scoring } = seasonTerms().scoring;
  const command = { ...postpone, type: 'criteria.change', payload: { scoring, reason: 'Bản mới' } };
  expect(readCommand(JSON.parse(JSON.stringify(command)), 7)).toMatchObject({ payload: { scoring } });
  for (const wrong of [{ leaves: undefined }, { result: { by: 'chance' } }, { subject: 'memberQuality' }]) {
    const payload = { ...command.payload, scoring: { ...scoring, ...wrong } };
    expect(readCommand({ ...command, payload }, 7)).toBeNull();
  }
});

test('a command is new once, also after the cell has gone on from what it remembers', () => {
  const memory = createCommandMemory();
  expect(['c1', 'c2', 'c1'].map(memory.isNew)).toEqual([true, true, false]);
  const later = createCommandMemory(memory.ids());
  expect(['c2', 'c1', 'c3'].map(later.isNew)).toEqual([false, false, true]);
  expect(later.ids()).toEqual(['c1', 'c2', 'c3']);
  expect(memory.ids()).toEqual(['c1', 'c2']);
});

test('the newest hundred are remembered: what is carried along has an end', () => {
  const memory = createCommandMemory();
  for (let count = 1; count <= 101; count += 1) memory.isNew(`c${count}`);
  expect(memory.ids()).toHaveLength(100);
  expect(memory.isNew('c2')).toBe(false);
  expect(memory.isNew('c1')).toBe(true);
});

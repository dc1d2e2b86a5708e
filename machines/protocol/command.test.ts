import { expect, test } from 'vitest';
import { seasonTerms } from '../testing/season.fixture.ts';
import { COMMANDS, readCommand } from './command.ts';
import { commandsTaken, createCommandMemory } from './command-memory.ts';

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

const guided = (id: string, text = 'Gửi kèm') => {
  const event = readCommand({ id, type: 'guidance', payload: { difficulty: 'd1', text }, by: 'office' }, 7);
  if (event === null) throw new Error('malformed');
  return event;
};
const done = (id: string) => ({ id, ok: true, reason: null });

test('a command is new once, also after the cell has gone on from what it remembers', () => {
  const memory = createCommandMemory();
  expect(memory.answerTo(guided('c1'))).toBeNull();
  memory.keep(guided('c1'), done('c1'));
  const refused = { id: 'c2', ok: false, reason: 'notNow' as const };
  memory.keep(guided('c2'), refused);
  expect(memory.answerTo(guided('c1'))).toEqual(done('c1'));
  const later = createCommandMemory(JSON.parse(JSON.stringify(memory.answered())));
  expect(later.answerTo({ ...guided('c2'), at: 9 })).toEqual(refused);
  expect(later.answerTo(guided('c3'))).toBeNull();
  later.keep(guided('c3'), done('c3'));
  expect(later.answered().map(({ answer }) => answer.id)).toEqual(['c1', 'c2', 'c3']);
  expect(memory.answered()).toHaveLength(2);
});

test('another command under a known id is refused: it is not answered as if it had been obeyed', () => {
  const memory = createCommandMemory();
  memory.keep(guided('c1'), done('c1'));
  expect(memory.answerTo(guided('c1', 'Khác'))).toEqual({ id: 'c1', ok: false, reason: 'idTaken' });
  expect(memory.answerTo({ ...guided('c1'), by: 'viet' })).toMatchObject({ ok: false });
});

test('the newest hundred are remembered: what is carried along has an end', () => {
  const memory = createCommandMemory();
  for (let count = 1; count <= 101; count += 1) memory.keep(guided(`c${count}`), done(`c${count}`));
  expect(memory.answered()).toHaveLength(100);
  expect(memory.answerTo(guided('c2'))).not.toBeNull();
  expect(memory.answerTo(guided('c1'))).toBeNull();
});

test('the commands that a cell took are remembered by its entries, and no telling beside them', () => {
  const { type, payload, id, by } = guided('c1');
  const taken = { input: { kind: 'command' as const, event: { type, payload, id, by, at: 7 } } };
  const told = {
    input: { kind: 'command' as const, event: { type: 'notice.told', payload: null, id: '', by: '' } },
  };
  const memory = createCommandMemory(commandsTaken([taken, told]));
  expect(memory.answered()).toHaveLength(1);
  expect(memory.answerTo(guided('c1'))).toEqual(done('c1'));
});

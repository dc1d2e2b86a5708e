import { expect, test } from 'vitest';
import { atInstant } from '../../interpreter/engine.ts';
import type { CellContext } from '../cell/cell-context.ts';
import { at } from '../testing/season.fixture.ts';
import { type CommandAnswer, type CommandEvent, readCommand } from './command.ts';
import { obey } from './command-taking.ts';
import { type MemoryCase, memoryCell, START } from './memory-case.fixture.ts';

const extended = (until: number, now = START): CommandEvent => {
  const raw = { id: 'season-c1', type: 'deadline.extend', payload: { until, reason: 'Bão' }, by: 'office' };
  const event = readCommand(raw, now);
  if (event === null) throw new Error('malformed');
  return event;
};
const DUE = at('2024-12-11');
const given = (event: CommandEvent, cell: MemoryCase<CellContext>): CommandAnswer =>
  atInstant(event.at, () => obey(event, cell, cell.context));

test('a command that can be taken is taken, and answered', () => {
  const cell = memoryCell();
  expect(given(extended(DUE + 3_600_000), cell)).toEqual({
    id: 'season-c1',
    ok: true,
    reason: null,
  });
  expect(cell.context().obligations['dossier']?.deadlines.at(-1)?.due).toBe(DUE + 3_600_000);
});

test('one that its rule refuses comes back with the reason and its values, and changes nothing', () => {
  const cell = memoryCell();
  const { steps } = cell;
  expect(given(extended(at('2024-12-20')), cell)).toEqual({
    id: 'season-c1',
    ok: false,
    reason: 'extensionPastSession',
    values: { startsAt: at('2024-12-12', '08:00') },
  });
  expect(steps).toHaveLength(1);
});

test('one that the cell does not wait for any more is refused without a rule', () => {
  const cell = memoryCell();
  const withdraw = readCommand(
    { id: 'c1', type: 'cell.withdraw', payload: { reason: 'x' }, by: 'viet' },
    START,
  );
  if (withdraw === null) throw new Error('malformed');
  expect(given(withdraw, cell)).toMatchObject({ ok: true });
  expect(given({ ...withdraw, id: 'c2' }, cell)).toEqual({
    id: 'c2',
    ok: false,
    reason: 'notNow',
    values: undefined,
  });
});

test('what has fallen due comes before the command', () => {
  const cell = memoryCell();
  cell.setTime(DUE);
  given(extended(DUE + 3_600_000, DUE), cell);
  expect(cell.context().obligations['dossier']?.deadlines).toHaveLength(2);
  // each reminder up to that instant, and being late, is a step of its own
  expect(cell.steps.length).toBeGreaterThan(4);
});

test.each([
  ['TOO_LARGE', 'entryTooLarge'],
  ['MACHINE_FAILED', 'notNow'],
])('one that fails by %s is refused as %s', (failure, reason) => {
  const cell = memoryCell();
  const failing = { ...cell, offer: () => failure };
  expect(given(extended(DUE + 1), failing)).toEqual({ id: 'season-c1', ok: false, reason });
});

import { afterEach, expect, test, vi } from 'vitest';
import { cellMachine } from '../cell/cell.ts';
import type { CellContext } from '../cell/cell-context.ts';
import { cellRefusal } from '../cell/cell-rules.ts';
import { runEngineCase } from '../testing/engine-case.fixture.ts';
import { at, cellInput, completeDossier } from '../testing/season.fixture.ts';

const cell = () =>
  runEngineCase<CellContext>(cellMachine(), cellInput('doi-1'), {
    subject: 'doi-1',
    now: at('2024-11-26', '08:00'),
    objection: cellRefusal,
  });

afterEach(() => {
  vi.useRealTimers();
});

test('stopped over three steps of a ladder: the newest is sent, the others stand as missed', () => {
  const one = cell();
  one.wakeAt(at('2024-12-10', '09:00'));
  const dossier = one.notices.filter(({ about }) => about === 'dossier');
  expect(dossier.map(({ step }) => step)).toEqual(['opening', 'dueDay']);
  expect(one.context().obligations['dossier']?.missed.map(({ step }) => step)).toEqual([
    'before7',
    'before3',
    'before1',
  ]);
});

test('stopped over a deadline: lateness is of the instant, one notice goes, and a dossier then is late', () => {
  const one = cell();
  one.wakeAt(at('2024-12-11', '09:30'));
  expect(one.context().obligations['dossier']).toMatchObject({ late: true, closed: false });
  expect(one.notices.filter(({ about }) => about === 'dossier').map(({ step }) => step)).toEqual([
    'opening',
    'after1',
  ]);
  one.send('anh', 'dossier.submit', completeDossier);
  expect(one.context().dossiers[0]?.late).toBe(true);
});

test('stopped over the start of the session: the inspection begins, and nothing of the dossier is sent any more', () => {
  const one = cell();
  one.wakeAt(at('2024-12-12', '09:00'));
  expect(one.isIn('stages.onSiteInspection.inProgress')).toBe(true);
  expect(one.context().marks).toContain('noDossier');
  const sent = one.notices
    .filter(({ about, step }) => about === 'dossier' && step !== 'opening')
    .map(({ key }) => key);
  expect(sent.every((key) => one.withdrawn.includes(key))).toBe(true);
});

import { afterEach, expect, test, vi } from 'vitest';
import type { ObligationName } from '../../domain/obligation/obligations.ts';
import { cellMachine } from '../cell/cell.ts';
import type { CellContext } from '../cell/cell-context.ts';
import { cellRefusal } from '../cell/cell-rules.ts';
import { runEngineCase } from '../testing/engine-case.fixture.ts';
import { at, cellInput, completeDossier } from '../testing/season.fixture.ts';

/** What is owed again until the same instant is told again; what is asked for twice has two keys. */

const cell = () =>
  runEngineCase<CellContext>(cellMachine(), cellInput('doi-1'), {
    subject: 'doi-1',
    now: at('2024-11-26', '08:00'),
    objection: cellRefusal,
  });
type Case = ReturnType<typeof cell>;

const take = (one: Case, ...event: Parameters<Case['send']>) =>
  expect(one.send(...event)).toMatchObject({ ok: true });

/** The keys under which an obligation's step was asked for, in their order. */
const keysOf = (one: Case, id: ObligationName, step = 'opening') =>
  one.notices.filter((notice) => notice.about === id && notice.step === step).map(({ key }) => key);

afterEach(() => {
  vi.useRealTimers();
});

test('a dossier that is returned twice until the same instant: each return and each new version is told', () => {
  const one = cell();
  one.until(at('2024-12-09', '10:00'));
  take(one, 'anh', 'dossier.submit', completeDossier);
  for (let round = 0; round < 2; round += 1) {
    const notes = [{ text: 'thiếu minh chứng g2' }];
    take(one, 'clerk', 'review.return', { notes, until: '2024-12-11T12:00:00+07:00' });
    one.until(Date.now() + 3_600_000);
    take(one, 'anh', 'dossier.submit', completeDossier);
  }
  const completion = `dossierCompletion/opening@${at('2024-12-11', '12:00')}`;
  expect(keysOf(one, 'dossierCompletion')).toEqual([completion, `${completion}#2`]);
  const reading = `reading/opening@${at('2024-12-11', '17:00')}`;
  expect(keysOf(one, 'reading')).toEqual([reading, `${reading}#2`, `${reading}#3`]);
});

test('two requests for more time on one day are two tasks of the office', () => {
  const one = cell();
  one.until(at('2024-12-09', '10:00'));
  for (let round = 0; round < 2; round += 1) {
    take(one, 'anh', 'extension.request', { until: '2024-12-12T00:00:00+07:00', reason: 'thiếu người' });
    take(one, 'office', 'extension.refuse', { reason: 'sát ngày kiểm tra' });
  }
  const answer = `extensionAnswer/opening@${at('2024-12-11')}`;
  expect(keysOf(one, 'extensionAnswer')).toEqual([answer, `${answer}#2`]);
});

test('a due day that is moved and moved back is told each time, and no reminder of it goes twice', () => {
  const one = cell();
  one.until(at('2024-12-09', '10:00'));
  for (const dossierDue of ['2024-12-12T00:00:00+07:00', '2024-12-11T00:00:00+07:00'])
    take(one, 'office', 'session.move', {
      startsAt: '2024-12-19T08:00:00+07:00',
      endsAt: '2024-12-19T11:00:00+07:00',
      venue: `Hội trường ${dossierDue}`,
      reason: 'bão',
      dossierDue,
    });
  one.until(at('2024-12-11', '09:00'));
  const [before, between] = [at('2024-12-11'), at('2024-12-12')];
  expect(keysOf(one, 'dossier')).toEqual([
    `dossier/opening@${before}`,
    `dossier/opening@${between}`,
    `dossier/opening@${before}#2`,
  ]);
  expect(keysOf(one, 'dossier', 'before1')).toEqual([`dossier/before1@${before}`]);
  expect(keysOf(one, 'dossier', 'dueDay')).toEqual([`dossier/dueDay@${before}`]);
});

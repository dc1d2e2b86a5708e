import { expect, test } from 'vitest';
import type { ObligationView } from '../domain/journal/journal.ts';
import { baseOf } from './standing.ts';

const owed = (id: string, kind: ObligationView['kind'], due: number, late: boolean): ObligationView => ({
  ...{ id, kind, late, holder: { role: 'office' }, openedAt: 0, closed: false },
  ...{ asked: [], missed: [], ahead: [] },
  deadlines: [{ due, closes: null, who: 'plan', why: 'plan', at: 0 }],
});

test('what is late comes before a task that is in time, whatever it is', () => {
  const task = owed('reading', 'task', 10, false);
  const appointment = owed('session', 'appointment', 20, true);
  expect(baseOf([], [task, appointment])).toMatchObject({ foremost: 'session', due: 20, late: true });
  expect(baseOf([], [task, { ...appointment, late: false }]).foremost).toBe('reading');
});

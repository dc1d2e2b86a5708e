import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../calendar/calendar.ts';
import { instantAt, isoWithOffset } from '../calendar/instant.ts';
import type { LadderStep } from '../plan/plan.ts';
import { type LadderTerms, ladderOf } from './ladder.ts';

const ICT = '+07:00';
const at = (date: string, time = '00:00') => instantAt(date, time, ICT);
const calendar: Calendar = { utcOffset: ICT, holidays: ['2026-11-24', '2027-01-01'], workedDays: [] };

const step = (id: string, workingDays: number, more: Partial<LadderStep> = {}): LadderStep => ({
  id,
  when: { workingDays, at: '08:00' },
  copy: false,
  last: false,
  ...more,
});
const ladder: LadderStep[] = [
  { id: 'opening', when: 'opening', copy: false, last: false },
  step('before7', -7),
  step('before3', -3),
  step('before1', -1),
  step('dueDay', 0),
  step('after1', 1, { copy: true }),
  step('after3', 3, { last: true }),
];

const dossier: LadderTerms = {
  kind: 'task',
  openedAt: at('2024-11-25', '09:30'),
  due: at('2024-12-11'),
  closes: null,
  ladder,
  calendar,
  skipWithinHours: 12,
};
const shown = (terms: Partial<LadderTerms>) =>
  ladderOf({ ...dossier, ...terms }).map(
    (mark) => `${mark.step} ${isoWithOffset(mark.at, ICT).slice(0, 16)}`,
  );

describe('a task', () => {
  test('[R43] the dossier due before 11/12/2024 is reminded of by the working days before 10/12, and twice after', () => {
    expect(shown({})).toEqual([
      'opening 2024-11-25T09:30',
      'before7 2024-11-29T08:00',
      'before3 2024-12-05T08:00',
      'before1 2024-12-09T08:00',
      'dueDay 2024-12-10T08:00',
      'after1 2024-12-11T08:00',
      'after3 2024-12-13T08:00',
    ]);
  });

  test('[R43, R55] it closes with the session on 12/12 at 08:00: the last step goes then, not on 13/12', () => {
    const marks = ladderOf({ ...dossier, closes: at('2024-12-12', '08:00') });
    expect(marks.slice(-2)).toEqual([
      { step: 'after1', at: at('2024-12-11', '08:00'), copy: true, last: false },
      { step: 'after3', at: at('2024-12-12', '08:00'), copy: false, last: true },
    ]);
  });

  test('the last step goes at its own time when it closes only after that', () => {
    expect(shown({ closes: at('2024-12-20') }).slice(-1)).toEqual(['after3 2024-12-13T08:00']);
  });

  test('a step at or after the closing is dropped, the last one alone goes at it', () => {
    expect(shown({ closes: at('2024-12-11', '08:00') }).slice(-2)).toEqual([
      'dueDay 2024-12-10T08:00',
      'after3 2024-12-11T08:00',
    ]);
  });

  test('opened late, it skips what is past and what lies within 12 hours', () => {
    expect(shown({ openedAt: at('2024-12-09', '20:01') })).toEqual([
      'opening 2024-12-09T20:01',
      'after1 2024-12-11T08:00',
      'after3 2024-12-13T08:00',
    ]);
    expect(shown({ openedAt: at('2024-12-09', '20:00') })[1]).toBe('dueDay 2024-12-10T08:00');
  });

  test('opened when it is long over, it is told of once', () => {
    expect(shown({ openedAt: at('2024-12-20'), closes: at('2024-12-12', '08:00') })).toEqual([
      'opening 2024-12-20T00:00',
    ]);
  });

  test('a last day on a Sunday is reminded of on the Friday, once: the later step is kept', () => {
    // due before Monday 16/12: 1 working day before Sunday 15/12 and the due day itself both mean Friday 13/12
    expect(shown({ openedAt: at('2024-12-02'), due: at('2024-12-16') })).toEqual([
      'opening 2024-12-02T00:00',
      'before7 2024-12-05T08:00',
      'before3 2024-12-11T08:00',
      'dueDay 2024-12-13T08:00',
      'after1 2024-12-16T08:00',
      'after3 2024-12-18T08:00',
    ]);
  });

  test('the holiday of 24/11/2026 is no working day of a ladder', () => {
    expect(shown({ openedAt: at('2026-11-09'), due: at('2026-11-26') })).toEqual([
      'opening 2026-11-09T00:00',
      'before7 2026-11-13T08:00',
      'before3 2026-11-19T08:00',
      'before1 2026-11-23T08:00',
      'dueDay 2026-11-25T08:00',
      'after1 2026-11-26T08:00',
      'after3 2026-11-30T08:00',
    ]);
  });

  test('[R44] reading due at 17:00 on the day before the session is reminded of that morning', () => {
    expect(shown({ openedAt: at('2024-12-10', '16:50'), due: at('2024-12-11', '17:00') })).toEqual([
      'opening 2024-12-10T16:50',
      'dueDay 2024-12-11T08:00',
      'after1 2024-12-12T08:00',
      'after3 2024-12-16T08:00',
    ]);
  });

  test('nobody is told of the last day when the hour of the step finds the task late already', () => {
    expect(shown({ due: at('2024-12-12', '08:00') }).filter((mark) => mark.startsWith('dueDay'))).toEqual([]);
  });

  test('the order of the ladder in the plan does not matter', () => {
    expect(ladderOf({ ...dossier, ladder: [...ladder].reverse() })).toEqual(ladderOf(dossier));
  });
});

describe('an appointment', () => {
  const session = { kind: 'appointment', openedAt: at('2024-11-25', '09:30') } as const;

  test('[R55, R56] reminders of the morning session of 12/12/2024 08:00 come before it, never at or after it', () => {
    expect(shown({ ...session, due: at('2024-12-12', '08:00') })).toEqual([
      'opening 2024-11-25T09:30',
      'before7 2024-12-03T08:00',
      'before3 2024-12-09T08:00',
      'before1 2024-12-11T08:00',
    ]);
  });

  test('[R58] the afternoon session at 14:00 is reminded of on its own morning too', () => {
    expect(shown({ ...session, due: at('2024-12-12', '14:00') }).at(-1)).toBe('dueDay 2024-12-12T08:00');
  });
});

describe('a window', () => {
  test('is told of when it opens and when it closes', () => {
    expect(
      ladderOf({ ...dossier, kind: 'window', openedAt: at('2024-12-20', '10:00'), due: at('2024-12-28') }),
    ).toEqual([
      { step: 'opening', at: at('2024-12-20', '10:00'), copy: false, last: false },
      { step: 'closing', at: at('2024-12-28'), copy: false, last: true },
    ]);
  });

  test('that is over when it opens has no closing', () => {
    expect(shown({ kind: 'window', openedAt: at('2024-12-28'), due: at('2024-12-28') })).toHaveLength(1);
  });
});

describe('any ladder', () => {
  const HOUR = 3_600_000;
  const moment = fc
    .integer({ min: at('2026-10-01') / HOUR, max: at('2027-01-31') / HOUR })
    .map((hours) => hours * HOUR);
  const time = fc.constantFrom('00:00', '07:30', '08:00', '17:00', '23:59');
  const steps = fc
    .array(fc.record({ workingDays: fc.integer({ min: -15, max: 15 }), at: time, copy: fc.boolean() }), {
      maxLength: 8,
    })
    .map((list) =>
      list.map(({ workingDays, at, copy }, index): LadderStep => {
        const last = index === list.length - 1;
        return { id: `s${index}`, when: { workingDays: last ? 16 : workingDays, at }, copy, last };
      }),
    );
  const terms: fc.Arbitrary<LadderTerms> = fc.record({
    kind: fc.constantFrom('task', 'appointment', 'window'),
    openedAt: moment,
    due: moment,
    closes: fc.option(moment),
    ladder: steps,
    calendar: fc.constant(calendar),
    skipWithinHours: fc.integer({ min: 0, max: 72 }),
  });

  test('is sorted, has no moment twice, and begins with the opening', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const marks = ladderOf(given);
        expect(marks[0]).toMatchObject({ step: 'opening', at: given.openedAt });
        for (const [index, mark] of marks.slice(1).entries())
          expect(mark.at).toBeGreaterThan(marks[index]?.at ?? Number.NaN);
      }),
    );
  });

  test('never speaks after the closing, and at it only for the last time', () => {
    fc.assert(
      fc.property(terms, (given) => {
        fc.pre(given.kind !== 'window');
        for (const { step, at, last } of ladderOf(given)) {
          if (step === 'opening' || given.closes === null) continue;
          expect(last ? at <= given.closes : at < given.closes).toBe(true);
        }
      }),
    );
  });

  test('is silent for the hours after the opening', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const quietUntil = given.openedAt + given.skipWithinHours * HOUR;
        for (const { at } of ladderOf(given).slice(1)) expect(at).toBeGreaterThanOrEqual(quietUntil);
      }),
    );
  });

  test('speaks after the due instant only of a task', () => {
    fc.assert(
      fc.property(terms, (given) => {
        fc.pre(given.kind !== 'task');
        for (const { at, step } of ladderOf(given).slice(1))
          expect(step === 'closing' ? at <= given.due : at < given.due).toBe(true);
      }),
    );
  });
});

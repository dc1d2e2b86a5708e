import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { obligationViews } from '../obligation/obligation-log.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import { type Case, command, inspected, opened, submitted, take } from '../testing/content.fixture.ts';
import { adoption, at, minutesDraft, seasonTerms } from '../testing/season.fixture.ts';

let run: Runtime;

const DAY = 86_400_000;
const { calendar, milestones } = seasonTerms();

/** What the campaign tells its cells. */
const corrected = (one: Case, more: Record<string, unknown> = {}) =>
  command(one, 'terms.correct', {
    holidays: [...calendar.holidays],
    workedDays: [...calendar.workedDays],
    milestones,
    teamDecision: '14-QĐ/ĐU',
    reason: 'Nghỉ bù',
    ...more,
  });
const holidays = (...days: string[]) => ({ holidays: [...calendar.holidays, ...days] });
const newest = (one: Case, id: string) => one.context().obligations[id]?.deadlines.at(-1);

describe.each(RUNTIMES)('a cell whose campaign has other days off, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('owes later what is counted in working days, with a notice of the new day', () => {
    const one = inspected(run);
    const before = newest(one, 'minutesDraft');
    expect(before?.due).toBe(at('2024-12-17'));
    corrected(one, holidays('2024-12-16'));
    expect(newest(one, 'minutesDraft')).toMatchObject({ due: at('2024-12-18'), why: 'Nghỉ bù' });
    expect(one.notices.at(-1)).toMatchObject({
      about: 'minutesDraft',
      step: 'opening',
      due: at('2024-12-18'),
    });
    one.until(at('2024-12-17', '12:00'));
    expect(one.context().obligations['minutesDraft']?.late).toBe(false);
    one.until(at('2024-12-18', '00:01'));
    expect(one.context().obligations['minutesDraft']?.late).toBe(true);
  });

  test('is reminded by the new working days of what stays due when it was', () => {
    const one = opened(run);
    const steps = () => obligationViews(one.context(), Date.now()).find(({ id }) => id === 'dossier')?.ahead;
    const before = steps();
    corrected(one, holidays('2024-12-09'));
    expect(newest(one, 'dossier')?.why).toBe('plan');
    expect(newest(one, 'dossier')?.due).toBe(at('2024-12-11'));
    const moved = (ahead: typeof before) => ahead?.find(({ step }) => step === 'before1')?.at;
    expect(moved(before)).toBe(at('2024-12-09', '08:00'));
    expect(moved(steps())).toBe(at('2024-12-06', '08:00'));
    one.until(at('2024-12-06', '08:01'));
    const told = one.notices.filter(({ about, step }) => about === 'dossier' && step === 'before1');
    expect(told.map((notice) => notice.at)).toEqual([at('2024-12-06', '08:00')]);
  });

  test('keeps a date that somebody named', () => {
    const one = opened(run);
    take(one, 'viet', 'extension.grant', {
      until: '2024-12-12T00:00:00+07:00',
      reason: 'bí thư đi công tác',
    });
    corrected(one, holidays('2024-12-11'));
    expect(newest(one, 'dossier')).toMatchObject({ due: at('2024-12-12'), why: 'bí thư đi công tác' });
  });

  test('is to be read by the working day before its session', () => {
    const one = submitted(run);
    const before = newest(one, 'reading')?.due ?? 0;
    corrected(one, holidays('2024-12-11'));
    expect(newest(one, 'reading')?.due).toBe(before - DAY);
    expect(one.notices.at(-1)).toMatchObject({ about: 'reading', step: 'opening' });
  });

  test('has its plan of improvement due by the corrected milestone', () => {
    const one = inspected(run);
    take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
    const before = newest(one, 'improvement');
    const moved = at('2025-02-01');
    corrected(one, { milestones: { ...milestones, awards: moved } });
    expect(before?.due).not.toBe(moved);
    expect(newest(one, 'improvement')?.due).toBe(moved);
    expect(newest(one, 'improvement')?.closes).toBeGreaterThan(moved);
  });

  test('cites the corrected decision on the team, until its minutes are locked', () => {
    const one = inspected(run);
    corrected(one, { teamDecision: '31-QĐ/ĐU' });
    expect(one.context().basis.teamDecision).toBe('31-QĐ/ĐU');
    take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
    expect(one.context().minutes?.hash).not.toBeNull();
    corrected(one, { teamDecision: '32-QĐ/ĐU' });
    expect(one.context().basis.teamDecision).toBe('31-QĐ/ĐU');
  });
});

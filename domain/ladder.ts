import { addWorkingDays, type Calendar, lastDayBefore } from './calendar.ts';
import { type Instant, instantAt } from './instant.ts';
import type { ObligationKind } from './journal.ts';
import type { LadderStep } from './plan.ts';

/** One notice of a ladder, at its instant in ms. */
export interface LadderMark {
  step: string;
  at: Instant;
  copy: boolean;
  last: boolean;
}

export interface LadderTerms {
  kind: ObligationKind;
  openedAt: Instant;
  /** exclusive */
  due: Instant;
  closes: Instant | null;
  ladder: readonly LadderStep[];
  calendar: Calendar;
  skipWithinHours: number;
}

/**
 * The steps of an obligation's ladder (statecharts.md, "obligation"): the opening at once; the others counted in
 * working days from the last day in time, on a day off moved to the working day before. Steps within the first hours
 * after the opening are skipped, equal moments merge and the later step wins; the last one goes at `closes` at the
 * latest.
 */
export function ladderOf({
  kind,
  openedAt,
  due,
  closes,
  ladder,
  calendar,
  skipWithinHours,
}: LadderTerms): LadderMark[] {
  const opening = { step: 'opening', at: openedAt, copy: false, last: false };
  if (kind === 'window')
    return due > openedAt ? [opening, { step: 'closing', at: due, copy: false, last: true }] : [opening];
  const lastDay = addWorkingDays(calendar, lastDayBefore(calendar, due), 0);
  const earliest = openedAt + skipWithinHours * 3_600_000;
  const marks = ladder.flatMap(({ id, when, copy, last }): LadderMark[] => {
    if (when === 'opening') return [];
    const at = instantAt(addWorkingDays(calendar, lastDay, when.workingDays), when.at, calendar.utcOffset);
    if (at >= due && (kind === 'appointment' || when.workingDays <= 0)) return [];
    const shown = last && closes !== null ? Math.min(at, closes) : at;
    if (shown < earliest || (closes !== null && (last ? shown > closes : shown >= closes))) return [];
    return [{ step: id, at: shown, copy, last }];
  });
  const merged = marks.filter((mark, index) => !marks.slice(index + 1).some((later) => later.at <= mark.at));
  return [opening, ...merged];
}

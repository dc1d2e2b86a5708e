import { addWorkingDays, type Calendar, lastDayBefore } from '../calendar/calendar.ts';
import { type Instant, instantAt } from '../calendar/instant.ts';
import type { ObligationKind } from '../journal/journal.ts';
import type { LadderStep } from '../plan/plan.ts';

/** A step of a ladder at its instant. */
export interface LadderMark {
  step: string;
  at: Instant;
  /** with a copy to whoever it escalates to */
  copy: boolean;
  /** says that no more reminders come */
  last: boolean;
}

export interface LadderTerms {
  kind: ObligationKind;
  openedAt: Instant;
  /** exclusive for a task and a window; an appointment's start */
  due: Instant;
  /** exclusive; null when it never closes */
  closes: Instant | null;
  ladder: readonly LadderStep[];
  calendar: Calendar;
  skipWithinHours: number;
}

type Counted = LadderStep & { when: { workingDays: number; at: string } };

const isCounted = (step: LadderStep): step is Counted => step.when !== 'opening';

/** The instant of a step by the calendar alone; a day off moves to the working day before. */
function momentOf({ when }: Counted, { calendar, due }: LadderTerms): Instant {
  const day = addWorkingDays(calendar, lastDayBefore(calendar, due), when.workingDays);
  return instantAt(day, when.at, calendar.utcOffset);
}

function marksOf(terms: LadderTerms): LadderMark[] {
  const { kind, due, closes, ladder } = terms;
  if (kind === 'window') return [{ step: 'closing', at: due, copy: false, last: true }];
  return ladder
    .filter(isCounted)
    .map((step) => ({ step, at: momentOf(step, terms) }))
    .filter(({ step, at }) => (step.when.workingDays > 0 ? kind === 'task' : at < due))
    .sort((a, b) => a.at - b.at)
    .map(({ step: { id, copy, last }, at }) => ({
      step: id,
      at: last && closes !== null ? Math.min(at, closes) : at,
      copy,
      last,
    }))
    .filter(({ at, last }) => last || closes === null || at < closes);
}

/**
 * The notices of one obligation, soonest first, no two at one moment (statecharts.md, "obligation"). The opening is
 * always there; any other step that is past or lies within `skipWithinHours` of it is left out. Of steps at one moment
 * the later one of the ladder stands. The last step goes at its time or at `closes`, whichever is first; all others
 * come before `closes`. Only tasks are reminded after they were due.
 */
export function ladderOf(terms: LadderTerms): LadderMark[] {
  const { openedAt, ladder, skipWithinHours } = terms;
  const copy = ladder.find(({ when }) => when === 'opening')?.copy ?? false;
  const earliest = openedAt + skipWithinHours * 3_600_000;
  const marks = marksOf(terms).filter(({ at }) => at > openedAt && at >= earliest);
  const merged = marks.filter(({ at }, index) => marks[index + 1]?.at !== at);
  return [{ step: 'opening', at: openedAt, copy, last: false }, ...merged];
}

import type { Mark } from '../../domain/journal/journal.ts';
import type { StageId } from '../../domain/stages.ts';
import type { Deadline } from '../obligation/obligation-log.ts';

/** What the states of all matters are written with: deadlines, what a report is about, marks, the end of a stage. */

export const byPlan = (due: number, closes: number | null = null): Deadline => ({
  due,
  closes,
  who: 'plan',
  why: 'plan',
});

export const done = (stage: StageId) => ({ type: 'stageIsDone', params: { stage } }) as const;
export const isAbout = (id: string) => ({ type: 'isAbout', params: { id } }) as const;
export const marked = (...add: Mark[]) => ({ type: 'mark', params: { add } }) as const;

import { readDate } from '../calendar/written-date.ts';
import type { Quarter } from './rated-period.ts';

/**
 * What the office fills in before a campaign can be announced, as far as the plan leaves it open (X1). Who leads the team
 * and keeps its papers is no text to fill in: both are people of the roster, without whom nothing is announced (X2).
 */
export const CHECKLIST = ['planNumber', 'planDate', 'teamDecision', 'sessions', 'copies'] as const;
type NeededItem = (typeof CHECKLIST)[number];

/** What can be entered beside it and holds nothing up: papers leave it to be filled in by hand. */
export const ALSO_PREPARED = ['teamDecisionDate'] as const;
export type ChecklistItem = NeededItem | (typeof ALSO_PREPARED)[number];

/** What was entered of each; null is open, and so is what a build that didn't know the item left out. */
export type Checklist = Record<NeededItem, string | null> &
  Partial<Record<(typeof ALSO_PREPARED)[number], string | null>>;

/** Those whose value is a day of the calendar. */
export const isDayItem = (item: ChecklistItem): boolean => item === 'planDate' || item === 'teamDecisionDate';

/** The items of a campaign: without team and sessions a quarter's run has the plan's own number and date alone. */
export const checklistItems = ({ quarter }: { quarter?: Quarter | undefined }): readonly ChecklistItem[] =>
  quarter === undefined ? CHECKLIST : ['planNumber', 'planDate'];

/** A number begins with its count, unlike words with a year in them. */
export const isDocumentNumber = (text: string): boolean => /^\s*\d/.test(text);

/** An item's value as it is kept: a day in one writing (ISO), a number without the spaces around it; null of what is none. */
export function preparedValue(item: ChecklistItem, value: string): string | null {
  switch (item) {
    case 'planDate':
    case 'teamDecisionDate':
      return readDate(value);
    case 'planNumber':
    case 'teamDecision':
      return isDocumentNumber(value) ? value.trim() : null;
    case 'sessions':
    case 'copies':
      return value;
  }
}

import { readDate } from '../calendar/written-date.ts';

/**
 * What the office fills in before a campaign can be announced, as far as the plan leaves it open (X1). Who leads the team
 * and keeps its papers is no text to fill in: both are people of the roster, without whom nothing is announced (X2).
 */
export const CHECKLIST = ['planNumber', 'planDate', 'teamDecision', 'sessions', 'copies'] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];

/** A number begins with its count, unlike words with a year in them. */
export const isDocumentNumber = (text: string): boolean => /^\s*\d/.test(text);

/** An item's value as it is kept: a day in one writing (ISO), a number without the spaces around it; null of what is none. */
export function preparedValue(item: ChecklistItem, value: string): string | null {
  switch (item) {
    case 'planDate':
      return readDate(value);
    case 'planNumber':
    case 'teamDecision':
      return isDocumentNumber(value) ? value.trim() : null;
    case 'sessions':
    case 'copies':
      return value;
  }
}

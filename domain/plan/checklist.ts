/**
 * What the office fills in before a campaign can be announced, as far as the plan leaves it open (X1). Who leads the team
 * and keeps its papers is no text to fill in: both are people of the roster, without whom nothing is announced (X2).
 */
export const CHECKLIST = ['planNumber', 'planDate', 'teamDecision', 'sessions', 'copies'] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];

/** What the office fills in before a campaign can be announced, as far as the plan leaves it open (X1, X2). */
export const CHECKLIST = [
  'planNumber',
  'planDate',
  'teamDecision',
  'teamLeader',
  'teamClerk',
  'sessions',
  'copies',
] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];

/** Codes with which records and documents refuse a signed decision. */
export const DECISION_FAILURES = [
  'NUMBER_UNREADABLE',
  'NUMBER_TAKEN',
  'NUMBER_NOT_RISING',
  'DECISION_CONFLICT',
  'DECISION_UNKNOWN',
  'NO_LINES',
] as const;
export type DecisionFailure = (typeof DECISION_FAILURES)[number];

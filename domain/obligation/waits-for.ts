/**
 * What a case waits for where nobody owes it: a date that comes by itself, or what other cases do. Each has a sentence
 * in every language; what people owe is an obligation, which has words of its own.
 */
export const WAITS_FOR = [
  /** of a cell: the instant at which its session starts */
  'session',
  /** the committee's slate, with the other cells */
  'slate',
  /** letters that came in time and are yet to be entered from paper */
  'letters',
  /** what the cell still owes besides, or its members on a later slate */
  'rest',
  /** of the campaign: the minutes of enough cells for a slate */
  'cellMinutes',
  /** the documents of decisions that are signed */
  'documents',
  /** the last cells to end */
  'cellEndings',
] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

/** The papers that are also written as files for Word, each by a template of its own. */
export const WORD_KINDS = [
  'decision-fourGood',
  'decision-cellLevels',
  'decision-memberLevels',
  'decision-awards',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

import type { DecisionExtract } from '../case/case-content.ts';

/** What the newest of these decisions that speaks of it says of the cell; null where none does. */
export const newestSaid = <K extends 'fourGood' | 'level' | 'award'>(
  extracts: readonly DecisionExtract[],
  key: K,
): DecisionExtract[K] => extracts.findLast((extract) => extract[key] !== null)?.[key] ?? null;

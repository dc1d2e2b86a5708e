import type { DecisionExtract } from '../case/case-content.ts';

/** What the newest of these decisions on the matter says of the cell; null where there is none. */
export const newestSaid = <K extends 'fourGood' | 'level' | 'award'>(
  extracts: readonly DecisionExtract[],
  key: K,
): DecisionExtract[K] => extracts.findLast((extract) => extract[key] !== null)?.[key] ?? null;

import { readFileSync } from 'node:fs';
import type { CriteriaSet } from './criteria.ts';
import { checkCriteriaSet } from './criteria-check.ts';

/** A set of plans/criteria as it stands. @param name without `.yaml` */
export function criteriaFileNow(name: string): CriteriaSet {
  const { set } = checkCriteriaSet(
    readFileSync(new URL(`../../plans/criteria/${name}.yaml`, import.meta.url), 'utf8'),
  );
  if (set === null) throw new Error(`${name} does not pass its own check`);
  return set;
}

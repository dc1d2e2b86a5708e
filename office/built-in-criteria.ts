import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import { checkCriteriaSet } from '../domain/criteria/criteria-check.ts';

/** The folder of the plan that comes with the product. */
export const BUILT_IN = fileURLToPath(new URL('../plans/', import.meta.url));

let read: readonly CriteriaSet[] | null = null;

/** The criteria sets that come with the product, in the order of their files; read once. */
export function builtInCriteria(): readonly CriteriaSet[] {
  if (read !== null) return read;
  const folder = join(BUILT_IN, 'criteria');
  const files = readdirSync(folder).filter((name) => extname(name) === '.yaml');
  read = files.sort().flatMap((name) => {
    const { set } = checkCriteriaSet(readFileSync(join(folder, name), 'utf8'));
    return set === null ? [] : [set];
  });
  return read;
}

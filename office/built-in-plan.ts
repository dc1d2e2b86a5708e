import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Plan } from '../domain/plan/plan.ts';
import { BUILT_IN } from './built-in-criteria.ts';
import { type ReadCriteria, readCriteria } from './criteria-files.ts';
import { type ReadPlan, readPlan } from './plan-files.ts';

/** The plan that comes with the product, and the criteria sets that lie in a folder. */

export const builtInPlanFile = join(BUILT_IN, '28-kh-du-2024.yaml');

/** Reads a plan and the criteria sets beside it. @throws the error of reading the plan's file */
export async function planAt(path: string): Promise<ReadPlan> {
  const beside = (file: string) => join(dirname(path), file);
  return readPlan(await readFile(path, 'utf8'), (file) =>
    existsSync(beside(file)) ? readFileSync(beside(file), 'utf8') : null,
  );
}

/** The plan 28-KH/ĐU as it stands. */
export async function builtInPlan(): Promise<Plan> {
  const { plan } = await planAt(builtInPlanFile);
  if (plan === null) throw new Error(`${builtInPlanFile} does not pass its own check`);
  return plan;
}

/** Every criteria set of a folder, by its file, with what is wrong with it; of a folder that isn't there none. */
export async function criteriaIn(folder: string): Promise<{ file: string; read: ReadCriteria }[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const found: { file: string; read: ReadCriteria }[] = [];
  for (const name of names.filter((one) => extname(one) === '.yaml').sort()) {
    const file = join(folder, name);
    found.push({ file, read: await readCriteria(await readFile(file), 'yaml') });
  }
  return found;
}

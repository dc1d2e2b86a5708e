import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { criteriaYaml } from '../domain/criteria/criteria-yaml.ts';
import type { Plan } from '../domain/plan/plan.ts';

/** Writes a plan and, beside it, the criteria sets that it names. @returns the paths */
export async function writePlan(file: string, plan: Plan): Promise<string[]> {
  const folder = dirname(file);
  const written = [file];
  const criteria = [];
  for (const { set, ...entry } of plan.criteria) {
    if (typeof set === 'string') {
      criteria.push({ ...entry, set });
      continue;
    }
    const name = `criteria/${set.id}.yaml`;
    await mkdir(join(folder, 'criteria'), { recursive: true });
    await writeFile(join(folder, name), criteriaYaml(set));
    written.push(join(folder, name));
    criteria.push({ ...entry, set: name });
  }
  await writeFile(file, stringify({ ...plan, criteria }, { lineWidth: 110 }));
  return written;
}

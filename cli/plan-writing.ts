import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { criteriaDigest } from '../domain/criteria/criteria.ts';
import { criteriaYaml } from '../domain/criteria/criteria-yaml.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { CommandFailure } from './command-failure.ts';
import { readSet } from './commands/criteria-file.ts';

/** Whether a file holds this very set, with whatever comments. */
async function holds(file: string, digest: string): Promise<boolean> {
  const read = await readSet(file).catch(() => null);
  return read?.set != null && criteriaDigest(read.set) === digest;
}

/**
 * Writes a plan and, beside it, the criteria sets that it names, all or nothing; a set's file that says the same already
 * is left alone.
 *
 * @param force whether files of other content are replaced
 * @returns the paths written
 * @throws CommandFailure FILE_EXISTS, NOT_WRITTEN
 */
export async function writePlan(file: string, plan: Plan, force = false): Promise<string[]> {
  const folder = join(dirname(file), 'criteria');
  const criteria = plan.criteria.map((entry) =>
    typeof entry.set === 'string' ? entry : { ...entry, set: `criteria/${entry.set.id}.yaml` },
  );
  const texts = new Map([[file, stringify({ ...plan, criteria }, { lineWidth: 110 })]]);
  for (const { set } of plan.criteria) {
    if (typeof set === 'string') continue;
    const beside = join(folder, `${set.id}.yaml`);
    if (!(await holds(beside, criteriaDigest(set)))) texts.set(beside, criteriaYaml(set));
  }
  const there = force ? [] : [...texts.keys()].filter((path) => existsSync(path));
  if (there.length > 0)
    throw new CommandFailure(
      'FILE_EXISTS',
      `${there.join(', ')}: đã có; thêm --force nếu muốn ghi đè / exists; add --force to replace it`,
    );
  for (const [path, text] of texts) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: force ? 'w' : 'wx' }).catch((error: Error) => {
      throw new CommandFailure('NOT_WRITTEN', `${path}: ${error.message}`);
    });
  }
  return [...texts.keys()];
}

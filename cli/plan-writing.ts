import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { criteriaDigest } from '../domain/criteria/criteria.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { planFiles } from '../office/plan-files.ts';
import { thereAlready } from '../words/cli/failures.ts';
import { CommandFailure, notWritten } from './command-failure.ts';
import { readSet } from './commands/criteria-file.ts';

/** Whether a file holds this very set, comments aside. */
async function holds(file: string, digest: string): Promise<boolean> {
  const read = await readSet(file).catch(() => null);
  return read?.set != null && criteriaDigest(read.set) === digest;
}

/**
 * Writes a plan and, beside it, the criteria sets that it names, all or nothing; a set's file that already says the
 * same is left alone.
 *
 * @param force whether files of other content are replaced
 * @returns the paths written
 * @throws CommandFailure FILE_EXISTS, NOT_WRITTEN
 */
export async function writePlan(file: string, plan: Plan, force = false): Promise<string[]> {
  const { plan: text, sets } = planFiles(plan);
  const texts = new Map([[file, text]]);
  for (const one of sets) {
    const beside = join(dirname(file), one.file);
    if (!(await holds(beside, criteriaDigest(one.set)))) texts.set(beside, one.text);
  }
  const there = force ? [] : [...texts.keys()].filter((path) => existsSync(path));
  if (there.length > 0) throw new CommandFailure('FILE_EXISTS', thereAlready(there));
  for (const [path, content] of texts) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw notWritten(path, error);
    });
  }
  return [...texts.keys()];
}

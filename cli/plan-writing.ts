import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { criteriaDigest } from '../domain/criteria/criteria.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { type PlanComments, planFiles } from '../office/plan-files.ts';
import { thereAlready } from '../words/cli/failures.ts';
import { CommandFailure, notWritten } from './command-failure.ts';
import { readSet } from './commands/criteria-file.ts';

/** Whether a file holds this very set, comments aside. */
async function holds(file: string, digest: string): Promise<boolean> {
  const read = await readSet(file).catch(() => null);
  return read?.set != null && criteriaDigest(read.set) === digest;
}

/** How a plan is written. */
export interface Writing {
  /** whether files of other content are replaced */
  force?: boolean | undefined;
  comments?: PlanComments;
  /** files beside the plan, by their names; one that says the same is left alone */
  beside?: ReadonlyMap<string, string>;
}

const says = async (path: string, text: string): Promise<boolean> =>
  (await readFile(path, 'utf8').catch(() => null)) === text;

/**
 * Writes a plan and, beside it, the criteria sets that it names, all or nothing; a set's file that already says the
 * same is left alone.
 *
 * @returns the paths written
 * @throws CommandFailure FILE_EXISTS, NOT_WRITTEN
 */
export async function writePlan(file: string, plan: Plan, writing: Writing = {}): Promise<string[]> {
  const { force = false, comments = null, beside: more = new Map<string, string>() } = writing;
  const { plan: text, sets } = planFiles(plan, comments);
  const texts = new Map([[file, text]]);
  for (const one of sets) {
    const beside = join(dirname(file), one.file);
    if (!(await holds(beside, criteriaDigest(one.set)))) texts.set(beside, one.text);
  }
  for (const [name, content] of more) {
    const beside = join(dirname(file), name);
    if (!(await says(beside, content))) texts.set(beside, content);
  }
  await writeAll(texts, force);
  return [...texts.keys()];
}

/** Writes files, all or nothing. @throws CommandFailure FILE_EXISTS, NOT_WRITTEN */
export async function writeAll(
  files: ReadonlyMap<string, string | Uint8Array>,
  force: boolean,
): Promise<void> {
  assertFree([...files.keys()], force);
  for (const [path, content] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw notWritten(path, error);
    });
  }
}

/** @throws CommandFailure FILE_EXISTS */
export function assertFree(files: readonly string[], force: boolean): void {
  const there = force ? [] : files.filter((path) => existsSync(path));
  if (there.length > 0) throw new CommandFailure('FILE_EXISTS', thereAlready(there));
}

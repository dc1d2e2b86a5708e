import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Fault, withFault } from './fault.ts';

/** A copy of the tree for faults to be put in; the tree itself stays untouched. */
export interface TreeCopy {
  readonly folder: string;
  /** Does some work while the fault is in place. @throws FaultMisplaced before the work has begun */
  with<T>(fault: Fault, work: () => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

const LEFT_OUT = ['.git', 'node_modules', 'var'];

export async function copyTree(root: string): Promise<TreeCopy> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'bon-tot-mutants-'));
  await cp(root, folder, {
    recursive: true,
    filter: (source) => !LEFT_OUT.includes(relative(root, source)),
  });
  await symlink(await realpath(join(root, 'node_modules')), join(folder, 'node_modules'));
  return {
    folder,
    async with(fault, work) {
      const path = join(folder, fault.file);
      const text = await readFile(path, 'utf8');
      await writeFile(path, withFault(fault, text));
      try {
        return await work();
      } finally {
        await writeFile(path, text);
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

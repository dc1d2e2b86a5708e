import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '../../worker/workflow-code.ts';

/** The workflows' code, made once for many workers and replays. */
export interface Bundles {
  /** a file, with the short timeouts of a round */
  running: string;
  /** as the product has it: histories are replayed on this one */
  shipped: { code: string };
  remove(): Promise<void>;
}

export async function makeBundles(): Promise<Bundles> {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-chaos-code-'));
  const running = join(folder, 'workflows.js');
  const interceptors = fileURLToPath(new URL('./short-timeouts.ts', import.meta.url));
  const { code } = await bundleWorkflows([interceptors]);
  await writeFile(running, code);
  return {
    running,
    shipped: await bundleWorkflows(),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { workflowsPath } from '../../worker/run-worker.ts';

/** The workflows' code, made once for many workers and replays. */
export interface Bundles {
  /** a file, with the short timeouts of a round */
  running: string;
  /** as the product has it: histories are replayed on this one */
  shipped: { code: string };
  remove(): Promise<void>;
}

const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

export async function makeBundles(): Promise<Bundles> {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-chaos-code-'));
  const running = join(folder, 'workflows.js');
  const interceptors = fileURLToPath(new URL('./short-timeouts.ts', import.meta.url));
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: [interceptors],
    logger: quiet,
  });
  await writeFile(running, code);
  return {
    running,
    shipped: await bundleWorkflowCode({ workflowsPath, logger: quiet }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

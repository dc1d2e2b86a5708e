import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * The workflows as they run, in one piece of code: whoever runs or replays them takes it from here.
 *
 * @param interceptors paths of modules that a test adds
 */
export const bundleWorkflows = (interceptors: string[] = []): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath: pathOf('../workflows/all.ts'),
    workflowInterceptorModules: [pathOf('../workflows/no-empty-tasks.ts'), ...interceptors],
    logger: new DefaultLogger('WARN'),
  });

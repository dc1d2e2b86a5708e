import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const bundled = (interceptors: string[]): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath: pathOf('../workflows/all.ts'),
    workflowInterceptorModules: [pathOf('../interpreter/temporal-tasks.ts'), ...interceptors],
    logger: new DefaultLogger('WARN'),
  });
let product: Promise<WorkflowBundleWithSourceMap> | null = null;

/**
 * The workflows as they run, in one piece of code, made once: whoever runs or replays them takes it from here.
 *
 * @param interceptors paths of modules that a test adds
 */
export function bundleWorkflows(interceptors: string[] = []): Promise<WorkflowBundleWithSourceMap> {
  if (interceptors.length > 0) return bundled(interceptors);
  product ??= bundled([]);
  return product;
}

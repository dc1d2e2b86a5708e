import { fileURLToPath } from 'node:url';
import {
  type BundleOptions,
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * Libraries as they are built for production, and of them what is used: each workflow evaluates all of it anew. A module
 * stays one, since the SDK keeps workflows apart by modules. Nothing is preloaded: zod's schemas note in themselves
 * what they find out, and XState counts in its modules, so that neither bears being shared and frozen.
 */
const forProduction: NonNullable<BundleOptions['webpackConfigHook']> = (config) => ({
  ...config,
  mode: 'production',
  optimization: { minimize: false, concatenateModules: false, moduleIds: 'named', mangleExports: false },
});

/**
 * Workflows in one piece of code, built as the product's are.
 *
 * @param workflowsPath of the module that exports them
 * @param interceptors paths of modules beside the one that every worker takes
 */
export const bundleOf = (
  workflowsPath: string,
  interceptors: readonly string[] = [],
): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: [pathOf('../interpreter/temporal-tasks.ts'), ...interceptors],
    webpackConfigHook: forProduction,
    logger: new DefaultLogger('WARN'),
  });

const bundled = (interceptors: readonly string[]) => bundleOf(pathOf('../workflows/all.ts'), interceptors);
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

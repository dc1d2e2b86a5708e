import { fileURLToPath } from 'node:url';
import { type BundleOptions, bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { keptBundle } from './kept-bundle.ts';
import { SHARED_MODULES } from './shared-modules.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * Libraries as they are built for production, and of them what is used. A module stays one, since the SDK keeps workflows
 * apart by modules; the shared ones are taken in for their own sake, also where nothing of them is used at once.
 */
type WebpackConfiguration = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

const forProduction: NonNullable<BundleOptions['webpackConfigHook']> = (config) => ({
  ...config,
  mode: 'production',
  optimization: {
    minimize: false,
    concatenateModules: false,
    moduleIds: 'named',
    mangleExports: false,
    sideEffects: 'flag',
  },
});

/**
 * Workflows in one piece of code, built as the product's are; taken from before where nothing of it has changed.
 *
 * @param workflowsPath of the module that exports them
 * @param interceptors paths of modules beside those that every worker takes
 */
export async function bundleOf(
  workflowsPath: string,
  interceptors: readonly string[] = [],
): Promise<{ code: string }> {
  const ours = ['../interpreter/temporal-tasks.ts', '../workflows/undecodable-results.ts'].map(pathOf);
  const workflowInterceptorModules = [...ours, ...interceptors];
  const failureConverterPath = pathOf('../workflows/failure-converter.ts');
  const modules = [workflowsPath, failureConverterPath, ...workflowInterceptorModules];
  const code = await keptBundle(modules, async () => {
    // how it is made belongs to what it is made of
    const from = [import.meta.filename, pathOf('shared-modules.ts'), pathOf('../package-lock.json')];
    const made = await bundleWorkflowCode({
      workflowsPath,
      workflowInterceptorModules,
      failureConverterPath,
      preloadModules: SHARED_MODULES.map((path) => pathOf(`../${path}`)),
      webpackConfigHook: (config) => ({
        ...forProduction(config),
        plugins: [...(config.plugins ?? []), filesOf((files) => from.push(...files))],
      }),
      logger: new DefaultLogger('WARN'),
    });
    return { code: made.code, from };
  });
  return { code };
}

/** Tells of a bundle all files that were read for it. */
const filesOf = (
  tell: (files: Iterable<string>) => void,
): NonNullable<WebpackConfiguration['plugins']>[number] => ({
  apply(compiler) {
    compiler.hooks.done.tap('files', ({ compilation }) => tell(compilation.fileDependencies));
  },
});

const bundled = (interceptors: readonly string[]) => bundleOf(pathOf('../workflows/all.ts'), interceptors);
let product: Promise<{ code: string }> | null = null;

/**
 * The workflows as they run, in one piece of code, made once: whoever runs or replays them takes it from here.
 *
 * @param interceptors paths of modules that a test adds
 */
export function bundleWorkflows(interceptors: string[] = []): Promise<{ code: string }> {
  if (interceptors.length > 0) return bundled(interceptors);
  product ??= bundled([]);
  return product;
}

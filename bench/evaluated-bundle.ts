import { AsyncLocalStorage } from 'node:async_hooks';
import { setFlagsFromString } from 'node:v8';
import { createContext, runInContext, runInNewContext, Script } from 'node:vm';

type Modules = ReadonlyMap<string, unknown>;

/** A bundle of workflows as a worker holds it: some modules are of all workflows, the others of each one. */
export interface EvaluatedBundle {
  /** by name, those of all: the SDK's and the shared ones of ours */
  shared: Modules;
  /** Evaluates the others, as for one more workflow. @returns what the bundle exports, and these modules by name */
  evaluate(): { exported: unknown; own: Modules };
}

/** @param code of `bundleOf` */
export function evaluatedBundle(code: string): EvaluatedBundle {
  const shared = new Map<string, unknown>();
  let own: Map<string, unknown> | null = null;
  const cache = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, name) => shared.get(String(name)) ?? own?.get(String(name)),
      set(_, name, module) {
        (own ?? shared).set(String(name), module);
        return true;
      },
    },
  );
  const context = createContext({
    AbortController,
    AsyncLocalStorage,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    console,
    __webpack_module_cache__: cache,
  });
  // in the order of a worker
  runInContext(code, context);
  runInContext('__TEMPORAL__.preloadModules()', context);
  const script = new Script('__TEMPORAL__.importInterceptors(); __TEMPORAL__.importWorkflows()');
  return {
    shared,
    evaluate() {
      const modules = new Map<string, unknown>();
      own = modules;
      const exported: unknown = script.runInContext(context);
      return { exported, own: modules };
    },
  };
}

/** Bytes of the heap after a collection. */
export function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

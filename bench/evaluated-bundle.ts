import { AsyncLocalStorage } from 'node:async_hooks';
import { setFlagsFromString } from 'node:v8';
import { createContext, runInContext, runInNewContext, Script } from 'node:vm';

/** A bundle of workflows as a worker holds it: the code is compiled once, and each workflow's modules are its own. */
export interface EvaluatedBundle {
  /** Evaluates all modules anew, as for one more workflow. @returns what the bundle exports, and its modules by name */
  evaluate(): { exported: unknown; modules: Record<string, unknown> };
}

/** @param code of `bundleOf` */
export function evaluatedBundle(code: string): EvaluatedBundle {
  const evaluated: Record<string, unknown> = {};
  const context = createContext({
    AbortController,
    AsyncLocalStorage,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    console,
    __webpack_module_cache__: evaluated,
  });
  runInContext(code, context);
  // in the order of a worker
  const script = new Script('__TEMPORAL__.importInterceptors(); __TEMPORAL__.importWorkflows()');
  return {
    evaluate() {
      for (const module of Object.keys(evaluated)) delete evaluated[module];
      const exported: unknown = script.runInContext(context);
      return { exported, modules: { ...evaluated } };
    },
  };
}

/** Bytes of the heap after a collection. */
export function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

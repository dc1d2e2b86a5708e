import { AsyncLocalStorage } from 'node:async_hooks';
import { setFlagsFromString } from 'node:v8';
import { createContext, runInContext, runInNewContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleWorkflows } from '../../worker/workflow-code.ts';

/** What must never run inside a workflow: it would do I/O, be slow to load, or read the real clock. */
const forbidden = [
  'nodemailer',
  'pg',
  'drizzle-orm',
  '@electric-sql',
  'yaml',
  'temporal-polyfill',
  'hono',
  'pino',
  '@temporalio/client',
];

test('the workflow bundle holds no mailer, database, YAML or date library', async () => {
  const { code } = await bundleWorkflows();
  const packages = new Set(
    [...code.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g)].map(([, name]) => name ?? ''),
  );
  expect(packages).toContain('xstate');
  expect(
    [...packages].filter((name) => forbidden.some((f) => name === f || name.startsWith(`${f}/`))),
  ).toEqual([]);
  expect(code).not.toMatch(/\.\/(records|activities|web|documents|words|rehearsal|client|cli)\/[\w-]+\.ts/);
});

test('it holds libraries as they are built for production, and of them what is used', async () => {
  const { code } = await bundleWorkflows();
  const modules = [...code.matchAll(/^\/\*\*\*\/ "(\S+)"/gm)].map(([, path = '']) => path);
  for (const library of ['xstate', 'zod'])
    expect(modules.filter((path) => path.includes(`node_modules/${library}/`)).length).toBeGreaterThan(2);
  expect(modules.filter((path) => /development|\/zod\/.*\/locales\/(?!en)/.test(path))).toEqual([]);
});

test('what each workflow evaluates anew stays small: schemas are made when a case first needs them', async () => {
  const { code } = await bundleWorkflows();
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
  const evaluate = new Script('__TEMPORAL__.importWorkflows()');
  setFlagsFromString('--expose-gc');
  const heap = (): number => {
    runInNewContext('gc()');
    return process.memoryUsage().heapUsed;
  };
  const kept: unknown[] = [];
  const evaluateAnew = (times: number) => {
    for (let time = 0; time < times; time += 1) {
      for (const module of Object.keys(evaluated)) delete evaluated[module];
      evaluate.runInContext(context);
      kept.push({ ...evaluated });
    }
  };
  evaluateAnew(5);
  const before = heap();
  evaluateAnew(20);
  const bytes = (heap() - before) / 20;
  expect(kept.length).toBe(25);
  expect(bytes / 1_024, 'kB a workflow').toBeGreaterThan(100);
  expect(bytes / 1_024, 'kB a workflow').toBeLessThan(1_700);
});

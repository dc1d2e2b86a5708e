import { expect, test } from 'vitest';
import { evaluatedBundle, heapAfterCollection } from '../../bench/evaluated-bundle.ts';
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
  const bundle = evaluatedBundle(code);
  const kept: unknown[] = [];
  const evaluateAnew = (times: number) => {
    for (let time = 0; time < times; time += 1) kept.push(bundle.evaluate().modules);
  };
  evaluateAnew(5);
  const before = heapAfterCollection();
  evaluateAnew(20);
  const bytes = (heapAfterCollection() - before) / 20;
  expect(kept.length).toBe(25);
  expect(bytes / 1_024, 'kB a workflow').toBeGreaterThan(100);
  expect(bytes / 1_024, 'kB a workflow').toBeLessThan(1_000);
});

test('schemas make no code in a workflow, which uses most of its own a few times', async () => {
  const { modules } = evaluatedBundle((await bundleWorkflows()).code).evaluate();
  const core = Object.entries(modules).find(([path]) => path.endsWith('zod/v4/core/core.js'))?.[1];
  expect(core).toMatchObject({ exports: { globalConfig: { jitless: true } } });
});

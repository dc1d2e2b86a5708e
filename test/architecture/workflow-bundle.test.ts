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

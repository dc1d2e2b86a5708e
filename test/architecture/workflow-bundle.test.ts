import { readFile } from 'node:fs/promises';
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

const OURS = /^\.\/(domain|interpreter|machines|workflows)\//;
/** A package may lie elsewhere than the product, and be linked. */
const OF_TEMPORAL = /^\.\/(interpreter\/temporal[.-]|workflows\/)|node_modules\/@temporalio\//;

test('what each workflow evaluates anew is what speaks to Temporal, and stays small', async () => {
  const bundle = evaluatedBundle((await bundleWorkflows()).code);
  const kept: unknown[] = [];
  const evaluateAnew = (times: number) => {
    for (let time = 0; time < times; time += 1) kept.push(bundle.evaluate());
  };
  evaluateAnew(5);
  // what else the process does meanwhile is measured too: the middle one of three
  const measured = [1, 2, 3].map(() => {
    const before = heapAfterCollection();
    evaluateAnew(20);
    return (heapAfterCollection() - before) / 20;
  });
  expect(kept.length).toBe(65);
  const [, bytes = Number.NaN] = measured.sort((a, b) => a - b);
  expect(bytes / 1_024, 'kB a workflow').toBeLessThan(50);
  const own = [...bundle.evaluate().own.keys()];
  expect(own).toContain('./interpreter/temporal-tasks.ts');
  expect(own.filter((path) => !OF_TEMPORAL.test(path))).toEqual([]);
});

/** What stays in a module that all workflows share: made of the code alone, it is the same whoever made it. */
const REMEMBERED = {
  './domain/plain-text.ts': ['made'],
  './workflows/engines.ts': ['ofCells', 'ofQuarterCells', 'ofCampaigns'],
};

test('what all workflows share speaks to nobody and remembers nothing of a case', async () => {
  const { shared } = evaluatedBundle((await bundleWorkflows()).code);
  const ours = [...shared.keys()].filter((path) => OURS.test(path));
  expect(ours.length).toBeGreaterThan(150);
  expect(ours.filter((path) => /^\.\/interpreter\/temporal[.-]/.test(path))).toEqual([]);
  const remembering = await Promise.all(
    ours.map(async (path) => {
      const text = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
      const names = [
        ...text.matchAll(/^(?:export )?(?:let|var|const (?=\w+(?:: [^=]+)? = new (?:Map|Weak)))\s*(\w+)/gm),
      ];
      return [path, names.map(([, name]) => name)] as const;
    }),
  );
  expect(Object.fromEntries(remembering.filter(([, names]) => names.length > 0))).toEqual(REMEMBERED);
});

/** Every schema and expression that is reached from a value by its properties, by the path to it. */
function changing(value: unknown, path: string, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (Object.hasOwn(value, '_zod') || Object.prototype.toString.call(value) === '[object RegExp]')
    return [path];
  return Reflect.ownKeys(value).flatMap((key) =>
    changing(Reflect.get(value, key), `${path} ${String(key)}`, seen),
  );
}

test('what a worker freezes of ours is no schema and no expression, which note in themselves where they are', async () => {
  const { shared } = evaluatedBundle((await bundleWorkflows()).code);
  const found = (which: RegExp) =>
    [...shared].flatMap(([path, module]) => (which.test(path) ? changing(module, path) : []));
  expect(found(OURS)).toEqual([]);
  // it does find some where there are
  expect(found(/zod\/v4\/core\/regexes\.js$/).length).toBeGreaterThan(10);
});

test('schemas make no code in a workflow', async () => {
  const { shared } = evaluatedBundle((await bundleWorkflows()).code);
  const core = [...shared].find(([path]) => path.endsWith('zod/v4/core/core.js'))?.[1];
  expect(core).toMatchObject({ exports: { globalConfig: { jitless: true } } });
});

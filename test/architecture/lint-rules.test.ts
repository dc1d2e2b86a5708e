import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-lint-'));
  await mkdir(join(folder, 'test/architecture'), { recursive: true });
  await mkdir(join(folder, 'machines'));
  await mkdir(join(folder, 'workflows'));
  await mkdir(join(folder, 'worker'));
  const rules = ['only-clock', 'no-local-activity'].map((name) => `test/architecture/${name}.grit`);
  for (const name of ['biome.json', '.gitignore', ...rules]) {
    await cp(join(root, name), join(folder, name));
  }
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

/** What the linter says of one file with that text. */
async function lint(file: string, text: string): Promise<string> {
  await writeFile(join(folder, file), `${text}\n`);
  const linter = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { all } = await execa(process.execPath, [linter, 'lint', file], {
    cwd: folder,
    all: true,
    reject: false,
  });
  return all;
}

test.each([
  'export const at = new Date();',
  'export const at = Date();',
  'export const chance = Math.random();',
  'export const at = performance.now();',
  `export const format = Intl.DateTimeFormat('vi');`,
  `export const format = new Intl.DateTimeFormat('vi');`,
])('a machine may not say: %s', async (text) => {
  expect(await lint('machines/cell.ts', text)).toContain('Pure rooms have no clock but Date.now()');
});

test('a machine may read Date.now() and take apart an instant', async () => {
  const text = 'export const at = Date.now();\nexport const day = new Date(at).getUTCDate();';
  expect(await lint('machines/cell.ts', text)).not.toContain('Pure rooms');
});

test('outside of the pure rooms the clock is free', async () => {
  expect(await lint('worker/main.ts', 'export const at = new Date();')).not.toContain('Pure rooms');
});

test('a workflow may not call a local activity', async () => {
  const text = `import { proxyLocalActivities } from '@temporalio/workflow';\nexport const { record } = proxyLocalActivities({});`;
  expect(await lint('workflows/deliveries.ts', text)).toContain('No local activities');
});

test('a forgotten await is refused everywhere', async () => {
  const text = 'const save = async () => {};\nexport function step() {\n  save();\n}';
  expect(await lint('worker/main.ts', text)).toContain('noFloatingPromises');
});

import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/.bin/depcruise');
const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Runs the linter of imports as `npm run check:imports` does. */
async function cruise(folder: string) {
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
  // its exit code is the number of violations, and it prints them all the same
  const { stdout } = await execa(process.execPath, args, { cwd: folder, reject: false });
  return report.parse(JSON.parse(stdout)).summary;
}

test('the rooms import only whom they may', async () => {
  const { totalCruised, violations } = await cruise(root);
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  // The linter silently skips a tree that it can't read.
  expect(totalCruised).toBeGreaterThan(20);
});

describe('in a tree of forbidden imports each is refused', () => {
  const files: Record<string, string> = {
    'domain/quota.ts': `import '../machines/cell.ts';`,
    'domain/clock.ts': `import { readFile } from 'node:fs';\nexport const read = readFile;`,
    'domain/mail.ts': `import { createTransport } from 'nodemailer';\nexport const make = createTransport;`,
    'domain/hash.ts': `import { sha256 } from '@noble/hashes/sha2.js';\nexport const hash = sha256;`,
    'machines/cell.ts': `import '../workflows/cell.ts';`,
    'interpreter/engine.ts': `import '../domain/quota.ts';`,
    'interpreter/engine-sleep.ts': `export { sleep } from '@temporalio/workflow';`,
    'interpreter/temporal.ts': `export { sleep } from '@temporalio/workflow';`,
    'workflows/cell.ts': `import type { Mail } from '../activities/mail.ts';\nexport type M = Mail;`,
    'workflows/campaign.ts': `import { mail } from '../activities/mail.ts';\nexport const m = mail;`,
    'rehearsal/stage.ts': `import '../cli/bin.ts';`,
    'rehearsal/mails.ts': `import { z } from 'zod';\nexport const mail = z;`,
    'cli/foresight.ts': `import '../office/send.ts';`,
    'office/send.ts': `import '../records/journal.ts';`,
    'office/sentence.ts': `import '../words/points.ts';`,
    'cli/rehearse.ts': `import '../rehearsal/mails.ts';`,
    'words/points.ts': `export const points = 1;`,
    'activities/mail.ts': `export type Mail = string;\nexport const mail = 1;`,
    'records/journal.ts': `import '../web/page.ts';`,
    'web/page.ts': `import '../interpreter/temporal.ts';`,
    'client/start.ts': `import '../records/journal.ts';`,
    'cli/bin.ts': `import '../client/start.test.ts';`,
    'client/start.test.ts': `import '../records/journal.ts';\nimport { test } from 'vitest';\ntest('x', () => {});`,
    'client/missing.ts': `import './nowhere.ts';`,
    'documents/one.ts': `import { two } from './two.ts';\nexport const one = () => two;`,
    'documents/two.ts': `import { one } from './one.ts';\nexport const two = () => one;`,
    'documents/render.ts': `import { test } from 'vitest';\nexport const render = test;`,
  };
  let folder: string;
  let refused: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-imports-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${text}\n`);
    }
    for (const name of ['tsconfig.json', 'package.json']) {
      await cp(join(root, name), join(folder, name));
    }
    // The packages are linked: their paths must look as if they were here.
    await writeFile(
      join(folder, '.dependency-cruiser.cjs'),
      `const rules = require(${JSON.stringify(join(root, '.dependency-cruiser.cjs'))});
      module.exports = { ...rules, options: { ...rules.options, preserveSymlinks: true } };`,
    );
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { violations } = await cruise(folder);
    refused = violations.map(({ rule, from }) => `${from}: ${rule.name}`);
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  test.each([
    ['domain/quota.ts', 'domain-imports-only-its-rooms'],
    ['domain/clock.ts', 'pure-rooms-use-nothing-of-node'],
    ['domain/mail.ts', 'domain-uses-only-its-packages'],
    ['machines/cell.ts', 'machines-imports-only-its-rooms'],
    ['interpreter/engine.ts', 'interpreter-imports-only-its-rooms'],
    ['interpreter/engine-sleep.ts', 'interpreter-uses-only-its-packages'],
    ['workflows/campaign.ts', 'workflows-imports-only-types-of-activities'],
    ['rehearsal/stage.ts', 'rehearsal-imports-only-its-rooms'],
    ['rehearsal/mails.ts', 'rehearsal-uses-only-its-packages'],
    ['records/journal.ts', 'records-imports-only-its-rooms'],
    ['office/sentence.ts', 'office-imports-only-its-rooms'],
    ['web/page.ts', 'web-imports-only-its-rooms'],
    ['client/start.ts', 'client-imports-only-its-rooms'],
    ['cli/rehearse.ts', 'cli-imports-only-types-of-rehearsal'],
    ['cli/bin.ts', 'no-product-file-imports-a-test'],
    ['client/missing.ts', 'nothing-unknown'],
    ['documents/one.ts', 'no-circle'],
    ['documents/render.ts', 'no-product-file-needs-a-development-package'],
  ])('%s breaks the rule %s', (file, rule) => {
    expect(refused).toContain(`${file}: ${rule}`);
  });

  test.each([
    'domain/hash.ts',
    'interpreter/temporal.ts',
    'workflows/cell.ts',
    'cli/foresight.ts',
    'office/send.ts',
    'client/start.test.ts',
  ])('%s is allowed', (file) => {
    expect(refused.filter((line) => line.startsWith(`${file}:`))).toEqual([]);
  });
});

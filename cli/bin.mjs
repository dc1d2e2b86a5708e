#!/usr/bin/env node
// The product runs on the Node of its own dependencies; a machine may carry an older one.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), 'bontot.ts');
const packageFile = createRequire(import.meta.url).resolve('node/package.json');
const node = join(dirname(packageFile), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
// without it, most of a command's time goes to compiling the program anew
const compiled = fileURLToPath(new URL('../node_modules/.cache/bontot', import.meta.url));
const env = { NODE_COMPILE_CACHE: compiled, ...process.env };
// and half of it to reading one package's file again and again
const quicker = ['--import', new URL('../records/quick-drizzle.mjs', import.meta.url).href];
const { status, signal, error } = spawnSync(node, [...quicker, program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
});
if (error) {
  console.error(`bontot: ${error.message}`);
  process.exit(3);
}
if (signal) process.kill(process.pid, signal);
process.exit(status ?? 1);

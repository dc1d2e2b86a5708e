import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findOnPath } from '../../office/executable.ts';
import { spawnBoundChild, stopChild } from './bound-child.ts';

/** One that has ended and that nobody has asked for yet (`Z`) lives no longer. */
const lives = (pid: number): boolean => {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};
const kernelHelps = process.platform === 'linux' && (await findOnPath('setpriv', process.env)) !== undefined;

test.skipIf(!kernelHelps)('a server does not outlive a process that is killed outright', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'bound-child.ts'));
  const script = `
    const { spawnBoundChild } = await import(${module});
    const child = await spawnBoundChild('sleep', ['600']);
    console.log(child.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(String(line));
  expect(lives(pid)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitUntil(() => !lives(pid), { timeout: 5_000 });
});

test('one that does not heed the request to end is ended', async () => {
  const child = await spawnBoundChild('/bin/sh', [
    '-c',
    'trap "" TERM; echo ready; while :; do sleep 0.05; done',
  ]);
  await once(child.stdout, 'data');
  await stopChild(child, 100);
  expect(child.signalCode).toBe('SIGKILL');
  await stopChild(child);
});

import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { findOnPath } from '../../office/executable.ts';

/**
 * Starts a server that must not outlive this process, in a process group of its own so that Ctrl-C reaches only this
 * process, which stops the server after what depends on it. On Linux the kernel ends it also when this process is
 * killed outright; elsewhere it is ended on a normal exit only. By hand, since execa doesn't end a child with its
 * parent when the child has a process group of its own.
 */
export async function spawnBoundChild(
  command: string,
  args: readonly string[],
): Promise<ChildProcessByStdio<null, Readable, Readable>> {
  const setpriv = process.platform === 'linux' ? await findOnPath('setpriv', process.env) : undefined;
  const [program, programArgs] =
    setpriv === undefined ? [command, args] : [setpriv, ['--pdeathsig', 'TERM', '--', command, ...args]];
  const child = spawn(program, programArgs, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const endWithUs = () => child.kill('SIGTERM');
  process.once('exit', endWithUs);
  child.once('exit', () => process.removeListener('exit', endWithUs));
  return child;
}

/** Asks a child to end, and kills it after `patienceMs` milliseconds; resolves when it is gone. */
export async function stopChild(child: ChildProcessByStdio<null, Readable, Readable>, patienceMs = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await gone;
  clearTimeout(impatient);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bontot, type Ran } from '../../cli/bontot.fixture.ts';
import { freePort } from '../../worker/components/free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN = 60_000;

/** The system as an office runs it, `npm start` in a process of its own, and `bontot` beside it. */
export interface SeasonSystem {
  folder: string;
  /** Runs a command. @throws Error when it ends otherwise than `expected` (exit code, 0 by default) */
  run(args: string[], expected?: number): Promise<Ran>;
  /** Ends the process without a word, and starts it again. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function startProcess(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'worker/main.ts')], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready:\n${output}`)), READY_WITHIN);
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes('Ctrl-C')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  return child;
}

/**
 * Starts the system against a Temporal server.
 *
 * @param folder where it keeps everything
 * @param address of the Temporal server
 */
export async function startSeasonSystem(folder: string, address: string): Promise<SeasonSystem> {
  const env = {
    BONTOT_VAR: folder,
    TEMPORAL_ADDRESS: address,
    DASHBOARD_PORT: String(await freePort('127.0.0.1')),
  };
  let child = await startProcess(env);
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const gone = once(child, 'exit');
    child.removeAllListeners('exit');
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await Promise.race([gone, exited]);
  };
  return {
    folder,
    async run(args, expected = 0) {
      const ran = await bontot(args, env);
      if (ran.code !== expected)
        throw new Error(`bontot ${args.join(' ')}: ${ran.code} instead of ${expected}\n${ran.out}${ran.err}`);
      return ran;
    },
    async kill() {
      await end('SIGKILL');
      child = await startProcess(env);
    },
    stop: () => end('SIGTERM'),
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledWorkflows } from './stage.ts';

const program = fileURLToPath(new URL('./worker-process.ts', import.meta.url));

/** One worker process after the other on a task queue. */
export interface KilledWorkers {
  /** Ends the worker with SIGKILL, whatever it has in hand, and lets the next one begin. */
  next(): Promise<void>;
  /** Ends the worker with SIGKILL; there is none until `next`. */
  pause(): Promise<void>;
  /** how many were killed */
  killed(): number;
  stop(): Promise<void>;
}

async function kill(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((ended) => child.once('exit', ended));
  child.kill('SIGKILL');
  await gone;
}

export async function killedWorkers(address: string, taskQueue: string): Promise<KilledWorkers> {
  const codePath = join(tmpdir(), `${taskQueue}.js`);
  await writeFile(codePath, (await bundledWorkflows()).code);
  const loaded = () =>
    spawn(process.execPath, [program, address, taskQueue, codePath], {
      stdio: ['pipe', 'inherit', 'inherit'],
    });
  let working: ChildProcess | null = null;
  // the next one loads while this one is working
  let spare = loaded();
  let killed = 0;
  async function pause(): Promise<void> {
    if (working !== null) killed += 1;
    await kill(working);
    working = null;
  }
  return {
    pause,
    async next() {
      await pause();
      working = spare;
      spare.stdin?.write('go\n');
      spare = loaded();
    },
    killed: () => killed,
    async stop() {
      await kill(working);
      await kill(spare);
      await rm(codePath, { force: true });
    },
  };
}

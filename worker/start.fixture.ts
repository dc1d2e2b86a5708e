import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN = 180_000;

/** `npm start` in a process of its own. */
export interface StartedSystem {
  readonly process: ChildProcess;
  /** what it has said so far, on stdout and stderr */
  said(): string;
  /** Waits until it has said something. @throws Error when it ends before, or doesn't say it in time */
  says(what: string | RegExp): Promise<void>;
  /** Resolves when the process is gone. */
  readonly ended: Promise<{ code: number | null; said: string }>;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** @param env what it has to know besides PATH and HOME: the folder, the port, Temporal */
export function startSystem(env: Record<string, string>): StartedSystem {
  const child = spawn(process.execPath, [join(root, 'worker/main.ts')], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said: output }));
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  return {
    process: child,
    said: () => output,
    ended,
    async says(what) {
      const isSaid = () => (typeof what === 'string' ? output.includes(what) : what.test(output));
      for (const until = Date.now() + READY_WITHIN; !isSaid(); ) {
        if (gone || Date.now() > until)
          throw new Error(`${gone ? 'ended without' : 'not in time'}: ${what}\n${output}`);
        await new Promise((later) => setTimeout(later, 50));
      }
    },
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

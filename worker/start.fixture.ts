import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import pWaitFor from 'p-wait-for';

const root = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN = 180_000;

/** `npm start` in a process of its own. */
export interface StartedSystem {
  readonly pid: number | undefined;
  /** what it has printed so far, on stdout and stderr */
  printed(): string;
  /** Waits until it has printed something. @throws Error when it ends before, or doesn't print it in time */
  prints(what: string | RegExp): Promise<void>;
  /** Resolves when the process is gone. */
  readonly ended: Promise<{ code: number | null; printed: string }>;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** @param env what it has to know besides PATH and HOME: the folder, the port, Temporal */
export function startSystem(env: Record<string, string>): StartedSystem {
  const { PATH, HOME, NODE_COMPILE_CACHE, NODE_OPTIONS } = process.env;
  const child = execa(process.execPath, [join(root, 'worker/main.ts')], {
    cwd: root,
    extendEnv: false,
    env: {
      PATH,
      HOME,
      ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}),
      ...(NODE_OPTIONS ? { NODE_OPTIONS } : {}),
      NO_COLOR: '1',
      ...env,
    },
    stdin: 'ignore',
    // it has its own time limit for stopping
    forceKillAfterDelay: false,
    all: true,
    buffer: false,
    reject: false,
  });
  let output = '';
  child.all.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const ended = child.then(({ exitCode }) => ({ code: exitCode ?? null, printed: output }));
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  return {
    pid: child.pid,
    printed: () => output,
    ended,
    async prints(what) {
      const isSaid = () => (typeof what === 'string' ? output.includes(what) : what.test(output));
      const failed = () => {
        throw new Error(`${gone ? 'ended without' : 'not in time'}: ${what}\n${output}`);
      };
      const timeout = { milliseconds: READY_WITHIN, fallback: failed };
      await pWaitFor(() => isSaid() || (gone && failed()), { interval: 50, timeout });
    },
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

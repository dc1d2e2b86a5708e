import { AsyncLocalStorage } from 'node:async_hooks';
import { NO_LOGINS, type Ran } from './bontot.fixture.ts';
import { runCommand } from './run.ts';

/** What the command that is under way has printed. */
const printed = new AsyncLocalStorage<Pick<Ran, 'out' | 'err'>>();

/** Until it is called off, what a command writes goes to its own text, and what others write goes its usual way. */
function caught(stream: NodeJS.WriteStream, to: 'out' | 'err'): () => void {
  const usual = stream.write;
  stream.write = new Proxy(usual, {
    apply(_write, _stream, given: Parameters<typeof usual>) {
      const own = printed.getStore();
      if (own === undefined) return usual.apply(stream, given);
      own[to] += String(given[0]);
      return true;
    },
  });
  return () => {
    stream.write = usual;
  };
}

async function ran(args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const { env: usualEnv, exitCode: usualCode } = process;
  const own = { out: '', err: '' };
  const releases = [caught(process.stdout, 'out'), caught(process.stderr, 'err')];
  // as much as a process of its own would be given
  const { PATH, HOME } = usualEnv;
  process.env = { PATH, HOME, XDG_CONFIG_HOME: NO_LOGINS, NO_COLOR: '1', ...env };
  process.exitCode = undefined;
  const usualMask = process.umask();
  try {
    await printed.run(own, () => runCommand(args));
    return { ...own, code: Number(process.exitCode ?? 0) };
  } finally {
    process.env = usualEnv;
    process.exitCode = usualCode;
    process.umask(usualMask);
    for (const release of releases) release();
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command as `bontot` does, but in this process, which takes a tenth of the time; one after the other, since
 * environment and exit code are the process's. For tests that prove what a command does: that it is a process, with
 * pipes and signals, is for `bontot` to prove.
 *
 * @param env its environment besides PATH, HOME and nobody's logins
 */
export function bontotHere(args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const next = last.then(() => ran(args, env));
  last = next.catch(() => undefined);
  return next;
}

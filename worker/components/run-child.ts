import { spawn } from 'node:child_process';
import type { Bilingual } from '../../domain/failure.ts';
import type { Progress } from './progress.ts';
import { keepTelling } from './progress.ts';

const kept = 20;

export interface ChildOutcome {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  /** The last lines of stdout and stderr together, oldest first. */
  readonly lastLines: readonly string[];
}

/**
 * Runs a command to its end while telling the step, the seconds and the command's newest line.
 * @throws Error with code ENOENT when there is no such command.
 */
export async function runChild(
  command: string,
  args: readonly string[],
  options: {
    step: Bilingual;
    progress: Progress;
    env?: NodeJS.ProcessEnv;
    cwd?: string;
    /** Milliseconds between two reports of progress. */
    everyMs?: number;
  },
): Promise<ChildOutcome> {
  const lastLines: string[] = [];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const keep = (chunk: string) => {
    lastLines.push(...chunk.split(/[\r\n]+/).filter((line) => line.trim() !== ''));
    lastLines.splice(0, lastLines.length - kept);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const telling = keepTelling(options.progress, options.step, {
    detail: () => lastLines.at(-1),
    ...(options.everyMs === undefined ? {} : { everyMs: options.everyMs }),
  });
  // A build left behind would go on for minutes and write into a folder nobody waits for.
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { code, lastLines };
  } finally {
    process.removeListener('exit', endWithUs);
    telling.stop();
  }
}

import { execa } from 'execa';
import type { Bilingual } from '../../domain/failure.ts';
import type { Progress } from './progress.ts';
import { keepReporting } from './progress.ts';

const kept = 20;

export interface ChildOutcome {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  /** The last lines of stdout and stderr together, oldest first. */
  readonly lastLines: readonly string[];
}

/**
 * Runs a command to its end, reporting the step, the seconds and the command's newest line.
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
  // it ends with this process: otherwise a build would go on for minutes and write into a folder that nobody needs
  const child = execa(command, args, {
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
    extendEnv: false,
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const telling = keepReporting(options.progress, options.step, {
    detail: () => lastLines.at(-1),
    ...(options.everyMs === undefined ? {} : { everyMs: options.everyMs }),
  });
  try {
    for await (const line of child.iterable({ from: 'all' })) {
      if (line.trim() !== '') lastLines.push(line);
      lastLines.splice(0, lastLines.length - kept);
    }
    const { exitCode, cause } = await child;
    if (cause !== undefined) throw cause;
    return { code: exitCode ?? null, lastLines };
  } finally {
    telling.stop();
  }
}

import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath, isExecutable } from '../../office/executable.ts';
import { REMEDIES, STEPS } from '../../words/start-words.ts';
import type { Environment } from './cache-folder.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Attempt } from './component-unavailable.ts';
import { ComponentUnavailable } from './component-unavailable.ts';
import { errorText } from './error-text.ts';
import { makeOnce } from './make-once.ts';
import { downloadOfficial } from './official-download.ts';
import type { Progress } from './progress.ts';
import { runChild } from './run-child.ts';

/** The newest release that `go install` accepts from outside its own module. */
const version = 'v1.5.1';
const module = `github.com/temporalio/cli/cmd/temporal@${version}`;

export interface TemporalCliSearch {
  readonly progress: Progress;
  readonly env?: Environment;
  /** Where the vendor's download service answers; another one in tests. */
  readonly downloadUrl?: string;
}

/**
 * The path of the Temporal command line program, which holds the dev server. Looked for in TEMPORAL_CLI, PATH and the
 * cache; otherwise downloaded into the cache, or else built there with Go.
 * @throws ComponentUnavailable with all that was tried.
 */
export async function findOrBuildTemporalCli(search: TemporalCliSearch): Promise<string> {
  const env = search.env ?? process.env;
  const tried: Attempt[] = [];

  const named = env['TEMPORAL_CLI'];
  if (named) {
    if (await isExecutable(named)) return named;
    tried.push({ way: 'TEMPORAL_CLI', outcome: `${named} is not an executable file` });
  }
  const onPath = await findOnPath('temporal', env);
  if (onPath !== undefined) return onPath;
  tried.push({ way: 'PATH', outcome: 'no command `temporal`' });

  const cached = join(cacheFolder(env), 'bin', 'temporal');
  try {
    await makeOnce(cached, async (path) => await make(path, search, env, tried), {
      progress: search.progress,
    });
    return cached;
  } catch (error) {
    if (tried.length < 3) tried.push({ way: cached, outcome: errorText(error) });
    throw new ComponentUnavailable('temporal', tried, REMEDIES.cli);
  }
}

async function make(
  path: string,
  search: TemporalCliSearch,
  env: Environment,
  tried: Attempt[],
): Promise<void> {
  try {
    return await downloadOfficial({ name: 'cli', version }, path, {
      step: STEPS.cliDownload,
      progress: search.progress,
      ...(search.downloadUrl === undefined ? {} : { baseUrl: search.downloadUrl }),
    });
  } catch (error) {
    tried.push({ way: 'download', outcome: errorText(error) });
  }
  try {
    await buildWithGo(path, search.progress, env);
  } catch (error) {
    tried.push({ way: `go install ${module}`, outcome: errorText(error) });
    throw error;
  }
}

async function buildWithGo(path: string, progress: Progress, env: Environment): Promise<void> {
  const go = (await findOnPath('go', env)) ?? '/usr/local/go/bin/go';
  if (!(await isExecutable(go))) throw new Error('no command `go` on PATH');
  const folder = `${path}.gobin`;
  await mkdir(folder, { recursive: true });
  try {
    // -v prints each package as it is done: without it there would be minutes of silence.
    const { code, lastLines } = await runChild(go, ['install', '-v', module], {
      step: STEPS.cliBuild,
      progress,
      // the compiler collects less often than it would, for a tenth less of processor time
      env: { GOGC: '400', ...env, GOBIN: folder },
    });
    if (code !== 0) throw new Error(lastLines.at(-1) ?? `go ended with ${code}`);
    await rename(join(folder, 'temporal'), path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

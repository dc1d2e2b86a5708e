import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from '../../office/executable.ts';
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

const version = '1.31.0';
const program = 'temporal-test-server';

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bon-tot</groupId>
  <artifactId>${program}</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;

const wrapper = `#!/bin/sh
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(dirname "$0")/jars/*" io.temporal.testserver.TestServer "$@"
`;

export interface TestServerSearch {
  readonly progress: Progress;
  readonly env?: Environment;
  /** Where the vendor's download service answers; another one in tests. */
  readonly downloadUrl?: string;
}

/**
 * The path of the time-skipping test server's executable, in the cache: the vendor's binary where it
 * can be downloaded, else its jars by Maven with a script that starts them by Java.
 * @throws ComponentUnavailable with all that was tried.
 */
export async function findOrFetchTestServer(search: TestServerSearch): Promise<string> {
  const env = search.env ?? process.env;
  const folder = join(cacheFolder(env), `${program}-${version}`);
  const tried: Attempt[] = [];
  try {
    await makeOnce(folder, async (path) => await make(path, search, env, tried), {
      progress: search.progress,
    });
    return join(folder, program);
  } catch (error) {
    if (tried.length === 0) tried.push({ way: folder, outcome: errorText(error) });
    throw new ComponentUnavailable(program, tried, REMEDIES.testServer);
  }
}

async function make(
  folder: string,
  search: TestServerSearch,
  env: Environment,
  tried: Attempt[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  try {
    return await downloadOfficial({ name: program, version: 'default' }, join(folder, program), {
      step: STEPS.testServer,
      progress: search.progress,
      ...(search.downloadUrl === undefined ? {} : { baseUrl: search.downloadUrl }),
    });
  } catch (error) {
    tried.push({ way: 'download', outcome: errorText(error) });
  }
  try {
    await fetchWithMaven(folder, search.progress, env);
  } catch (error) {
    tried.push({ way: `Maven io.temporal:${program}:${version}`, outcome: errorText(error) });
    throw error;
  }
}

async function fetchWithMaven(folder: string, progress: Progress, env: Environment): Promise<void> {
  const maven = await findOnPath('mvn', env);
  if (maven === undefined) throw new Error('no command `mvn` on PATH');
  if ((await findOnPath('java', env)) === undefined) throw new Error('no command `java` on PATH');
  const project = await mkdtemp(join(tmpdir(), 'bon-tot-maven-'));
  try {
    await writeFile(join(project, 'pom.xml'), pom);
    const { code, lastLines } = await runChild(
      maven,
      ['--batch-mode', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=jars'],
      { step: STEPS.testServer, progress, cwd: project, env: { ...env } },
    );
    if (code !== 0) {
      throw new Error(lastLines.find((line) => line.startsWith('[ERROR]')) ?? `mvn ended with ${code}`);
    }
    const jars = await readdir(join(project, 'jars'));
    if (jars.length === 0) throw new Error('Maven copied no jar');
    await cp(join(project, 'jars'), join(folder, 'jars'), { recursive: true });
  } finally {
    await rm(project, { recursive: true, force: true });
  }
  await writeFile(join(folder, program), wrapper);
  await chmod(join(folder, program), 0o755);
}

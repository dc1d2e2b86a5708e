import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import pWaitFor from 'p-wait-for';
import { findOnPath, isExecutable } from '../../office/executable.ts';
import { cacheFolder } from '../../worker/components/cache-folder.ts';
import { makeOnce } from '../../worker/components/make-once.ts';
import type { Progress } from '../../worker/components/progress.ts';
import { runChild } from '../../worker/components/run-child.ts';

/** A server that speaks S3 over a folder of this machine: rclone, of which only that part is built. */

const VERSION = 'v1.71.0';
const MODULE = 'github.com/rclone/rclone';
const PROGRAM = `package main

import (
	_ "${MODULE}/backend/local"
	"${MODULE}/cmd"
	_ "${MODULE}/cmd/serve/s3"
)

func main() { cmd.Main() }
`;
const STEP = {
  vi: 'Dựng máy chủ S3 để thử (rclone), chỉ một lần',
  en: 'Building an S3 server for tests (rclone), once only',
};

/** The path of the server's program: on PATH where it can serve S3, else in the cache, else built there with Go. */
export async function findObjectStorage(progress: Progress): Promise<string> {
  const onPath = await findOnPath('rclone', process.env);
  if (onPath !== undefined) {
    const { exitCode } = await execa(onPath, ['serve', 's3', '--help'], { reject: false });
    if (exitCode === 0) return onPath;
  }
  const cached = join(cacheFolder(process.env), 'bin', `rclone-s3-${VERSION}`);
  await makeOnce(cached, (path) => build(path, progress), { progress });
  return cached;
}

async function build(path: string, progress: Progress): Promise<void> {
  const go = (await findOnPath('go', process.env)) ?? '/usr/local/go/bin/go';
  if (!(await isExecutable(go))) throw new Error('no rclone that serves S3, and no command `go` on PATH');
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-rclone-'));
  try {
    await writeFile(join(folder, 'main.go'), PROGRAM);
    for (const args of [
      ['mod', 'init', 'bontot/s3'],
      ['get', `${MODULE}/cmd/serve/s3@${VERSION}`],
      ['build', '-v', '-o', 'server', '.'],
    ]) {
      const { code, lastLines } = await runChild(go, args, {
        step: STEP,
        progress,
        cwd: folder,
        env: { GOGC: '400', ...process.env, GOFLAGS: '-mod=mod' },
      });
      if (code !== 0) throw new Error(`go ${args.join(' ')}: ${lastLines.at(-1) ?? code}`);
    }
    await rename(join(folder, 'server'), path).catch(async () => {
      // another file system
      await execa('cp', [join(folder, 'server'), path]);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface ObjectStorage {
  /** of a bucket that is there, without a folder in it */
  readonly url: string;
  readonly keyId: string;
  readonly secret: string;
  /** the folder of that bucket on this machine, in which what is stored can be seen and damaged */
  readonly folder: string;
  /** Ends it at once; what it has stays. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes everything. */
  remove(): Promise<void>;
}

/** Starts a server of one bucket in a temporary folder. @param program the path of `component('objectStorage')` */
export async function startObjectStorage(program: string): Promise<ObjectStorage> {
  const root = await mkdtemp(join(tmpdir(), 'bon-tot-s3-'));
  const folder = join(root, 'files', 'dossiers');
  await mkdir(folder, { recursive: true });
  const [keyId, secret] = ['AKIATEST', 'bí-mật-không-ai-biết'.normalize('NFD').replaceAll(/[^\w-]/g, '')];
  const port = await getPort({ host: '127.0.0.1' });
  const run = () =>
    execa(
      program,
      [
        ...['serve', 's3', '--addr', `127.0.0.1:${port}`, '--auth-key', `${keyId},${secret}`],
        // what is changed in the folder is seen at once
        ...['--dir-cache-time', '1ms', '--config', join(root, 'none.conf'), join(root, 'files')],
      ],
      { reject: false, stdio: 'ignore' },
    );
  let server: ReturnType<typeof run> | null = null;
  const url = `http://127.0.0.1:${port}/dossiers`;
  const kill = async () => {
    server?.kill('SIGKILL');
    await server;
    server = null;
  };
  const start = async () => {
    server = run();
    await pWaitFor(
      () =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      { interval: 50, timeout: 20_000 },
    );
  };
  await start();
  return {
    url,
    keyId,
    secret,
    folder,
    kill,
    start,
    remove: async () => {
      await kill();
      await rm(root, { recursive: true, force: true });
    },
  };
}

import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { findOnPath, isExecutable } from '../../office/executable.ts';

const debian = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL's programs: initdb, pg_ctl, postgres. */
export async function findPostgresPrograms(): Promise<string> {
  const versions = await readdir(debian).catch(() => []);
  for (const version of versions.toSorted((a, b) => Number(b) - Number(a))) {
    const folder = join(debian, version, 'bin');
    if (await isExecutable(join(folder, 'initdb'))) return folder;
  }
  const initdb = await findOnPath('initdb', process.env);
  if (initdb !== undefined) return join(initdb, '..');
  throw new Error('no PostgreSQL server programs: install the package postgresql');
}

export interface PostgresCluster {
  /** Connection URL of the database `postgres`, user `postgres`, on loopback. */
  readonly url: string;
  /** Ends every connection and the server itself at once, as a power cut would; data stay. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a separate PostgreSQL server in a temporary folder (about 2 seconds).
 * @param programs the path of `component('postgres')`.
 */
export async function startPostgres(programs: string): Promise<PostgresCluster> {
  const owner = await unprivilegedUser();
  const folder = await mkdtemp('/tmp/bon-tot-postgres-');
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const port = await getPort({ host: '127.0.0.1' });
  const call = async (program: string, ...args: string[]) => {
    await execa(join(programs, program), args, { cwd: folder, env: { LC_ALL: 'C' }, ...owner });
  };
  await call('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off -c max_connections=50`;
  // The log goes to a file: the server would keep our pipe open, and we would wait for its end.
  const start = async () =>
    await call('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  await start();
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    crash: async () => await call('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop'),
    start,
    stop: async () => {
      await call('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop').catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then the package's own user runs it, or else `nobody`. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (userInfo().uid !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((which) => execa('id', [which, name]))).catch(
      () => undefined,
    );
    const [uid, gid] = ids?.map(({ stdout }) => Number(stdout)) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return undefined;
}

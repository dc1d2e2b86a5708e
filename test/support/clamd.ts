import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import pWaitFor from 'p-wait-for';
import { findOnPath } from '../../office/executable.ts';
import { clamdAddress, clamdAt } from '../../records/files/clamd.ts';

/** The path of ClamAV's daemon. */
export async function findClamd(): Promise<string> {
  const found = await findOnPath('clamd', { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` });
  if (found === undefined) throw new Error('no virus scanner: install the package clamav-daemon');
  return found;
}

/** The text that every scanner is tried with (EICAR), put together here so that none takes this file away. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join(
  '',
);
/** How it is called by the one signature that the daemon of tests knows. */
export const EICAR_NAME = 'Bon-Tot-Eicar.UNOFFICIAL';

/** bytes that the daemon of tests takes at most */
export const MOST_SCANNED = 1024 * 1024;

export interface TestClamd {
  /** over TCP, and over a socket of this machine */
  readonly url: string;
  readonly socketUrl: string;
  stop(): Promise<void>;
}

/** Starts a daemon that knows one signature. @param program the path of `component('clamd')` */
export async function startClamd(program: string): Promise<TestClamd> {
  // the path of a socket may be no longer than a hundred letters
  const folder = await mkdtemp('/tmp/bon-tot-clamd-');
  await chmod(folder, 0o755);
  const port = await getPort({ host: '127.0.0.1' });
  const socket = join(folder, 'socket');
  await writeFile(
    join(folder, 'bontot.ndb'),
    `${EICAR_NAME.split('.')[0]}:0:*:${Buffer.from(EICAR).toString('hex')}\n`,
  );
  const configuration = join(folder, 'clamd.conf');
  await writeFile(
    configuration,
    [
      'Foreground yes',
      `DatabaseDirectory ${folder}`,
      'TCPAddr 127.0.0.1',
      `TCPSocket ${port}`,
      `LocalSocket ${socket}`,
      `StreamMaxLength ${MOST_SCANNED}`,
      `TemporaryDirectory ${folder}`,
    ].join('\n'),
  );
  const server = execa(program, ['--config-file', configuration], { reject: false, all: true });
  const url = `tcp://127.0.0.1:${port}`;
  const address = clamdAddress(url);
  if (address === null) throw new TypeError(url);
  const ended = server.then(({ all }) => {
    throw new Error(`clamd has ended: ${all}`);
  });
  ended.catch(() => undefined);
  const isThere = () =>
    clamdAt(address)
      .ping()
      .then(
        () => true,
        () => false,
      );
  await Promise.race([pWaitFor(isThere, { interval: 100, timeout: 60_000 }), ended]);
  return {
    url,
    socketUrl: `unix://${socket}`,
    stop: async () => {
      server.kill();
      await server;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

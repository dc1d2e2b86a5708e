import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bontotHere } from '../../cli/bontot-here.fixture.ts';
import { writtenDate } from '../../domain/calendar/written-date.ts';
import { lockFolder } from '../../records/folder/folder-lock.ts';
import { keepTestKeys, testKeys } from '../../test/support/keys.ts';
import { keepTestSigning } from '../../test/support/signing.ts';
import { startDashboard } from '../../web/serve.ts';
import { emptySystem } from '../../web/start/empty-system.fixture.ts';
import { TASK_QUEUE } from '../../workflows/messages.ts';
import type { Papers } from '../season-papers.ts';
import type { Door, DoorSetup } from './door.ts';

/** People who type commands: a system whose folder is theirs. */
export async function byCommands({ address, now }: DoorSetup, papers: Papers): Promise<Door> {
  const system = await emptySystem({ address, taskQueue: TASK_QUEUE, keys: testKeys });
  const folder = await mkdtemp(join(tmpdir(), 'by-commands-'));
  await keepTestKeys(folder);
  await keepTestSigning(folder);
  const token = randomBytes(32).toString('base64url');
  const { reader } = system;
  const { client, writer } = system.acting;
  const here = { host: '127.0.0.1', port: 0, container: false };
  const inside = await startDashboard({ ...here, reader, writer, now, internalToken: token });
  const lock = await lockFolder(folder);
  lock.announce({ address: inside.door, token, temporal: address });

  async function typed(...args: string[]): Promise<void> {
    const { code, out, err } = await bontotHere(args, { BONTOT_VAR: folder });
    if (code !== 0) throw new Error(`bontot ${args.join(' ')}: ${code}\n${out}${err}`);
  }
  let count = 0;
  return {
    reader,
    client,
    begin: ({ files: [plan = ''], session }) => typed('start', plan, '--shift-to', session),
    beginNext: ({ after, session }) => typed('start', '--after', after, '--shift-to', session),
    async giveMembers({ person, file, cell }) {
      const only = cell === undefined ? [] : ['--cell', cell];
      await typed('members', 'import', file, ...only, '--as', person, '--yes');
    },
    async send({ person, subject, type, payload = {}, paper }) {
      count += 1;
      const file = await papers.json(`sent-${count}.json`, payload);
      const sender =
        paper === undefined
          ? ['--as', person]
          : [
              '--as',
              paper.of,
              '--entered-by',
              person,
              '--on',
              writtenDate(paper.on),
              '--document',
              paper.document,
            ];
      await typed('send', subject, type, '--file', file, ...sender);
    },
    async stop() {
      await lock.release();
      await inside.close();
      await system.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

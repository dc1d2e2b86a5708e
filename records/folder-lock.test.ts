import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUseError, folderOwner, lockFolder } from './folder-lock.ts';

const program = fileURLToPath(new URL('./lock-holder.fixture.ts', import.meta.url));
let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts another process that wants the folder, and gives its first line. */
async function another(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, said: String(said) };
}

const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

test('a folder in use is refused in one sentence that names the process', async () => {
  const { child, said } = await another();
  expect(said).toBe('locked');
  const refusal = await lockFolder(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FolderInUseError);
  expect(refusal).toMatchObject({ code: 'FOLDER_IN_USE', owner: { pid: child.pid } });
  expect(String(refusal)).toContain(`in use by process ${child.pid}`);
});

test('the same process does not get a folder twice either', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUseError);
  await lock.release();
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test('the owner says where it answers, in a file for its own user alone', async () => {
  const lock = await lockFolder(folder);
  await lock.announce({ address: 'http://127.0.0.1:4000', token: 'secret', temporal: '127.0.0.1:7233' });
  expect(await folderOwner(folder)).toMatchObject({
    pid: process.pid,
    address: 'http://127.0.0.1:4000',
    token: 'secret',
  });
  expect((await stat(join(folder, 'owner.json'))).mode & 0o777).toBe(0o600);
  await lock.release();
  expect(await folderOwner(folder)).toBeNull();
});

test('a process that ends by itself leaves the folder free', async () => {
  const { child } = await another();
  await end(child, 'SIGTERM');
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a killed process is taken over', async () => {
  const { child } = await another();
  await end(child, 'SIGKILL');
  expect(await readdir(folder)).toEqual(['owner.json']);
  expect(await folderOwner(folder)).toBeNull();
  await (await lockFolder(folder)).release();
});

test.runIf(process.platform === 'linux')(
  'a lock whose number belongs to a later process is taken over',
  async () => {
    const lock = await lockFolder(folder);
    const owner: object = JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8'));
    await lock.release();
    await writeFile(join(folder, 'owner.json'), JSON.stringify({ ...owner, started: 'boot/1' }));
    await (await lockFolder(folder)).release();
  },
);

test.each(['', '{"pid":', '[]', 'null'])('a lock file with %j in it is taken over', async (content) => {
  await writeFile(join(folder, 'owner.json'), content);
  await (await lockFolder(folder)).release();
});

test('of several processes that find the same stale lock one gets the folder', async () => {
  const { child } = await another();
  await end(child, 'SIGKILL');
  const all = await Promise.all([another(), another(), another(), another()]);
  expect(all.filter(({ said }) => said === 'locked')).toHaveLength(1);
});

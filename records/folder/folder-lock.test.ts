import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderError } from './folder-error.ts';
import { lockFolder } from './folder-lock.ts';
import { askOwner, folderOwner } from './folder-owner.ts';
import { settleHere } from './folder-place.ts';

const program = fileURLToPath(new URL('./lock-holder.fixture.ts', import.meta.url));
const AT = { address: 'http://127.0.0.1:4000', token: 'secret', temporal: '127.0.0.1:7233' };
let outer: string;
let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'bon-tot-lock-'));
  folder = join(outer, 'var');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(outer, { recursive: true, force: true });
});

/** Starts another process that wants the folder, and gives its first line. */
async function another(wanted = folder): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [program, wanted], { stdio: ['ignore', 'pipe', 'inherit'] });
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
  await expect(lockFolder(folder)).rejects.toMatchObject({
    name: 'FolderError',
    code: 'FOLDER_IN_USE',
    told: { key: 'folderInUse', values: { folder, pid: child.pid } },
  });
});

test('the same process does not get a folder twice either', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  await lock.release();
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test('the owner says where it answers, and no file of the folder says it', async () => {
  const lock = await lockFolder(folder);
  expect(await folderOwner(folder)).toEqual({
    pid: process.pid,
    address: null,
    token: null,
    temporal: null,
  });
  lock.announce(AT);
  expect(await folderOwner(folder)).toEqual({ pid: process.pid, ...AT });
  expect(await readFile(join(folder, 'owner.json'), 'utf8')).not.toContain('secret');
  await lock.release();
  expect(await folderOwner(folder)).toBeNull();
});

test('the owner does what it is asked, reports how it went, and does nothing for those who only look', async () => {
  const asked: string[] = [];
  const lock = await lockFolder(folder, {
    stop: () => asked.push('stop'),
    async backup(to) {
      asked.push(to);
      if (to === '/taken')
        throw new FolderError('FOLDER_UNFIT', { key: 'notAFolder', values: { folder: to } });
      return { files: 3 };
    },
    said: ({ told }) => ({ vi: `không được: ${told?.key}`, en: 'impossible' }),
  });
  await folderOwner(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  expect(asked).toEqual([]);
  expect(await askOwner(folder, { ask: 'backup', to: '/new' })).toEqual({ ok: true, value: { files: 3 } });
  expect(await askOwner(folder, { ask: 'backup', to: '/taken' })).toEqual({
    ok: false,
    code: 'FOLDER_UNFIT',
    words: { vi: 'không được: notAFolder', en: 'impossible' },
  });
  expect(await askOwner(folder, { ask: 'stop' })).toEqual({ ok: true, value: null });
  expect(asked).toEqual(['/new', '/taken', 'stop']);
  await lock.release();
  expect(await askOwner(folder, { ask: 'stop' })).toBeNull();
});

test('an owner that takes no requests reports that', async () => {
  await another();
  expect(await askOwner(folder, { ask: 'stop' })).toBeNull();
  expect(await folderOwner(folder)).not.toBeNull();
});

test.each(['cp -a', 'cp -r'])('a folder copied by %s has no owner, and is free', async (command) => {
  const { child } = await another();
  const copy = join(outer, 'copy');
  execFileSync('sh', ['-c', `${command} ${folder} ${copy}`]);
  expect(await folderOwner(folder)).toMatchObject({ pid: child.pid });
  expect(await folderOwner(copy)).toBeNull();
  await (await lockFolder(copy)).release();
  expect(await folderOwner(folder)).toMatchObject({ pid: child.pid });
});

test('a folder that was moved away under its owner is still the owner’s, what is put in its place is not', async () => {
  const lock = await lockFolder(folder);
  const moved = join(outer, 'moved');
  await rename(folder, moved);
  await mkdir(folder);
  await cp(join(moved, 'owner.json'), join(folder, 'owner.json'));
  expect(await folderOwner(moved)).toMatchObject({ pid: process.pid });
  await expect(lockFolder(moved)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  expect(await folderOwner(folder)).toBeNull();
  await lock.release();
});

test('a process that ends by itself leaves the folder free', async () => {
  const { child } = await another();
  await end(child, 'SIGTERM');
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a killed process is taken over, and nothing of it is left', async () => {
  const { child } = await another();
  await end(child, 'SIGKILL');
  expect(await readdir(folder)).toContain('owner.json');
  expect(await folderOwner(folder)).toBeNull();
  const lock = await lockFolder(folder);
  expect(await readdir(folder)).toHaveLength(2);
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock whose number belongs to another living process is taken over', async () => {
  const { child } = await another();
  const lock: object = JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8'));
  await end(child, 'SIGKILL');
  await writeFile(join(folder, 'owner.json'), JSON.stringify({ ...lock, pid: process.pid }));
  expect(await folderOwner(folder)).toBeNull();
  await (await lockFolder(folder)).release();
});

test('a process that lives but does not answer keeps its folder', async () => {
  const { child } = await another();
  child.kill('SIGSTOP');
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
});

test.each(['', '{"pid":', '[]', 'null', '{"pid":1,"socket":"../owner.sock"}'])(
  'a lock file with %j in it is taken over',
  async (content) => {
    await mkdir(folder);
    await writeFile(join(folder, 'owner.json'), content);
    await (await lockFolder(folder)).release();
  },
);

test('of several processes that find the same stale lock one gets the folder', async () => {
  const { child } = await another();
  await end(child, 'SIGKILL');
  const all = await Promise.all([another(), another(), another(), another()]);
  expect(all.filter(({ said }) => said === 'locked')).toHaveLength(1);
});

test.runIf(process.platform === 'linux')(
  'a folder whose path is longer than a socket’s may be is locked as well',
  async () => {
    const deep = join(outer, 'đảng-ủy-cục'.repeat(8), 'dữ-liệu'.repeat(8));
    const { child, said } = await another(deep);
    expect(said).toBe('locked');
    expect(await folderOwner(deep)).toMatchObject({ pid: child.pid });
    await end(child, 'SIGTERM');
    expect(await readdir(deep)).toEqual([]);
  },
);

test('a folder of others is left as it is: nothing of Bốn Tốt is in it', async () => {
  await mkdir(folder, { mode: 0o755 });
  await writeFile(join(folder, 'ảnh.jpg'), '');
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_OF_OTHERS' });
  expect(await readdir(folder)).toEqual(['ảnh.jpg']);
  expect((await stat(folder)).mode & 0o777).toBe(0o755);
});

test('a file in the place of the folder is told as such', async () => {
  await writeFile(folder, '');
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_UNFIT' });
});

test('a path that leads nowhere or is too long for the disk is told as such, also to whoever only looks', async () => {
  await writeFile(join(outer, 'file'), '');
  await symlink(folder, folder);
  for (const place of [join(outer, 'file', 'x'), join(outer, 'a'.repeat(300)), folder])
    for (const asked of [lockFolder, folderOwner] as ((at: string) => Promise<unknown>)[])
      await expect(asked(place)).rejects.toMatchObject({
        code: 'FOLDER_UNFIT',
        told: { key: 'folderUnusable', values: { folder: place } },
      });
});

test('a folder in the place of the lock’s file is told as such, and nothing of a lock is left', async () => {
  await mkdir(join(folder, 'owner.json'), { recursive: true });
  for (const asked of [lockFolder, folderOwner] as ((at: string) => Promise<unknown>)[])
    await expect(asked(folder)).rejects.toMatchObject({
      code: 'FOLDER_UNFIT',
      told: { key: 'notAFile', values: { path: join(folder, 'owner.json') } },
    });
  expect(await readdir(folder)).toEqual(['owner.json']);
});

test('a folder in the place of a dead socket is left alone', async () => {
  await mkdir(join(folder, 'owner.0123456789abcdef.sock'), { recursive: true });
  const lock = await lockFolder(folder);
  await lock.release();
  expect(await readdir(folder)).toEqual(['owner.0123456789abcdef.sock']);
});

test('a path in which no folder can be made is told as such', async () => {
  await symlink(join(outer, 'gone', 'far'), join(outer, 'link'));
  await expect(lockFolder(join(outer, 'link', 'var'))).rejects.toMatchObject({ code: 'FOLDER_UNFIT' });
});

/** Whether this process may mount a disk of its own, as in a container of root. */
const mounts = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const at = mkdtempSync(join(tmpdir(), 'bon-tot-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', at], { stdio: 'ignore' });
    execFileSync('umount', [at]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(at, { recursive: true });
  }
})();

describe.runIf(mounts)('on a disk of its own', () => {
  const remount = (options: string) => execFileSync('mount', ['-o', `remount,${options}`, outer]);
  beforeEach(() => execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', outer]));
  afterEach(() => execFileSync('umount', ['-l', outer]));

  test('that is full, lock and place are refused in a sentence, and nothing half-made is left', async () => {
    await (await lockFolder(folder)).release();
    await settleHere(folder);
    const place = await readFile(join(folder, 'place.json'), 'utf8');
    await writeFile(join(outer, 'fill'), Buffer.alloc(1 << 20)).catch(() => undefined);
    const full = { code: 'DISK_FULL', told: { key: 'diskTakesNothing', values: { folder } } };
    await expect(lockFolder(folder)).rejects.toMatchObject(full);
    await expect(settleHere(folder)).rejects.toMatchObject(full);
    expect(await readdir(folder)).toEqual(['place.json']);
    expect(await readFile(join(folder, 'place.json'), 'utf8')).toBe(place);
  });

  test('that can only be read, a folder is neither made nor taken', async () => {
    await mkdir(join(outer, 'there'), { mode: 0o700 });
    remount('ro');
    for (const place of [folder, join(outer, 'there')])
      await expect(lockFolder(place)).rejects.toMatchObject({
        code: 'FOLDER_UNFIT',
        told: { key: 'folderUnusable', values: { folder: place, reason: expect.stringContaining('EROFS') } },
      });
    expect(await folderOwner(folder)).toBeNull();
    remount('rw');
    expect(await readdir(join(outer, 'there'))).toEqual([]);
  });
});

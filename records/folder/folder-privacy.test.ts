import { chmod, lstat, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { preparedDump } from '../records.fixture.ts';
import { lockFolder } from './folder-lock.ts';
import { folderOwner } from './folder-owner.ts';
import { holdsRecords } from './folder-privacy.ts';

let outer: string;
let folder: string;
beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'bon-tot-privacy-'));
  await chmod(outer, 0o755);
  folder = join(outer, 'var');
});
afterEach(() => rm(outer, { recursive: true, force: true }));

const modeOf = async (path: string) => ((await lstat(path)).mode & 0o777).toString(8);

/** Everything in a folder that somebody else could read, write or search. */
async function open(path: string): Promise<string[]> {
  const found = await lstat(path);
  const here = !found.isSymbolicLink() && (found.mode & 0o077) !== 0 ? [path] : [];
  if (!found.isDirectory()) return here;
  return [
    ...here,
    ...(await Promise.all((await readdir(path)).map((name) => open(join(path, name))))).flat(),
  ];
}

test('what an earlier build left open is closed when the folder is taken, and links are not followed', async () => {
  await mkdir(join(folder, 'records', 'base'), { recursive: true, mode: 0o755 });
  for (const file of ['temporal.db', 'temporal.db-wal', 'records/base/1', 'records/PG_VERSION'])
    await writeFile(join(folder, file), '', { mode: 0o666 });
  await mkdir(join(folder, 'outbox'), { mode: 0o777 });
  await writeFile(join(folder, 'outbox', 'thu.eml'), '', { mode: 0o644 });
  const outside = join(outer, 'of-somebody-else');
  await writeFile(outside, '', { mode: 0o644 });
  await symlink(outside, join(folder, 'files'));
  await symlink(outer, join(folder, 'records', 'pg_tblspc'));
  await chmod(join(folder, 'records', 'base', '1'), 0o666);

  const lock = await lockFolder(folder);
  expect(await open(folder)).toEqual([]);
  expect([await modeOf(folder), await modeOf(join(folder, 'records/base/1'))]).toEqual(['700', '600']);
  expect([await modeOf(outside), await modeOf(outer)]).toEqual(['644', '755']);
  await lock.release();
});

test('a folder that is new is its own user’s alone, and so is the database in it', async () => {
  const before = process.umask(0o022);
  try {
    const lock = await lockFolder(folder);
    const records = await openDatabase({ folder: join(folder, 'records'), dump: await preparedDump() });
    expect(await open(folder)).toEqual([]);
    await records.close();
    await lock.release();
  } finally {
    process.umask(before);
  }
});

const NOBODY = 65_534;
describe.runIf(process.getuid?.() === 0)('another user of the machine', () => {
  /** As that user, in this process. */
  async function asNobody<T>(work: () => Promise<T>): Promise<T> {
    process.seteuid?.(NOBODY);
    try {
      return await work();
    } finally {
      process.seteuid?.(0);
    }
  }
  const refused = {
    name: 'FolderError',
    code: 'FOLDER_FORBIDDEN',
    told: { key: 'folderForbidden', values: { path: expect.any(String) } },
  };

  test.each([
    ['its folder', 0o755],
    ['a folder that is closed to them', 0o700],
    ['a folder that is open to everybody', 0o777],
  ])('is refused %s in a sentence', async (_, mode) => {
    const lock = await lockFolder(folder);
    await mkdir(join(folder, 'records'));
    await chmod(folder, mode);
    for (const asked of [folderOwner, lockFolder, holdsRecords] as ((at: string) => Promise<unknown>)[])
      await expect(asNobody(() => asked(folder))).rejects.toMatchObject(refused);
    await lock.release();
  });

  test('is refused a folder inside of what is closed to them, and one that they may not make', async () => {
    await mkdir(join(folder, 'inside'), { recursive: true, mode: 0o700 });
    await expect(asNobody(() => folderOwner(join(folder, 'inside')))).rejects.toMatchObject(refused);
    await expect(asNobody(() => lockFolder(join(outer, 'new')))).rejects.toMatchObject(refused);
    expect(await readdir(outer)).toEqual(['var']);
  });

  test('keeps a folder of their own also from the one who may read everything', async () => {
    await chmod(outer, 0o777);
    const lock = await asNobody(() => lockFolder(folder));
    expect((await stat(folder)).uid).toBe(NOBODY);
    await expect(folderOwner(folder)).rejects.toMatchObject(refused);
    await expect(lockFolder(folder)).rejects.toMatchObject(refused);
    await lock.release();
  });
});

import {
  appendFile,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { createReader } from '../reader.ts';
import { putCampaign } from '../recorded-campaign.fixture.ts';
import { recordEntries } from '../recording.ts';
import { entryOf, preparedDump, smallPlan } from '../records.fixture.ts';
import { whileWriting } from './backup-error.ts';
import type { Kept } from './kept.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const NOW = 1_733_000_000_000;
const PAPER = `${'a'.repeat(64)}.pdf`;
let outer: string;
let kept: Kept;
let to: string;

const at = (...path: string[]) => join(outer, ...path);

/** A stopped system with two entries of a cell, a file and a mail. */
beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'bon-tot-backup-'));
  kept = { folder: at('var'), files: at('var', 'files') };
  const records = await openDatabase({ folder: at('var', 'records'), dump: await preparedDump() });
  await putCampaign(records.db, {
    id: 'season',
    plan: smallPlan,
    roster: { revision: 1, assignments: [] },
    startedAt: 1,
  });
  await recordEntries(records.db, [entryOf('season', 'doi-1', 1), entryOf('season', 'doi-1', 2)]);
  await records.close();
  const temporal = new DatabaseSync(at('var', 'temporal.db'));
  temporal.exec("CREATE TABLE executions (id TEXT); INSERT INTO executions VALUES ('cell')");
  temporal.close();
  await mkdir(at('var', 'files', 'season', 'doi-1'), { recursive: true });
  await writeFile(at('var', 'files', 'season', 'doi-1', PAPER), 'báo cáo');
  await mkdir(at('var', 'outbox'));
  await writeFile(at('var', 'outbox', 'thư báo.eml'), 'Subject: x');
  await writeFile(at('var', 'outbox', '.half.part'), 'Subj');
  await symlink('/etc/hostname', at('var', 'outbox', 'link.eml'));
  await writeFile(at('var', 'owner.json'), '{"pid":1}');
  to = at('backup');
  await writeBackup(kept, to, NOW);
});
afterAll(() => rm(outer, { recursive: true, force: true }));
afterEach(() =>
  Promise.all([at('again'), at('other-files')].map((one) => rm(one, { recursive: true, force: true }))),
);

const manifestIn = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));

/** A backup of its own for a test that damages it. */
async function copyOf(name: string): Promise<string> {
  await cp(to, at(name), { recursive: true });
  return at(name);
}

describe('a backup', () => {
  test('names every file by its hash and each case by its newest entry, and nothing of the lock', async () => {
    const { madeAt, files, sequences } = await manifestIn(to);
    expect(madeAt).toBe(NOW);
    expect(files.map(({ path }) => path)).toEqual([
      'records.tar.gz',
      'temporal.db',
      `files/season/doi-1/${PAPER}`,
      'outbox/thư báo.eml',
    ]);
    expect(sequences).toEqual([{ campaign: 'season', subject: 'doi-1', seq: 2 }]);
    expect((await readdir(outer)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('says where the files are that it does not hold, and so does what is restored from it', async () => {
    const filesElsewhere = 'https://s3.example.vn/bon-tot/dang-uy-x';
    expect((await writeBackup({ ...kept, filesElsewhere }, at('without-files'), NOW)).filesElsewhere).toBe(
      filesElsewhere,
    );
    const restored = await restoreBackup(at('without-files'), {
      folder: at('again'),
      files: at('again', 'files'),
    });
    expect(restored.filesElsewhere).toBe(filesElsewhere);
    expect((await manifestIn(to)).filesElsewhere).toBeUndefined();
  });

  test('is not made over anything, nor inside of what it saves', async () => {
    await expect(writeBackup(kept, to, NOW)).rejects.toMatchObject({ code: 'BACKUP_PLACE_TAKEN' });
    for (const inside of [at('var', 'sao-luu'), at('var'), at('var', 'files', 'x')])
      await expect(writeBackup(kept, inside, NOW)).rejects.toMatchObject({ code: 'BACKUP_INSIDE' });
    expect((await readdir(at('var'))).sort()).not.toContain('sao-luu');
  });

  test('is not made inside of what it saves by a link either, and is made where a link leads elsewhere', async () => {
    const mails = { folder: at('far'), files: at('var', 'files') };
    await cp(at('var', 'records'), at('far', 'records'), { recursive: true });
    await cp(at('var', 'temporal.db'), at('far', 'temporal.db'));
    for (const [link, aim] of [
      ['link-var', at('var')],
      ['link-files', at('var', 'files')],
      ['far/outbox', at('far-mails')],
    ] as const) {
      await mkdir(aim, { recursive: true });
      await symlink(aim, at(link));
    }
    for (const [system, inside] of [
      [kept, at('link-files', 'sao-luu')],
      [kept, at('link-var', 'not', 'there', 'yet')],
      [mails, at('far-mails', 'sao-luu')],
      [{ folder: at('link-var'), files: at('link-files') }, at('var', 'files', 'sao-luu')],
    ] as const)
      await expect(writeBackup(system, inside, NOW)).rejects.toMatchObject({ code: 'BACKUP_INSIDE' });

    await mkdir(at('again'));
    await symlink(at('again'), at('link-out'));
    await writeBackup(kept, at('link-out'), NOW);
    expect(await readdir(at('again'))).toContain(MANIFEST);
  });

  test.runIf(process.platform === 'linux')(
    'at a place that can’t be written to is reported as such',
    async () => {
      const refused = { code: 'PLACE_UNWRITABLE', told: { values: { place: '/sys/sao-luu' } } };
      await expect(writeBackup(kept, '/sys/sao-luu', NOW)).rejects.toMatchObject(refused);
      const into = { folder: '/sys/sao-luu', files: '/sys/sao-luu/files' };
      await expect(restoreBackup(to, into)).rejects.toMatchObject(refused);
    },
  );

  test('at a path that leads nowhere or is too long for the disk is reported as such', async () => {
    await symlink(at('loop'), at('loop'));
    for (const place of [
      at('loop'),
      at('loop', 'sao-luu'),
      at('a'.repeat(300)),
      at('var', 'owner.json', 'x'),
    ]) {
      const refused = { code: 'PLACE_UNWRITABLE', told: { values: { place } } };
      await expect(writeBackup(kept, place, NOW)).rejects.toMatchObject(refused);
      for (const into of [
        { folder: place, files: at('again') },
        { folder: at('again'), files: place },
      ])
        await expect(restoreBackup(to, into)).rejects.toMatchObject(refused);
    }
  });

  test.runIf(process.platform === 'linux')(
    'in place of a disk is refused before anything is copied',
    async () => {
      const refused = { code: 'PLACE_UNWRITABLE', told: { key: 'placeHeld', values: { place: '/proc' } } };
      await expect(writeBackup(kept, '/proc', NOW)).rejects.toMatchObject(refused);
      await expect(restoreBackup(to, { folder: '/proc', files: at('again') })).rejects.toMatchObject(refused);
    },
  );

  test.each(['EBUSY', 'EXDEV'])(
    'in place of what can’t be replaced (%s) is refused in a sentence',
    (code) => {
      const refused = whileWriting('/mnt', Object.assign(new Error('rename'), { code }));
      expect(refused).toMatchObject({ code: 'PLACE_UNWRITABLE', told: { key: 'placeHeld' } });
    },
  );

  test('of records whose Temporal is elsewhere is refused, and makes no file for it', async () => {
    const elsewhere = { folder: at('elsewhere'), files: at('elsewhere', 'files') };
    await mkdir(at('elsewhere', 'records'), { recursive: true });
    await expect(writeBackup(elsewhere, at('again'), NOW)).rejects.toMatchObject({ code: 'NOT_EMBEDDED' });
    expect(await readdir(at('elsewhere'))).toEqual(['records']);
  });

  test('of a folder in which nothing was started is refused', async () => {
    const nothing = { folder: at('nowhere'), files: at('nowhere', 'files') };
    await expect(writeBackup(nothing, at('again'), NOW)).rejects.toMatchObject({ code: 'NO_FOLDER' });
    expect(await readdir(outer)).not.toContain('nowhere');
  });

  test('waits for a server that has its file, and leaves nothing behind where it could not be made', async () => {
    const server = new DatabaseSync(at('var', 'temporal.db'));
    server.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    setTimeout(() => server.close(), 1_000);
    await writeBackup(kept, at('again'), NOW);
    expect((await manifestIn(at('again'))).files).toEqual(
      expect.arrayContaining((await manifestIn(to)).files.filter(({ path }) => path === 'temporal.db')),
    );
    await rm(at('again'), { recursive: true });
    await writeFile(at('var', 'temporal.db.kept'), await readFile(at('var', 'temporal.db')));
    await writeFile(
      at('var', 'temporal.db'),
      'no database at all, and long enough to be looked at'.repeat(40),
    );
    await expect(writeBackup(kept, at('again'), NOW)).rejects.toThrow();
    await writeFile(at('var', 'temporal.db'), await readFile(at('var', 'temporal.db.kept')));
    expect((await readdir(outer)).filter((name) => name.startsWith('again'))).toEqual([]);
  });
});

describe('restoring', () => {
  test('brings back what a killed server had written into the log beside its file alone', async () => {
    const killed = { folder: at('killed'), files: at('killed', 'files') };
    await cp(at('var', 'records'), at('killed', 'records'), { recursive: true });
    const live = new DatabaseSync(at('live.db'));
    live.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
    live.exec("CREATE TABLE executions (id TEXT); INSERT INTO executions VALUES ('newest')");
    for (const ending of ['', '-wal'])
      await copyFile(at(`live.db${ending}`), at('killed', `temporal.db${ending}`));
    live.close();

    await writeBackup(killed, at('of-killed'), NOW);
    await restoreBackup(at('of-killed'), { folder: at('again'), files: at('again', 'files') });
    const temporal = new DatabaseSync(at('again', 'temporal.db'));
    expect(temporal.prepare('SELECT id FROM executions').all()).toMatchObject([{ id: 'newest' }]);
    temporal.close();
  });

  test('lays out a folder whose records, server, files and mails are those of the backup', async () => {
    await restoreBackup(to, { folder: at('again'), files: at('again', 'files') });
    expect((await readdir(at('again'))).sort()).toEqual(['files', 'outbox', 'records', 'temporal.db']);
    expect(await readFile(at('again', 'files', 'season', 'doi-1', PAPER), 'utf8')).toBe('báo cáo');
    expect((await stat(at('again'))).mode & 0o777).toBe(0o700);
    const records = await openDatabase({ folder: at('again', 'records') });
    const reader = createReader(records.db);
    expect((await reader.journal('season')).map(({ seq }) => seq)).toEqual([2, 1]);
    await records.close();
    const temporal = new DatabaseSync(at('again', 'temporal.db'));
    expect(temporal.prepare('SELECT id FROM executions').all()).toMatchObject([{ id: 'cell' }]);
    temporal.close();
  });

  test('puts files where they are kept elsewhere', async () => {
    await restoreBackup(to, { folder: at('again'), files: at('other-files') });
    expect(await readdir(at('other-files', 'season', 'doi-1'))).toEqual([PAPER]);
    expect(await readdir(at('again'))).not.toContain('files');
  });

  test('puts both folders where links lead to, and makes neither when one of them can’t be made', async () => {
    await symlink(at('again'), at('link-again'));
    const into = { folder: at('link-again'), files: at('other-files') };
    await expect(restoreBackup(to, into)).rejects.toMatchObject({ code: 'PLACE_UNWRITABLE' });
    const there = await readdir(outer);
    expect(there.filter((name) => name.includes('unfinished') || name === 'other-files')).toEqual([]);

    await mkdir(at('again'));
    await restoreBackup(to, into);
    expect((await readdir(at('again'))).sort()).toEqual(['outbox', 'records', 'temporal.db']);
    expect(await readdir(at('other-files'))).toEqual(['season']);
    await rm(at('link-again'));
  });

  test('is refused over anything that is there', async () => {
    await mkdir(at('again'));
    await writeFile(at('again', 'x'), '');
    const into = { folder: at('again'), files: at('again', 'files') };
    await expect(restoreBackup(to, into)).rejects.toMatchObject({ code: 'RESTORE_PLACE_TAKEN' });
    expect(await readdir(at('again'))).toEqual(['x']);
    await expect(restoreBackup(to, { folder: at('new'), files: at('again') })).rejects.toMatchObject({
      code: 'RESTORE_PLACE_TAKEN',
    });
  });

  const spoilt: [string, (folder: string) => Promise<unknown>, string][] = [
    ['a changed byte', (folder) => appendFile(join(folder, 'temporal.db'), 'x'), 'temporal.db'],
    ['a missing file', (folder) => rm(join(folder, 'outbox', 'thư báo.eml')), 'outbox/thư báo.eml'],
    ['a file too many', (folder) => writeFile(join(folder, 'files', 'more.pdf'), ''), 'files/more.pdf'],
    ['no manifest', (folder) => rm(join(folder, MANIFEST)), MANIFEST],
    [
      'a manifest that leads out of it',
      async (folder) => {
        const manifest = await manifestIn(folder);
        const [first, ...rest] = manifest.files;
        const files = [{ ...first, path: '../x' }, ...rest];
        await writeFile(join(folder, MANIFEST), JSON.stringify({ ...manifest, files }));
      },
      MANIFEST,
    ],
  ];
  test.each(spoilt)('refuses a backup with %s, by name, and makes nothing', async (_, spoil, named) => {
    const folder = await copyOf('spoilt');
    await spoil(folder);
    const into = { folder: at('again'), files: at('again', 'files') };
    await expect(restoreBackup(folder, into)).rejects.toMatchObject({
      code: 'BACKUP_DAMAGED',
      told: { key: 'backupDamaged', values: { shown: expect.stringContaining(named) } },
    });
    expect((await readdir(outer)).filter((name) => name.startsWith('again'))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

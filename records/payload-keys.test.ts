import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_KEYS, payloadKeyFile } from '../domain/payload-key.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { openDatabase, type Records } from './database.ts';
import { keyFileIn } from './folder/key-file.ts';
import { addKey, installationKeys } from './payload-keys.ts';
import { putCampaign } from './recorded-campaign.fixture.ts';
import { preparedDump } from './records.fixture.ts';

const NOW = Date.parse('2026-11-28T03:00:00Z');
const other = { id: 'other', secret: Buffer.alloc(32, 1).toString('base64') };

describe('the keys of an installation', () => {
  let folder: string;
  let records: Records;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bontot-keys-'));
    records = await openDatabase({ folder: null, dump: await preparedDump() });
  });
  afterEach(async () => {
    await records.close();
    await rm(folder, { recursive: true, force: true });
  });
  const keysOf = () => installationKeys(records.db, keyFileIn(folder), NOW);

  test('are made once, for their user alone, and are the same from then on', async () => {
    const made = await keysOf();
    expect(made).toEqual([{ id: expect.stringMatching(/^2026-11-28-/), secret: expect.any(String) }]);
    expect((await stat(keyFileIn(folder))).mode & 0o777).toBe(0o600);
    expect(await keysOf()).toEqual(made);
  });

  test('are not made where a campaign was begun without any', async () => {
    await putCampaign(records.db, {
      id: 'old',
      plan: comingSeason(await realPlan(), NOW),
      roster: { revision: 1, assignments: [] },
      startedAt: 1,
    });
    await expect(keysOf()).rejects.toMatchObject({ code: 'BEGUN_IN_CLEAR' });
    await expect(stat(keyFileIn(folder))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('take a new one, which comes last, and is missed from then on as the others are', async () => {
    const made = await keysOf();
    const before = await readFile(keyFileIn(folder));
    const more = await addKey(records.db, keyFileIn(folder), NOW);
    expect(more).toEqual([...made, { id: expect.any(String), secret: expect.any(String) }]);
    expect(new Set(more.flatMap(({ id, secret }) => [id, secret])).size).toBe(4);
    expect((await stat(keyFileIn(folder))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['keys.json']);
    expect(await keysOf()).toEqual(more);
    await writeFile(keyFileIn(folder), before);
    await expect(keysOf()).rejects.toMatchObject({ code: 'KEYS_OTHER' });
    await expect(addKey(records.db, keyFileIn(folder), NOW)).rejects.toMatchObject({ code: 'KEYS_OTHER' });
    expect(await readFile(keyFileIn(folder))).toEqual(before);
  });

  test('are no more than could be read again', async () => {
    const full = Array.from({ length: MOST_KEYS }, (_, index) => ({ ...other, id: `key-${index}` }));
    await writeFile(keyFileIn(folder), payloadKeyFile(full));
    await expect(addKey(records.db, keyFileIn(folder), NOW)).rejects.toMatchObject({ code: 'KEYS_FULL' });
    expect(await keysOf()).toEqual(full);
  });

  test('are missed once they were used: no new one takes their place', async () => {
    await keysOf();
    await rm(keyFileIn(folder));
    await expect(keysOf()).rejects.toMatchObject({ code: 'KEYS_MISSING' });
    await expect(stat(keyFileIn(folder))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('are refused where others were used, also under the same id', async () => {
    const [made] = await keysOf();
    for (const keys of [[other], [{ id: made?.id ?? '', secret: other.secret }]]) {
      await writeFile(keyFileIn(folder), payloadKeyFile(keys));
      await expect(keysOf()).rejects.toMatchObject({ code: 'KEYS_OTHER' });
    }
  });

  test('may become more: the newest comes last, and none that was used is missing', async () => {
    const made = await keysOf();
    await writeFile(keyFileIn(folder), payloadKeyFile([...made, other]));
    expect(await keysOf()).toEqual([...made, other]);
    await writeFile(keyFileIn(folder), payloadKeyFile(made));
    await expect(keysOf()).rejects.toMatchObject({ code: 'KEYS_OTHER' });
  });

  test.each(['', '{"format":1,"keys":[]}', 'x', payloadKeyFile([other, other])])(
    'are refused in a file that is damaged: %s',
    async (content) => {
      await writeFile(keyFileIn(folder), content);
      await expect(keysOf()).rejects.toMatchObject({ code: 'KEYS_DAMAGED' });
      expect(await readFile(keyFileIn(folder), 'utf8')).toBe(content);
    },
  );
});

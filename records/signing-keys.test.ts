import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isSignatureOf } from '../domain/signing/verification.ts';
import { openDatabase, type Records } from './database.ts';
import { makeNextSigning, makeSigningFile, SIGNING_FILE } from './folder/signing-file.ts';
import { signingKeys } from './key-tables.ts';
import { preparedDump } from './records.fixture.ts';
import { beginSigning, installationSigner, renewSigning, signingKeysInForce } from './signing-keys.ts';

const NOW = Date.parse('2026-11-28T03:00:00Z');

describe('the signing key of an installation', () => {
  let folder: string;
  let file: string;
  let records: Records;
  beforeAll(async () => {
    records = await openDatabase({ folder: null, dump: await preparedDump() });
  });
  afterAll(() => records.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bontot-signing-'));
    file = join(folder, SIGNING_FILE);
  });
  afterEach(async () => {
    await records.db.delete(signingKeys);
    await rm(folder, { recursive: true, force: true });
  });
  const signer = () => installationSigner(records.db, file, NOW);
  const inForce = () => signingKeysInForce(records.db);

  test('is made once, for its user alone; its public half is in the records and tells what it signs', async () => {
    const { id, sign } = await signer();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await signer()).id).toBe(id);
    const [key, ...more] = await inForce();
    expect([key?.id, more]).toEqual([id, []]);
    expect(isSignatureOf('Nộp hồ sơ', sign('Nộp hồ sơ'), key?.publicKey ?? '')).toBe(true);
    expect(JSON.stringify(await records.db.select().from(signingKeys))).not.toContain('PRIVATE');
  });

  test('that was made by hand is taken where none is in force', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const { id } = await signer();
    expect(await inForce()).toMatchObject([{ id }]);
  });

  test('is missed by whoever signs once it was made, and by no worker, and no new one takes its place', async () => {
    await signer();
    await rm(file);
    await expect(signer()).rejects.toMatchObject({ code: 'SIGNING_MISSING' });
    expect(await beginSigning(records.db, file, NOW)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is refused where another one is in force, be it in the file of a worker', async () => {
    await signer();
    await rm(file);
    await makeSigningFile(file);
    const before = await readFile(file);
    const other = { code: 'SIGNING_OTHER', told: { key: 'signingOther', values: { file } } };
    await expect(signer()).rejects.toMatchObject(other);
    await expect(beginSigning(records.db, file, NOW)).rejects.toMatchObject(other);
    await expect(renewSigning(records.db, file, NOW)).rejects.toMatchObject(other);
    expect(await readFile(file)).toEqual(before);
  });

  test('is renewed: the old one is in force no longer, and the file of before is another one’s', async () => {
    const { id } = await signer();
    const before = await readFile(file);
    const next = await renewSigning(records.db, file, NOW + 1);
    expect(next).not.toBe(id);
    expect((await signer()).id).toBe(next);
    expect(await inForce()).toMatchObject([{ id: next }]);
    const rows = await records.db.select().from(signingKeys);
    expect(rows.find((row) => row.id === id)).toMatchObject({ since: NOW, until: NOW + 1 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual([SIGNING_FILE]);
    await writeFile(file, before);
    await expect(signer()).rejects.toMatchObject({ code: 'SIGNING_OTHER' });
  });

  test('is renewed by several at once: the one in force is in the file', async () => {
    await signer();
    const renewed = await Promise.all([1, 2, 3, 4].map(() => renewSigning(records.db, file, NOW)));
    const { id } = await signer();
    expect(renewed).toContain(id);
    expect(await inForce()).toMatchObject([{ id }]);
    expect(await readdir(folder)).toEqual([SIGNING_FILE]);
  });

  test('goes on after a renewal that was cut off, before the records had it and after', async () => {
    const { id } = await signer();
    const before = await readFile(file);
    await makeNextSigning(file);
    expect((await signer()).id).toBe(id);
    const next = await renewSigning(records.db, file, NOW);
    // as it was before the file was put into its place
    await rename(file, `${file}.next`);
    await writeFile(file, before);
    expect((await signer()).id).toBe(next);
    expect(await readdir(folder)).toEqual([SIGNING_FILE]);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  test.each([
    ['nothing', ''],
    ['no PEM', '{"format":1,"keys":[]}'],
    ['a key of another kind', rsa.export({ format: 'pem', type: 'pkcs8' }).toString()],
  ])('is refused in a file that is damaged: %s', async (_what, content) => {
    await writeFile(file, content);
    await expect(signer()).rejects.toMatchObject({ code: 'SIGNING_DAMAGED' });
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await inForce()).toEqual([]);
  });
});

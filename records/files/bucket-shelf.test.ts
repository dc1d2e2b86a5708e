import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { component } from '../../test/support/components.ts';
import { type ObjectStorage, startObjectStorage } from '../../test/support/object-storage.ts';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { type BucketAddress, openBucket } from './bucket.ts';
import { bucketShelf } from './bucket-shelf.ts';
import { copyFiles } from './file-copying.ts';
import { pdf, pngOfSize } from './file-samples.fixture.ts';
import { openFileStore, openStore } from './file-store.ts';
import { folderShelf } from './folder-shelf.ts';
import { StorageError } from './storage-error.ts';

/** What only a store in a bucket meets; what both do the same is in `file-store.test.ts`. */

const [campaign, cell] = ['dot-2026', 'doi-1'];
const storage = await component('objectStorage');
let doorstep: string;
beforeEach(async () => {
  doorstep = await mkdtemp(join(tmpdir(), 'bon-tot-doorstep-'));
});
afterEach(() => rm(doorstep, { recursive: true, force: true }));

const shelfAt = (address: BucketAddress) => bucketShelf(openBucket(address), doorstep);
const storeAt = (address: BucketAddress) => openStore(shelfAt(address));
const file = (content: Buffer, name = 'a.pdf') => ({ campaign, cell, name, bytes: Readable.from([content]) });
const onDoorstep = async () =>
  (await readdir(doorstep, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

describe.skipIf(!storage.available)('a bucket on a server', () => {
  let server: ObjectStorage;
  let own = 0;
  let address: BucketAddress;
  beforeAll(async () => {
    server = await startObjectStorage(storage.path);
  });
  afterAll(() => server.remove());
  beforeEach(() => {
    own += 1;
    const { url, keyId, secret } = server;
    address = { url: `${url}/so-${own}`, region: 'us-east-1', keyId, secret };
  });
  const inBucket = () => readdir(join(server.folder, `so-${own}`, campaign, cell)).catch((): string[] => []);

  test('files larger than what is asked for at a time come out whole, and any part of them', async () => {
    const store = storeAt(address);
    const content = pngOfSize(9_500_000);
    const ref = await store.put(file(content, 'a.png'));
    await store.verify(campaign, ref);
    const [first, last] = [4_000_000, 8_500_000];
    const { size, stream } = await store.open(campaign, ref, { first, last });
    expect(size).toBe(content.length);
    expect((await buffer(stream)).equals(content.subarray(first, last + 1))).toBe(true);
  });

  test('every file is listed where they are more than one answer holds', async () => {
    await mkdir(join(server.folder, `so-${own}`, campaign, cell), { recursive: true });
    const names = Array.from({ length: 1_003 }, (_, i) => `${String(i).padStart(64, '0')}.pdf`);
    for (const name of names) await writeFile(join(server.folder, `so-${own}`, campaign, cell, name), 'x');
    expect(await storeAt(address).list(campaign, cell)).toHaveLength(names.length);
  });

  test('two installations in one bucket see nothing of each other', async () => {
    const ref = await storeAt(address).put(file(pdf()));
    const other = storeAt({ ...address, url: `${server.url}/so-${own}-b` });
    expect(await other.has(campaign, ref)).toBe(false);
    expect(await other.list(campaign, cell)).toEqual([]);
  });

  test('a file that is given up after it was kept lies aside, and is there again for whoever asks', async () => {
    const store = storeAt(address);
    const staged = await store.stage(file(pdf()));
    await staged.keep();
    await staged.discard();
    expect(await store.list(campaign, cell)).toEqual([]);
    expect(await store.has(campaign, staged.ref)).toBe(true);
    expect(await store.list(campaign, cell)).toHaveLength(1);
  });

  test('it is seen whether it can be written to and read', async () => {
    await expect(storeAt(address).tryOut()).resolves.toBeUndefined();
    expect(await readdir(join(server.folder, `so-${own}`)).catch(() => [])).toEqual([]);
  });

  test('it is away while a file is on its way: that is said, nothing is stored, and the same goes through later', async () => {
    const store = storeAt(address);
    const staged = await store.stage(file(pdf()));
    await server.kill();
    try {
      await expect(staged.keep()).rejects.toMatchObject({
        name: 'StorageError',
        code: 'STORAGE_AWAY',
        kind: 'unreachable',
        told: { values: { why: 'noAnswer', code: 'ECONNREFUSED' } },
      });
      await staged.discard();
      await expect(store.put(file(pdf('b')))).rejects.toMatchObject({ code: 'STORAGE_AWAY' });
      await expect(store.has(campaign, staged.ref)).rejects.toMatchObject({ code: 'STORAGE_AWAY' });
      await expect(store.open(campaign, staged.ref)).rejects.toMatchObject({ code: 'STORAGE_AWAY' });
    } finally {
      await server.start();
    }
    expect(await onDoorstep()).toEqual([]);
    expect(await inBucket()).toEqual([]);
    const ref = await store.put(file(pdf()));
    await store.verify(campaign, ref);
  });

  test('keys that open nothing, and a bucket that there isn’t, are told without any key', async () => {
    const { url, keyId, secret } = address;
    for (const [wrong, why] of [
      [{ ...address, secret: `${secret}x` }, 'denied'],
      [{ ...address, keyId: `${keyId}X` }, 'denied'],
      [{ ...address, url: url.replace('/dossiers/', '/nothing-here/') }, 'noBucket'],
    ] as const) {
      const error: unknown = await storeAt(wrong)
        .put(file(pdf()))
        .catch((one: unknown) => one);
      expect(error).toMatchObject({ code: 'STORAGE_REFUSED', told: { values: { why } } });
      const told = inspect(error, { depth: 10 }) + JSON.stringify(failureSentence(error as StorageError));
      expect(told).not.toContain(keyId);
      expect(told).not.toContain(secret);
    }
    expect(await onDoorstep()).toEqual([]);
  });

  describe('files are copied between a folder and a bucket', () => {
    test('whole, once, both ways, and what is damaged is told and left', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'bon-tot-copied-'));
      try {
        const [from, back] = [join(folder, 'from'), join(folder, 'back')];
        const inFolder = openFileStore(from);
        const ref = await inFolder.put(file(pdf('a')));
        const bad = await inFolder.put(file(pdf('b'), 'b.pdf'));
        await writeFile(join(from, campaign, cell, `${bad.sha256}.pdf`), 'another');
        const copied = async (one: string, bucketFirst: boolean) => {
          const told: string[] = [];
          const [shelf, bucket] = [folderShelf(one), shelfAt(address)];
          const [source, target] = bucketFirst ? [bucket, shelf] : [shelf, bucket];
          await copyFiles(source, target, (path, what) =>
            told.push(`${path.split('/')[2]?.slice(0, 8)} ${what}`),
          );
          return told.toSorted();
        };
        const [good, damaged] = [ref.sha256.slice(0, 8), bad.sha256.slice(0, 8)];
        expect(await copied(from, false)).toEqual([`${good} copied`, `${damaged} damaged`].toSorted());
        expect(await copied(from, false)).toEqual([`${damaged} damaged`, `${good} there`].toSorted());
        await storeAt(address).verify(campaign, ref);
        expect(await inBucket()).toEqual([`${ref.sha256}.pdf`]);
        expect(await copied(back, true)).toEqual([`${good} copied`]);
        await openFileStore(back).verify(campaign, ref);
        expect(await onDoorstep()).toEqual([]);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
});

describe('a storage that behaves badly', () => {
  let server: Server | null = null;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
    server = null;
  });
  async function against(answer: RequestListener): Promise<BucketAddress> {
    server = createServer(answer);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/bucket/so`;
    return { url, region: 'us-east-1', keyId: 'AKIA', secret: 'secret', answerWithin: 300 };
  }
  const listing = (...files: string[]) =>
    `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${files
      .map((name) => `<Contents><Key>so/${campaign}/${cell}/${name}</Key><Size>100</Size></Contents>`)
      .join('')}</ListBucketResult>`;
  const ref = { cell, sha256: 'a'.repeat(64), name: 'a.pdf', type: 'pdf', size: 100 } as const;
  const stored = `${ref.sha256}.pdf`;

  test('one that never answers is given up in time, and asked once', async () => {
    let asked = 0;
    const store = storeAt(
      await against(() => {
        asked += 1;
      }),
    );
    const begun = Date.now();
    await expect(store.put(file(pdf()))).rejects.toMatchObject({
      code: 'STORAGE_AWAY',
      told: { values: { why: 'tooSlow' } },
    });
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(asked).toBe(1);
    expect(await onDoorstep()).toEqual([]);
  });

  test('one that is overloaded is asked again, and answers then', async () => {
    let asked = 0;
    const store = storeAt(
      await against((_, response) => {
        asked += 1;
        if (asked < 3) response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
        else response.end(listing(stored));
      }),
    );
    expect(await store.has(campaign, ref)).toBe(true);
    expect(asked).toBe(3);
  });

  test('one that stays overloaded is told as such', async () => {
    const store = storeAt(await against((_, response) => response.writeHead(503).end()));
    await expect(store.list(campaign, cell)).rejects.toMatchObject({ told: { values: { why: 'busy' } } });
  });

  test('a page in the place of a list is no empty bucket', async () => {
    const store = storeAt(
      await against((_, response) => response.end('<html>Sign in to the network</html>')),
    );
    await expect(store.has(campaign, ref)).rejects.toMatchObject({ code: 'STORAGE_REFUSED' });
  });

  test.each([
    [
      'broken off',
      (response: Parameters<RequestListener>[1]) =>
        void response.write('x'.repeat(50), () => response.destroy()),
    ],
    [
      'shorter than its list says',
      (response: Parameters<RequestListener>[1]) => void response.end('x'.repeat(50)),
    ],
  ])('an answer that is %s is no file', async (_, answer) => {
    const address = await against((request, response) => {
      if (request.url?.includes('list-type')) return void response.end(listing(stored));
      response.writeHead(206, { 'content-range': 'bytes 0-99/100' });
      answer(response);
    });
    await expect(storeAt(address).verify(campaign, ref)).rejects.toMatchObject({ code: 'STORAGE_AWAY' });
  });

  test('a redirect is not followed', async () => {
    let elsewhere = 0;
    const store = storeAt(
      await against((request, response) => {
        if (request.url?.startsWith('/elsewhere')) elsewhere += 1;
        response.writeHead(307, { location: '/elsewhere' }).end();
      }),
    );
    await expect(store.has(campaign, ref)).rejects.toBeInstanceOf(StorageError);
    expect(elsewhere).toBe(0);
  });
});

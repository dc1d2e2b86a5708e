import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FileValues, ScanTrouble } from '../../domain/failure-values.ts';
import { EICAR, EICAR_NAME, MOST_SCANNED, startClamd, type TestClamd } from '../../test/support/clamd.ts';
import { component } from '../../test/support/components.ts';
import { type Clamd, clamdAddress, clamdAt } from './clamd.ts';
import { pdf, pngOfSize } from './file-samples.fixture.ts';
import { openStore } from './file-store.ts';
import { folderShelf } from './folder-shelf.ts';
import { scanBy, type Unscanned } from './virus-scan.ts';

const program = await component('clamd');
const [campaign, cell] = ['dot-2026', 'doi-1'];

function at(url: string, within?: number): Clamd {
  const address = clamdAddress(url);
  if (address === null) throw new TypeError(url);
  return clamdAt(address, within);
}
const bytesOf = (content: Buffer | string) => Readable.from([Buffer.from(content)]);

/** Sends a file to a store that is looked at by such a scanner. */
async function sent(clamd: Clamd, content: Buffer, unscanned: Unscanned = 'refuse') {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-scanned-'));
  const told: FileValues[] = [];
  const store = openStore(folderShelf(folder), { scan: scanBy(clamd, unscanned, (one) => told.push(one)) });
  try {
    const name = content.subarray(0, 4).toString() === '%PDF' ? 'báo cáo.pdf' : 'ảnh.png';
    const outcome: unknown = await store
      .put({ campaign, cell, name, bytes: bytesOf(content) })
      .catch((error: unknown) => error);
    const left = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    return { outcome, left: left.length, told };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.each([
  ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
  ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['tcp://127.0.0.1', null],
  ['http://127.0.0.1:3310', null],
  ['unix://run/clamd', null],
  ['clamd', null],
])('%s is the address %o', (url, address) => {
  expect(clamdAddress(url)).toEqual(address);
});

describe.skipIf(!program.available)('by clamd', () => {
  let clamd: TestClamd;
  beforeAll(async () => {
    clamd = await startClamd(program.path);
  });
  afterAll(() => clamd.stop());

  test('what it knows is found, over TCP and over a socket of this machine', async () => {
    for (const url of [clamd.url, clamd.socketUrl]) {
      await at(url).ping();
      expect(await at(url).scan(bytesOf(EICAR))).toBe(EICAR_NAME);
      expect(await at(url).scan(bytesOf('báo cáo'))).toBeNull();
    }
  });

  test('a file in which something is found is not stored, and its sender is told what', async () => {
    const { outcome, left } = await sent(at(clamd.url), pdf(EICAR));
    expect(outcome).toMatchObject({
      name: 'FileError',
      code: 'INFECTED',
      details: { name: 'báo cáo.pdf', found: EICAR_NAME },
    });
    expect(left).toBe(0);
  });

  test('it is not stored where unscanned files are taken either', async () => {
    const { outcome, left, told } = await sent(at(clamd.url), pdf(EICAR), 'take');
    expect(outcome).toMatchObject({ code: 'INFECTED' });
    expect({ left, told }).toEqual({ left: 0, told: [] });
  });

  test('a file in which nothing is found is stored, up to the size that the scanner takes', async () => {
    const { outcome, left } = await sent(at(clamd.url), pngOfSize(MOST_SCANNED));
    expect(outcome).toMatchObject({ size: MOST_SCANNED });
    expect(left).toBe(1);
  });

  test('a larger one is refused, or taken and told, as the setting says', async () => {
    const large = pngOfSize(MOST_SCANNED + 1);
    const refused = await sent(at(clamd.url), large);
    expect(refused.outcome).toMatchObject({ code: 'NOT_SCANNED', details: { trouble: 'tooLarge' } });
    expect(refused.left).toBe(0);
    const taken = await sent(at(clamd.url), large, 'take');
    expect(taken.outcome).toMatchObject({ size: large.length });
    expect(taken.told).toMatchObject([{ name: 'ảnh.png', trouble: 'tooLarge' }]);
  });
});

describe('a scanner that', () => {
  let server: Server | null = null;
  const lines: Socket[] = [];
  afterEach(async () => {
    for (const line of lines.splice(0)) line.destroy();
    await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
    server = null;
  });
  async function against(answer: (line: Socket) => void, within?: number): Promise<Clamd> {
    server = createServer((line) => {
      lines.push(line);
      line.on('error', () => undefined);
      answer(line);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return at(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, within);
  }

  const cases: [what: string, answer: (line: Socket) => void, trouble: ScanTrouble][] = [
    ['hangs', (line: Socket) => void line.resume(), 'tooSlow'],
    ['reads nothing', (line: Socket) => void line.pause(), 'tooSlow'],
    ['ends in the middle', (line: Socket) => void line.once('data', () => line.destroy()), 'noAnswer'],
    [
      'answers half a line',
      (line: Socket) => void line.once('data', () => line.end('stream: O')),
      'noAnswer',
    ],
    [
      'answers with an error',
      (line: Socket) => void line.once('data', () => line.end('Error\0')),
      'noAnswer',
    ],
    [
      'talks without end',
      (line: Socket) => void line.once('data', () => line.write('x'.repeat(9_000))),
      'noAnswer',
    ],
    [
      'has looked at a part',
      (line: Socket) =>
        void line.once('data', () => line.end('stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0')),
      'tooLarge',
    ],
  ];
  test.each(cases)('%s lets nothing in', async (_, answer, trouble) => {
    const large = pngOfSize(6_000_000);
    const { outcome, left } = await sent(await against(answer, 500), large);
    expect(outcome).toMatchObject({ code: 'NOT_SCANNED', details: { trouble } });
    expect(left).toBe(0);
  });

  test('isn’t there lets nothing in, or everything, told each time, as the setting says', async () => {
    const gone = await against(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    server = null;
    const refused = await sent(gone, pdf());
    expect(refused.outcome).toMatchObject({
      code: 'NOT_SCANNED',
      details: { name: 'báo cáo.pdf', trouble: 'noAnswer', found: 'ECONNREFUSED' },
    });
    expect(refused.left).toBe(0);
    const taken = await sent(gone, pdf(), 'take');
    expect(taken.outcome).toMatchObject({ name: 'báo cáo.pdf' });
    expect(taken.told).toEqual([{ name: 'báo cáo.pdf', trouble: 'noAnswer', found: 'ECONNREFUSED' }]);
    await expect(gone.ping()).rejects.toMatchObject({ trouble: 'noAnswer' });
  });
});

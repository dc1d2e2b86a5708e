import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from './file-error.ts';
import { docx, jpg, pdf, png, pngOfSize, program, xlsx } from './file-samples.fixture.ts';
import { openFileStore } from './file-store.ts';

const place = { campaign: 'dot-2026', cell: 'doi-1' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-noise-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, content: Buffer, limits = {}) =>
  openFileStore(folder, limits).put({ ...place, name, bytes: Readable.from([content]) });

/** Every file of the cell with its bytes, hidden ones too. */
async function held(): Promise<Map<string, string>> {
  const inside = join(folder, place.campaign, place.cell);
  const names = (await readdir(inside).catch((): string[] => [])).toSorted();
  return new Map(
    await Promise.all(
      names.map(
        async (name): Promise<[string, string]> => [name, await readFile(join(inside, name), 'base64')],
      ),
    ),
  );
}

/** @returns the refusal, or null when the file was taken; fails on every other error */
async function refusal(name: string, content: Buffer): Promise<FileError | null> {
  try {
    await put(name, content);
    return null;
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
}

const NAMES = ['a.pdf', 'a.docx', 'a.xlsx', 'a.png', 'a.jpg'] as const;

describe('whatever comes in', () => {
  test('5.2.2 random bytes are never taken for a report, whatever they are called, and are only ever refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.uint8Array({ maxLength: 2_000 }),
        async (name, bytes) => {
          const error = await refusal(name, Buffer.from(bytes));
          expect(error?.code).toBe(bytes.length === 0 ? 'EMPTY_FILE' : 'TYPE_MISMATCH');
          expect(await held()).toEqual(new Map());
        },
      ),
      { numRuns: 300 },
    );
  });

  test('5.2.2 a true beginning followed by noise is refused as what it is', async () => {
    const beginnings = fc.constantFrom<[string, Buffer]>(
      ['a.pdf', Buffer.from('%PDF-1.7\n')],
      ['a.docx', Buffer.from('PK\u0003\u0004', 'latin1')],
      ['a.xlsx', Buffer.from('PK\u0003\u0004', 'latin1')],
    );
    await fc.assert(
      fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 2_000 }), async ([name, start], noise) => {
        const error = await refusal(name, Buffer.concat([start, noise]));
        expect(error?.code).toBe('DAMAGED');
        expect(await held()).toEqual(new Map());
      }),
      { numRuns: 300 },
    );
  });

  test('a real file with some bytes changed or cut off is taken or refused, and never anything else', async () => {
    const real: [string, Buffer][] = [
      ['a.pdf', pdf()],
      ['a.docx', await docx()],
      ['a.xlsx', await xlsx()],
      ['a.png', png()],
      ['a.jpg', jpg()],
    ];
    const change = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...real),
        changes,
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async ([name, whole], at, part) => {
          const content = Buffer.from(whole.subarray(0, Math.ceil(whole.length * part)));
          for (const [where, bits] of at) {
            const offset = where % content.length;
            content[offset] = (content[offset] ?? 0) ^ bits;
          }
          const before = await held();
          const error = await refusal(name, content);
          if (error !== null) expect(await held()).toEqual(before);
          else expect([...(await held()).keys()].filter((one) => one.endsWith('.part'))).toEqual([]);
          await rm(folder, { recursive: true, force: true });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('5.2.1 a refusal leaves the folder of the cell as it was, byte by byte', () => {
  const limits = { file: 20_000, cell: 30_000 };
  const large = (size: number) => pngOfSize(size, (length) => Buffer.alloc(length, size % 251));
  test.each([
    ['BAD_NAME', '../a.pdf', () => pdf()],
    ['TYPE_NOT_ALLOWED', 'a.exe', program],
    ['EMPTY_FILE', 'a.pdf', () => Buffer.alloc(0)],
    ['FILE_TOO_LARGE', 'a.png', () => large(20_001)],
    ['CELL_QUOTA', 'a.png', () => large(20_000)],
    ['TYPE_MISMATCH', 'a.pdf', program],
    ['ENCRYPTED', 'a.pdf', () => pdf('/Encrypt << /Filter /Standard /V 4 /R 4 /P -1340 >> ')],
    ['DAMAGED', 'a.docx', async () => (await docx()).subarray(0, -30)],
    ['MACROS', 'a.docx', () => docx(['word/vbaProject.bin', Buffer.from('macro')])],
    ['ZIP_BOMB', 'a.docx', () => docx(['word/1.xml', Buffer.alloc(8 * 1024 * 1024)])],
  ] as const)('%s', async (code, name, make) => {
    await put('first.pdf', pdf(), limits);
    await put('second.png', large(15_000), limits);
    const before = await held();
    expect(before.size).toBe(2);
    await expect(put(name, await make(), limits)).rejects.toMatchObject({ name: 'FileError', code });
    expect(await held()).toEqual(before);
  });
});

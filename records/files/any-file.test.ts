import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generated } from '../../domain/generated.fixture.ts';
import { documents } from './any-document.fixture.ts';
import { type AnyFile, pdfs } from './any-pdf.fixture.ts';
import { pictures } from './any-picture.fixture.ts';
import { FileError } from './file-error.ts';
import { openFileStore } from './file-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-any-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** With what each kind ends. */
const ENDS: Readonly<Record<string, string | Buffer>> = {
  pdf: '%%EOF',
  docx: 'PK\u0005\u0006',
  xlsx: 'PK\u0005\u0006',
  png: 'IEND',
  jpg: Buffer.from('ffd9', 'hex'),
};

const held = () => readdir(join(folder, 'dot-2026', 'doi-1')).catch((): string[] => []);

/** What the store makes of a file: its type, or why it is refused; nothing else is left of it. */
async function answer(name: string, content: Buffer): Promise<string> {
  try {
    const bytes = Readable.from([content]);
    const ref = await openFileStore(folder).put({ campaign: 'dot-2026', cell: 'doi-1', name, bytes });
    expect(await held()).toEqual([`${ref.sha256}.${ref.type}`]);
    return ref.type;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(await held()).toEqual([]);
    return error.details.found === undefined ? error.code : `${error.code} ${error.details.found}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function said(file: AnyFile): Promise<void> {
  expect(await answer(file.name, await file.content())).toBe(file.answer);
}

describe('a PDF of any program', { timeout: 300_000 }, () => {
  test('is one that readers open', async () => {
    await fc.assert(
      fc.asyncProperty(pdfs, async ({ content, answer: must }) => {
        if (must === 'ENCRYPTED') return;
        const read = await PDFDocument.load(await content(), { password: '', throwOnInvalidObject: true });
        expect(read.getPageCount()).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  test('is taken, or refused for what it is', async () => {
    await fc.assert(fc.asyncProperty(pdfs, said), { numRuns: generated(1_000) });
  });
});

describe('a document or picture of any program', { timeout: 300_000 }, () => {
  test('that is a Word or Excel file, or is called one, is taken or refused for what it is', async () => {
    await fc.assert(fc.asyncProperty(documents, said), { numRuns: generated(500) });
  });

  test('that is a picture, or is called one, is taken or refused for what it is', async () => {
    await fc.assert(fc.asyncProperty(pictures, said), { numRuns: generated(500) });
  });
});

describe('a damaged file', { timeout: 300_000 }, () => {
  const whole = fc.oneof(pdfs, documents, pictures).filter(({ answer: must }) => /^[a-z]+$/.test(must));
  type Damage = (bytes: Buffer) => Buffer;
  const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const at = (bytes: Buffer, where: number): number => Math.floor(bytes.length * where);
  const damages = fc.oneof<fc.Arbitrary<Damage>[]>(
    part.map((where) => (bytes) => bytes.subarray(0, at(bytes, where))),
    part.map((where) => (bytes) => bytes.subarray(at(bytes, where))),
    fc
      .array(fc.tuple(part, fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 5 })
      .map((flips) => (bytes) => {
        const changed = Buffer.from(bytes);
        for (const [where, bit] of flips)
          changed[at(bytes, where)] = (bytes[at(bytes, where)] ?? 0) ^ (1 << bit);
        return changed;
      }),
    fc.tuple(part, fc.integer({ min: 1, max: 600 })).map(
      ([where, length]) =>
        (bytes) =>
          Buffer.from(bytes).fill(0, at(bytes, where), Math.min(bytes.length, at(bytes, where) + length)),
    ),
    fc.tuple(part, part).map(([one, other]) => (bytes) => {
      const [first, second] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))];
      return Buffer.concat([bytes.subarray(0, first), bytes.subarray(second), bytes.subarray(first, second)]);
    }),
    fc.constant((bytes) => Buffer.concat([bytes.subarray(0, bytes.length / 2), bytes])),
    fc.constant((bytes) => Buffer.alloc(bytes.length)),
    fc.constant(() => Buffer.alloc(0)),
  );

  test('is told to be one in no time, or taken where its reader finds it whole', async () => {
    await fc.assert(
      fc.asyncProperty(whole, damages, async (file, damage) => {
        const bytes = damage(await file.content());
        const from = performance.now();
        const told = await answer(file.name, bytes);
        expect(performance.now() - from).toBeLessThan(20_000);
        expect(told).toMatch(
          /^(pdf|docx|xlsx|png|jpg|EMPTY_FILE|DAMAGED|ENCRYPTED|ZIP_BOMB|ACTIVE|TYPE_MISMATCH.*)$/,
        );
        expect(told === 'EMPTY_FILE').toBe(bytes.length === 0);
      }),
      { numRuns: generated(600) },
    );
  });

  test('that ends too early is never taken', async () => {
    await fc.assert(
      fc.asyncProperty(whole, part, async (file, where) => {
        const bytes = await file.content();
        const ends = bytes.lastIndexOf(ENDS[file.answer] ?? '%%EOF');
        const cut = bytes.subarray(0, Math.floor(ends * where));
        // what ends with an earlier version is one
        if (cut.length - cut.lastIndexOf('%%EOF') < 60) return;
        const told = await answer(file.name, cut);
        expect(told).toMatch(/^(EMPTY_FILE|DAMAGED|TYPE_MISMATCH)$/);
      }),
      { numRuns: generated(400) },
    );
  });
});

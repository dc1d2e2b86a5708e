import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exifWithoutPlace } from './file-exif.ts';
import { jpegWithoutPlace } from './file-jpeg.ts';
import {
  type Camera,
  exifOfCamera,
  jpegOfCamera,
  jpegSegment,
  PLACE,
  pngOfCamera,
} from './file-photo.fixture.ts';
import { pngWithoutPlace } from './file-png.ts';
import { jpg, png, pngChunk } from './file-samples.fixture.ts';
import { openFileStore } from './file-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-picture-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: Buffer) =>
  openFileStore(folder).put({ campaign: 'dot-2026', cell: 'doi-1', name, bytes: Readable.from([content]) });
const names = () => readdir(join(folder, 'dot-2026', 'doi-1')).catch(() => []);
async function stored(): Promise<Buffer> {
  const [name = '', ...more] = await names();
  expect(more).toEqual([]);
  return await readFile(join(folder, 'dot-2026', 'doi-1', name));
}

const TAKEN = '2026:11:27 08:00:00';
const camera: Camera = { orientation: 6, takenAt: TAKEN };
const WITHOUT = { 'anh.jpg': jpegWithoutPlace, 'anh.png': pngWithoutPlace };
const KINDS = [
  ['JPEG', 'anh.jpg', jpg(), jpegOfCamera(jpg(), camera)],
  ['PNG', 'anh.png', png(), pngOfCamera(png(), camera)],
] as const;

describe('a photo is stored without the place where it was taken', () => {
  test.each(KINDS)('%s: whatever program has written it, and wherever', async (_, name, _plain, photo) => {
    expect(photo.toString('latin1')).toContain(PLACE);
    const ref = await put(name, photo);
    const kept = await stored();
    for (const word of [PLACE, 'Telephone', 'GPS', 'ftyp'])
      expect(kept.toString('latin1')).not.toContain(word);
    expect(ref).toMatchObject({
      size: kept.length,
      sha256: createHash('sha256').update(kept).digest('hex'),
    });
  });

  test.each(KINDS)('%s: how it is turned and when it was taken stays', async (_, name, _plain, photo) => {
    await put(name, photo);
    const exif = exifWithoutPlace(exifOfCamera(camera)) ?? Buffer.alloc(1);
    expect((await stored()).includes(exif)).toBe(true);
    expect(exif.includes(TAKEN)).toBe(true);
    expect(exifWithoutPlace(exif)).toEqual(exif);
  });

  test.each(KINDS)('%s: the same photo again is the same file', async (_, name, _plain, photo) => {
    const first = await put(name, photo);
    expect(await put(name, photo)).toEqual(first);
    expect(await put(name, await stored())).toEqual(first);
  });

  test.each(KINDS)('%s: one that tells nothing is stored byte by byte', async (_, name, plain) => {
    await put(name, plain);
    expect(await stored()).toEqual(plain);
  });

  test.each(KINDS)('%s: what shows it is not touched', async (_, name, plain, photo) => {
    const without = WITHOUT[name];
    const upright = name === 'anh.jpg' ? jpegOfCamera(plain, {}) : pngOfCamera(plain, {});
    expect(without(upright)).toEqual(plain);
    await put(name, photo);
    expect((await stored()).length).toBeLessThan(plain.length + 150);
  });

  test('its colours and its transparency are shown as before', () => {
    const colours = [
      jpegSegment(0xe2, 'ICC_PROFILE\0\u0001\u0001profile'),
      jpegSegment(0xee, 'Adobe\0d\0\0\0\0\u0001'),
    ];
    const coloured = Buffer.concat([jpg().subarray(0, 2), ...colours, jpg().subarray(2)]);
    expect(jpegWithoutPlace(coloured)).toEqual(coloured);
    const transparent = png([pngChunk('gAMA', Buffer.alloc(4)), pngChunk('tRNS', Buffer.alloc(2))]);
    expect(pngWithoutPlace(transparent)).toEqual(transparent);
  });

  test.each([true, false])('numbers of either order are read, little end first: %s', (littleEndian) => {
    expect(exifWithoutPlace(exifOfCamera({ ...camera, littleEndian }))).toEqual(
      exifWithoutPlace(exifOfCamera(camera)),
    );
  });
});

describe('a photo that is not whole', () => {
  test.each(KINDS)('%s: is told to be damaged wherever it ends', async (_, name, plain) => {
    const without = WITHOUT[name];
    for (let length = 0; length < plain.length; length += 1)
      expect(without(plain.subarray(0, length))).toBeNull();
    await expect(put(name, plain.subarray(0, -3))).rejects.toMatchObject({ code: 'DAMAGED' });
    expect(await names()).toEqual([]);
  });

  test('one byte of a PNG that has changed is found by its sum', async () => {
    const changed = png();
    changed[20] = 9;
    await expect(put('anh.png', changed)).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});

describe('whatever a camera has written', () => {
  test('is read without failing, keeps no more than a line, and reads the same a second time', () => {
    const whole = exifOfCamera(camera);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = Buffer.from(whole.subarray(0, length));
          for (const [at, value] of changes) if (at < length) bytes[at] = value;
          const kept = exifWithoutPlace(bytes);
          if (kept === null) return;
          expect(kept.length).toBeLessThanOrEqual(76);
          expect(kept.includes(PLACE)).toBe(false);
          expect(exifWithoutPlace(kept)).toEqual(kept);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { AnyFile } from './any-pdf.fixture.ts';
import { exifOfCamera, jpegSegment } from './file-photo.fixture.ts';
import { jpg, pngChunk } from './file-samples.fixture.ts';

/** Pictures of telephones, scanners and programs: the same dot with different things around it. */

const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifOfCamera({ orientation: 6 })]);
const SEGMENTS = [
  jpegSegment(0xe0, 'JFIF\0\u0001\u0002\0\0\u0001\0\u0001\0\0'),
  jpegSegment(0xe0, 'JFXX\0\u0010thumbnail'),
  jpegSegment(0xe1, exif),
  jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'),
  jpegSegment(0xe2, 'ICC_PROFILE\0\u0001\u0001profile'),
  jpegSegment(0xe2, 'MPF\0'),
  jpegSegment(0xed, 'Photoshop 3.0\0'),
  jpegSegment(0xee, 'Adobe\0d\0\0\0\0\u0001'),
  jpegSegment(0xfe, 'PK\u0005\u0006 la bon chu cai'),
  jpegSegment(0xdd, Buffer.from([0, 8])),
  jpegSegment(0xef, Buffer.alloc(60_000, 0xff)),
];
const FILLED = Buffer.from('ffffff', 'hex');
const BEHIND = ['', '\0'.repeat(500), '\n', 'SEFH\0', '\0\0\0\u0018ftypmp42', '%'.repeat(70_000)];

const jpegs: fc.Arbitrary<AnyFile> = fc
  .record({
    segments: fc.array(fc.constantFrom(...SEGMENTS.keys()), { maxLength: 5 }),
    filled: fc.boolean(),
    behind: fc.constantFrom(...BEHIND),
    ends: fc.constantFrom('jpg', 'jpeg', 'JPG', 'png', 'pdf'),
  })
  .map((made) => ({
    name: `anh.${made.ends}`,
    made,
    content: () =>
      Buffer.concat([
        jpg().subarray(0, 2),
        ...made.segments.flatMap((index, at) => [
          ...(made.filled && at > 0 ? [FILLED] : []),
          SEGMENTS[index] ?? Buffer.alloc(0),
        ]),
        jpg().subarray(2),
        Buffer.from(made.behind, 'latin1'),
      ]),
    answer: /^jpe?g$/i.test(made.ends) ? 'jpg' : 'TYPE_MISMATCH jpg',
  }));

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
/** How many samples a dot of each kind of picture has. */
const COLOURS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const CHUNKS = [
  pngChunk('gAMA', number(45_455)),
  pngChunk('pHYs', Buffer.concat([number(3_780), number(3_780), Buffer.from([1])])),
  pngChunk('iCCP', Buffer.alloc(4_000, 3)),
  pngChunk('eXIf', exifOfCamera({ orientation: 3 })),
  pngChunk('tEXt', Buffer.from('Comment\0PK')),
  pngChunk('iTXt', Buffer.alloc(70_000, 'x')),
  pngChunk('vpAg', Buffer.alloc(9)),
  pngChunk('acTL', Buffer.concat([number(1), number(0)])),
];
const pngs: fc.Arbitrary<AnyFile> = fc
  .record({
    colour: fc.constantFrom(0 as const, 2 as const, 3 as const, 4 as const, 6 as const),
    depth: fc.constantFrom(8, 16),
    size: fc.integer({ min: 1, max: 40 }),
    parts: fc.integer({ min: 1, max: 4 }),
    chunks: fc.array(fc.constantFrom(...CHUNKS.keys()), { maxLength: 5 }),
    behind: fc.constantFrom(...BEHIND),
    ends: fc.constantFrom('png', 'PNG', 'jpg', 'pdf'),
  })
  .map((made) => ({
    name: `anh.${made.ends}`,
    made,
    content: () => {
      const { colour, size, parts } = made;
      const depth = colour === 3 ? 8 : made.depth;
      const row = 1 + (size * COLOURS[colour] * depth) / 8;
      const packed = deflateSync(Buffer.alloc(row * size));
      const length = Math.ceil(packed.length / parts);
      const data = Array.from({ length: parts }, (_, at) =>
        pngChunk('IDAT', packed.subarray(at * length, (at + 1) * length)),
      );
      return Buffer.concat([
        Buffer.from('89504e470d0a1a0a', 'hex'),
        pngChunk('IHDR', Buffer.concat([number(size), number(size), Buffer.from([depth, colour, 0, 0, 0])])),
        ...made.chunks.map((index) => CHUNKS[index] ?? Buffer.alloc(0)),
        ...(colour === 3 ? [pngChunk('PLTE', Buffer.alloc(3))] : []),
        ...data,
        pngChunk('IEND', Buffer.alloc(0)),
        Buffer.from(made.behind, 'latin1'),
      ]);
    },
    answer: /^png$/i.test(made.ends) ? 'png' : 'TYPE_MISMATCH png',
  }));

export const pictures = fc.oneof(jpegs, pngs);

import { pngChunk } from './file-samples.fixture.ts';

/** What telephones and programs write into a photo, and where they write the place of it. */

/** Letters that stand for a place, wherever one is written. */
export const PLACE = 'HERE-21.0285N';

export interface Camera {
  orientation?: number;
  takenAt?: string;
  littleEndian?: boolean;
}

/** EXIF as a telephone writes it: how it is turned, when and where it was taken, by what. */
export function exifOfCamera({ orientation, takenAt, littleEndian = false }: Camera): Buffer {
  const short = (value: number) => {
    const bytes = Buffer.alloc(2);
    if (littleEndian) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  };
  const long = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (littleEndian) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  let tail = Buffer.alloc(0);
  const TAIL = 400;
  const text = (tag: number, value: string) => {
    const at = TAIL + tail.length;
    tail = Buffer.concat([tail, Buffer.from(`${value}\0`)]);
    return Buffer.concat([short(tag), short(2), long(value.length + 1), long(at)]);
  };
  const directory = (...entries: Buffer[]) =>
    Buffer.concat([short(entries.length), ...entries, Buffer.alloc(4)]);
  const pointer = (tag: number, at: number) => Buffer.concat([short(tag), short(4), long(1), long(at)]);
  const parts: [at: number, bytes: Buffer][] = [
    [0, Buffer.concat([Buffer.from(littleEndian ? 'II*\0' : 'MM\0*', 'latin1'), long(8)])],
    [
      8,
      directory(
        text(0x010f, 'Telephone of somebody'),
        ...(orientation === undefined
          ? []
          : [Buffer.concat([short(0x0112), short(3), long(1), short(orientation), short(0)])]),
        pointer(0x8769, 120),
        pointer(0x8825, 240),
      ),
    ],
    [120, directory(...(takenAt === undefined ? [] : [text(0x9003, takenAt)]), text(0x927c, PLACE))],
    [240, directory(text(0x001d, '2026:11:27'), text(0x0002, PLACE))],
  ];
  const bytes = Buffer.alloc(TAIL + tail.length);
  for (const [at, content] of [...parts, [TAIL, tail] as const]) content.copy(bytes, at);
  return bytes;
}

export function jpegSegment(mark: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** A JPEG as a telephone makes it of the same picture. */
export function jpegOfCamera(picture: Buffer, camera: Camera): Buffer {
  return Buffer.concat([
    picture.subarray(0, 2),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifOfCamera(camera)])),
    jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="${PLACE}"/>`),
    jpegSegment(0xe2, `MPF\0${PLACE}`),
    jpegSegment(0xed, `Photoshop 3.0\0${PLACE}`),
    jpegSegment(0xfe, PLACE),
    picture.subarray(2),
    // a second picture, and the film of the moment
    picture.subarray(0, 2),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifOfCamera(camera)])),
    picture.subarray(2),
    Buffer.from(`\0\0\0\u0018ftypmp42${PLACE}`),
  ]);
}

/** A PNG as programs make it of the same picture. */
export function pngOfCamera(picture: Buffer, camera: Camera): Buffer {
  const header = 8 + 25;
  return Buffer.concat([
    picture.subarray(0, header),
    pngChunk('eXIf', exifOfCamera(camera)),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude="${PLACE}"/>`)),
    pngChunk('tEXt', Buffer.from(`Comment\0${PLACE}`)),
    picture.subarray(header),
    Buffer.from(PLACE),
  ]);
}

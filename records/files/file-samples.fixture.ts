import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';

/** The smallest real files of each type that is taken, and files that only look like one. */

const MIB = 1024 * 1024;

/** A PDF of one empty page. @param trailer further entries of its trailer */
export function pdf(trailer = '', objects: string[] = []): Buffer {
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...objects,
  ];
  let text = '%PDF-1.4\n';
  const offsets = bodies.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

/** A PDF whose table is a stream, as most writers make it since 1.5. @param entries further ones of its dictionary */
export function pdfWithTableStream(entries = ''): Buffer {
  const table = deflateSync(Buffer.alloc(12));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n4 0 obj\n<< /Type /XRef /Size 4 /W [1 2 1] /Root 1 0 R ${entries}/Filter /FlateDecode /Length ${table.length} >>\nstream\n`,
    ),
    table,
    Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n'),
  ]);
}

export const pngChunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const whole = Buffer.alloc(8 + named.length);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), 4 + named.length);
  return whole;
};

/** A picture of one grey dot. @param before chunks in front of the picture's data */
export function png(before: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(1, 0);
  header.writeUInt32BE(1, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...before,
    pngChunk('IDAT', deflateSync(Buffer.from([0, 127]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG with a large colour profile, as scanners write it. */
export const pngOfScanner = (): Buffer => png([pngChunk('iTXt', randomBytes(64 * 1024))]);

/** A picture of so many bytes, as one with a large colour profile is. @param fill what of the bytes that are too few */
export function pngOfSize(size: number, fill: (length: number) => Buffer = randomBytes): Buffer {
  const around = pngChunk('iCCP', Buffer.alloc(0)).length;
  return png([pngChunk('iCCP', fill(size - png().length - around))]);
}

/** A JPEG of one dot. */
export const jpg = (): Buffer =>
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==',
    'base64',
  );

type Part<Content = Buffer | Readable> = [name: string, content: Content, options?: { compress: boolean }];

export async function zip(parts: Part[]): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content, options = { compress: true }] of parts) {
    if (name.endsWith('/')) archive.addEmptyDirectory(name);
    else if (Buffer.isBuffer(content)) archive.addBuffer(content, name, options);
    else archive.addReadStream(content, name, options);
  }
  archive.end();
  return buffer(archive.outputStream);
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const contentTypes = (part: string, type: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
  );
const relations = (part: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
  );

/** @param type of the main part, as the list of contents gives it */
export const docxParts = (type = `${OFFICE}.wordprocessingml.document.main+xml`): Part<Buffer>[] => [
  ['[Content_Types].xml', contentTypes('word/document.xml', type)],
  ['_rels/.rels', relations('word/document.xml')],
  [
    'word/document.xml',
    Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Báo cáo tự chấm điểm</w:t></w:r></w:p></w:body></w:document>',
    ),
  ],
];
export const docx = (...more: Part[]): Promise<Buffer> => zip([...docxParts(), ...more]);

export const xlsxParts = (): Part<Buffer>[] => [
  ['[Content_Types].xml', contentTypes('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`)],
  ['_rels/.rels', relations('xl/workbook.xml')],
  [
    'xl/workbook.xml',
    Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
    ),
  ],
];
export const xlsx = (): Promise<Buffer> => zip(xlsxParts());

/** The beginning of a Windows program. */
export const program = (): Buffer =>
  Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), randomBytes(2_000)]);

/** A container of the old Office formats. @param stream the name of what is in it */
export function oleContainer(stream: string): Buffer {
  const sectors = Buffer.alloc(6 * 512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(sectors);
  Buffer.from('Root Entry', 'utf16le').copy(sectors, 4 * 512);
  Buffer.from(stream, 'utf16le').copy(sectors, 4 * 512 + 128);
  return sectors;
}

/** A stream of so many bytes, a MiB at a time. @param piece what each MiB is */
export function stream(bytes: number, piece: () => Buffer = () => Buffer.alloc(MIB)): Readable {
  return Readable.from(
    (function* () {
      for (let left = bytes; left > 0; left -= MIB) yield piece().subarray(0, left);
    })(),
  );
}

/** A MiB that deflates to about one part in a hundred: dense, but as dense as tables may be. */
export const denseMib = (): Buffer => Buffer.concat([randomBytes(10_000), Buffer.alloc(MIB - 10_000)]);

/** Writes into the directory at an archive's end, where an entry is described. @param offset within its record */
export function describedOtherwise(archive: Buffer, entry: string, change: (record: Buffer) => void): Buffer {
  const altered = Buffer.from(archive);
  const name = altered.lastIndexOf(entry);
  change(altered.subarray(name - 46));
  return altered;
}

/** The same archive with an entry renamed, to a name of the same length that no program would write. */
export function renamedEntry(archive: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new RangeError('names of the same length');
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

/** The same archive with a second name for its last entry, which those who know Unicode read instead (APPNOTE 4.6.9). */
export function namedTwice(archive: Buffer, raw: string, unicode: string): Buffer {
  const extra = Buffer.concat([Buffer.alloc(9), Buffer.from(unicode)]);
  extra.writeUInt16LE(0x7075, 0);
  extra.writeUInt16LE(extra.length - 4, 2);
  extra[4] = 1;
  extra.writeUInt32LE(crc32(raw), 5);
  const end = archive.lastIndexOf('PK\u0005\u0006');
  const altered = Buffer.concat([archive.subarray(0, end), extra, archive.subarray(end)]);
  const described = archive.lastIndexOf(raw) - 46;
  altered.writeUInt16LE(archive.readUInt16LE(described + 30) + extra.length, described + 30);
  altered.writeUInt32LE(archive.readUInt32LE(end + 12) + extra.length, end + extra.length + 12);
  return altered;
}

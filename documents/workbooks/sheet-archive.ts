import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';

/**
 * A workbook is an archive. The library that reads it looks at the sum of each part that it finds, and not at whether it
 * has found all: a list of parts that was damaged would be read as a workbook of fewer, without its texts or its dates.
 */

/** bytes of all parts together; a form with every remark filled in stays below a twentieth */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** nothing is packed closer (RFC 1951) */
const MOST_PACKED = 1_032;
/** what follows the list of entries: its end, or that of one with 64-bit numbers (APPNOTE 4.3.14, 4.3.16) */
const AFTER_ENTRIES = ['PK\u0005\u0006', 'PK\u0006\u0006'];

const STORED = 0;

/** Whether a part unpacks to as many bytes as it says. */
function isTrue(
  archive: Buffer,
  start: number,
  { compressionMethod, compressedSize, uncompressedSize }: Entry,
): boolean {
  const packed = archive.subarray(start, start + compressedSize);
  if (compressionMethod === STORED) return packed.length === uncompressedSize;
  return (
    inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) }).length === uncompressedSize
  );
}

/** @throws Error of an archive whose list of parts can't be true, or whose parts take more than any workbook of ours */
export async function checkList(bytes: Uint8Array): Promise<void> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(archive);
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    // whoever reads it asks for the password
    if (entry.isEncrypted()) continue;
    const wrong = new Error(`${entry.fileName} is not as large as it says`);
    if (entry.uncompressedSize > entry.compressedSize * MOST_PACKED) throw wrong;
    unpacked += entry.uncompressedSize;
    if (unpacked > MOST_UNPACKED) throw new RangeError(`over the limit of ${MOST_UNPACKED} bytes`);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    if (!isTrue(archive, fileDataStart, entry)) throw wrong;
  }
  const end = Number(zip.readEntryCursor);
  if (!AFTER_ENTRIES.includes(archive.toString('latin1', end, end + 4)))
    throw new Error('the archive has more parts than it says');
}

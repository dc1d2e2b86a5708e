import type { FileHandle } from 'node:fs/promises';

const WINDOW = 256 * 1024;

/**
 * Reads a file piece by piece, each beginning with the end of the piece before, so that nothing shorter than the
 * overlap is cut in two.
 *
 * @param overlap bytes that a piece repeats
 */
export async function* pieces(file: FileHandle, overlap: number): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(overlap + WINDOW);
  let kept = 0;
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(piece, kept, WINDOW, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    const length = kept + bytesRead;
    yield piece.subarray(0, length);
    kept = Math.min(overlap, length);
    piece.copyWithin(0, length - kept, length);
  }
}

/** @returns fewer bytes when the file has no more */
export async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** @returns the first bytes, fewer when the file has no more */
export const head = (file: FileHandle, length: number): Promise<Buffer> => bytesAt(file, 0, length);

/** @param size of the file, bytes */
export async function tail(file: FileHandle, size: number, length: number): Promise<Buffer> {
  const start = Math.max(0, size - length);
  return bytesAt(file, start, size - start);
}

/** Whether bytes occur anywhere in the file. */
export async function contains(file: FileHandle, wanted: Buffer): Promise<boolean> {
  for await (const piece of pieces(file, wanted.length)) if (piece.includes(wanted)) return true;
  return false;
}

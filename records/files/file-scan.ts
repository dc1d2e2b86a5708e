import type { FileHandle } from 'node:fs/promises';

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

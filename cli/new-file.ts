import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandFailure, notWritten } from './command-failure.ts';
import type { Output } from './output.ts';

/**
 * Writes a new file, whole or not at all; one that is there already is left alone.
 *
 * @throws CommandFailure FILE_EXISTS, NOT_WRITTEN
 */
export async function writeNewFile({ texts }: Output, to: string, from: Readable): Promise<void> {
  try {
    await pipeline(from, createWriteStream(to, { flags: 'wx' }));
  } catch (error) {
    const failed = error as NodeJS.ErrnoException;
    if (failed.code === 'EEXIST') throw new CommandFailure('FILE_EXISTS', texts.files.thereAlready(to));
    await rm(to, { force: true }).catch(() => {});
    throw notWritten(to, failed);
  }
}

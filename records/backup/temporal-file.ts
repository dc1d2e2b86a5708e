import pWaitFor from 'p-wait-for';
import { FolderError } from '../folder/folder-error.ts';

/** A server that was killed with its process is gone within seconds. */
const FREE_WITHIN = 20_000;

const isBusy = (error: unknown): boolean => error instanceof Error && /locked|busy/i.test(error.message);

/**
 * Copies Temporal's file (SQLite) while no server has it open, including what is only in the log beside it; what a
 * killed server had half written is left out.
 *
 * @throws FolderError FOLDER_IN_USE when a server has it still; Error when the copy isn't sound
 */
export async function copyTemporalFile(from: string, to: string): Promise<void> {
  const { backup, DatabaseSync } = await import('node:sqlite');
  const source = new DatabaseSync(from);
  try {
    const isFree = () => {
      try {
        source.exec('BEGIN EXCLUSIVE; COMMIT');
        return true;
      } catch (error) {
        if (!isBusy(error)) throw error;
        return false;
      }
    };
    const inUse = new FolderError('FOLDER_IN_USE', { key: 'temporalFileInUse', values: { file: from } });
    await pWaitFor(isFree, { interval: 250, timeout: { milliseconds: FREE_WITHIN, message: inUse } });
    await backup(source, to);
  } finally {
    source.close();
  }
  assertSound(new DatabaseSync(to), to);
}

function assertSound(copy: { prepare(sql: string): { get(): unknown }; close(): void }, path: string): void {
  try {
    const answer = JSON.stringify(copy.prepare('PRAGMA integrity_check').get());
    if (answer !== '{"integrity_check":"ok"}') throw new Error(`${path}: ${answer}`);
  } finally {
    copy.close();
  }
}

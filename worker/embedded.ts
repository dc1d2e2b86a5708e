import { resolve } from 'node:path';
import { backupBusy, notEmbedded } from '../records/backup/backup-error.ts';
import type { Manifest } from '../records/backup/manifest.ts';
import { assertPlace, writeBackup } from '../records/backup/write-backup.ts';
import { filesElsewhere, filesFolder } from '../records/files/file-folder.ts';
import { lockFolder } from '../records/folder/folder-lock.ts';
import { settleHere } from '../records/folder/folder-place.ts';
import { failureSentence } from '../words/failures/failure-sentences.ts';
import { inBoth } from '../words/in-both.ts';
import { copiedStep, START_LINES, STEPS } from '../words/start-words.ts';
import type { Progress } from './components/progress.ts';
import type { Config } from './config.ts';
import { type EmbeddedParts, startParts } from './embedded-parts.ts';
import { failureLine } from './print.ts';

/** The whole system in one process, everything it keeps in one folder (design decision 11). */
export interface EmbeddedSystem extends Pick<EmbeddedParts, 'client' | 'reader' | 'writer' | 'outbox'> {
  /** where the dashboard is */
  url: string;
  /** Resolves when a command of the folder's user asks for the end. */
  askedToStop: Promise<void>;
  /** Resolves when a part ended by itself, with its name. */
  broken: Promise<string>;
  stop(): Promise<void>;
}

const NOWHERE = { address: null, token: null, temporal: null };

/**
 * Starts what a newcomer needs, in a folder that it locks. A backup that a command asks for is made between two runs of
 * its parts: nothing is accepted then, so that records and Temporal are of one instant.
 *
 * @throws FolderError, KeyError, DashboardError, ComponentUnavailable, ServerStartFailed, DatabaseError
 */
export async function startEmbedded(config: Config, progress: Progress): Promise<EmbeddedSystem> {
  const folder = resolve(config.folder);
  const askedToStop = Promise.withResolvers<void>();
  const broken = Promise.withResolvers<string>();
  /** null while they start, pause or end */
  let running: EmbeddedParts | null = null;

  async function begin(): Promise<EmbeddedParts> {
    const parts = await startParts(folder, config, progress);
    running = parts;
    lock.announce(parts.at);
    void parts.broken.then((name) => {
      if (running === parts) broken.resolve(name);
    });
    return parts;
  }
  async function end(): Promise<void> {
    const parts = running;
    running = null;
    lock.announce(NOWHERE);
    await parts?.stop();
  }
  async function backup(to: string): Promise<Manifest> {
    if (config.databaseUrl !== undefined || config.temporal.address !== undefined) throw notEmbedded();
    const kept = { folder, files: filesFolder(), ...filesElsewhere() };
    await assertPlace(to, kept);
    if (running === null) throw backupBusy();
    progress({ step: STEPS.backup, seconds: 0 });
    await end();
    try {
      return await writeBackup(kept, to, Date.now());
    } finally {
      await begin().catch((error: unknown) =>
        broken.resolve(`${inBoth(START_LINES.afterBackup)} (${failureLine(error)})`),
      );
    }
  }

  const lock = await lockFolder(folder, { stop: askedToStop.resolve, backup, said: failureSentence });
  try {
    const origin = await settleHere(folder);
    if (origin !== null) progress({ step: copiedStep(origin), seconds: 0 });
    const { url, client, reader, writer, outbox } = await begin();
    return {
      url,
      client,
      reader,
      writer,
      outbox,
      askedToStop: askedToStop.promise,
      broken: broken.promise,
      async stop() {
        await end();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

import { join, resolve } from 'node:path';
import type { CampaignClient } from '../client/client.ts';
import { Failure } from '../domain/failure.ts';
import type { Signer } from '../domain/signing/proof.ts';
import type { Records } from '../records/database.ts';
import { assertSpace } from '../records/folder/disk-space.ts';
import { noFolder } from '../records/folder/folder-error.ts';
import { lockFolder } from '../records/folder/folder-lock.ts';
import { folderOwner } from '../records/folder/folder-owner.ts';
import { holdsRecords } from '../records/folder/folder-privacy.ts';
import { keyFileIn, keysMissing, readKeyFile } from '../records/folder/key-file.ts';
import { readSigningFile, signingFileBeside, signingMissing } from '../records/folder/signing-file.ts';
import type { CampaignRow, RecordsReader, RecordsWriter } from '../records/reading.ts';
import { remoteReader, remoteWriter } from '../records/remote-reader.ts';
import { audienceOf } from '../words/audience.ts';
import { CLI_FAILURES, unknownCampaign } from '../words/cli/failures.ts';
import type { Audience } from '../words/words.ts';
import { CommandFailure, notRunning } from './command-failure.ts';
import { assertHere } from './elsewhere/system-meant.ts';
import type { Output } from './output.ts';

/**
 * How a command reaches the system: through the running process, otherwise PostgreSQL, otherwise the folder under its
 * lock.
 */

/** Where the embedded system keeps everything. */
export const systemFolder = (): string => resolve(process.env['BONTOT_VAR'] || 'var');

/** What the system of this machine is called, to whoever could mean another one. */
export const placeHere = (): string =>
  process.env['DATABASE_URL'] ? 'PostgreSQL (DATABASE_URL)' : systemFolder();

/** Where the installation's keys are. */
export const keyFile = (): string => resolve(process.env['BONTOT_KEYS'] || keyFileIn(systemFolder()));

/** Where the key is that signs what people send. */
export const signingFile = (): string =>
  resolve(process.env['BONTOT_SIGNING'] || signingFileBeside(keyFile()));

export interface OpenRecords {
  reader: RecordsReader;
  writer: RecordsWriter;
  /** the database itself, when this process has opened it */
  records: Records | null;
  /** nobody else can write while this is open, so nothing will change */
  alone: boolean;
  close(): Promise<void>;
}

/** Loaded only by commands that open a database themselves: most ask the running process. */
async function database() {
  const [{ openDatabase }, { createReader }, { createWriter }] = await Promise.all([
    import('../records/database.ts'),
    import('../records/reader.ts'),
    import('../records/writer.ts'),
  ]);
  const over = (records: Records) => ({
    records,
    reader: createReader(records.db),
    writer: createWriter(records.db),
  });
  return { openDatabase, over };
}

/**
 * The records of this machine's system; PGlite's folder is never opened beside the process that owns it (design
 * decision 10).
 *
 * @throws CommandFailure NEEDS_SERVER where a system elsewhere is meant; FolderError NO_FOLDER, FOLDER_IN_USE, FOLDER_FORBIDDEN, FOLDER_UNFIT; CommandFailure STARTING
 */
export async function openRecords(): Promise<OpenRecords> {
  await assertHere(systemFolder());
  const url = process.env['DATABASE_URL'];
  if (url) {
    const { openDatabase, over } = await database();
    const records = await openDatabase({ url });
    return { ...over(records), alone: false, close: () => records.close() };
  }
  const owner = await folderOwner(systemFolder());
  if (owner?.address && owner.token) {
    const running = { address: owner.address, token: owner.token };
    return {
      reader: remoteReader(running),
      writer: remoteWriter(running),
      records: null,
      alone: false,
      close: async () => {},
    };
  }
  if (owner !== null) throw new CommandFailure('STARTING', CLI_FAILURES.starting);
  // a command never makes a folder: `npm start` does; a mistyped name is reported
  if (!(await holdsRecords(systemFolder()))) throw noFolder(systemFolder());
  const { openDatabase, over } = await database();
  const lock = await lockFolder(systemFolder());
  const records = await openDatabase({ folder: join(systemFolder(), 'records') });
  return {
    ...over(records),
    alone: true,
    close: async () => {
      await records.close();
      await lock.release();
    },
  };
}

/** Does something with the records of this machine's system, and lets go of them. @throws as `openRecords` */
export async function inRecords<T>(use: (records: OpenRecords) => Promise<T>): Promise<T> {
  const records = await openRecords();
  try {
    return await use(records);
  } finally {
    await records.close();
  }
}

/** The address of the running process's Temporal server. @throws FolderError NO_FOLDER; CommandFailure NOT_RUNNING */
async function ownTemporal(): Promise<string> {
  const owner = await folderOwner(systemFolder());
  if (owner === null && !(await holdsRecords(systemFolder()))) throw noFolder(systemFolder());
  if (!owner?.temporal) throw notRunning();
  return owner.temporal;
}

/** What signs in anybody's name: whoever can read the file may. @throws SigningError; FolderError */
async function ownSigner(): Promise<Signer> {
  const file = signingFile();
  const signer = await readSigningFile(file);
  if (signer === null) throw signingMissing(file);
  return signer;
}

/** The Temporal server, to ask it: the one named, or that of the running process. @throws as `ownTemporal`; KeyError */
export const openClient = (): Promise<CampaignClient> => clientBy(null);

/** The same, to send something in somebody's name. @throws as `openClient`; SigningError, before anything is sent */
export const openSender = async (): Promise<CampaignClient> => clientBy(await ownSigner());

async function clientBy(signer: Signer | null): Promise<CampaignClient> {
  await assertHere(systemFolder());
  const address = process.env['TEMPORAL_ADDRESS'] || (await ownTemporal());
  const { connect } = await import('../client/client.ts');
  const file = keyFile();
  const keys = await readKeyFile(file);
  if (keys === null) throw keysMissing(file);
  const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'default';
  return connect({ address, namespace, keys, ...(signer === null ? {} : { signer }) });
}

/**
 * Why nothing answered, if that can be found out: a server whose disk is full takes an event and doesn't answer.
 *
 * @returns the failure to throw instead of the one given
 */
export async function whyUnanswered(error: unknown): Promise<unknown> {
  if (!(error instanceof Failure) || error.code !== 'NO_WORKER' || process.env['TEMPORAL_ADDRESS'])
    return error;
  return assertSpace(systemFolder()).then(
    () => error,
    (full: unknown) => full,
  );
}

/** Does the work; where nothing answers it fails with the reason behind that. */
export const explained = <T>(work: Promise<T>): Promise<T> =>
  work.catch(async (error: unknown) => {
    throw await whyUnanswered(error);
  });

/** The campaign meant: the one named, else the newest. @throws CommandFailure NO_CAMPAIGN, UNKNOWN_CAMPAIGN */
export async function campaignMeant(reader: RecordsReader, named: string | undefined): Promise<CampaignRow> {
  if (named !== undefined) {
    const row = await reader.campaign(named);
    if (row === null) throw new CommandFailure('UNKNOWN_CAMPAIGN', unknownCampaign(named));
    return row;
  }
  const [newest] = await reader.campaignNames();
  const row = newest === undefined ? null : await reader.campaign(newest.id);
  if (row === null) throw new CommandFailure('NO_CAMPAIGN', CLI_FAILURES.noCampaign);
  return row;
}

/** @param members of the cells, where they are named */
export const audienceFor = (
  { plan, roster }: CampaignRow,
  output: Output,
  members: readonly { id: string; name: string }[] = [],
): Audience => audienceOf(plan, roster, output.lang, Date.now(), members);

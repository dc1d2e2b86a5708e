import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { send } from '../office/send.ts';
import type { SendingDetails } from '../office/sending/envelope.ts';
import { filesFolder } from '../records/files/file-folder.ts';
import { openFileStore } from '../records/files/file-store.ts';
import { momentWords } from '../words/dates.ts';
import type { Run } from './command.ts';
import { CommandFailure, noFile } from './command-failure.ts';
import { audienceFor, campaignMeant, explained, openRecords, openSender } from './connections.ts';
import { fileAt, wholeFileAt } from './given-files.ts';
import type { Output } from './output.ts';

/** Who sends, and the paper behind it. */
export interface SenderOptions extends SendingDetails {
  /** absent only where nothing is sent */
  as?: string;
}

/** JSON of a payload from a file, from `-` (standard input) or from the command line. @throws CommandFailure */
export async function payloadFrom(options: { file?: string; data?: string }): Promise<unknown> {
  if (options.file === undefined && options.data === undefined) return undefined;
  const source = options.file ?? '--data';
  const read = async (): Promise<string> => {
    if (options.file === undefined) return options.data ?? '';
    return options.file === '-' ? textOf(process.stdin) : readFile(options.file, 'utf8');
  };
  const text = await read().catch((error: Error) => {
    throw noFile(source, error);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CommandFailure('NOT_JSON', `${source}: ${(error as Error).message}`);
  }
}

/** @throws CommandFailure NO_SENDER */
export function senderOf({ as }: SenderOptions, { texts }: Output): string {
  if (as !== undefined) return as;
  throw new CommandFailure('NO_SENDER', texts.sending.noSender);
}

/** What is sent with a payload. */
export interface Enclosed {
  /** folder of the payload's file: files that it names by a path are stored from there */
  beside?: string | null;
  /** paths of filled forms of self-scores */
  forms?: readonly string[];
}

/** Sends one event of a person and prints the result. */
export async function sendAs(
  run: Run,
  subject: string,
  type: string,
  payload: unknown,
  sender: SenderOptions,
  { beside = null, forms = [] }: Enclosed = {},
): Promise<void> {
  const { output } = run;
  const by = senderOf(sender, output);
  const records = await openRecords();
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    run.audience = audienceFor(row, output);
    const enclosures = {
      forms: await Promise.all(forms.map(wholeFileAt)),
      ...(beside === null
        ? {}
        : {
            files: {
              store: openFileStore(filesFolder()),
              open: (path: string) => fileAt(resolve(beside, path)),
            },
          }),
    };
    const client = await openSender();
    try {
      const sending = { subject, type, payload, by, details: sender };
      const { shown, ...receipt } = await explained(send({ client, ...records }, row, sending, enclosures));
      const { taken, behind } = output.texts.sending;
      output.line(`${taken(receipt.seq, momentWords(receipt.at, run.audience))}${shown ? '' : behind}`);
      output.data({ ...receipt, campaign: row.id, subject, shown });
    } finally {
      await client.close();
    }
  } finally {
    await records.close();
  }
}

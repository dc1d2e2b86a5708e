import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { ClientError } from '../client/failures.ts';
import type { Envelope, Receipt } from '../domain/envelope.ts';
import type { RecordsReader } from '../records/reading.ts';
import { momentWords } from '../words/dates.ts';
import type { Run } from './command.ts';
import { CommandFailure, noFile, UnansweredSending } from './command-failure.ts';
import { audienceFor, campaignMeant, openClient, openRecords, whyUnanswered } from './connections.ts';
import type { Output } from './output.ts';
import { keepDetails, PEOPLE_EVENTS, peopleEnclosed } from './people-details.ts';
import { askRegister } from './register-check.ts';
import { withForms } from './score-forms.ts';
import { sendWithFiles } from './stored-files.ts';

const SHOWN_WITHIN = 2_000;

/** Who sends, and the paper behind it. */
export interface SenderOptions {
  /** absent only where nothing is sent */
  as?: string;
  enteredBy?: string;
  on?: string;
  document?: string;
  /** id of the sending: sent again under the same id it gets the first answer */
  id?: string;
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
export function senderOf({ as }: SenderOptions, { words }: Output): string {
  if (as !== undefined) return as;
  throw new CommandFailure('NO_SENDER', words('ai gửi: --as NGƯỜI', 'who sends: --as PERSON'));
}

export function envelopeOf(type: string, payload: unknown, by: string, sender: SenderOptions): Envelope {
  return {
    id: sender.id ?? randomUUID(),
    type,
    by,
    ...(payload === undefined ? {} : { payload }),
    ...(sender.enteredBy === undefined ? {} : { enteredBy: sender.enteredBy }),
    ...(sender.on === undefined ? {} : { on: sender.on }),
    ...(sender.document === undefined ? {} : { document: sender.document }),
  };
}

/** @throws UnansweredSending; what `send` throws else */
export async function answered<T>(id: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (unanswered) {
    const error = await whyUnanswered(unanswered);
    if (error instanceof ClientError && (error.code === 'NO_WORKER' || error.code === 'UNREACHABLE'))
      throw new UnansweredSending(error, id);
    throw error;
  }
}

async function isShown(
  reader: RecordsReader,
  campaign: string,
  subject: string,
  { seq }: Receipt,
): Promise<boolean> {
  for (
    const until = Date.now() + SHOWN_WITHIN;
    Date.now() < until;
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    if ((await reader.recordedSeq(campaign, subject)) >= seq) return true;
  }
  return false;
}

/** What goes along with a payload. */
export interface Enclosed {
  /** folder of the payload's file: files that it names by a path are stored from there */
  beside?: string | null;
  /** filled forms of self-scores */
  forms?: readonly string[];
}

/** Sends one event of a person and tells what came of it. */
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
    const people = PEOPLE_EVENTS.includes(type)
      ? peopleEnclosed(type, payload, row, await records.reader.people(row.id))
      : { payload, details: [] };
    const scored = await withForms(people.payload, forms, row, output);
    // nothing is stored for a cell that isn't there; sending says so
    const known = (await records.reader.cell(row.id, subject)) !== null;
    const client = await openClient();
    const envelope = envelopeOf(type, scored, by, sender);
    const send = (whole: unknown) =>
      client.send(row.id, subject, whole === undefined ? envelope : { ...envelope, payload: whole });
    try {
      await askRegister(row, envelope, records.reader, client);
      const place = { campaign: row.id, cell: subject, lang: output.lang };
      const receipt = await answered(envelope.id, () =>
        beside === null || !known ? send(scored) : sendWithFiles(scored, { ...place, beside }, send),
      );
      await keepDetails(people, row.id, { writer: records.writer, client });
      const shown = await isShown(records.reader, row.id, subject, receipt);
      const behind = shown ? '' : output.words(', bảng hiển thị cập nhật chậm', ', display behind');
      output.line(
        output.words(
          `Đã nhận, số ${receipt.seq}, ${momentWords(receipt.at, run.audience)}${behind}`,
          `Accepted, entry ${receipt.seq}, ${momentWords(receipt.at, run.audience)}${behind}`,
        ),
      );
      output.data({ ...receipt, campaign: row.id, subject, shown });
    } finally {
      await client.close();
    }
  } finally {
    await records.close();
  }
}

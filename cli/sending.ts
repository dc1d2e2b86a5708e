import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { z } from 'zod';
import { type Sending, type Sent, send } from '../office/send.ts';
import type { SendingDetails } from '../office/sending/envelope.ts';
import type { FilledForm } from '../office/team-form.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { momentWords } from '../words/dates.ts';
import { notJsonWords } from '../words/failures/files.ts';
import type { Run } from './command.ts';
import { CommandFailure, noFile } from './command-failure.ts';
import {
  audienceFor,
  campaignMeant,
  explained,
  type OpenRecords,
  openSender,
  placeHere,
  systemFolder,
} from './connections.ts';
import type { Elsewhere } from './elsewhere/elsewhere.ts';
import { loginsKept } from './elsewhere/logins.ts';
import { openSystem } from './elsewhere/open-system.ts';
import { systemMeant } from './elsewhere/system-meant.ts';
import { filesHere } from './files-here.ts';
import { fileAt, wholeFileAt } from './given-files.ts';
import { idMeant, isShortId, senderMeant, subjectMeant } from './meant.ts';
import type { Output } from './output.ts';
import { namesMeant } from './payload-meant.ts';

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
  const text = await read().catch((error: NodeJS.ErrnoException) => {
    throw noFile(source, error);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CommandFailure('NOT_JSON', notJsonWords(source, (error as SyntaxError).message));
  }
}

/** Whoever is named; otherwise whoever is logged in at the system that is meant. @throws CommandFailure NO_SENDER; as `systemMeant` */
export async function senderOf({ as }: SenderOptions, { texts }: Output): Promise<string> {
  const by = as ?? (await systemMeant(systemFolder()))?.person;
  if (by !== undefined) return by;
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
  const by = await senderOf(sender, output);
  const system = await openSystem(run);
  try {
    const row = await campaignMeant(system.reader, run.campaign);
    const audience = audienceFor(row, output);
    run.audience = audience;
    const filled = await Promise.all(forms.map(wholeFileAt));
    const named = { subject, type, payload, by, details: sender };
    const sending = await sendingMeant(row, system.reader, named);
    const place = await placeOf(system.elsewhere);
    if (place !== null) output.line(output.texts.elsewhere.sendsTo(place, audience.names.person(sending.by)));
    const { shown, ...receipt } =
      system.elsewhere === null
        ? await sendHere(system.here, row, sending, { beside, forms: filled }, output)
        : await system.elsewhere.send(row.id, sentElsewhere(sending), { beside, forms: filled });
    const { taken, behind } = output.texts.sending;
    output.line(`${taken(receipt.seq, momentWords(receipt.at, audience))}${shown ? '' : behind}`);
    output.data({
      ...receipt,
      campaign: row.id,
      subject: sending.subject,
      shown,
      ...(place === null ? {} : { system: place }),
    });
  } finally {
    await system.close();
  }
}

const answeredSchema = z.looseObject({ difficulty: z.string() });

/** A difficulty is named by the short id that `case` and `tasks` show. */
async function payloadMeant(
  { type, payload }: Sending,
  { id }: CampaignRow,
  reader: Pick<RecordsReader, 'caseContent'>,
  cell: string,
): Promise<unknown> {
  const answered = type === 'difficulty.answer' ? answeredSchema.safeParse(payload).data : undefined;
  if (answered === undefined || !isShortId(answered.difficulty)) return payload;
  const { difficulties = [] } = await reader.caseContent(id, cell);
  const ids = difficulties.map((one) => one.id);
  return { ...answered, difficulty: idMeant(ids, answered.difficulty) };
}

/** The same with the ids of whom and what somebody has named. @throws CommandFailure SEVERAL_MEANT, PERSON_UNKNOWN; OfficeFailure UNKNOWN_CELL */
export async function sendingMeant(
  row: CampaignRow,
  reader: Pick<RecordsReader, 'caseContent'>,
  sending: Sending,
): Promise<Sending> {
  const { by, details } = sending;
  const { enteredBy } = details;
  const subject = subjectMeant(row, sending.subject);
  return {
    ...sending,
    subject,
    payload: namesMeant(row, sending.type, await payloadMeant(sending, row, reader, subject)),
    by: senderMeant(row, by),
    details: enteredBy === undefined ? details : { ...details, enteredBy: senderMeant(row, enteredBy) },
  };
}

/** What a system is called to whoever could mean another one; null where there is no other. */
export async function placeOf(elsewhere: Elsewhere | null): Promise<string | null> {
  if (elsewhere !== null) return elsewhere.login.address;
  // what is here takes what is sent, whatever is wrong with logins elsewhere
  const others = await loginsKept().catch(() => []);
  return others.length === 0 ? null : placeHere();
}

async function sendHere(
  records: OpenRecords,
  row: CampaignRow,
  sending: Sending,
  { beside, forms }: { beside: string | null; forms: readonly FilledForm[] },
  output: Output,
): Promise<Sent> {
  const open = (path: string) => fileAt(resolve(beside ?? '', path));
  const files = beside === null ? {} : { files: { store: filesHere(output), open } };
  const client = await openSender();
  try {
    return await explained(send({ client, ...records }, row, sending, { forms, ...files }));
  } finally {
    await client.close();
  }
}

/** Who sends, and by which paper, as a system elsewhere is told it: nothing of what was not named. */
export const namedElsewhere = ({ as, enteredBy, on, document }: Omit<SenderOptions, 'id'>) => ({
  ...(as === undefined ? {} : { as }),
  ...(enteredBy === undefined ? {} : { enteredBy }),
  ...(on === undefined ? {} : { on }),
  ...(document === undefined ? {} : { document }),
});

/** The same sending as a system elsewhere is asked for it. */
export const sentElsewhere = ({ subject, type, payload, by, details }: Sending) => ({
  id: details.id,
  subject,
  type,
  ...namedElsewhere({ ...details, as: by }),
  ...(payload === undefined ? {} : { payload }),
});

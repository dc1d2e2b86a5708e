import { Readable } from 'node:stream';
import { Refused } from '../../client/failures.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import {
  foreseeSchema,
  type SendingElsewhere,
  type SentElsewhere,
  sendingSchema,
  type TakenElsewhere,
} from '../../domain/terminal-messages.ts';
import { maySend } from '../../machines/door/door.ts';
import { isEventType } from '../../machines/door/events.ts';
import { type ChangedLine, foreseeChanges } from '../../office/foresee-changes.ts';
import { type Enclosures, type Sending, send } from '../../office/send.ts';
import { UnreadableFile } from '../../office/sending/enclosed-files.ts';
import type { SendingDetails } from '../../office/sending/envelope.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { seenChanges } from '../access/seen-changes.ts';
import { readsCommittee, toldIn } from '../access/viewer.ts';
import type { Acting } from '../acting/acting.ts';
import { weighs } from '../acting/proving.ts';
import { type AtTerminal, assertCase, senderOf } from './at-terminal.ts';
import { badCall, proofOld } from './terminal-answers.ts';
import { jsonIn, partsOf, read } from './terminal-read.ts';

/** What is sent from a terminal goes the way of what is sent from a page. */

/**
 * What could never be theirs would be checked against people and numbers that are not.
 *
 * @throws Refused NOT_ALLOWED
 */
export function assertTheirs(
  { whole: { plan, roster } }: AtTerminal,
  { subject, type, by, details }: Pick<Sending, 'subject' | 'type' | 'by' | 'details'>,
  now: Instant,
): void {
  const place = { subject, roster, utcOffset: plan.calendar.utcOffset, now };
  if (details.enteredBy === undefined && isEventType(type) && !maySend(type, by, place))
    throw new Refused({ code: 'NOT_ALLOWED', reason: 'notYourRole', validNow: [] });
}

/** The paper behind what is sent. */
export const paperOf = ({ on, document }: Pick<SentElsewhere, 'on' | 'document'>): SendingDetails => ({
  ...(on === undefined ? {} : { on }),
  ...(document === undefined ? {} : { document }),
});

/** @throws OfficeFailure UNKNOWN_CELL; TerminalFailure ONLY_ONESELF; Refused NOT_ALLOWED */
async function sendingOf(
  at: AtTerminal,
  { subject, type, payload, on, document, ...named }: SentElsewhere,
  now: Instant,
): Promise<Sending> {
  await assertCase(at, subject);
  const { by, details } = senderOf(at, named, now);
  assertTheirs(at, { subject, type, by, details }, now);
  return { subject, type, payload, by, details: { ...details, ...paperOf({ on, document }) } };
}

/** What came along, each by the name that it was given by. @throws TerminalFailure BAD_CALL when one is missing */
export async function enclosedIn(
  form: FormData,
  { files: names, forms: called }: Pick<SendingElsewhere, 'files' | 'forms'>,
  store: FileStore,
): Promise<Enclosures> {
  const [files, filled] = [partsOf(form, 'file'), partsOf(form, 'form')];
  if (files.length !== (names?.length ?? 0) || filled.length !== called.length) throw badCall();
  const forms = await Promise.all(
    filled.map(async (file, at) => ({
      name: called[at] ?? '',
      bytes: Buffer.from(await file.arrayBuffer()),
    })),
  );
  if (names === null) return { forms };
  const byName = new Map(names.map((name, at) => [name, files[at]]));
  const open = async (named: string) => {
    const file = byName.get(named);
    if (file === undefined) throw new UnreadableFile(named, 'missing');
    return { name: named.split(/[/\\]/).at(-1) ?? named, bytes: Readable.fromWeb(file.stream()) };
  };
  return { forms, files: { store, open } };
}

/**
 * Sends what a form brings, in the name of whoever asks.
 *
 * @param isFresh whether they have proved lately who they are
 * @throws TerminalFailure BAD_CALL, ONLY_ONESELF, PROOF_OLD; OfficeFailure UNKNOWN_CELL; as `send`
 */
export async function sendEnclosed(
  acting: Acting,
  reader: RecordsReader,
  at: AtTerminal,
  form: FormData,
  { isFresh, now }: { isFresh: boolean; now: Instant },
): Promise<TakenElsewhere> {
  const { id, files, forms, ...given } = read(sendingSchema, jsonIn(form, 'sending'));
  if (weighs(given.type) && !isFresh) throw proofOld();
  const sending = await sendingOf(at, given, now);
  const enclosed = await enclosedIn(form, { files, forms }, acting.files);
  const { client, writer } = acting;
  const taken = await send(
    { client, reader, writer },
    at.whole,
    { ...sending, details: { ...sending.details, id } },
    enclosed,
  );
  // its number counts what of the case they don't see
  return readsCommittee(at.viewer) ? taken : { ...taken, seq: 0 };
}

/** What these would change, as whoever asks may see it; nothing is sent. @throws as `sendEnclosed` */
export async function foreseeSent(
  { client }: Pick<Acting, 'client'>,
  reader: RecordsReader,
  at: AtTerminal,
  given: unknown,
  now: Instant,
): Promise<ChangedLine[]> {
  const { sendings, assume } = read(foreseeSchema, given);
  const trials: Sending[] = [];
  for (const one of sendings) trials.push(await sendingOf(at, one, now));
  const { whole, viewer } = at;
  const lines = await foreseeChanges({ client, reader }, whole, trials, assume);
  const cells = await reader.cells(whole.id);
  const told = new Map(cells.map(({ cell, standing }) => [cell, toldIn(standing)]));
  const toldOf = (subject: string) => told.get(subject) ?? {};
  return seenChanges(lines, viewer, { roster: whole.roster, toldOf });
}

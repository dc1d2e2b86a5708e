import { Refused } from '../../client/failures.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { filesSchema } from '../../domain/terminal-messages.ts';
import { maySend } from '../../machines/door/door.ts';
import { EVENTS, type EventType } from '../../machines/door/events.ts';
import { unknownCell } from '../../office/office-failure.ts';
import { storeFiles } from '../../office/stored-files.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import { formFieldsOf, hasForm, takesFiles } from '../forms/form-fields.ts';
import { type AtTerminal, assertCase } from './at-terminal.ts';
import { badCall } from './terminal-answers.ts';
import { jsonIn, read } from './terminal-read.ts';
import { enclosedIn } from './terminal-sending.ts';

/** What is sent to a cell with files. */
const WITH_FILES = (Object.keys(EVENTS) as EventType[]).filter(
  (type) => EVENTS[type].target !== 'campaign' && hasForm(type) && takesFiles(formFieldsOf(type)),
);

/**
 * Stores files for a cell from a terminal, all or none: of whoever could send it something with files, as the pages
 * store what is chosen in a form of theirs.
 *
 * @returns how an event names them
 * @throws OfficeFailure UNKNOWN_CELL; TerminalFailure BAD_CALL; Refused NOT_ALLOWED; FileRefused, StoredFilesError
 */
export async function takeFiles(
  store: FileStore,
  at: AtTerminal,
  form: FormData,
  now: Instant,
): Promise<FileRef[]> {
  const { subject, names } = read(filesSchema, jsonIn(form, 'files'));
  if (subject === 'campaign') throw unknownCell(subject);
  await assertCase(at, subject);
  const { person, whole } = at;
  const { roster, id: campaign } = whole;
  const place = { subject, roster, utcOffset: whole.plan.calendar.utcOffset, now };
  if (!WITH_FILES.some((type) => maySend(type, person, place)))
    throw new Refused({ code: 'NOT_ALLOWED', reason: 'notYourRole', validNow: [] });
  const { files } = await enclosedIn(form, { files: names, forms: [] }, store);
  if (files === undefined) throw badCall();
  return await storeFiles(files, names, { campaign, cell: subject });
}

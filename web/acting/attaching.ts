import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { clearFiles } from '../../office/clear-files.ts';
import type { GivenFile } from '../../office/sending/enclosed-files.ts';
import { FileRefused } from '../../office/sending/enclosed-files.ts';
import { storeFiles } from '../../office/stored-files.ts';
import { FILE_LIMITS, type FileStore } from '../../records/files/file-store.ts';
import type { RecordsWriter } from '../../records/reading.ts';
import { toldWords } from '../../words/failures/failure-sentences.ts';
import { sizeWords } from '../../words/failures/files.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { fieldAt, formFieldsOf } from '../forms/form-fields.ts';
import type { PageContext } from '../page.ts';
import { storageAwayWords } from '../storage-away.ts';
import type { FormPlace } from './draft-state.ts';
import { LARGEST_BODY } from './posted-body.ts';
import type { PostedForm } from './posted-form.ts';

/** Files of a form that isn't sent yet: each is stored by itself, and the form carries its reference along. */

/** A file that a form has brought, or why it was not stored; away: the store isn't there just now. */
type Attached = { ref: FileRef } | { problem: string; away?: true };

/** What files are stored by, and by what is known which of them something names. */
interface Store {
  files: FileStore;
  writer: Pick<RecordsWriter, 'namedFiles'>;
}

/**
 * Clears a case's store of the files that nothing names any more. Whatever becomes of it, what was asked for is done;
 * the next one clears them.
 */
export const cleared = (
  store: Store,
  { subject }: Pick<FormPlace, 'subject'>,
  { campaign, audience }: PageContext,
): Promise<void> =>
  clearFiles(store, { campaign: campaign.id, cell: subject }, audience.now).catch(() => undefined);

/** Before a case's files are more than it may have, those go that nothing names: one of them may be in the way. */
async function withRoom(store: Store, place: FormPlace, context: PageContext): Promise<void> {
  const stored = await store.files.list(context.campaign.id, place.subject);
  const together = stored.reduce((sum, { size }) => sum + size, 0);
  if (together > FILE_LIMITS.cell / 2) await cleared(store, place, context);
}

/** Stores one file, of a form that could be theirs to send; the same checks as of one that is sent with its event. */
export async function attachOne(
  store: Store,
  given: () => Promise<GivenFile>,
  place: FormPlace,
  context: PageContext,
): Promise<Attached> {
  const { campaign, audience } = context;
  const { lang } = audience;
  if (!place.isTheirs) return { problem: formTexts(lang).notYoursToAttach };
  try {
    await withRoom(store, place, context);
    const files = { store: store.files, open: given };
    const [ref] = await storeFiles(files, ['file'], { campaign: campaign.id, cell: place.subject });
    if (ref === undefined) throw new TypeError('no file was stored');
    return { ref };
  } catch (error) {
    const away = storageAwayWords(error, lang);
    if (away !== null) return { problem: away, away: true };
    if (!(error instanceof FileRefused)) throw error;
    return { problem: error.details.map(({ said }) => toldWords(said)[lang]).join(' ') };
  }
}

/**
 * Stores every file that came with a form, and puts its reference where it was chosen.
 *
 * @returns sentences by the name of the field, of those that were not stored
 */
export async function attachChosen(
  store: Store,
  posted: PostedForm,
  place: FormPlace,
  context: PageContext,
): Promise<Map<string, string>> {
  const { lang } = context.audience;
  const { tooLargeTogether } = formTexts(lang);
  const most = sizeWords(LARGEST_BODY)[lang];
  const problems = new Map(posted.passedOver.map((field) => [field, tooLargeTogether(most)] as const));
  for (const field of posted.chosen) {
    if (fieldAt(formFieldsOf(place.type), field)?.kind !== 'file') continue;
    const answer = await attachOne(store, () => posted.open(field), place, context);
    if ('ref' in answer) posted.put(field, JSON.stringify(answer.ref));
    else problems.set(field, answer.problem);
  }
  return problems;
}

/** The fields whose file isn't in the store of the case; one of another case is for the door to refuse. */
export async function notStored(
  store: FileStore,
  campaign: string,
  subject: string,
  files: ReadonlyMap<string, FileRef>,
): Promise<string[]> {
  const missing: string[] = [];
  for (const [field, ref] of files)
    if (ref.cell === subject && !(await store.has(campaign, ref))) missing.push(field);
  return missing;
}

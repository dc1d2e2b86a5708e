import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { GivenFile } from '../../office/sending/enclosed-files.ts';
import { FileRefused } from '../../office/sending/enclosed-files.ts';
import { storeFiles } from '../../office/stored-files.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import { toldWords } from '../../words/failures/failure-sentences.ts';
import { sizeWords } from '../../words/failures/files.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { fieldAt, formFieldsOf } from '../forms/form-fields.ts';
import type { PageContext } from '../page.ts';
import type { FormPlace } from './draft-state.ts';
import { LARGEST_BODY } from './posted-body.ts';
import type { PostedForm } from './posted-form.ts';

/** Files of a form that isn't sent yet: each is stored by itself, and the form carries its reference along. */

/** A file that a form has brought, or why it was not stored. */
type Attached = { ref: FileRef } | { problem: string };

/** Stores one file, of a form that could be theirs to send; the same checks as of one that is sent with its event. */
export async function attachOne(
  store: FileStore,
  given: () => Promise<GivenFile>,
  place: FormPlace,
  context: PageContext,
): Promise<Attached> {
  const { campaign, audience } = context;
  const { lang } = audience;
  if (!place.isTheirs) return { problem: formTexts(lang).notYoursToAttach };
  try {
    const files = { store, open: given };
    const [ref] = await storeFiles(files, ['file'], { campaign: campaign.id, cell: place.subject });
    if (ref === undefined) throw new TypeError('no file was stored');
    return { ref };
  } catch (error) {
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
  store: FileStore,
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

import type { Context } from 'hono';
import type { Sending } from '../../office/send.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { RecordsWriter } from '../../records/reading.ts';
import { type Decoded, decode } from '../forms/form-decoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { withRows } from '../forms/list-rows.ts';
import type { PageContext } from '../page.ts';
import { storageAwayWords } from '../storage-away.ts';
import { attachChosen, notStored } from './attaching.ts';
import { draftPlace, type FormPlace, type FormState, retyped } from './draft-state.ts';
import { formShown } from './form-shown.ts';
import { keepDraft, notKept, nowKept } from './keeping.ts';
import { ofSomebodyElse, unreadable, withoutFiles } from './not-taken.ts';
import { type PostedForm, postedForm } from './posted-form.ts';
import { withoutBlankRows } from './starting-values.ts';

/** A form that can be read, with what would be sent of it. */
export interface FilledForm {
  form: FormState;
  posted: PostedForm;
  read: Decoded;
  sending: Sending;
}

/**
 * Reads a form that is to be sent, or foreseen. A file that came with it is stored, and stays in its draft, whatever
 * becomes of it.
 *
 * @returns the page to answer with, where it can't be read or asked for something else
 */
export async function filledForm(
  c: Context,
  context: PageContext,
  place: FormPlace,
  acting: { writer: RecordsWriter; files: FileStore },
): Promise<FilledForm | Response> {
  const { writer, files } = acting;
  const { campaign, audience } = context;
  const { subject, type, of, person } = place;
  const posted = await postedForm(c, audience.utcOffset);
  if (posted.add !== null || posted.remove !== null) {
    const values = withRows(posted.values, posted);
    return c.html(formShown(context, retyped(place, { ...posted, values })));
  }
  // two people at one browser: what one has typed is never sent under the other's name
  if (posted.draft.person !== '' && posted.draft.person !== person)
    return c.html(formShown(context, retyped(place, posted), { wrong: ofSomebodyElse(audience.lang) }), 409);

  const keeps = posted.chosen.length + posted.passedOver.length > 0 && place.isTheirs;
  const unstored = keeps ? await attachChosen(acting, posted, place, context) : new Map<string, string>();
  let form = retyped(place, posted);
  if (keeps) {
    const answer = await keepDraft(writer, draftPlace(campaign.id, place), posted);
    form = answer.kept ? nowKept(form, answer.draft) : notKept(form, answer);
  }

  const filled = withoutBlankRows(type, posted.pairs, campaign.plan);
  const read = decode(formFieldsOf(type), filled, audience.utcOffset);
  const unread = new Map([...posted.problems, ...read.problems]);
  try {
    for (const field of await notStored(files, campaign.id, subject, read.files))
      unread.set(field, 'notAFile');
  } catch (error) {
    const away = storageAwayWords(error, audience.lang);
    if (away === null) throw error;
    return c.html(formShown(context, form, { wrong: withoutFiles(away) }), 503);
  }
  if (unread.size + unstored.size > 0) {
    const wrong = unreadable(unread, unstored, audience.lang);
    return c.html(formShown(context, form, { wrong }), 422);
  }
  const paper = of === null ? {} : { enteredBy: person, ...posted.given };
  const details = { id: posted.eventId, ...paper };
  return { form, posted, read, sending: { subject, type, payload: read.payload, by: of ?? person, details } };
}

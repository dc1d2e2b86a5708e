import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { send } from '../../office/send.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { decode } from '../forms/form-decoding.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf, takesFiles } from '../forms/form-fields.ts';
import { idOf, rowsOf } from '../forms/form-html.ts';
import { linkTo, type PageContext } from '../page.ts';
import type { Acting } from './acting.ts';
import { attachChosen, attachOne, notStored } from './attaching.ts';
import { begun, draftPlace, type FormPlace, type FormState, restored, retyped } from './draft-state.ts';
import { formEntries, formKeys, formOptions } from './form-options.ts';
import { keepDraft, keptWords, notKept, nowKept } from './keeping.ts';
import { type NotTaken, notTaken, ofSomebodyElse, unattached, unreadable } from './not-taken.ts';
import { attachedField, formPage, placeLink } from './pages.ts';
import { type PostedForm, postedForm } from './posted-form.ts';
import { startingPayload, withoutBlankRows } from './starting-values.ts';

/** Something that is done with a form that there is, by somebody who is at work. */
export type Formed = (
  act: (c: Context, context: PageContext, place: FormPlace) => Promise<Response>,
) => (c: Context) => Promise<Response>;

const formLink = (context: PageContext, { subject, type, of }: FormPlace, below = '') =>
  placeLink(context, `${subject}/${type}${below}`, of);

function formShown(context: PageContext, form: FormState, wrong: NotTaken | null) {
  const { campaign, audience } = context;
  const { subject, type, paper } = form;
  const view = {
    type,
    lang: audience.lang,
    utcOffset: audience.utcOffset,
    values: form.values,
    problems: wrong?.problems ?? new Map<string, string>(),
    optionsOf: formOptions(campaign, subject, audience),
    mayBeNew: (path: readonly string[]) => path.join('.') === 'add.person',
    fileLink: placeLink(context, `${subject}/${type}/file`, paper?.of ?? null),
    keyWord: formKeys(campaign, audience.lang),
    entryOf: formEntries(campaign, audience.lang),
  };
  return formPage(context, { form, view, wrong });
}

/** Another row of a list, or one less, without a script. @returns whether that was what the form asked for */
function changeRows({ add, remove, values }: PostedForm): boolean {
  if (add !== null) values.set(`${add}.${(rowsOf(values, add).at(-1) ?? -1) + 1}`, '');
  if (remove !== null)
    for (const name of [...values.keys()]) if (`${name}.`.startsWith(`${remove}.`)) values.delete(name);
  return add !== null || remove !== null;
}

/** Whether a request is one file and nothing else. */
export const isFileAlone = (c: Context): boolean =>
  c.req.path.endsWith('/file') && c.req.header('content-type') === 'application/octet-stream';

/** A name as a script sends it in a header; what can't be read is no name that is taken. */
function headerName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}

/** A form of one event: shown, sent, kept, its files attached one by one. */
export function formRoutes(
  app: Hono,
  formed: Formed,
  reader: RecordsReader,
  { client, writer, files }: Acting,
  missing: (c: Context) => Response | Promise<Response>,
): void {
  app.get(
    '/do/:subject/:type',
    formed(async (c, context, place) => {
      const { campaign, audience } = context;
      // what somebody types is kept by nobody but the server
      c.header('cache-control', 'no-store');
      const kept = await context.reader.draft(draftPlace(campaign.id, place));
      if (kept !== null) return c.html(formShown(context, restored(place, kept), null));
      const starting = startingPayload(place.type, campaign.plan);
      const values = new Map(encode(formFieldsOf(place.type), starting, audience.utcOffset));
      return c.html(formShown(context, begun(place, values), null));
    }),
  );

  app.post(
    '/do/:subject/:type',
    formed(async (c, context, place) => {
      const { campaign, audience } = context;
      const { subject, type, of, person } = place;
      const posted = await postedForm(c, audience.utcOffset);
      if (changeRows(posted)) return c.html(formShown(context, retyped(place, posted), null));
      // two people at one browser: what one has typed is never sent under the other's name
      if (posted.draft.person !== '' && posted.draft.person !== person)
        return c.html(formShown(context, retyped(place, posted), ofSomebodyElse(audience.lang)), 409);

      // a file that was once chosen stays, whatever becomes of the sending
      const keeps = posted.chosen.length > 0 && place.isTheirs;
      const unstored = keeps ? await attachChosen(files, posted, place, context) : new Map<string, string>();
      let form = retyped(place, posted);
      if (keeps) {
        const answer = await keepDraft(writer, draftPlace(campaign.id, place), posted);
        form = answer.kept ? nowKept(form, answer.draft) : notKept(form, answer);
      }

      const filled = withoutBlankRows(type, posted.pairs, campaign.plan);
      const read = decode(formFieldsOf(type), filled, audience.utcOffset);
      const unread = new Map([...posted.problems, ...read.problems]);
      for (const field of await notStored(files, campaign.id, subject, read.files))
        unread.set(field, 'notAFile');
      if (unread.size + unstored.size > 0)
        return c.html(formShown(context, form, unreadable(unread, unstored, audience.lang)), 422);
      // whoever sends may not see all that a sending is checked against
      const whole = await reader.campaign(campaign.id);
      if (whole === null) return missing(c);
      try {
        const { seq } = await send(
          { client, reader, writer },
          whole,
          {
            subject,
            type,
            payload: read.payload,
            by: of ?? person,
            details: { id: posted.eventId, ...(of === null ? {} : { enteredBy: person, ...posted.given }) },
          },
          { files: { store: files, open: posted.open } },
        );
        // it was taken, whatever becomes of the draft: sent once more it gets the same receipt
        await writer.dropDraft(draftPlace(campaign.id, place), posted.eventId).catch(() => undefined);
        return c.redirect(linkTo(context, `/do/${subject}?taken=${seq}`), 303);
      } catch (error) {
        const wrong = notTaken(error, type, read, audience);
        return c.html(formShown(context, form, wrong), wrong.status);
      }
    }),
  );

  /** Keeps what is typed, and every file that was chosen. */
  async function keep(c: Context, context: PageContext, place: FormPlace): Promise<Response> {
    const posted = await postedForm(c, context.audience.utcOffset);
    // of a page of somebody else nothing is stored
    const isOwn = posted.draft.person === place.person;
    const unstored = isOwn ? await attachChosen(files, posted, place, context) : new Map<string, string>();
    if (posted.detach !== null) posted.put(posted.detach, '');
    const answer = await keepDraft(writer, draftPlace(context.campaign.id, place), posted);
    const typed = retyped(place, posted);
    const form = answer.kept ? nowKept(typed, answer.draft) : notKept(typed, answer);
    if (c.req.header('accept') === 'application/json') {
      const told = keptWords(form, answer, formLink(context, place), context.audience);
      return c.json(told, answer.kept ? 200 : 409);
    }
    const wrong = unstored.size === 0 ? null : unattached(unstored);
    if (!answer.kept) return c.html(formShown(context, form, wrong), 409);
    if (wrong !== null) return c.html(formShown(context, form, wrong), 422);
    const at = posted.detach ?? posted.attach;
    return c.redirect(`${formLink(context, place)}${at === null ? '' : `#${idOf(at)}`}`, 303);
  }

  app.post('/do/:subject/:type/draft', formed(keep));

  /** One file alone, as a script sends it: stored as it comes in, and shown as its form carries it along. */
  async function attach(c: Context, context: PageContext, place: FormPlace): Promise<Response> {
    const { lang } = context.audience;
    const texts = formTexts(lang);
    if (c.req.header('x-person') !== place.person) return c.json({ said: texts.otherPerson }, 409);
    const field = c.req.header('x-field') ?? '';
    const name = headerName(c.req.header('x-file-name') ?? '');
    const { body } = c.req.raw;
    const bytes = body === null ? Readable.from([]) : Readable.fromWeb(body);
    const answer = await attachOne(files, async () => ({ name, bytes }), place, context);
    if ('problem' in answer) return c.json({ said: answer.problem }, 422);
    const value = JSON.stringify(answer.ref);
    const link = formLink(context, place, '/file');
    return c.json({ value, html: String(await attachedField(place.type, field, value, { lang, link })) });
  }

  app.post(
    '/do/:subject/:type/file',
    formed(async (c, context, place) => {
      if (!takesFiles(formFieldsOf(place.type))) return missing(c);
      return await (isFileAlone(c) ? attach : keep)(c, context, place);
    }),
  );

  app.post(
    '/do/:subject/:type/draft/drop',
    formed(async (c, context, place) => {
      const { eventId, draft } = await postedForm(c, context.audience.utcOffset);
      if (draft.person === place.person)
        await writer.dropDraft(draftPlace(context.campaign.id, place), eventId);
      return c.redirect(formLink(context, place), 303);
    }),
  );
}

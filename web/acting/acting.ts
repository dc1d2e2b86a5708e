import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CampaignClient } from '../../client/client.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import { type EventType, isEventType } from '../../machines/door/events.ts';
import { send } from '../../office/send.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { RecordsReader, RecordsWriter } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { decode } from '../forms/form-decoding.ts';
import { encode } from '../forms/form-encoding.ts';
import { type FormEvent, formFieldsOf, hasForm } from '../forms/form-fields.ts';
import { rowsOf } from '../forms/form-html.ts';
import { askedAt, linkTo, type PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { begun, draftPlace, type FormPlace, type FormState, restored, retyped } from './draft-state.ts';
import { formEntries, formKeys, formOptions } from './form-options.ts';
import { keepDraft, notKept } from './keeping.ts';
import { type NotTaken, notTaken, unreadable } from './not-taken.ts';
import { casesOf, owedBy } from './owed.ts';
import { deedOf, deedsPage, formPage, placeLink, tasksPage } from './pages.ts';
import { isKnown } from './person.ts';
import { type PostedForm, postedForm } from './posted-form.ts';
import { startingPayload } from './starting-values.ts';

/** What acting needs beside reading. */
export interface Acting {
  client: CampaignClient;
  writer: RecordsWriter;
  files: FileStore;
}

/** bytes: a few files of the largest size */
const LARGEST_BODY = 90 * 1024 * 1024;
/** entries among which one is looked for that a form has just led to */
const NEWEST = 50;

/** Whether people act there; anything else is read alone. */
export const isActingPath = (path: string): boolean => /^\/(?:do|tasks)(?:\/|$)/.test(path);

/**
 * The pages on which people act; every answer to a POST leads to a page that may be loaded again.
 *
 * @param own lets requests of our own pages through
 */
export function actingRoutes(
  { client, writer, files }: Acting,
  reader: RecordsReader,
  { shown, missing, own }: Pages,
): Hono {
  const app = new Hono();

  // other doors that are posted to have limits and checks of their own
  app.post('/do/*', bodyLimit({ maxSize: LARGEST_BODY }), own);

  /** A page of somebody who is at work; anybody else is asked who they are. */
  const acted = (act: (c: Context, context: PageContext, person: string) => Promise<Response>) =>
    shown(async (c, context) => {
      const person = context.acting?.person ?? null;
      if (person !== null) return await act(c, context, person);
      const back = c.req.method === 'GET' ? c.req.path : '/tasks';
      return c.redirect(linkTo(context, `${askedAt(context)}?back=${encodeURIComponent(back)}`), 303);
    });

  app.get(
    '/tasks',
    acted(async (c, context, person) => {
      const { campaign, audience } = context;
      const cells = await reader.cells(campaign.id);
      const owed = owedBy(person, campaign, cells, audience);
      return c.html(tasksPage(context, owed, casesOf(person, campaign, cells, audience)));
    }),
  );

  /** A case that there is; null of any other. */
  async function subjectOf(c: Context, { campaign }: PageContext): Promise<string | null> {
    const subject = c.req.param('subject') ?? '';
    return subject === 'campaign' || (await reader.cell(campaign.id, subject)) !== null ? subject : null;
  }

  /** Somebody else, whose paper the office enters; null: a person acts for themselves. */
  function paperOf(c: Context, { campaign, audience }: PageContext, person: string): string | null {
    const other = c.req.query('for') ?? '';
    const mayEnter =
      isOfOffice(campaign.roster, person, audience.now, audience.utcOffset) && isKnown(other, campaign);
    return mayEnter && other !== person ? other : null;
  }

  /** What the journal says of an entry that a form has led to. */
  async function takenOf(c: Context, context: PageContext, subject: string): Promise<string | null> {
    const { campaign, audience } = context;
    const seq = Number(c.req.query('taken'));
    if (!Number.isSafeInteger(seq) || seq < 1) return null;
    const texts = formTexts(audience.lang);
    const newest = await reader.journal(campaign.id, { subject, limit: NEWEST });
    const entry = newest.find((one) => one.seq === seq);
    if (entry === undefined) {
      const recorded = await reader.recordedSeq(campaign.id, subject);
      return seq > recorded ? texts.notYetShown(seq) : null;
    }
    if (entry.input.kind !== 'event') return null;
    const { type } = entry.input.event;
    const deed = isEventType(type) ? deedOf(type, audience.lang) : type;
    return texts.taken(deed, momentWords(entry.at, audience), seq);
  }

  app.get(
    '/do/:subject',
    acted(async (c, context, person) => {
      const subject = await subjectOf(c, context);
      if (subject === null) return missing(c);
      const { campaign, audience } = context;
      const paper = paperOf(c, context, person);
      const types = await client.validEvents(campaign.id, subject, paper ?? person);
      return c.html(
        deedsPage(context, {
          subject,
          types: types.filter((type): type is EventType => isEventType(type)),
          taken: await takenOf(c, context, subject),
          paper,
          isOffice: isOfOffice(campaign.roster, person, audience.now, audience.utcOffset),
        }),
      );
    }),
  );

  const formOf = (c: Context): FormEvent | null => {
    const type = c.req.param('type') ?? '';
    return isEventType(type) && hasForm(type) ? type : null;
  };

  function formShown(context: PageContext, form: FormState, wrong: NotTaken | null) {
    const { campaign, audience } = context;
    const view = {
      type: form.type,
      lang: audience.lang,
      values: form.values,
      problems: wrong?.problems ?? new Map<string, string>(),
      optionsOf: formOptions(campaign, form.subject, audience),
      mayBeNew: (path: readonly string[]) => path.join('.') === 'add.person',
      keyWord: formKeys(campaign, audience.lang),
      entryOf: formEntries(campaign, audience.lang),
    };
    return formPage(context, { form, view, wrong });
  }

  /** The form that is asked for; null of any that there isn't. */
  async function placeOf(c: Context, context: PageContext, person: string): Promise<FormPlace | null> {
    const [subject, type] = [await subjectOf(c, context), formOf(c)];
    if (subject === null || type === null) return null;
    const newest = await reader.recordedSeq(context.campaign.id, subject);
    return { subject, type, of: paperOf(c, context, person), person, newest };
  }

  /** Something that is done with a form. */
  const formed = (act: (c: Context, context: PageContext, place: FormPlace) => Promise<Response>) =>
    acted(async (c, context, person) => {
      const place = await placeOf(c, context, person);
      return place === null ? missing(c) : await act(c, context, place);
    });

  app.get(
    '/do/:subject/:type',
    formed(async (c, context, place) => {
      const { campaign, audience } = context;
      // what somebody types is kept by nobody but the server
      c.header('cache-control', 'no-store');
      const kept = await reader.draft(draftPlace(campaign.id, place));
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
      const form = retyped(place, posted);
      if (changeRows(posted)) return c.html(formShown(context, form, null));

      const read = decode(formFieldsOf(type), posted.pairs, audience.utcOffset);
      const unread = new Map([...posted.problems, ...read.problems]);
      if (unread.size > 0) return c.html(formShown(context, form, unreadable(unread, audience.lang)), 422);
      try {
        const { seq } = await send(
          { client, reader, writer },
          campaign,
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

  const formLink = (context: PageContext, { subject, type, of }: FormPlace) =>
    placeLink(context, `${subject}/${type}`, of);

  app.post(
    '/do/:subject/:type/draft',
    formed(async (c, context, place) => {
      const posted = await postedForm(c, context.audience.utcOffset);
      const answer = await keepDraft(writer, draftPlace(context.campaign.id, place), posted);
      if (answer.kept) return c.redirect(formLink(context, place), 303);
      return c.html(formShown(context, notKept(retyped(place, posted), answer), null), 409);
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
  return app;
}

/** Another row of a list, or one less, without a script. @returns whether that was what the form asked for */
function changeRows({ add, remove, values }: PostedForm): boolean {
  if (add !== null) values.set(`${add}.${(rowsOf(values, add).at(-1) ?? -1) + 1}`, '');
  if (remove !== null)
    for (const name of [...values.keys()]) if (`${name}.`.startsWith(`${remove}.`)) values.delete(name);
  return add !== null || remove !== null;
}

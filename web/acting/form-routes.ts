import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { isForeseenFirst } from '../../office/foresee-changes.ts';
import { send } from '../../office/send.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { encode } from '../forms/form-encoding.ts';
import { type FormEvent, formFieldsOf, takesFiles } from '../forms/form-fields.ts';
import { idOf } from '../forms/form-html.ts';
import { linkTo, type PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import type { Acting } from './acting.ts';
import { attachChosen, attachOne, cleared } from './attaching.ts';
import { withOthers } from './done-meanwhile.ts';
import { begun, draftPlace, type FormPlace, restored, retyped } from './draft-state.ts';
import { readFirst } from './drafted-minutes.ts';
import { type FilledForm, filledForm } from './filled-form.ts';
import { changesAtHand, foresee, foreseenMark } from './foreseeing.ts';
import { formShown } from './form-shown.ts';
import { keepDraft, keptWords, notKept, nowKept } from './keeping.ts';
import { notTaken, unattached } from './not-taken.ts';
import { attachedField, placeLink } from './pages.ts';
import { isFileAlone } from './posted-body.ts';
import { postedForm } from './posted-form.ts';
import { unproven } from './proving.ts';
import { startingPayload } from './starting-values.ts';
import { placeAfter } from './taken.ts';

/** Something that is done with a form that there is, by somebody who is at work. */
export type Formed = (
  act: (c: Context, context: PageContext, place: FormPlace) => Promise<Response>,
) => (c: Context) => Promise<Response>;

/** The fields that the address may fill in, by event. */
const ASKED_ABOUT: Partial<Record<FormEvent, readonly string[]>> = {
  'campaign.prepare': ['item'],
  'person.correct': ['person'],
  'difficulty.answer': ['difficulty'],
  'decision.prepare': ['decision'],
  'decision.sign': ['decision'],
  'decision.sendBack': ['decision'],
  'decision.withdraw': ['decision'],
  'decision.attachSigned': ['decision'],
  'proposal.prepare': ['decision'],
  'proposal.sign': ['decision'],
  'proposal.sendBack': ['decision'],
  'superior.decide': ['decision'],
  'paper.number': ['paper', 'cell'],
  'review.note': ['report', 'subject', 'criterion'],
  'session.move': ['session'],
  'session.postpone': ['session'],
  'set.hand': ['person'],
};

const formLink = (context: PageContext, { subject, type, of }: FormPlace, below = '') =>
  placeLink(context, `${subject}/${type}${below}`, of);

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
  acting: Acting,
  { missing, again }: Pick<Pages, 'missing' | 'again'>,
): void {
  const { client, writer, files } = acting;
  const changes = changesAtHand();
  app.get(
    '/do/:subject/:type',
    formed(async (c, context, place) => {
      const { campaign, audience } = context;
      // what somebody types is kept by nobody but the server
      c.header('cache-control', 'no-store');
      const kept = await context.reader.draft(draftPlace(campaign.id, place));
      if (kept !== null) return c.html(formShown(context, restored(place, kept)));
      const starting = startingPayload(place.type, campaign.plan, place.named, audience);
      const values = new Map(encode(formFieldsOf(place.type), starting, audience.utcOffset));
      // what it is about, where a page leads here from there
      for (const field of ASKED_ABOUT[place.type] ?? []) {
        const about = c.req.query(field);
        if (about !== undefined) values.set(field, about);
      }
      return c.html(formShown(context, begun(place, values)));
    }),
  );

  /** A form that can be read, with the whole campaign that it is checked against. */
  const filled = (
    act: (
      c: Context,
      context: PageContext,
      place: FormPlace,
      given: { one: FilledForm; whole: CampaignRow },
    ) => Promise<Response>,
  ) =>
    formed(async (c, context, place) => {
      const one = await filledForm(c, context, place, acting);
      if (one instanceof Response) return one;
      // whoever sends may not see all that a sending is checked against
      const whole = await reader.campaign(context.campaign.id);
      return whole === null ? missing(c) : await act(c, context, place, { one, whole });
    });

  /** The form again, below what sending it would change; from then on it is sent. */
  async function showForeseen(c: Context, context: PageContext, one: FilledForm, whole: CampaignRow) {
    const above = await foresee({ client, changes }, reader, context, one, whole);
    if ('wrong' in above) {
      const wrong = await withOthers(context, one.form, above.wrong);
      return c.html(formShown(context, one.form, { ...above, wrong }), wrong.status);
    }
    if ('underway' in above) return c.html(formShown(context, one.form, above), 202);
    return c.html(formShown(context, { ...one.form, foreseen: foreseenMark(one.sending) }, above));
  }

  app.post(
    '/do/:subject/:type',
    filled(async (c, context, place, { one, whole }) => {
      const { campaign, audience } = context;
      const { form, posted, read, sending } = one;
      if (isForeseenFirst(place.type) && posted.foreseen !== foreseenMark(sending))
        return await showForeseen(c, context, one, whole);
      const toRead = await readFirst(c, context, place, one, writer);
      if (toRead !== null) return toRead;
      const asked = await unproven(c, context, place, posted, { again, writer });
      if (asked !== null) return asked;
      try {
        const { eventId } = await send({ client, reader, writer }, whole, sending, {
          files: { store: files, open: posted.open },
        });
        // it was taken, whatever becomes of the draft: sent once more it gets the same receipt
        await writer.dropDraft(draftPlace(campaign.id, place), posted.eventId).catch(() => undefined);
        const { subject, type, of } = place;
        const after = placeAfter({ subject, type, payload: sending.payload, eventId, ofPaper: of !== null });
        return c.redirect(linkTo(context, after), 303);
      } catch (error) {
        const wrong = await withOthers(context, form, notTaken(error, place.type, read, audience));
        return c.html(formShown(context, form, { wrong }), wrong.status);
      }
    }),
  );

  app.post(
    '/do/:subject/:type/foresee',
    filled((c, context, _, { one, whole }) => showForeseen(c, context, one, whole)),
  );
  // what was foreseen is shown once; its address leads to the form
  app.get(
    '/do/:subject/:type/foresee',
    formed(async (c, context, place) => c.redirect(formLink(context, place), 303)),
  );

  /** Keeps what is typed, and every file that was chosen. */
  async function keep(c: Context, context: PageContext, place: FormPlace): Promise<Response> {
    const posted = await postedForm(c, context.audience.utcOffset);
    // of a page of somebody else nothing is stored
    const isOwn = posted.draft.person === place.person;
    const unstored = isOwn ? await attachChosen(acting, posted, place, context) : new Map<string, string>();
    if (posted.detach !== null) posted.put(posted.detach, '');
    const answer = await keepDraft(writer, draftPlace(context.campaign.id, place), posted);
    if (answer.kept && posted.detach !== null) await cleared(acting, place, context);
    const typed = retyped(place, posted);
    const form = answer.kept ? nowKept(typed, answer.draft) : notKept(typed, answer);
    if (c.req.header('accept') === 'application/json') {
      const told = keptWords(form, answer, formLink(context, place), context.audience);
      return c.json(told, answer.kept ? 200 : 409);
    }
    const above = unstored.size === 0 ? {} : { wrong: unattached(unstored) };
    if (!answer.kept) return c.html(formShown(context, form, above), 409);
    if (unstored.size > 0) return c.html(formShown(context, form, above), 422);
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
    const answer = await attachOne(acting, async () => ({ name, bytes }), place, context);
    if ('problem' in answer) return c.json({ said: answer.problem, again: answer.away ?? false }, 422);
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
      if (draft.person === place.person) {
        await writer.dropDraft(draftPlace(context.campaign.id, place), eventId);
        await cleared(acting, place, context);
      }
      return c.redirect(formLink(context, place), 303);
    }),
  );
}

import type { Context } from 'hono';
import { html } from 'hono/html';
import type { RecordsWriter } from '../../records/reading.ts';
import { passkeyTexts } from '../../words/sign-in/passkey-texts.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import { type PageContext, page } from '../page.ts';
import { type Again, isProofField } from '../sign-in/passkeys/asked-again.ts';
import { againPage } from '../sign-in/passkeys/passkey-pages.ts';
import { draftPlace, type FormPlace } from './draft-state.ts';
import { keepDraft } from './keeping.ts';
import { placeLink } from './pages.ts';
import type { PostedForm } from './posted-form.ts';

/** What is issued, withdrawn or closed by them, or who does what is changed (workplaces.md, section 2). */
const WEIGHTY: readonly FormEvent[] = [
  'decision.sign',
  'decision.publish',
  'decision.withdraw',
  'cell.withdraw',
  'cell.merge',
  'campaign.cancel',
  'person.replace',
  'person.correct',
];

/** Whether an event is one of these. */
export const weighs = (type: string): boolean => WEIGHTY.some((one) => one === type);

/** Everything that a form has posted, to be posted once more: under a proof it is the same sending. */
async function carriedOn(c: Context, { values }: PostedForm, known: Record<string, string>) {
  const own = [...(await c.req.formData())].flatMap(([name, value]): [string, string][] =>
    name.startsWith('_') && typeof value === 'string' && !isProofField(name) ? [[name, value]] : [],
  );
  return new Map([...own, ...values, ...Object.entries(known)]);
}

/**
 * Asks whoever sends what weighs for a fresh proof of who they are (ASVS 7.5.3). What was typed is kept as a draft and
 * goes on with the proof.
 *
 * @returns null: it may be sent
 */
export async function unproven(
  c: Context,
  context: PageContext,
  place: FormPlace,
  posted: PostedForm,
  { again, writer }: { again: Again; writer: RecordsWriter },
): Promise<Response | null> {
  const { subject, type, of } = place;
  if (!weighs(type)) return null;
  const { lang } = context.audience;
  const action = placeLink(context, `${subject}/${type}`, of);
  const asked = await again(c, lang, action);
  if (asked === null) return null;
  const answer = await keepDraft(writer, draftPlace(context.campaign.id, place), posted);
  const { revision, base, eventId } = answer.kept
    ? answer.draft
    : { ...posted.draft, eventId: posted.eventId };
  const known = { _id: eventId, _revision: String(revision), _base: String(base) };
  const save = placeLink(context, `${subject}/${type}/draft`, of);
  const { title, body } = againPage(lang, asked, {
    action,
    carried: await carriedOn(c, posted, known),
    back: html`<p class="acts"><button class="btn second" formaction="${save}">${passkeyTexts(lang).backToForm}</button></p>`,
  });
  return c.html(page(context, title, ['cell.css', 'form.css'], body), asked.status);
}

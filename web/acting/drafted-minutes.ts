import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Minutes } from '../../domain/case/case-content.ts';
import {
  isAgreedAtOnce,
  type MinutesAdoption,
  type MinutesDraft,
} from '../../domain/minutes/minutes-draft.ts';
import { EVENTS } from '../../machines/door/events.ts';
import { minutesAsSent } from '../../office/minutes-draft.ts';
import type { RecordsWriter } from '../../records/reading.ts';
import { deedButton } from '../../words/forms/deed-buttons.ts';
import { minutesFormTexts } from '../../words/forms/minutes-form-texts.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import { draftPaperPlace } from '../minutes/minutes-place.ts';
import { sinceVersion } from '../minutes/minutes-since.ts';
import { versionSection } from '../minutes/minutes-version.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { draftPlace, type FormPlace } from './draft-state.ts';
import type { FilledForm } from './filled-form.ts';
import { foreseenMark } from './foreseeing.ts';
import { formShown } from './form-shown.ts';
import { keepDraft, notKept, nowKept } from './keeping.ts';
import { isDrafting, type Named } from './named-matters.ts';

/** Minutes are read before they are adopted or sent: the first press shows them, the next one sends what was shown. */

/** What somebody writes into the minutes; null of what the door refuses for its shape, and of other forms. */
const writtenBy = (type: FormEvent, payload: unknown): MinutesDraft | MinutesAdoption | null =>
  isDrafting(type) ? (EVENTS[type].payload.safeParse(payload).data ?? null) : null;

/**
 * The minutes as sending this would make them.
 *
 * @returns null of what the door refuses for its shape, and for a reader who doesn't see all that they are made of
 */
export function draftedBy(
  { campaign: { plan } }: Pick<PageContext, 'campaign'>,
  named: Pick<Named, 'content' | 'session'>,
  type: FormEvent,
  payload: unknown,
): Minutes | null {
  const written = writtenBy(type, payload);
  return written === null ? null : minutesAsSent(plan, named, written);
}

/** @param isKept whether the paper is of what is shown: it is printed of the draft that is kept */
function draftedHtml(
  context: PageContext,
  { subject, type, named }: FormPlace,
  minutes: Minutes,
  { becomes, isKept }: { becomes: 'locked' | 'sent'; isKept: boolean },
): Html {
  const { lang } = context.audience;
  const texts = minutesFormTexts(lang);
  const { earlierMinutes = [] } = named.content;
  const since = sinceVersion(minutes, earlierMinutes);
  const paper = linkTo(context, draftPaperPlace(subject, minutes.version));
  const papers = html`<p><a href="${paper}" target="_blank">${texts.printDraft}</a> · <a href="${paper.replace(/\.html$/, '.docx')}">${texts.draftInWord}</a></p>`;
  return html`<section class="foreseen" role="status" aria-labelledby="h-foreseen"><h2 id="h-foreseen">${texts.drafted}</h2><p class="hint">${texts.becomes[becomes]}</p>
${isKept ? papers : ''}
${versionSection(context, subject, minutes, since === null ? [] : [since], null)}
<p class="acts"><button class="btn">${deedButton(type, lang)}</button></p></section>`;
}

/**
 * The form below the minutes as they would be, where that is to be read first; the draft is kept, so that it can be
 * printed. A paper that the office enters was read and signed already.
 *
 * @returns null where it may be sent as it is, and of what is refused anyway
 */
export async function readFirst(
  c: Context,
  context: PageContext,
  place: FormPlace,
  { form, posted, sending }: FilledForm,
  writer: RecordsWriter,
): Promise<Response | null> {
  const mark = foreseenMark(sending);
  if (place.of !== null || !place.isTheirs || posted.foreseen === mark) return null;
  const minutes = draftedBy(context, place.named, place.type, sending.payload);
  if (minutes === null) return null;
  const answer = await keepDraft(writer, draftPlace(context.campaign.id, place), posted);
  const kept = answer.kept ? nowKept(form, answer.draft) : notKept(form, answer);
  const written = writtenBy(place.type, sending.payload);
  const becomes = written !== null && isAgreedAtOnce(written) ? 'locked' : 'sent';
  const drafted = draftedHtml(context, place, minutes, { becomes, isKept: answer.kept });
  return c.html(formShown(context, { ...kept, foreseen: mark }, { drafted }));
}

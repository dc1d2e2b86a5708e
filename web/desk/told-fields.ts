import { html } from 'hono/html';
import type { Instant } from '../../domain/calendar/instant.ts';
import { readInstant } from '../../domain/calendar/written-date.ts';
import { TELLING_WAYS, type ToldGiven, toldGivenSchema } from '../../domain/obligation/notice-action.ts';
import { isOver } from '../../domain/obligation/told-time.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import type { Audience } from '../../words/words.ts';
import { selectField } from '../forms/choice-html.ts';
import { dateField } from '../forms/date-html.ts';
import type { Html } from '../page.ts';
import type { BegunTime } from './told-times.ts';

/** How and when somebody was told, as the office says it. */

/** As it was typed. */
export interface ToldTyped {
  how: string;
  at: string;
  note: string;
  /** the time for which the page has shown what it sets running */
  shown: string;
  over: boolean;
}

const text = (value: File | string | null): string => (typeof value === 'string' ? value : '');

export const toldTyped = (form: FormData): ToldTyped => ({
  how: text(form.get('how')),
  at: text(form.get('at')),
  note: text(form.get('note')),
  shown: text(form.get('shown')),
  over: form.get('over') === 'yes',
});

/** What was typed, or what is wrong with it. */
export function toldGiven(
  { how, at, note, over }: ToldTyped,
  { lang, utcOffset }: Audience,
): { given: ToldGiven } | { problems: string[] } {
  const words = deskTexts(lang).toldHow;
  const read = at.trim() === '' ? null : readInstant(at, utcOffset);
  const { data, error } = toldGivenSchema.safeParse({
    how,
    at: read,
    note: note.trim() === '' ? null : note.replaceAll('\r\n', '\n'),
    ...(over ? { over } : {}),
  });
  const wrong = new Set(error?.issues.map(({ path }) => path[0]));
  const problems = [
    ...(wrong.has('how') ? [words.chooseHow] : []),
    ...(wrong.has('at') || (read === null && at.trim() !== '') ? [words.unreadable] : []),
    ...(wrong.has('note') ? [words.tooLong] : []),
  ];
  return data === undefined || problems.length > 0 ? { problems } : { given: data };
}

/** What stands at the fields besides. */
export interface ToldAround {
  /** when somebody could be told at the earliest; null: each of several notices has its own */
  earliest: Instant | null;
  /** what was typed when it was not done */
  typed: ToldTyped | undefined;
  /** what the time that was typed would set running */
  begun: readonly BegunTime[];
}

export function toldFields({ typed, earliest, begun }: ToldAround, audience: Audience): Html {
  const { lang } = audience;
  const words = deskTexts(lang).toldHow;
  const { tellingWays } = dictionaryOf(lang);
  const { how = '', at = '', note = '', over = false } = typed ?? {};
  const ways = TELLING_WAYS.map((value) => ({ value, label: tellingWays[value] }));
  const from = words.earliest(earliest === null ? null : momentWords(earliest, audience));
  const isOverThen = begun.some(({ time }) => isOver(time, audience.now));
  const box = isOverThen
    ? html`<div class="field"><label class="radio" for="told-over"><input type="checkbox" id="told-over" name="over" value="yes"${over ? html` checked` : ''}><span>${words.over}</span></label></div>`
    : '';
  const shown = begun.length === 0 ? '' : html`<input type="hidden" name="shown" value="${at}">`;
  return html`<div class="field"><label for="told-how">${words.how}</label>${selectField(html`id="told-how" name="how" required`, how, ways, formTexts(lang))}</div>
<div class="field"><label for="told-at">${words.at}</label>${dateField(html`id="told-at" name="at" aria-describedby="told-at-hint"`, at, 'instant', false, audience)}<span class="hint" id="told-at-hint">${from} ${words.atHint}</span></div>
${box}${shown}<div class="field"><label for="told-note">${words.note}</label><textarea class="in" id="told-note" name="note" rows="2" maxlength="500" aria-describedby="told-note-hint">${note}</textarea><span class="hint" id="told-note-hint">${words.noteHint}</span></div>`;
}

import { html } from 'hono/html';
import type { Instant } from '../../domain/calendar/instant.ts';
import { readInstant, writtenInstant } from '../../domain/calendar/written-date.ts';
import {
  TELLING_WAYS,
  type ToldGiven,
  toldGivenSchema,
  toldReasonSchema,
} from '../../domain/obligation/notice-action.ts';
import { reachedAt } from '../../domain/obligation/notice-state.ts';
import { isOver } from '../../domain/obligation/told-time.ts';
import type { OutboxRow } from '../../records/reading.ts';
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
  /** why what was recorded is wrong */
  reason: string;
  /** the time for which the page has shown what it sets running */
  shown: string;
  over: boolean;
}

const text = (value: File | string | null): string => (typeof value === 'string' ? value : '');

export const toldTyped = (form: FormData): ToldTyped => ({
  how: text(form.get('how')),
  at: text(form.get('at')),
  note: text(form.get('note')),
  reason: text(form.get('reason')),
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

/** Why something is said, as it was typed; undefined of what is no reason. */
const reasonIn = ({ reason }: ToldTyped): string | undefined =>
  toldReasonSchema.safeParse(reason.replaceAll('\r\n', '\n')).data;

/** What was typed of a correction, or what is wrong with it. */
export function correctionGiven(
  typed: ToldTyped,
  audience: Audience,
): { given: ToldGiven; reason: string } | { problems: string[] } {
  const said = toldGiven(typed, audience);
  const reason = reasonIn(typed);
  const problems = [
    ...('problems' in said ? said.problems : []),
    ...(reason === undefined ? [deskTexts(audience.lang).toldHow.giveReason] : []),
  ];
  return 'problems' in said || reason === undefined ? { problems } : { given: said.given, reason };
}

/** What was typed of a mail that came back, or what is wrong with it. */
export function bouncedGiven(
  typed: ToldTyped,
  { lang }: Audience,
): { reason: string } | { problems: string[] } {
  const reason = reasonIn(typed);
  return reason === undefined ? { problems: [deskTexts(lang).bouncedGiveReason] } : { reason };
}

/** What is recorded of a telling, as it would be typed. */
export function toldAsTyped(row: Pick<OutboxRow, 'told' | 'changedAt'>, { utcOffset }: Audience): ToldTyped {
  const { how = '', note } = row.told ?? {};
  const at = writtenInstant(reachedAt(row), utcOffset);
  return { how, at, note: note ?? '', reason: '', shown: '', over: false };
}

/** What stands at the fields besides. */
export interface ToldAround {
  /** when somebody could be told at the earliest; null: each of several notices has its own */
  earliest: Instant | null;
  /** what was typed when it was not done */
  typed: ToldTyped | undefined;
  /** what the time that was typed would set running */
  begun: readonly BegunTime[];
  /** what a correction of what is recorded is asked besides; null: it is recorded for the first time */
  correcting: { timeRuns: boolean } | null;
}

function reasonField(id: string, words: { label: string; hint: string }, reason: string): Html {
  return html`<div class="field"><label for="${id}">${words.label}</label><textarea class="in" id="${id}" name="reason" rows="2" maxlength="500" required aria-describedby="${id}-hint">${reason}</textarea><span class="hint" id="${id}-hint">${words.hint}</span></div>`;
}

export function toldFields({ typed, earliest, begun, correcting }: ToldAround, audience: Audience): Html {
  const { lang } = audience;
  const words = deskTexts(lang).toldHow;
  const { tellingWays } = dictionaryOf(lang);
  const { how = '', at = '', note = '', reason = '', over = false } = typed ?? {};
  const ways = TELLING_WAYS.map((value) => ({ value, label: tellingWays[value] }));
  const from = words.earliest(earliest === null ? null : momentWords(earliest, audience));
  const isOverThen = begun.some(({ time }) => isOver(time, audience.now));
  const box = isOverThen
    ? html`<div class="field"><label class="radio" for="told-over"><input type="checkbox" id="told-over" name="over" value="yes"${over ? html` checked` : ''}><span>${words.over}</span></label></div>`
    : '';
  const atHint = correcting === null ? words.atHint : correcting.timeRuns ? words.atFixed : words.atStays;
  const why =
    correcting === null
      ? ''
      : reasonField('told-reason', { label: words.reason, hint: words.reasonHint }, reason);
  const shown = begun.length === 0 ? '' : html`<input type="hidden" name="shown" value="${at}">`;
  return html`<div class="field"><label for="told-how">${words.how}</label>${selectField(html`id="told-how" name="how" required`, how, ways, formTexts(lang))}</div>
<div class="field"><label for="told-at">${words.at}</label>${dateField(html`id="told-at" name="at" aria-describedby="told-at-hint"`, at, 'instant', false, audience)}<span class="hint" id="told-at-hint">${from} ${atHint}</span></div>
${box}${shown}<div class="field"><label for="told-note">${words.note}</label><textarea class="in" id="told-note" name="note" rows="2" maxlength="500" aria-describedby="told-note-hint">${note}</textarea><span class="hint" id="told-note-hint">${words.noteHint}</span></div>${why}`;
}

/** What the returned mail says. */
export function bouncedField(reason: string, { lang }: Audience): Html {
  const { bouncedReason, bouncedReasonHint } = deskTexts(lang);
  return reasonField('bounced-reason', { label: bouncedReason, hint: bouncedReasonHint }, reason);
}

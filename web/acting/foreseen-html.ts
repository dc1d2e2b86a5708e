import { html } from 'hono/html';
import type { SeasonSoFar } from '../../office/foreseeing/season-so-far.ts';
import { soFarWords } from '../../words/cli/rehearsal.ts';
import { longDate, momentWords } from '../../words/dates.ts';
import { deedButton } from '../../words/forms/deed-buttons.ts';
import { type ForesightTexts, foresightTexts } from '../../words/forms/foresight-texts.ts';
import { unannouncedWords } from '../../words/plan/unannounced-words.ts';
import type { Audience } from '../../words/words.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import type { Html, PageContext } from '../page.ts';
import type { Foreseen, ForeseenRow } from './foreseen.ts';

/** Rows below the day on which each comes. */
function byDay(rows: readonly ForeseenRow[], of: keyof ForesightTexts['changes'], { lang }: Audience): Html {
  const { changes, was } = foresightTexts(lang);
  const line = ({ time, change, text, was: before, where }: ForeseenRow) =>
    html`<li class="is-${change}"><span class="tag">${changes[of][change]}</span> ${time} · ${text} <span class="muted">${where}${before === null ? '' : ` – ${was(before)}`}</span></li>`;
  const days = [...Map.groupBy(rows, ({ day }) => day)];
  return html`<ul class="days">${days.map(([day, own]) => html`<li><b>${longDate(day, lang)}</b><ul>${own.map(line)}</ul></li>`)}</ul>`;
}

/** What sending would bring about, with the button that sends. @param of what, and whether its reader reads the whole campaign */
export function foreseenHtml(
  { at, counts, dates, people, more, near, notes = null }: Foreseen,
  { type, isOfAll }: { type: FormEvent; isOfAll: boolean },
  audience: Audience,
): Html {
  const { lang } = audience;
  const texts = foresightTexts(lang);
  const rest = (count: number) => (count === 0 ? '' : html`<p class="muted">… ${texts.more(count)}</p>`);
  const person = ({ name, toTell, rows }: Foreseen['people'][number]) =>
    html`<section><h4>${name}${toTell ? html` <span class="hint">(${texts.toTell})</span>` : ''}</h4>${byDay(rows, 'notices', audience)}</section>`;
  const { moved, added, dropped } = counts;
  const all = moved + added + dropped;
  return html`<section class="foreseen" role="status" aria-labelledby="h-foreseen"><h2 id="h-foreseen">${texts.title}</h2><p class="hint">${texts.assumed(momentWords(at, audience))}</p>
${all === 0 ? html`<p>${texts.nothing[isOfAll ? 'ofAll' : 'ofYours']}</p>` : html`<p><b>${texts.counted(moved, added, dropped)}</b></p>`}
${near.map((one) => html`<p class="late">${unannouncedWords(one, lang)}</p>`)}
${notes === null ? '' : html`<h3>${notes.title}</h3><ul>${notes.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${dates.length === 0 ? '' : html`<h3>${texts.dates}</h3>${byDay(dates, 'dates', audience)}${rest(more.dates)}`}
${people.length === 0 ? '' : html`<h3>${texts.notices}</h3><div class="people-told">${people.map(person)}</div>${rest(more.notices)}`}
<p class="acts"><button class="btn">${deedButton(type, lang)}</button></p></section>`;
}

/** How far what sending would change is played; a script asks again after a moment, and so does the button. @param here where it is asked */
export function foreseeingHtml(
  so: SeasonSoFar | null,
  here: string,
  { campaign, audience }: PageContext,
): Html {
  const { lang } = audience;
  const texts = foresightTexts(lang);
  const far = so === null ? '' : html`<p class="muted">${soFarWords(so, campaign.plan, lang)}</p>`;
  return html`<section class="foreseen" role="status" aria-labelledby="h-foreseen" data-look-again><h2 id="h-foreseen">${texts.underway}</h2><p>${texts.underwayHow}</p>${far}<p class="acts"><button class="btn second" formaction="${here}">${texts.lookAgain}</button></p></section>`;
}

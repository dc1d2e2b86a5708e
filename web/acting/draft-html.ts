import { html } from 'hono/html';
import { momentWords } from '../../words/dates.ts';
import { draftTexts } from '../../words/forms/draft-texts.ts';
import type { Audience } from '../../words/words.ts';
import type { Html } from '../page.ts';
import type { DraftState } from './draft-state.ts';

/** Where a form's draft is saved and thrown away, and where it is shown. */
export interface DraftLinks {
  save: string;
  drop: string;
  show: string;
}

/** What is to be said of the draft before the form is read. */
export function draftNotes({ draft, links }: DraftView, audience: Audience): Html {
  const texts = draftTexts(audience.lang);
  const { savedAt, movedOn, conflict } = draft;
  const other =
    conflict === 'saved' ? html` <a href="${links.show}" target="_blank">${texts.seeOther}</a>` : '';
  return html`${conflict === null ? '' : html`<p class="note is-warn" role="alert">${texts.conflict[conflict]}${other}</p>`}
${savedAt === null ? '' : html`<p class="note" role="status">${texts.shown(momentWords(savedAt, audience))}</p>`}
${movedOn === 0 ? '' : html`<p class="note is-warn">${texts.movedOn(movedOn)}</p>`}`;
}

export interface DraftView {
  draft: DraftState;
  links: DraftLinks;
}

/** By what the page is known when it saves. */
export const draftFields = ({ revision, base, page, person }: DraftState): Html =>
  html`<input type="hidden" name="_revision" value="${revision}"><input type="hidden" name="_base" value="${base}"><input type="hidden" name="_page" value="${page}"><input type="hidden" name="_person" value="${person}">`;

/** What can be done with the draft, and where the page says whether it is kept. */
export function draftActs({ draft, links }: DraftView, { lang }: Audience): Html {
  const texts = draftTexts(lang);
  return html`<p class="acts"><button class="btn second" formaction="${links.save}" formnovalidate>${draft.conflict === null ? texts.save : texts.saveThis}</button>
${draft.revision === 0 ? '' : html`<button class="btn second" formaction="${links.drop}" formnovalidate>${texts.drop}</button>`}</p>`;
}

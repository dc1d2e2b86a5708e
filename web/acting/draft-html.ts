import { html } from 'hono/html';
import { FILE_LIMITS } from '../../records/files/file-store.ts';
import { momentWords } from '../../words/dates.ts';
import { tooLargeWords } from '../../words/failures/files.ts';
import { draftTexts } from '../../words/forms/draft-texts.ts';
import type { Audience } from '../../words/words.ts';
import type { Html } from '../page.ts';
import type { DraftState } from './draft-state.ts';
import { LARGEST_BODY } from './posted-body.ts';

/** Where a form's draft is saved and thrown away, and where it is shown. */
export interface DraftLinks {
  save: string;
  file: string;
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
${movedOn ? html`<p class="note is-warn">${texts.movedOn}</p>` : ''}`;
}

export interface DraftView {
  draft: DraftState;
  links: DraftLinks;
}

/** bytes of files that go with a form; what is typed comes along */
const MOST_TOGETHER = LARGEST_BODY - 1024 * 1024;

/** What the script needs to save by itself, and to say of it. */
export function draftData({ draft, links }: DraftView, { lang }: Audience): Html {
  const texts = draftTexts(lang);
  const large = tooLargeWords(FILE_LIMITS.file)[lang];
  return html`data-draft="${links.save}" data-file="${links.file}" data-most-bytes="${FILE_LIMITS.file}" data-too-large="${large}" data-unsaved="${texts.unsaved}" data-unreachable="${texts.unreachable}" data-ended="${texts.ended}" data-ended-way="${texts.endedWay}" data-sending="${texts.sending}" data-sending-again="${texts.sendingAgain}" data-file-failed="${texts.fileFailed}" data-most-together="${MOST_TOGETHER}" data-files-first="${texts.filesFirst}"${draft.isNew ? html` data-changed` : ''}${draft.conflict === null || draft.conflict === 'large' ? '' : html` data-stopped`}`;
}

/** By what the page is known when it saves. */
export const draftFields = ({ revision, base, page, person }: DraftState): Html =>
  html`<input type="hidden" name="_revision" value="${revision}"><input type="hidden" name="_base" value="${base}"><input type="hidden" name="_page" value="${page}"><input type="hidden" name="_person" value="${person}">`;

/** What can be done with the draft, and where the page says whether it is kept. */
export function draftActs({ draft, links }: DraftView, { lang }: Audience): Html {
  const texts = draftTexts(lang);
  return html`<p class="acts"><button class="btn second" id="draft-save" formaction="${links.save}" formnovalidate>${draft.conflict === null ? texts.save : texts.saveThis}</button>
<button class="btn second" id="draft-drop" formaction="${links.drop}" formnovalidate${draft.revision === 0 ? html` hidden` : ''}>${texts.drop}</button></p>
<div class="draft-bar"><p class="hint" id="draft-state"></p><p class="note is-warn" id="draft-trouble" role="alert" hidden></p></div>`;
}

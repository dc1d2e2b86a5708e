import { html } from 'hono/html';
import type { Difficulty } from '../../domain/case/case-content.ts';
import { unanswered } from '../../domain/case/raised-difficulties.ts';
import { momentWords } from '../../words/dates.ts';
import { difficultyTexts } from '../../words/pages/difficulty-texts.ts';
import { dossierTexts } from '../../words/pages/dossier-texts.ts';
import type { Audience } from '../../words/words.ts';
import type { Html } from '../page.ts';

/** What was raised, by whom and when. */
export function askedHtml({ text, by, at }: Difficulty, audience: Audience): Html {
  const texts = dossierTexts(audience.lang);
  return html`<p><q class="typed">${text}</q></p><p class="small muted">${texts.raised(audience.names.person(by), momentWords(at, audience))}</p>`;
}

/** Those of a case that wait for an answer, whole: a choice in a form has room for their beginning alone. */
export function waitingHtml(difficulties: readonly Difficulty[], audience: Audience): Html {
  const open = unanswered(difficulties);
  if (open.length === 0) return html``;
  return html`<section class="note" aria-labelledby="h-waiting"><h2 id="h-waiting">${difficultyTexts(audience.lang).open(open.length)}</h2><ul class="rows">${open.map((one) => html`<li>${askedHtml(one, audience)}</li>`)}</ul></section>`;
}

import { html } from 'hono/html';
import { taskWords } from '../../words/obligation/obligation-words.ts';
import { proofTexts } from '../../words/pages/proof-texts.ts';
import { subjectName } from '../acting/pages.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';

/** Where it is proved how something was asked for. @param id of the obligation */
export const proofPath = (context: PageContext, subject: string, id: string): string =>
  linkTo(context, `/proof/${encodeURIComponent(subject)}/${encodeURIComponent(id)}`);

/** The way there, for whoever may open it. */
export function proofLink(context: PageContext, subject: string, id: string): Html | '' {
  if (!context.leadsTo('/proof/:subject/:obligation')) return '';
  const { lang } = context.audience;
  return html`<p class="small"><a href="${proofPath(context, subject, id)}">${proofTexts(lang).link}<span class="vh">: ${taskWords(id, lang).task}, ${subjectName(context, subject)}</span></a></p>`;
}

import { html } from 'hono/html';
import type { Trouble } from '../../domain/trouble.ts';
import { momentWords } from '../../words/dates.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { troubleWords } from '../../words/trouble-words.ts';
import type { Html, PageContext } from '../page.ts';

/** What is in the way of the campaign, each with its mend; nothing where all is well. */
export function troublesSection({ audience }: PageContext, troubles: readonly Trouble[]): Html | '' {
  if (troubles.length === 0) return '';
  const texts = textsOf(audience.lang);
  return html`<section class="sec own" aria-labelledby="h-troubles">
    <header><h2 id="h-troubles">${texts.troubles}</h2></header>
    <ul class="rows">${troubles.map((trouble) => {
      const { where, what, mend } = troubleWords(trouble, audience);
      return html`<li><p><b>${where}</b>: ${what}<br><span class="small muted">${upperFirst(mend)}</span></p><p class="due"><span class="late">${texts.since}</span><br><time class="small muted">${momentWords(trouble.since, audience)}</time></p></li>`;
    })}</ul>
  </section>`;
}

import { html } from 'hono/html';
import { teamFormTexts } from '../../words/pages/team-form-texts.ts';
import type { DeedsRead } from '../deeds-now.ts';
import { recordsThere } from '../on-site/may-take.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { teamFormPlace, teamFormTaking } from './inspection-place.ts';

/** The way to score a cell without the pages: the form for Excel, taken here and given back. */
export function teamFormSection(context: PageContext, cell: string, deeds: DeedsRead['deeds']): Html | '' {
  if (!recordsThere(context, cell)) return '';
  const texts = teamFormTexts(context.audience.lang);
  const back =
    deeds?.includes('inspection.record') === true
      ? html`<a href="${linkTo(context, teamFormPlace(cell))}">${texts.giveBack}</a>`
      : html`<span class="muted">${texts.notNow}</span>`;
  return html`<section class="sec" aria-labelledby="h-form"><header><h2 id="h-form">${texts.heading}</h2></header><p class="acts"><a class="btn second" href="${linkTo(context, teamFormTaking(cell))}" download>${texts.take}</a></p><p class="small muted">${texts.how}</p><p class="small">${back}</p></section>`;
}

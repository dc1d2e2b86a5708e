import { html } from 'hono/html';
import type { Inspection } from '../../domain/case/case-content.ts';
import { onSiteTexts } from '../../words/pages/on-site-texts.ts';
import { wayTo } from '../acting/way-to.ts';
import type { Html, PageContext } from '../page.ts';
import { hindranceOf, recordsThere } from './may-take.ts';
import { onSitePlace } from './on-site-place.ts';

/** The way to score a cell without network, or why there is none; and how much of it waits in this browser. */
export function takeAlongSection(
  context: PageContext,
  cell: string,
  inspection: Inspection | undefined,
  isShared: boolean,
): Html | '' {
  const { campaign, audience, acting } = context;
  const person = acting?.person ?? null;
  if (person === null || !recordsThere(context, cell)) return '';
  const texts = onSiteTexts(audience.lang);
  const to = onSitePlace(campaign.id, cell, person);
  const hindrance = hindranceOf(context, cell, inspection, isShared);
  const offer =
    hindrance === null
      ? html`<p class="acts"><a class="btn second" href="${to}#take">${texts.take}</a></p><p class="small muted">${texts.takeHow}</p>`
      : html`<p class="muted">${texts.hindered[hindrance]}</p>${hindrance === 'conflict' ? html`<p class="small">${wayTo(context, cell, 'inspection.record', texts.toForm)}</p>` : ''}`;
  const unsent = isShared
    ? ''
    : html`<p class="note is-warn" data-unsent="${texts.unsent('{n}')}" data-place="${campaign.id}/${cell}/${person}" hidden><a href="${to}"></a></p><script src="/static/on-site-count.js" type="module"></script>`;
  return html`<section class="sec" aria-labelledby="h-along"><header><h2 id="h-along">${texts.along}</h2></header>${unsent}${offer}</section>`;
}

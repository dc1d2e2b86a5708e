import { html } from 'hono/html';
import { casesTakenOver } from '../domain/people/merged-roles.ts';
import { dossierTexts } from '../words/pages/dossier-texts.ts';
import { mergedTexts } from '../words/pages/merged-texts.ts';
import { minutesTexts } from '../words/pages/minutes-texts.ts';
import { textsOf } from '../words/pages/texts.ts';
import { type Html, linkTo, type PageContext } from './page.ts';

/** The ways from a cell to the cases of those that have merged into it; nothing where none has. */
export function mergedCases(context: PageContext, cell: string): Html | '' {
  const { lang, names } = context.audience;
  const taken = casesTakenOver(context.campaign.roster, [cell]);
  if (taken.length === 0) return '';
  const texts = mergedTexts(lang);
  const ways = [
    ['', texts.theCase],
    ['/dossier', dossierTexts(lang).link],
    ['/minutes', minutesTexts(lang).link],
    ['/papers', textsOf(lang).papers],
  ] as const;
  const one = (merged: string) => {
    const own = `/cells/${encodeURIComponent(merged)}`;
    return html`<li>${texts.stays(names.cell(merged))} <span class="ways">${ways.map(([below, word], at) => html`${at === 0 ? '' : ' · '}<a href="${linkTo(context, `${own}${below}`)}">${word}</a>`)}</span></li>`;
  };
  return html`<section class="sec" aria-labelledby="h-merged"><header><h2 id="h-merged">${texts.title}</h2></header><ul class="rows">${taken.map(one)}</ul></section>`;
}

import { html } from 'hono/html';
import { dossierTexts } from '../words/pages/dossier-texts.ts';
import { inspectionTexts } from '../words/pages/inspection-texts.ts';
import { minutesTexts } from '../words/pages/minutes-texts.ts';
import { reviewTexts } from '../words/pages/review-texts.ts';
import { setTexts } from '../words/pages/set-texts.ts';
import { textsOf } from '../words/pages/texts.ts';
import { mayAsk } from './access/routes.ts';
import { type Html, linkTo, type PageContext } from './page.ts';

/** The ways from a cell to what is kept of it, and from what is done about it back to the cell. */
export function caseWays(context: PageContext, cell: string, from: 'cell' | 'deeds'): Html {
  const { viewer } = context;
  const { lang, names } = context.audience;
  const ofTeam = (below: 'review' | 'inspection' | 'sets', word: string) =>
    viewer === null || mayAsk(viewer, `GET /cells/:cell/${below}`) ? [[`/${below}`, word] as const] : [];
  const own = `/cells/${encodeURIComponent(cell)}`;
  // a quarter's run has neither dossier nor inspection
  const isYear = context.campaign.plan.quarter === undefined;
  const ways = [
    ...(from === 'cell' ? [] : [['', names.cell(cell)] as const]),
    ...(isYear
      ? [
          ['/dossier', dossierTexts(lang).link] as const,
          ...ofTeam('review', reviewTexts(lang).link),
          ...ofTeam('inspection', inspectionTexts(lang).link),
          ...ofTeam('sets', setTexts(lang).link),
        ]
      : []),
    ['/papers', textsOf(lang).papers] as const,
    ...(isYear ? [['/minutes', minutesTexts(lang).link] as const] : []),
  ];
  return html`<p class="small ways">${ways.map(([below, word], at) => html`${at === 0 ? '' : ' · '}<a href="${linkTo(context, `${own}${below}`)}">${word}</a>`)}</p>`;
}

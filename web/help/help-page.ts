import { html } from 'hono/html';
import { type HelpPlace, type HelpSide, type HelpTexts, helpTexts } from '../../words/pages/help-texts.ts';
import type { Lang } from '../../words/words.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';

/** What somebody does in which order: a page to print for each role, the reader's own first. */

type Step = HelpTexts['signIn']['steps'][number];

const ORDER: readonly HelpSide[] = ['cell', 'team', 'committee', 'office'];

/** Whoever asks, as far as help depends on it. */
interface Helped {
  lang: Lang;
  /** in which quality they read */
  own: readonly HelpSide[];
  /** whether people sign in here */
  signsIn: boolean;
  /** the address of a page that is theirs to open; null of any other */
  link(place: HelpPlace): string | null;
}

function helpBody({ lang, own, signsIn, link }: Helped): Html {
  const texts = helpTexts(lang);
  const sides = [...own, ...ORDER.filter((side) => !own.includes(side))];
  const sheets = [
    ...sides.map((side) => ({ id: side as string, sheet: texts.sheets[side], isOwn: own.includes(side) })),
    ...(signsIn ? [{ id: 'signing-in', sheet: texts.signIn, isOwn: true }] : []),
  ];
  // pages of other roles are not theirs to open
  const leads = (isOwn: boolean) => isOwn || own.length === 0;
  const step = ({ what, how, place }: Step, led: boolean) => {
    const to = place === null || !led ? null : link(place);
    return html`<li><p><b>${what}.</b> ${how}${to === null ? '' : html` <a href="${to}">${texts.open}<span class="vh">: ${what}</span></a>`}</p></li>`;
  };
  return html`<div class="wrap help"><h1 class="name">${texts.title}</h1><p class="muted intro">${texts.intro}</p>
    <nav class="views" aria-label="${texts.contents}">${sheets.map(({ id, sheet }) => html`<a href="#${id}">${sheet.heading}</a> `)}</nav>
    ${sheets.map(
      ({ id, sheet, isOwn }) =>
        html`<section class="sec sheet" id="${id}" aria-labelledby="h-${id}"><header><h2 id="h-${id}">${sheet.heading}</h2>${own.some((side) => side === id) ? html`<p class="small"><b>${texts.yours}</b></p>` : ''}</header><ol class="todo-list">${sheet.steps.map((one) => step(one, leads(isOwn)))}</ol><p class="note">${sheet.else}</p></section>`,
    )}</div>`;
}

/** By which rule a place is open; null of one that nobody can be led to here. */
function ruleOfPlace(place: HelpPlace, { acting }: PageContext): string | null {
  if (place !== '/tasks' && !place.startsWith('/do/')) return place;
  if (acting === null) return null;
  return place === '/tasks' ? place : '/do/:subject';
}

/** Help for whoever reads a campaign: their own part first, with the way to each of its pages. */
export function helpPage(context: PageContext): Html {
  const { viewer, audience, signIn } = context;
  const { lang } = audience;
  const own = ORDER.filter((side) => viewer?.sides.has(side) === true);
  const [cell] = viewer?.cells ?? [];
  const link = (place: HelpPlace): string | null => {
    const rule = ruleOfPlace(place, context);
    if (rule === null || !context.leadsTo(rule)) return null;
    if (!place.includes(':cell')) return linkTo(context, place);
    return cell === undefined ? null : linkTo(context, place.replace(':cell', encodeURIComponent(cell)));
  };
  const body = helpBody({ lang, own, signsIn: signIn !== null, link });
  return page(context, helpTexts(lang).title, ['cell.css', 'help.css'], body);
}

/** The same for whoever hasn't said who they are: it tells of no campaign, and leads nowhere. */
export const helpOutside = (lang: Lang, signsIn: boolean): { title: string; body: Html } => ({
  title: helpTexts(lang).title,
  body: helpBody({ lang, own: [], signsIn, link: () => null }),
});

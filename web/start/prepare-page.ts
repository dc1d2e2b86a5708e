import { html } from 'hono/html';
import { noCampaignFacts } from '../../domain/facts.ts';
import { assignmentsAt } from '../../domain/people/roster.ts';
import { type Seat, seatsOf } from '../../domain/people/seats.ts';
import { ALSO_PREPARED, type ChecklistItem } from '../../domain/plan/checklist.ts';
import type { RehearsedAnnouncement } from '../../office/rehearsal-calendar.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { audienceOf } from '../../words/audience.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { PREPARE_PATH } from '../paths.ts';
import { announcementHtml } from './calendar-html.ts';
import type { Starter } from './starter.ts';

/** What the office has yet to prepare, and what announcing will send, before it is sent. */

/** Whether a campaign has begun and isn't announced. */
export const isPreparing = ({ standing }: Pick<CampaignRow, 'standing'>): boolean =>
  !standing.ended && standing.obligations.some(({ id, closed }) => id === 'preparation' && !closed);

/** Whether the campaign shown is what the page of preparing is about: the newest, until it is announced. */
export const isPreparedNext = ({
  campaign,
  campaigns,
}: Pick<PageContext, 'campaign' | 'campaigns'>): boolean =>
  campaign.id === campaigns[0]?.id && isPreparing(campaign);

/** The way there, for whoever acts: it opens to the office. */
export function prepareLink(context: PageContext): Html {
  const { acting, audience, viewer } = context;
  const isTheirs = viewer === null || viewer.sides.has('office');
  if (acting === null || !isTheirs || !isPreparedNext(context)) return html``;
  return html`<p class="small ways"><a href="${linkTo(context, PREPARE_PATH)}">${startTexts(audience.lang).prepare.go}</a></p>`;
}

/** @param announcement null where it can't be known */
export function prepareBody(
  { lang, now }: Starter,
  campaign: CampaignRow,
  announcement: RehearsedAnnouncement | null,
): Html {
  const texts = startTexts(lang);
  const { prepare } = texts;
  const { standing, plan, roster } = campaign;
  const audience = audienceOf(plan, roster, lang, now);
  const { openItems } = standing.of === 'campaign' ? standing.facts : noCampaignFacts;
  const { checklist, events, roles } = dictionaryOf(lang);
  const form = '/do/campaign/campaign.prepare';
  const held = assignmentsAt(roster, now, plan.calendar.utcOffset);
  const open = seatsOf(
    plan.cells.map(({ id }) => id),
    plan.quarter ?? null,
  ).filter(({ role, cell }) => !held.some((one) => one.role === role && (one.cell ?? null) === cell));
  const seat = ({ role, cell }: Seat) =>
    html`<li><a href="/do/campaign/person.replace">${upperFirst(roles[role])}${cell === null ? '' : `, ${audience.names.cell(cell)}`}</a></li>`;
  const vacant =
    open.length === 0
      ? ''
      : html`<section class="sec" aria-labelledby="h-vacant"><header><h2 id="h-vacant">${prepare.vacant}</h2></header><ul class="rows">${open.map(seat)}</ul></section>`;
  const listed = (items: readonly ChecklistItem[]) =>
    html`<ul class="rows">${items.map((item) => html`<li><a href="${form}?item=${item}">${upperFirst(checklist[item])}</a></li>`)}</ul>`;
  return html`<div class="wrap"><h1>${prepare.title}</h1>
<p class="lead">${isPreparing(campaign) ? prepare.lead : prepare.over}</p>
<section class="sec" aria-labelledby="h-items"><header><h2 id="h-items">${prepare.items}</h2></header><p>${openItems.length === 0 ? prepare.nothingOpen : prepare.open(openItems.length)}</p>${listed(openItems)}<p class="muted">${prepare.also}</p>${listed(ALSO_PREPARED)}</section>${vacant}
<section class="sec" aria-labelledby="h-people"><header><h2 id="h-people">${prepare.corrections}</h2></header><p class="muted">${prepare.correctionsHow}</p><ul class="rows"><li><a href="/do/campaign/person.replace">${upperFirst(events['person.replace'])}</a></li><li><a href="/do/campaign/person.correct">${upperFirst(events['person.correct'])}</a></li></ul></section>
<section class="sec" aria-labelledby="h-announcing"><header><h2 id="h-announcing">${texts.announcing}</h2></header>${announcementHtml(announcement, plan.cells.length, audience)}</section>
<div class="send"><p class="small muted">${prepare.announceHow}</p><a class="btn" href="/do/campaign/campaign.announce">${prepare.announce}</a></div></div>`;
}

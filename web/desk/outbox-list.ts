import { html } from 'hono/html';
import {
  OUTBOX_STATES,
  type OutboxState,
  reachedAt,
  toldState,
} from '../../domain/obligation/notice-state.ts';
import type { OutboxPage, OutboxRow } from '../../records/reading.ts';
import { dayAndTime } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { bouncedNotes, toldNotes } from '../../words/obligation/told-words.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { aboutOf } from '../pages/lists.ts';
import { deskPage, noticeLink, OUTBOX_PATH, whereOf } from './desk-frame.ts';
import { type OutboxView, ROWS_OF_A_PAGE, viewPath } from './outbox-question.ts';

/** The outbox: every notice for every person, with what has become of it. */

/** People’s addresses, by id; somebody who isn’t in it has none. */
export type Addresses = ReadonlyMap<string, { email: string | null; phone?: string | undefined }>;

/** What wants somebody to look at it is marked by more than its words. */
export function stateTag(row: Pick<OutboxRow, 'state' | 'detail'>, { audience }: PageContext): Html {
  const state = toldState(row);
  const mark: Record<OutboxState, Html | ''> = {
    sent: html`<i class="dot"></i>`,
    inFolder: html`<i class="dot"></i>`,
    told: html`<i class="dot"></i>`,
    queued: html`<i class="todo"></i>`,
    held: html`<i class="todo"></i>`,
    withdrawn: '',
    failed: '',
    toBeTold: '',
  };
  const isWarning = state === 'failed' || state === 'toBeTold';
  return html`<span class="tag${isWarning ? ' warn' : ''}">${mark[state]} ${dictionaryOf(audience.lang).noticeStates[state]}</span>`;
}

/** When it came into its state, or will leave it; who told it; why its mail was refused. */
export function stateNotes(row: OutboxRow, { audience }: PageContext): string[] {
  const texts = deskTexts(audience.lang);
  const { now, utcOffset } = audience;
  const when = (instant: number) => dayAndTime(instant, utcOffset);
  const leaves = row.leavesAt ?? now;
  const attempts = row.sending?.attempts ?? 0;
  return [
    row.state === 'queued' && leaves > now ? texts.leaves(when(leaves)) : when(reachedAt(row)),
    ...toldNotes(row, audience),
    ...bouncedNotes(row, audience),
    ...(row.state === 'queued' && attempts > 0 ? [texts.tried(attempts)] : []),
    ...(row.state === 'failed' && row.detail !== null ? [texts.because(row.detail)] : []),
  ];
}

/** By which address it goes, or went. */
export const addressOf = (row: OutboxRow, addresses: Addresses, { audience }: PageContext): string =>
  row.sending?.address ?? addresses.get(row.person)?.email ?? deskTexts(audience.lang).noAddress;

function line(row: OutboxRow, addresses: Addresses, context: PageContext): Html {
  const { audience } = context;
  const { lang, names, utcOffset } = audience;
  const texts = deskTexts(lang);
  const name = names.person(row.person);
  const about = aboutOf(row, audience);
  const where = whereOf(row, audience);
  const notes = stateNotes(row, context);
  return html`<tr role="row">
<td role="cell" class="s">${stateTag(row, context)}<span class="sub">${notes.join(' · ')}</span></td>
<td role="cell" class="w">${name}${row.role === 'copy' ? html` <span class="muted">(${texts.copyRole})</span>` : ''}<span class="sub">${addressOf(row, addresses, context)}</span></td>
<td role="cell">${about}<span class="sub">${where === '' ? '' : html`${where} · `}<time>${dayAndTime(row.notice.at, utcOffset)}</time></span></td>
<td role="cell" class="do"><a href="${noticeLink(context, row.id)}">${texts.open}<span class="vh">: ${about}, ${name}</span></a></td></tr>`;
}

function filter(context: PageContext, view: OutboxView): Html {
  const { campaign, audience } = context;
  const texts = deskTexts(audience.lang);
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`;
  const named = new URL(linkTo(context, OUTBOX_PATH), 'http://x').searchParams.get('campaign');
  const cells = [{ id: 'campaign', name: texts.campaign }, ...campaign.plan.cells];
  return html`<form method="get" action="${OUTBOX_PATH}" class="filter" role="search">
${named === null ? '' : html`<input type="hidden" name="campaign" value="${named}">`}${view.state === null ? '' : html`<input type="hidden" name="state" value="${view.state}">`}
<div class="field wide"><label for="q">${texts.search} <span class="hint">${texts.searchHint}</span></label><input class="in" id="q" name="q" type="search" value="${view.search}" maxlength="200" autocomplete="off"></div>
<div class="field"><label for="cell">${textsOf(audience.lang).cell}</label><select class="in" id="cell" name="cell">${option('', texts.anyCell, view.cell)}${cells.map(({ id, name }) => option(id, name, view.cell))}</select></div>
<div class="field"><label for="person">${texts.facts.to}</label><select class="in" id="person" name="person">${option('', texts.anyPerson, view.person)}${campaign.plan.people.map(({ id, name }) => option(id, name, view.person))}</select></div>
<p class="acts"><button class="btn second">${texts.show}</button></p></form>`;
}

/** The outbox as it is asked for. */
export function outboxPage(
  context: PageContext,
  view: OutboxView,
  { rows, counts }: OutboxPage,
  addresses: Addresses,
): Html {
  const { lang } = context.audience;
  const texts = deskTexts(lang);
  const words = dictionaryOf(lang).noticeStates;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const found = view.state === null ? all : (counts[view.state] ?? 0);
  const to = (change: Partial<OutboxView>) =>
    linkTo(context, viewPath(OUTBOX_PATH, { ...view, page: 1, ...change }));
  const states = OUTBOX_STATES.filter((state) => (counts[state] ?? 0) > 0 || state === view.state);
  const link = (state: OutboxState | null, label: string, count: number) =>
    html`<a href="${to({ state })}"${state === view.state ? html` aria-current="true"` : ''}>${label} ${count}</a>`;
  const from = (view.page - 1) * ROWS_OF_A_PAGE;
  const isNarrowed = view.search !== '' || view.cell !== '' || view.person !== '' || view.state !== null;
  const turning = html`<nav class="pages small" aria-label="${texts.outbox}">${view.page > 1 ? html`<a href="${to({ page: view.page - 1 })}" rel="prev">${texts.newer}</a>` : ''} <span>${texts.shown(from + 1, from + rows.length, found)}</span> ${from + rows.length < found ? html`<a href="${to({ page: view.page + 1 })}" rel="next">${texts.older}</a>` : ''}</nav>`;
  const table = html`<table role="table" class="tbl out"><caption class="vh">${texts.outboxLead}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="s">${texts.facts.state}</th><th role="columnheader" scope="col" class="w">${texts.facts.to}</th><th role="columnheader" scope="col">${textsOf(lang).about}</th><th role="columnheader" scope="col" class="do"><span class="vh">${texts.open}</span></th></tr></thead>
<tbody role="rowgroup">${rows.map((row) => line(row, addresses, context))}</tbody></table>${turning}`;
  const nothing = html`<p class="muted">${isNarrowed || view.page > 1 ? texts.nothingFound : texts.nothingYet}</p>`;
  return deskPage(
    context,
    texts.outbox,
    html`<h1>${texts.outbox}</h1><p class="muted">${texts.outboxLead} ${texts.sentMeans}</p>
${filter(context, view)}
<section class="sec" aria-labelledby="h-states"><header><h2 id="h-states">${view.state === null ? texts.all : upperFirst(words[view.state])}: ${found}</h2>
<nav class="views" aria-label="${texts.facts.state}">${link(null, texts.all, all)}${states.map((state) => link(state, upperFirst(words[state]), counts[state] ?? 0))}</nav></header>
${rows.length === 0 ? nothing : table}</section>`,
  );
}

import { html } from 'hono/html';
import { dateOf } from '../../domain/calendar/instant.ts';
import { folded } from '../../domain/folded.ts';
import { type Assignment, rolesAt } from '../../domain/people/roster.ts';
import type { OutboxRow } from '../../records/reading.ts';
import { shortDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import type { Task } from '../acting/owed.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { aboutOf } from '../pages/lists.ts';
import { deskPage, noticeLink, PEOPLE_PATH, personLink, TELLING_PATH, whereOf } from './desk-frame.ts';
import { stateTag } from './outbox-list.ts';

/** Who people are, what they hold, and how they are reached. */

/** Somebody as the directory has them. */
export interface DeskPerson {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

/** Roles that are over are of the past; those of today, and those that begin later, are told with their days. */
function rolesOf(person: string, { campaign, audience }: PageContext): Assignment[] {
  const today = dateOf(audience.now, audience.utcOffset);
  return campaign.roster.assignments.filter(
    (entry) => entry.person === person && (entry.to ?? today) >= today,
  );
}

function roleWords({ role, cell, from, to }: Assignment, { audience }: PageContext): string {
  const { lang, names } = audience;
  const texts = deskTexts(lang).people;
  const place = cell === undefined ? '' : ` · ${names.cell(cell)}`;
  const days = [
    ...(from === undefined ? [] : [texts.from(shortDate(from))]),
    ...(to === undefined ? [] : [texts.to(shortDate(to))]),
  ].join(' ');
  return `${dictionaryOf(lang).roles[role]}${place}${days === '' ? '' : ` (${days})`}`;
}

const phoneLink = (phone: string): Html =>
  html`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`;

const correctLink = (context: PageContext, id: string): string =>
  linkTo(context, `/do/campaign/person.correct?person=${encodeURIComponent(id)}`);

function table(context: PageContext, people: readonly DeskPerson[], caption: string): Html {
  const { lang } = context.audience;
  const texts = deskTexts(lang);
  const row = ({ id, name, email, phone }: DeskPerson) => {
    const roles = rolesOf(id, context);
    return html`<tr role="row"><th role="rowheader" scope="row"><a href="${personLink(context, id)}">${name}</a></th>
<td role="cell">${roles.length === 0 ? html`<span class="muted">${texts.people.noRole}</span>` : roles.map((role) => html`<span class="role">${roleWords(role, context)}</span>`)}</td>
<td role="cell">${email ?? html`<span class="warn">${texts.noAddress}</span> <a href="${correctLink(context, id)}">${texts.correct}<span class="vh">: ${name}</span></a>`}</td>
<td role="cell">${phone === null || phone === '' ? html`<span class="muted">${texts.telling.noPhone}</span>` : phoneLink(phone)}</td></tr>`;
  };
  return html`<table role="table" class="tbl who-list"><caption class="vh">${caption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.people.name}</th><th role="columnheader" scope="col">${texts.people.roles}</th><th role="columnheader" scope="col">${texts.people.address}</th><th role="columnheader" scope="col">${texts.people.phone}</th></tr></thead>
<tbody role="rowgroup">${people.map(row)}</tbody></table>`;
}

/** as many as a page holds; who is looked for by name is found among all */
const MOST_SHOWN = 500;

/** Everybody who holds a role, whoever can't be reached first; other members where they are looked for. */
export function peoplePage(context: PageContext, people: readonly DeskPerson[], search: string): Html {
  const { lang } = context.audience;
  const texts = deskTexts(lang);
  const text = folded(search);
  const order = new Intl.Collator('vi');
  const given = (name: string) => name.split(' ').reverse().join(' ');
  const concerned = people.filter(({ id }) => rolesOf(id, context).length > 0);
  const shown = (search === '' ? concerned : people.filter(({ name }) => folded(name).includes(text)))
    .toSorted((a, b) => order.compare(given(a.name), given(b.name)))
    .slice(0, MOST_SHOWN);
  const missing = shown.filter(({ email }) => email === null);
  const reached = shown.filter(({ email }) => email !== null);
  const others = people.length - concerned.length;
  const campaign = new URL(linkTo(context, PEOPLE_PATH), 'http://x').searchParams.get('campaign');
  const section = (id: string, title: string, some: readonly DeskPerson[]) =>
    some.length === 0
      ? ''
      : html`<section class="sec" aria-labelledby="${id}"><header><h2 id="${id}">${title}</h2></header>${table(context, some, title)}</section>`;
  return deskPage(
    context,
    texts.people.title,
    html`<h1>${texts.people.title}</h1><p class="muted">${texts.people.lead}${others > 0 && search === '' ? ` ${texts.people.others(others)}` : ''}</p>
<form method="get" action="${PEOPLE_PATH}" class="filter" role="search">${campaign === null ? '' : html`<input type="hidden" name="campaign" value="${campaign}">`}<div class="field"><label for="q">${texts.people.name}</label><input class="in" id="q" name="q" type="search" value="${search}" maxlength="200" autocomplete="off"></div><p class="acts"><button class="btn second">${texts.search}</button></p></form>
${shown.length === 0 ? html`<p class="muted">${texts.people.nobodyFound}</p>` : ''}${section('h-missing', texts.people.missing(missing.length), missing)}${section('h-reached', texts.people.reached(reached.length), reached)}`,
  );
}

/** One person: how they are reached, what waits for them, and what goes to whoever takes their role over. */
export function personPage(
  context: PageContext,
  person: DeskPerson,
  tasks: readonly Task[],
  untold: readonly OutboxRow[],
): Html {
  const { audience, campaign } = context;
  const { lang, names, now, utcOffset } = audience;
  const texts = deskTexts(lang);
  const { id, name, email, phone } = person;
  const roles = rolesOf(id, context);
  const holds = rolesAt(campaign.roster, id, now, utcOffset).length > 0;
  const task = ({ subject, task: what, due, late, lateness }: Task) =>
    html`<li><b>${what}</b> ${subject === 'campaign' ? '' : names.cell(subject)} <span class="small ${late ? 'late' : 'muted'}">${lateness === '' ? '' : `${lateness} · `}${due}</span></li>`;
  const notice = (row: OutboxRow) =>
    html`<li>${stateTag(row, context)} <a href="${noticeLink(context, row.id)}">${aboutOf(row, audience)}</a> <span class="muted">${whereOf(row, audience)}</span></li>`;
  return deskPage(
    context,
    name,
    html`<p class="crumb"><a href="${linkTo(context, PEOPLE_PATH)}">${texts.people.title}</a> / ${name}</p><h1>${name}</h1>
<dl class="dl"><dt>${texts.people.roles}</dt><dd>${roles.length === 0 ? texts.people.noRole : roles.map((role) => html`<span class="role">${roleWords(role, context)}</span>`)}</dd><dt>${texts.people.address}</dt><dd>${email ?? html`<span class="warn">${texts.noAddress}</span>`}</dd><dt>${texts.people.phone}</dt><dd>${phone === null || phone === '' ? texts.telling.noPhone : phoneLink(phone)}</dd></dl>
<ul class="links"><li><a href="${correctLink(context, id)}">${texts.people.correct}</a></li>${holds ? html`<li><a href="${linkTo(context, '/do/campaign/person.replace')}">${texts.people.replace}</a></li>` : ''}</ul>
<section class="sec" aria-labelledby="h-owed"><header><h2 id="h-owed">${texts.people.handover}</h2></header>${tasks.length === 0 ? html`<p class="muted">${texts.people.nothingOwed}</p>` : html`<p class="hint">${texts.people.handoverHow}</p><ul class="rows">${tasks.map(task)}</ul>`}</section>
<section class="sec" aria-labelledby="h-untold"><header><h2 id="h-untold">${texts.people.untold}</h2><a class="small" href="${linkTo(context, TELLING_PATH)}">${texts.telling.title}</a></header>${untold.length === 0 ? html`<p class="muted">${texts.people.noneUntold}</p>` : html`<ul class="rows">${untold.map(notice)}</ul>`}</section>`,
  );
}

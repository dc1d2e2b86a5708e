import { html } from 'hono/html';
import { z } from 'zod';
import { nearUnannounced } from '../../domain/calendar/unannounced.ts';
import { askedSteps } from '../../domain/obligation/asked-steps.ts';
import {
  isObligationName,
  type ObligationName,
  obligationName,
} from '../../domain/obligation/obligations.ts';
import type { NoticeRow, PlacedEntry } from '../../records/reading.ts';
import { dueWords, lastDayInTime, momentWords } from '../../words/dates.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { stepWords, taskWords } from '../../words/obligation/obligation-words.ts';
import { fateOfStep } from '../../words/obligation/told-so-far.ts';
import { deadlineTexts } from '../../words/pages/deadline-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { unannouncedWords } from '../../words/plan/unannounced-words.ts';
import { follows } from '../access/viewer.ts';
import { subjectName } from '../acting/pages.ts';
import { wayTo } from '../acting/way-to.ts';
import { type Html, type PageContext, page } from '../page.ts';
import { journalTable } from '../pages/lists.ts';
import { proofLink } from '../proof/proof-link.ts';
import { type DateFilter, fits, type OpenDate, type OpenRequest } from './open-dates.ts';

/** dates shown at most */
export const MOST_SHOWN = 200;

/** What a cell can be given more time for by an event of its own. */
const EXTENDED: readonly ObligationName[] = [
  'dossier',
  'dossierCompletion',
  'dossierDecision',
  'leaderReview',
];

/** From one date to the next, by whom and why. */
function changes({ audience }: PageContext, { obligation }: OpenDate): Html {
  const texts = deadlineTexts(audience.lang);
  const log = obligation.deadlines;
  const moved = log.slice(1).map(({ due, who, why }, at) => {
    const from = dueWords(log[at]?.due ?? due, audience);
    const name = who === 'plan' ? texts.byPlan : audience.names.person(who);
    return html`<li>${texts.change(from, dueWords(due, audience), name, why === 'plan' ? '' : why)}</li>`;
  });
  return moved.length === 0 ? html`<span class="muted">${texts.neverMoved}</span>` : html`<ol>${moved}</ol>`;
}

/** What was told so far, and what comes next. */
function reminders(
  context: PageContext,
  { subject, obligation }: OpenDate,
  notices: readonly NoticeRow[],
): Html {
  const { audience, viewer } = context;
  const { lang, ladder, names } = audience;
  const texts = deadlineTexts(lang);
  // whom a ladder isn't for would read of reminders that they know nothing of
  if (viewer !== null && !follows(viewer, obligation.holder)) return html`–`;
  const words = (step: string) => stepWords(step, lang, { kind: obligation.kind, ladder });
  const own = notices.filter((row) => row.subject === subject);
  const told = askedSteps(obligation, own, names.addressees(obligation.holder)).map(
    (step) =>
      html`<li>${words(step.step)} · ${fateOfStep(step, audience)} <time>${momentWords(step.heardAt ?? step.askedAt, audience)}</time></li>`,
  );
  const [next] = obligation.ahead;
  return html`${told.length === 0 ? html`<p class="muted">${texts.noneTold}</p>` : html`<ul>${told}</ul>`}
<p class="muted">${next === undefined ? texts.noneNext : texts.next(words(next.step), momentWords(next.at, audience))}</p>`;
}

function dateItem(context: PageContext, date: OpenDate, notices: readonly NoticeRow[]): Html {
  const { audience } = context;
  const texts = deadlineTexts(audience.lang);
  const { subject, obligation } = date;
  const { id, kind, late, deadlines } = obligation;
  const last = deadlines.at(-1);
  const more = EXTENDED.some((name) => name === obligationName(id))
    ? wayTo(context, subject, 'extension.grant', texts.extendOne)
    : '';
  const when =
    last === undefined
      ? html`<p>${texts.untold}</p>`
      : html`<p><b>${dueWords(last.due, audience)}</b></p><p class="${late ? 'late' : 'muted'}">${late ? html`<i class="diamond"></i> ` : ''}${latenessOf(last.due, audience, kind).words}</p>${last.closes === null ? '' : html`<p class="muted">${texts.closes(dueWords(last.closes, audience))}</p>`}`;
  return html`<li class="date"><div><h3>${taskWords(id, audience.lang).task}</h3><p>${subjectName(context, subject)}</p>${more === '' ? '' : html`<p>${more}</p>`}</div><div>${when}</div><div><h4>${texts.moved}</h4>${changes(context, date)}</div><div><h4>${texts.told}</h4>${reminders(context, date, notices)}${proofLink(context, subject, id)}</div></li>`;
}

const requestSchema = z.object({ until: z.string(), reason: z.string() });

/** What a cell asks for, and the ways to answer it. */
function requestItem(context: PageContext, { subject, obligation, entry }: OpenRequest): Html {
  const { audience } = context;
  const texts = deadlineTexts(audience.lang);
  const said =
    entry?.input.kind === 'event' ? requestSchema.safeParse(entry.input.event.payload).data : undefined;
  const due = obligation.deadlines.at(-1)?.due;
  const ways = [
    wayTo(context, subject, 'extension.grant', texts.grant),
    wayTo(context, subject, 'extension.refuse', texts.refuse),
  ].filter((way) => way !== '');
  return html`<li><b>${subjectName(context, subject)}</b>${said === undefined || entry === null ? '' : html` ${texts.asks(momentWords(Date.parse(said.until), audience), momentWords(entry.at, audience))}: <q>${said.reason}</q>`}${due === undefined ? '' : html` <span class="muted">${latenessOf(due, audience).words}</span>`}${ways.length === 0 ? '' : html`<span class="ways">${ways}</span>`}</li>`;
}

export interface DatesShown {
  dates: readonly OpenDate[];
  requests: readonly OpenRequest[];
  notices: readonly NoticeRow[];
  /** entries by which dates moved, newest first */
  log: PlacedEntry[];
  filter: DateFilter;
}

function filterForm(context: PageContext, dates: readonly OpenDate[], filter: DateFilter): Html {
  const { audience, campaign, campaigns } = context;
  const texts = deadlineTexts(audience.lang);
  const option = (value: string, words: string, chosen: string) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`;
  const names = [...new Set(dates.map(({ obligation }) => obligationName(obligation.id)))].filter(
    isObligationName,
  );
  const subjects = [...new Set(dates.map(({ subject }) => subject))];
  return html`<form method="get" action="/deadlines" class="filter" aria-label="${texts.filter}">${campaign.id === campaigns[0]?.id ? '' : html`<input type="hidden" name="campaign" value="${campaign.id}">`}
<label for="f-cell">${texts.cell}</label><select class="in" id="f-cell" name="cell">${option('', texts.all, filter.cell)}${subjects.map((one) => option(one, subjectName(context, one), filter.cell))}</select>
<label for="f-about">${texts.about}</label><select class="in" id="f-about" name="about">${option('', texts.all, filter.about)}${names.map((one) => option(one, taskWords(one, audience.lang).task, filter.about))}</select>
<button class="btn second">${texts.show}</button></form>`;
}

/** Days off that nobody has named yet, near which something is due: it may move once they are. */
function nearOpen({ audience, campaign }: PageContext, dates: readonly OpenDate[]): string[] {
  const days = dates.flatMap(({ obligation }) => {
    const due = obligation.deadlines.at(-1)?.due;
    return due === undefined ? [] : [lastDayInTime(due, audience.utcOffset)];
  });
  const open = campaign.plan.calendar.unannounced ?? [];
  return nearUnannounced(open, days).map((one) => unannouncedWords(one, audience.lang));
}

/** All that is due, what was given and asked for, and how it came to be. */
export function deadlinesPage(
  context: PageContext,
  { dates, requests, notices, log, filter }: DatesShown,
): Html {
  const texts = deadlineTexts(context.audience.lang);
  const { openDates: title } = textsOf(context.audience.lang);
  const fitting = dates.filter((date) => fits(date, filter));
  const shown = fitting.slice(0, MOST_SHOWN);
  const forAll = wayTo(context, 'campaign', 'deadline.extend', texts.extendAll);
  const body = html`<div class="wrap"><h1>${title}</h1>
${forAll === '' ? '' : html`<p>${forAll}</p>`}
${nearOpen(context, fitting).map((words) => html`<p class="note is-warn">${words}</p>`)}
<section class="sec" aria-labelledby="h-requests"><header><h2 id="h-requests">${texts.requests}</h2></header>
${requests.length === 0 ? html`<p class="muted">${texts.noRequests}</p>` : html`<ul class="rows">${requests.map((one) => requestItem(context, one))}</ul>`}</section>
<section class="sec" aria-labelledby="h-dates"><header><h2 id="h-dates">${title}</h2><span class="muted">${fitting.length === 0 ? '' : texts.counted(shown.length, fitting.length)}</span></header>
${dates.length === 0 ? '' : filterForm(context, dates, filter)}
${shown.length === 0 ? html`<p class="muted">${dates.length === 0 ? texts.nothing : texts.nothingSuch}</p>` : html`<ul class="rows dates">${shown.map((date) => dateItem(context, date, notices))}</ul>`}</section>
<section class="sec" aria-labelledby="h-moves"><header><h2 id="h-moves">${texts.log}</h2></header>
${log.length === 0 ? html`<p class="muted">${texts.noLog}</p>` : journalTable(context, log, notices, true)}</section></div>`;
  return page(context, title, ['board.css', 'cell.css', 'form.css', 'deadlines.css'], body);
}

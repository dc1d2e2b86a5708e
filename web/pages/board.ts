import { html } from 'hono/html';
import { isWorkingDay } from '../../domain/calendar/calendar.ts';
import { addDays, dateOf, type Instant, timeOf } from '../../domain/calendar/instant.ts';
import { seasonOf } from '../../domain/case/season-standings.ts';
import type { CampaignContent } from '../../domain/committee/committee-content.ts';
import type { OutboxNotice } from '../../domain/obligation/notice-state.ts';
import { anchorOf, calendarOf } from '../../domain/plan/shift.ts';
import type { Trouble } from '../../domain/trouble.ts';
import type { CellRow, NoticeRow, PlacedEntry } from '../../records/reading.ts';
import { dayAndMonth, dueDate, longDate, shortDate, weekday } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { journalLine, noticeKeys } from '../../words/journal/journal-line.ts';
import { lowerFirst, upperFirst } from '../../words/letter-case.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import {
  type Moment,
  merged,
  momentsAhead,
  NAMED,
  subjectName,
} from '../../words/obligation/moments-ahead.ts';
import { taskWords, whoWords } from '../../words/obligation/obligation-words.ts';
import { waitingHeadline } from '../../words/obligation/why-waiting.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { stageWord } from '../../words/stage-words.ts';
import { type Audience, plain } from '../../words/words.ts';
import { type Html, linkTo, nothingWords, type PageContext, page, whatCanBeDone } from '../page.ts';
import { prepareLink } from '../start/prepare-page.ts';
import type { BoardAsked } from './board-asked.ts';
import { slateFacts } from './board-slate.ts';
import { troublesSection } from './board-troubles.ts';
import { statesOf } from './lists.ts';
import { matrix } from './matrix.ts';

const DAY = 86_400_000;
const FEED = 10;

/** `Hôm nay, thứ Ba` for today, else the weekday. */
function dayName(day: string, { lang, now, utcOffset }: Audience): string {
  const name = weekday(day, lang);
  if (day !== dateOf(now, utcOffset)) return name;
  return `${textsOf(lang).today}, ${lang === 'vi' ? lowerFirst(name) : name}`;
}

/** The days off between two days of the agenda, in one line. */
function daysOff(after: string, before: string, { campaign, audience }: PageContext): Html | '' {
  const calendar = calendarOf(campaign.plan);
  const off: string[] = [];
  for (let day = addDays(after, 1); day < before; day = addDays(day, 1))
    if (!isWorkingDay(calendar, day)) off.push(day);
  if (off.length === 0) return '';
  const { lang } = audience;
  const names = off.map((day) => `${weekday(day, lang)} ${dayAndMonth(day)}`);
  return html`<li class="off">${names.join(', ')}: ${textsOf(lang).dayOff}</li>`;
}

function agenda(context: PageContext, moments: Moment[]): Html {
  const { audience } = context;
  const texts = textsOf(audience.lang);
  const today = dateOf(audience.now, audience.utcOffset);
  const days = [...new Set(moments.map(({ day }) => day))];
  const item = ({ moment: { hour, words, kind }, who }: { moment: Moment; who: string }) =>
    html`<li><span class="h">${hour ?? texts.dueMark}</span><span>${kind === 'appointment' ? html`<b>${words}</b>` : words} <span class="muted">· ${who}</span></span></li>`;
  return html`<section class="sec" aria-labelledby="h-next">
    <header><h2 id="h-next">${texts.twoWeeks}</h2></header>
    ${days.length === 0 ? html`<p class="muted">${nothingWords(context).soon}</p>` : ''}
    <ol class="days">${days.map((day, index) => {
      const items = merged(
        moments.filter((moment) => moment.day === day),
        audience,
      );
      return html`${daysOff(days[index - 1] ?? day, day, context)}<li class="day ${day === today ? 'today' : ''}"><p class="d"><b>${dayName(day, audience)}</b> <time datetime="${day}">${shortDate(day)}</time></p><ul>${items.map(item)}</ul></li>`;
    })}</ol>
  </section>`;
}

/** `Hôm nay, 08:00`, `Thứ Hai 16/12, 16:20`. */
const dayWords = (at: Instant, audience: Audience): string => {
  const day = dateOf(at, audience.utcOffset);
  const today = day === dateOf(audience.now, audience.utcOffset);
  const name = today ? textsOf(audience.lang).today : `${dayName(day, audience)} ${dayAndMonth(day)}`;
  return `${name}, ${timeOf(at, audience.utcOffset)}`;
};

const isReminder = ({ input, notices, from, to }: PlacedEntry): boolean =>
  input.kind === 'timer' && notices.some(({ step }) => step !== 'news') && from.join() === to.join();

/** Reminders of the same instant are shown once. */
function folded(entries: PlacedEntry[]): PlacedEntry[][] {
  const groups: PlacedEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && isReminder(first) && isReminder(entry) && first.at === entry.at) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function feedLine(context: PageContext, same: PlacedEntry[], notices: readonly OutboxNotice[]): Html {
  const { audience } = context;
  const [first] = same as [PlacedEntry];
  const { actor, deed, reason } = journalLine(first, audience, notices);
  const subjects = [...new Set(same.map(({ subject }) => subject))].filter((one) => one !== 'campaign');
  const where =
    subjects.length === 0
      ? ''
      : html` <span class="muted">· ${subjects.map((one) => audience.names.cell(one)).join(', ')}</span>`;
  const keys = noticeKeys(same);
  const told = notices.filter(
    ({ subject, notice }) => keys.includes(notice.key) && same.some((entry) => entry.subject === subject),
  );
  const states =
    told.length === 0 ? dictionaryOf(audience.lang).noticeStates.asked : statesOf(told, audience);
  const said = same.length === 1 ? deed : textsOf(audience.lang).reminders(same.length, states);
  const because = reason === null ? '' : html`: <q>${reason}</q>`;
  return html`<li><time class="when">${dayWords(first.at, audience)}</time><p><b>${actor}</b> ${said}${because}${where}</p></li>`;
}

function feed(context: PageContext, entries: PlacedEntry[], notices: readonly OutboxNotice[]): Html {
  const texts = textsOf(context.audience.lang);
  return html`<section class="sec" aria-labelledby="h-feed">
    <header><h2 id="h-feed">${texts.recent}</h2><a class="small" href="${linkTo(context, '/journal')}">${texts.wholeJournal}</a></header>
    ${entries.length === 0 ? html`<p class="muted">${nothingWords(context).recorded}</p>` : ''}
    <ol class="rows feed">${folded(entries)
      .slice(0, FEED)
      .map((same) => feedLine(context, same, notices))}</ol>
  </section>`;
}

/** What the campaign itself owes; its cells' obligations are in their rows. */
function ownObligations({ campaign, audience }: PageContext): Html | '' {
  const { lang } = audience;
  const texts = textsOf(lang);
  const { obligations } = campaign.standing;
  if (obligations.length === 0) return '';
  return html`<section class="sec own" aria-labelledby="h-own">
    <header><h2 id="h-own">${texts.ownTasks}</h2></header>
    <ul class="rows">${obligations.map(({ id, kind, holder, deadlines }) => {
      const due = deadlines.at(-1)?.due;
      const late = due === undefined ? null : latenessOf(due, audience, kind);
      return html`<li id="${id}"><p><b>${taskWords(id, lang).task}</b><br><span class="small muted">${upperFirst(whoWords(holder, audience).text)}</span></p>${due === undefined || late === null ? '' : html`<p class="due"><span class="${late.tone ?? ''}">${late.words}</span><br><time class="small muted">${dueDate(due, audience)}</time></p>`}</li>`;
    })}</ul>
  </section>`;
}

function facts(context: PageContext, cells: CellRow[], moments: Moment[]): Html {
  const { audience, campaign } = context;
  const { lang, now, utcOffset, names } = audience;
  const texts = textsOf(lang);
  const nothing = nothingWords(context);
  const first = dateOf(campaign.startedAt, utcOffset);
  const last = addDays(anchorOf(campaign.plan), 14);
  const dayOf = (date: string) => Math.round((Date.parse(date) - Date.parse(first)) / DAY) + 1;
  const of = Math.max(dayOf(last), 1);
  const day = Math.min(Math.max(dayOf(dateOf(now, utcOffset)), 1), of);
  const late = cells.filter(({ standing }) => standing.late && !standing.ended);
  const next = moments.find(({ kind }) => kind !== 'step') ?? moments[0];
  const headline = waitingHeadline(campaign.standing, audience);
  const owed = ({ cell, standing }: CellRow) =>
    `${names.cell(cell)}: ${standing.foremost === null ? '' : lowerFirst(taskWords(standing.foremost, lang).task)}`;
  return html`<dl class="facts">
    <div><dt>${texts.campaign}</dt><dd class="big">${texts.day(day)} <span>/ ${of}</span></dd><dd><progress class="meter" max="${of}" value="${day}" aria-label="${texts.campaign}"></progress></dd><dd class="small muted">${texts.from(shortDate(first), shortDate(last))}</dd></div>
    <div><dt>${texts.overdue}</dt><dd class="big ${late.length > 0 ? 'late' : ''}">${texts.cells(late.length)}</dd><dd class="small muted">${late.length === 0 ? nothing.overdue : late.slice(0, NAMED).map(owed).join('; ')}${late.length > NAMED ? ` ${texts.andMore(late.length - NAMED)}` : ''}</dd></div>
    <div><dt>${texts.next}</dt><dd class="big">${next === undefined ? '–' : latenessOf(next.at + 1, audience, 'appointment').words}</dd><dd class="small muted">${next === undefined ? nothing.ahead : html`<time>${longDate(next.day, lang)}${next.hour === null ? '' : `, ${next.hour}`}</time>: ${lowerFirst(next.words)} (${subjectName(next.subject, audience)})`}</dd></div>
    <div><dt>${texts.waitingOn}</dt><dd class="big">${stageWord(campaign.standing.stage, campaign.plan.quarter, lang)}</dd><dd class="small muted">${plain(headline)}</dd></div>
  </dl>`;
}

/** The campaign at a glance, for the committee. */
export function boardPage(
  context: PageContext,
  cells: CellRow[],
  {
    journal,
    notices,
    content,
    troubles,
  }: {
    journal: PlacedEntry[];
    notices: NoticeRow[];
    content: Partial<CampaignContent>;
    troubles: readonly Trouble[];
  },
  asked: BoardAsked,
): Html {
  const { campaign, campaigns, audience } = context;
  const { document } = campaign.plan;
  const texts = textsOf(audience.lang);
  const moments = momentsAhead(audience, seasonOf(campaign.standing, cells));
  const title = texts.title(campaign.plan);
  const others =
    campaigns.length < 2
      ? ''
      : html`<nav class="views campaigns" aria-label="${texts.campaigns}">${campaigns.map((one) => html`<a href="/?campaign=${encodeURIComponent(one.id)}"${one.id === campaign.id ? html` aria-current="true"` : ''}>${one.id}</a>`)}</nav>`;
  const body = html`<div class="head"><div class="wrap">
    <p class="crumb">${texts.plan(document.number)} · ${document.issuer}</p>
    <h1>${title}</h1>
    ${prepareLink(context)}${whatCanBeDone(context, 'campaign')}
    ${others}
    ${facts(context, cells, moments)}
  </div></div>
  <div class="wrap">
    ${troublesSection(context, troubles)}
    ${slateFacts(context, content, cells)}
    ${ownObligations(context)}
    ${matrix(context, cells, asked)}
    <div class="lower">${agenda(context, moments)}${feed(context, journal, notices)}</div>
  </div>`;
  return page(context, title, ['board.css', 'appraisal.css'], body);
}

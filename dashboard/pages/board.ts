import { html } from 'hono/html';
import { isWorkingDay } from '../../domain/calendar.ts';
import { addDays, dateOf, type Instant, timeOf } from '../../domain/instant.ts';
import type { Standing } from '../../domain/journal.ts';
import { calendarOf, firstSession } from '../../domain/shift.ts';
import { endsADay, longDate, momentWords, shortDate } from '../../domain/words/dates.ts';
import { journalLine } from '../../domain/words/journal-line.ts';
import { latenessOf } from '../../domain/words/lateness.ts';
import { stepWords, taskWords } from '../../domain/words/obligation-words.ts';
import { whyWaiting } from '../../domain/words/why-waiting.ts';
import { plain } from '../../domain/words/words.ts';
import type { CellRow, PlacedEntry } from '../../records/reading.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { textsOf } from '../texts.ts';
import { matrix } from './matrix.ts';

const DAY = 86_400_000;

interface Moment {
  at: Instant;
  /** a due instant that ends a day stands at that day, without an hour */
  day: string;
  hour: string | null;
  subject: string;
  words: string;
  strong: boolean;
}

/** Everything that comes by itself in the next two weeks: dues, reminders, sessions. */
function momentsAhead(
  { audience }: PageContext,
  subjects: { subject: string; standing: Standing }[],
): Moment[] {
  const { now, utcOffset, lang } = audience;
  const moments = subjects.flatMap(({ subject, standing }) =>
    standing.obligations.flatMap((obligation): Moment[] => {
      const due = obligation.deadlines.at(-1)?.due;
      const task = taskWords(obligation.id, lang).task;
      const steps = obligation.ahead.map(
        ({ step, at }): Moment => ({
          at,
          day: dateOf(at, utcOffset),
          hour: timeOf(at, utcOffset),
          subject,
          words: `${task} · ${stepWords(step, lang, { kind: obligation.kind })}`,
          strong: false,
        }),
      );
      if (due === undefined || due <= now) return steps;
      const whole = endsADay(due, utcOffset);
      return [
        ...steps,
        {
          at: whole ? due - 1 : due,
          day: dateOf(whole ? due - 1 : due, utcOffset),
          hour: whole ? null : timeOf(due, utcOffset),
          subject,
          words: task,
          strong: obligation.kind === 'appointment',
        },
      ];
    }),
  );
  return moments.filter(({ at }) => at > now && at < now + 14 * DAY).sort((a, b) => a.at - b.at);
}

/** Equal words at one instant stand once, with the number of cells. */
function merged(
  context: PageContext,
  moments: Moment[],
): { hour: string | null; words: string; who: string; strong: boolean }[] {
  const { audience } = context;
  const groups = new Map<string, Moment[]>();
  for (const moment of moments) {
    const key = `${moment.at}/${moment.words}`;
    groups.set(key, [...(groups.get(key) ?? []), moment]);
  }
  return [...groups.values()].map((same) => {
    const [first] = same as [Moment];
    const names = same.map(({ subject }) =>
      subject === 'campaign' ? textsOf(audience.lang).campaign : audience.names.cell(subject),
    );
    return {
      hour: first.hour,
      words: first.words,
      strong: first.strong,
      who: names.length > 2 ? textsOf(audience.lang).cells(names.length) : names.join(', '),
    };
  });
}

function agenda(context: PageContext, moments: Moment[]): Html {
  const { audience, campaign } = context;
  const { lang } = audience;
  const texts = textsOf(lang);
  const today = dateOf(audience.now, audience.utcOffset);
  const days = [...new Set(moments.map(({ day }) => day))];
  const calendar = calendarOf(campaign.plan);
  return html`<section class="sec" aria-labelledby="h-next">
    <header><h2 id="h-next">${texts.twoWeeks}</h2></header>
    ${days.length === 0 ? html`<p class="muted">${texts.quiet}</p>` : ''}
    <ol class="days">${days.map(
      (day) =>
        html`<li class="day ${day === today ? 'today' : ''}"><p class="d"><b>${day === today ? texts.today : longDate(day, lang).replace(/ \d.*$/, '')}</b> <time datetime="${day}">${shortDate(day)}</time></p><ul>${merged(
          context,
          moments.filter((moment) => moment.day === day),
        ).map(
          ({ hour, words, who, strong }) =>
            html`<li><span class="h">${hour ?? texts.dueMark}</span><span>${strong ? html`<b>${words}</b>` : words} <span class="muted">· ${who}</span></span></li>`,
        )}</ul></li>`,
    )}</ol>
    ${isWorkingDay(calendar, today) ? '' : html`<p class="small muted">${longDate(today, lang)}</p>`}
  </section>`;
}

function feed(context: PageContext, entries: PlacedEntry[]): Html {
  const { audience } = context;
  const texts = textsOf(audience.lang);
  return html`<section class="sec" aria-labelledby="h-feed">
    <header><h2 id="h-feed">${texts.recent}</h2><a class="small" href="${linkTo(context, '/journal')}">${texts.wholeJournal}</a></header>
    ${entries.length === 0 ? html`<p class="muted">${texts.noJournal}</p>` : ''}
    <ol class="rows feed">${entries.map((entry) => {
      const { actor, deed } = journalLine(entry, audience);
      const where =
        entry.subject === 'campaign'
          ? ''
          : html` <span class="muted">· ${audience.names.cell(entry.subject)}</span>`;
      return html`<li><time class="when">${momentWords(entry.at, audience)}</time><p><b>${actor}</b> ${deed}${where}</p></li>`;
    })}</ol>
  </section>`;
}

function facts(context: PageContext, cells: CellRow[], moments: Moment[]): Html {
  const { audience, campaign } = context;
  const { lang, now, utcOffset, names } = audience;
  const texts = textsOf(lang);
  const first = dateOf(campaign.startedAt, utcOffset);
  const last = addDays(firstSession(campaign.plan), 14);
  const dayOf = (date: string) => Math.round((Date.parse(date) - Date.parse(first)) / DAY) + 1;
  const of = Math.max(dayOf(last), 1);
  const day = Math.min(Math.max(dayOf(dateOf(now, utcOffset)), 1), of);
  const late = cells.filter(({ standing }) => standing.late && !standing.ended);
  const [next] = moments;
  const why = whyWaiting(campaign.standing, audience);
  return html`<dl class="facts">
    <div><dt>${texts.campaign}</dt><dd><p class="big">${texts.day(day, of)}</p><progress class="vh" max="${of}" value="${day}"></progress><p class="small muted">${texts.from(shortDate(first), shortDate(last))}</p></dd></div>
    <div><dt>${texts.overdue}</dt><dd><p class="big ${late.length > 0 ? 'late' : ''}">${texts.cells(late.length)}</p><p class="small muted">${late.length === 0 ? texts.nobodyLate : late.map(({ cell }) => names.cell(cell)).join(', ')}</p></dd></div>
    <div><dt>${texts.next}</dt><dd><p class="big">${next === undefined ? '–' : latenessOf(next.at, audience, 'appointment').words}</p><p class="small muted">${next === undefined ? texts.nothingAhead : `${momentWords(next.at, audience)}: ${next.words}`}</p></dd></div>
    <div><dt>${texts.waitingOn}</dt><dd><p>${plain(why.headline)}</p></dd></div>
  </dl>`;
}

/** The campaign at a glance, for the committee. */
export function boardPage(
  context: PageContext,
  cells: CellRow[],
  entries: PlacedEntry[],
  view: string,
): Html {
  const { campaign, campaigns, audience } = context;
  const { document, year } = campaign.plan;
  const texts = textsOf(audience.lang);
  const moments = momentsAhead(context, [
    { subject: 'campaign', standing: campaign.standing },
    ...cells.map(({ cell, standing }) => ({ subject: cell, standing })),
  ]);
  const title =
    audience.lang === 'vi'
      ? `Kiểm tra, công nhận và xếp loại chi bộ năm ${year}`
      : `Inspection, recognition and rating of cells ${year}`;
  const others =
    campaigns.length < 2
      ? ''
      : html`<nav class="views" aria-label="${texts.campaigns}">${campaigns.map((one) => html`<a href="/?campaign=${encodeURIComponent(one.id)}"${one.id === campaign.id ? html` aria-current="true"` : ''}>${one.id}</a>`)}</nav>`;
  const body = html`<div class="head"><div class="wrap">
    <p class="crumb">${document.number} · ${document.issuer}</p>
    <h1>${title}</h1>
    ${others}
    ${facts(context, cells, moments)}
  </div></div>
  <div class="wrap">
    ${matrix(context, cells, view)}
    <div class="lower">${agenda(context, moments)}${feed(context, entries)}</div>
  </div>`;
  return page(context, title, ['board.css'], body);
}

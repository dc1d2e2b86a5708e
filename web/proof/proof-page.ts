import { html } from 'hono/html';
import type { DeadlineEntry } from '../../domain/journal/journal.ts';
import { reachedAt, toldState } from '../../domain/obligation/notice-state.ts';
import type { NoticeRow } from '../../records/reading.ts';
import { dueWords, momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { journalLine } from '../../words/journal/journal-line.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { stepWords, taskWords, whoWords } from '../../words/obligation/obligation-words.ts';
import { toldNotes } from '../../words/obligation/told-words.ts';
import { proofTexts } from '../../words/pages/proof-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import type { TimeOwed } from './times-owed.ts';

/** How somebody was asked for something: one page, whose every line is in a record. */

interface Line {
  at: number;
  what: Html | string;
  to?: string;
  fate?: string;
  source: string;
  isOver?: boolean;
}

/** The notices of one time of owing it: those asked for before the next one begins. */
const ofTime = (rows: readonly NoticeRow[], { view }: TimeOwed, next: TimeOwed | undefined): NoticeRow[] =>
  rows.filter(
    ({ notice }) =>
      notice.about === view.id &&
      notice.at >= view.openedAt &&
      notice.at < (next?.view.openedAt ?? Number.POSITIVE_INFINITY),
  );

function noticeLine({ notice, role, person, ...row }: NoticeRow, time: TimeOwed, context: PageContext): Line {
  const { audience } = context;
  const { lang, ladder, names } = audience;
  const texts = proofTexts(lang);
  const state = dictionaryOf(lang).noticeStates[toldState(row)];
  return {
    at: notice.at,
    what: upperFirst(stepWords(notice.step, lang, { kind: time.view.kind, ladder })),
    to: role === 'copy' ? `${names.person(person)} (${texts.copy})` : names.person(person),
    // what waits has not happened at any time
    fate:
      row.state === 'queued'
        ? state
        : [state, momentWords(reachedAt(row), audience), ...toldNotes(row, audience)].join(', '),
    source: texts.outbox,
  };
}

/** A due date that was set anew, or the instant after which nothing is taken any more. */
function moveLine(
  { at, who, why, due, closes }: DeadlineEntry,
  before: DeadlineEntry | undefined,
  { audience }: PageContext,
): Line {
  const texts = proofTexts(audience.lang);
  const because = who === 'plan' ? why : `${audience.names.person(who)}: ${why}`;
  const what =
    before?.due === due
      ? texts.closingMoved(closes === null ? null : momentWords(closes, audience), because)
      : texts.moved(dueWords(due, audience), because);
  return { at, what, source: texts.plan };
}

/** What happened while it was owed, and what is still to come, by time. */
function linesOf(time: TimeOwed, rows: readonly NoticeRow[], context: PageContext): Line[] {
  const { audience } = context;
  const { lang, ladder, now } = audience;
  const texts = proofTexts(lang);
  const { view, began, ended } = time;
  const step = (id: string) => upperFirst(stepWords(id, lang, { kind: view.kind, ladder }));
  const due = view.deadlines.at(-1)?.due ?? null;
  const until = ended?.at ?? now;
  const [, ...moves] = view.deadlines;
  const deed = (entry: TimeOwed['began']) => {
    const line = journalLine(entry, audience, rows);
    return `${line.actor} ${line.deed}`;
  };
  const lines: Line[] = [
    { at: view.openedAt, what: html`${texts.began}: ${deed(began)}`, source: texts.journal(began.seq) },
    ...rows.map((row) => noticeLine(row, time, context)),
    ...moves.map((move, index) => moveLine(move, view.deadlines[index], context)),
    ...view.missed.map(({ step: id, at }) => ({
      at,
      what: step(id),
      fate: texts.missed,
      source: texts.plan,
    })),
    ...(due !== null && view.kind === 'task' && until >= due
      ? [{ at: due, what: texts.over, source: texts.plan, isOver: true }]
      : []),
    ...(ended === null
      ? view.ahead.map(({ step: id, at }) => ({ at, what: step(id), fate: texts.ahead, source: texts.plan }))
      : [{ at: ended.at, what: deed(ended), source: texts.journal(ended.seq) }]),
  ];
  return lines.toSorted((a, b) => a.at - b.at);
}

function outcome({ view, ended }: TimeOwed, context: PageContext): Html {
  const { audience } = context;
  const texts = proofTexts(audience.lang);
  const due = view.deadlines.at(-1)?.due ?? null;
  const inside = (now: number) => {
    if (due === null) return texts.untimed;
    const { words, tone } = latenessOf(due, { ...audience, now }, view.kind);
    return dictionaryOf(audience.lang).time.inside(words, tone === 'late');
  };
  if (ended === null)
    return html`<span class="${view.late ? 'late' : ''}">${texts.open(due === null ? '' : inside(audience.now))}</span>`;
  const isLate = due !== null && view.kind === 'task' && ended.at >= due;
  const how = due === null ? texts.untimed : isLate ? inside(ended.at) : texts.inTime;
  return html`<span class="${isLate ? 'late' : ''}">${texts.ended(momentWords(ended.at, audience), how)}</span>`;
}

function section(
  time: TimeOwed,
  index: number,
  all: readonly TimeOwed[],
  rows: readonly NoticeRow[],
  context: PageContext,
): Html {
  const { audience } = context;
  const texts = proofTexts(audience.lang);
  const { columns } = texts;
  const due = time.view.deadlines.at(-1)?.due;
  const head = (name: string) => html`<th role="columnheader" scope="col">${name}</th>`;
  const line = ({ at, what, to = '', fate = '', source, isOver = false }: Line) =>
    html`<tr role="row"${isOver ? html` class="over"` : ''}><td role="cell"><time>${momentWords(at, audience)}</time></td><td role="cell">${isOver ? html`<span class="tag late"><i class="diamond"></i> ${what}</span>` : what}</td><td role="cell">${to}</td><td role="cell">${fate}</td><td role="cell" class="muted">${source}</td></tr>`;
  const id = `h-time-${index}`;
  return html`<section class="sec" aria-labelledby="${id}"><header><h2 id="${id}">${texts.time(index + 1, all.length)}</h2></header>
<dl class="dl"><dt>${texts.holder}</dt><dd>${upperFirst(whoWords(time.view.holder, audience).text)}</dd><dt>${texts.due}</dt><dd>${due === undefined ? texts.untimed : dueWords(due, audience)}</dd><dt>${texts.outcome}</dt><dd>${outcome(time, context)}</dd></dl>
<table role="table" class="tbl chase"><caption class="vh">${texts.caption}</caption><thead role="rowgroup"><tr role="row">${head(columns.when)}${head(columns.what)}${head(columns.to)}${head(columns.fate)}${head(columns.source)}</tr></thead>
<tbody role="rowgroup">${linesOf(time, ofTime(rows, time, all[index + 1]), context).map(line)}</tbody></table></section>`;
}

/** @param times at least one, oldest first @param rows the subject's notices */
export function proofPage(
  context: PageContext,
  subject: string,
  times: readonly TimeOwed[],
  rows: readonly NoticeRow[],
): Html {
  const { audience, campaign } = context;
  const { lang, names, now, utcOffset } = audience;
  const texts = proofTexts(lang);
  const { document } = campaign.plan;
  const id = times[0]?.view.id ?? '';
  const where = subject === 'campaign' ? textsOf(lang).campaign : names.cell(subject);
  const title = `${taskWords(id, lang).task}: ${where}`;
  const back = subject === 'campaign' ? '/' : `/cells/${encodeURIComponent(subject)}`;
  return page(
    context,
    title,
    ['cell.css', 'form.css', 'desk.css'],
    html`<div class="wrap desk proof"><p class="crumb"><a href="${linkTo(context, back)}">${where}</a> / ${texts.title}</p>
<p class="issuer" lang="vi"><b>${document.issuer}</b><br>${document.type} ${document.number} · ${texts.of(campaign.plan)}</p>
<h1>${title}</h1><p class="muted">${texts.zone(utcOffset, momentWords(now, audience))} ${texts.notOpened}</p>
${times.map((time, index) => section(time, index, times, rows, context))}</div>`,
  );
}

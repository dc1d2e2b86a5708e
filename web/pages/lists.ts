import { html } from 'hono/html';
import { dateOf, timeOf } from '../../domain/calendar/instant.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import { type OutboxNotice, toldState } from '../../domain/obligation/notice-state.ts';
import type { NoticeRow, PlacedEntry } from '../../records/reading.ts';
import { dayAndTime, longDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { journalLine } from '../../words/journal/journal-line.ts';
import { shortText } from '../../words/mail/notice-mail.ts';
import { isObligation, stepWords, taskWords } from '../../words/obligation/obligation-words.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { type Html, nothingWords, type PageContext, page } from '../page.ts';

/** The journal, newest first, grouped by day. */
export function journalTable(
  context: PageContext,
  entries: PlacedEntry[],
  notices: readonly OutboxNotice[],
  withSubject: boolean,
): Html {
  const { audience } = context;
  const { lang, utcOffset, names } = audience;
  if (entries.length === 0) return html`<p class="muted">${nothingWords(context).recorded}</p>`;
  let day = '';
  return html`<table role="table" class="tbl log"><caption class="vh">${textsOf(lang).journalCaption}</caption><thead role="rowgroup" class="vh"><tr role="row"><th role="columnheader" scope="col">${textsOf(lang).date}</th><th role="columnheader" scope="col">${textsOf(lang).when}</th><th role="columnheader" scope="col">${textsOf(lang).about}</th></tr></thead><tbody role="rowgroup">${entries.map(
    (entry) => {
      const date = dateOf(entry.at, utcOffset);
      const first = date !== day;
      day = date;
      const { actor, deed, change, reason } = journalLine(entry, audience, notices);
      const where =
        withSubject && entry.subject !== 'campaign'
          ? html` <span class="muted">· ${names.cell(entry.subject)}</span>`
          : '';
      return html`<tr role="row" class="${first ? 'first' : ''}"><td role="cell" class="d">${first ? longDate(date, lang) : html`<span class="vh">${longDate(date, lang)}</span>`}</td><td role="cell" class="t">${timeOf(entry.at, utcOffset)}</td><td role="cell"><b>${actor}</b> ${deed}${where}${reason === null ? '' : html`: <q>${reason}</q>`}${change === null ? '' : html`<br><span class="small muted">${change.from} → ${change.to}</span>`}</td></tr>`;
    },
  )}</tbody></table>`;
}

/** What a notice is about, in a column: `Nộp hồ sơ · trước hạn 3 ngày làm việc`. */
export const aboutOf = (
  { notice }: Pick<OutboxNotice, 'notice'>,
  { lang, ladder }: Pick<Audience, 'lang' | 'ladder'>,
): string =>
  isObligation(notice.about)
    ? `${taskWords(notice.about, lang).task} · ${stepWords(notice.step, lang, { ladder })}`
    : wordOf(dictionaryOf(lang).news, notice.about);

/** How many people are in each state: `đã gửi 5, cần báo trực tiếp 2`. A single state has no number. */
export function statesOf(rows: readonly OutboxNotice[], { lang }: Audience): string {
  const words = dictionaryOf(lang).noticeStates;
  const byState = [...Map.groupBy(rows, toldState)];
  if (byState.length === 1) return byState.map(([state]) => words[state]).join();
  return byState.map(([state, some]) => `${words[state]} ${some.length}`).join(', ');
}

function noticeRow(
  context: PageContext,
  rows: NoticeRow[],
  standings: Standings,
  withSubject: boolean,
): Html {
  const { audience } = context;
  const { lang, names, utcOffset } = audience;
  const texts = textsOf(lang);
  const [first] = rows as [NoticeRow];
  const { notice, subject } = first;
  const standing = standings.get(subject) ?? null;
  const told = rows
    .filter(({ state }) => state === 'toBeTold')
    .map(
      (row) =>
        html`<span class="copy"><span class="small muted">${texts.toTell(names.person(row.person))}</span><br>${shortText({ subject, role: row.role, notice, standing }, row.person, context.baseUrl, audience)}</span>`,
    );
  const failed = rows
    .filter(({ state, detail }) => state === 'failed' && detail !== null)
    .map(
      ({ person, detail }) => html`<br><span class="small muted">${names.person(person)}: ${detail}</span>`,
    );
  const people = (role: NoticeRow['role']) =>
    rows.filter((row) => row.role === role).map(({ person }) => names.person(person));
  const copies = people('copy');
  const where =
    withSubject && subject !== 'campaign' ? html` <span class="muted">· ${names.cell(subject)}</span>` : '';
  const when = dayAndTime(notice.at, utcOffset);
  return html`<tr role="row"><td role="cell" class="d"><time>${when}</time></td><td role="cell">${aboutOf(first, audience)}${where}${told}</td><td role="cell" class="muted">${[...people('to'), ...(copies.length === 0 ? [] : [texts.copyTo(copies.join(', '))])].join(', ')}</td><td role="cell" class="state">${statesOf(rows, audience)}${failed}</td></tr>`;
}

type Standings = ReadonlyMap<string, Standing>;

/** Notices with their state, newest first; whoever has no address gets a short text to copy. */
export function noticeTable(
  context: PageContext,
  notices: NoticeRow[],
  standings: Standings,
  withSubject: boolean,
): Html {
  const texts = textsOf(context.audience.lang);
  if (notices.length === 0) return html`<p class="muted">${nothingWords(context).mails}</p>`;
  const groups = [...Map.groupBy(notices, ({ subject, notice }) => `${subject}/${notice.key}`).values()];
  groups.sort((a, b) => (b[0]?.notice.at ?? 0) - (a[0]?.notice.at ?? 0));
  return html`<table role="table" class="tbl log mails">
    <caption class="vh">${texts.noticesCaption}</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.when}</th><th role="columnheader" scope="col">${texts.about}</th><th role="columnheader" scope="col">${texts.to}</th><th role="columnheader" scope="col" class="r">${texts.state}</th></tr></thead>
    <tbody role="rowgroup">${groups.map((rows) => noticeRow(context, rows, standings, withSubject))}</tbody></table>`;
}

const listPage = (context: PageContext, title: string, body: Html): Html =>
  page(
    context,
    title,
    ['board.css', 'cell.css'],
    html`<div class="wrap"><h1 class="name">${title}</h1><section class="sec body tablewrap" aria-label="${title}">${body}</section></div>`,
  );

export const journalPage = (context: PageContext, entries: PlacedEntry[], notices: NoticeRow[]): Html =>
  listPage(context, textsOf(context.audience.lang).journal, journalTable(context, entries, notices, true));

export const mailsPage = (context: PageContext, notices: NoticeRow[], standings: Standings): Html =>
  listPage(context, textsOf(context.audience.lang).mails, noticeTable(context, notices, standings, true));

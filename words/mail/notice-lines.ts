import { dateOf, timeOf } from '../../domain/calendar/instant.ts';
import type { Stands } from '../../domain/case/season-standings.ts';
import type { Notice, ObligationKind, SessionView, Standing } from '../../domain/journal/journal.ts';
import { OBLIGATIONS, obligationName } from '../../domain/obligation/obligations.ts';
import { dueWords, endsADay, lastDayInTime, momentWords, shortDate } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { lowerFirst } from '../letter-case.ts';
import { latenessOf } from '../obligation/lateness.ts';
import {
  aboveWords,
  closingWords,
  isObligation,
  stepEffect,
  taskWords,
  whoWords,
} from '../obligation/obligation-words.ts';
import { refusedCommandWords } from '../refusals/refused-command-words.ts';
import { type Audience, wordOf } from '../words.ts';
import { digestLines, digestLists, overdueCount } from './digest-lists.ts';
import type { MailList } from './mail-frame.ts';
import { newsLines } from './news-lines.ts';

/** One notice for one person. */
export interface NoticeFor {
  /** `campaign`, or the cell's id */
  subject: string;
  role: 'to' | 'copy';
  notice: Notice;
  /** what stands of the subject now: gives session and steps to come; null when not at hand */
  standing: Standing | null;
  /** what the cell has raised and nobody has answered, where it is at hand */
  questions?: readonly string[];
  /** what stands of the campaign and of all its cells, in a digest */
  season?: readonly Stands[];
}

const isDigest = ({ notice: { about } }: NoticeFor): boolean => about === 'weeklyDigest';

/** What a digest lists below its lines; nothing else has any. */
export const noticeLists = (item: NoticeFor, audience: Audience): MailList[] =>
  isDigest(item) && item.season !== undefined ? digestLists(item.season, audience) : [];

const cellOf = ({ subject }: NoticeFor, { names }: Audience): string | null =>
  subject === 'campaign' ? null : names.cell(subject);

const kindOf = (about: string): ObligationKind => OBLIGATIONS[obligationName(about)].kind;

/** What a notice is about, with its cell: `Nộp hồ sơ chi bộ Đội QLTT số 3`. */
export function aboutWords(item: NoticeFor, audience: Audience): string {
  const { mail, news } = dictionaryOf(audience.lang);
  const { about } = item.notice;
  const cell = cellOf(item, audience);
  return isObligation(about)
    ? mail.about(obligationName(about), taskWords(about, audience.lang).task, cell)
    : mail.newsAbout(wordOf(news, about), cell);
}

/** The due date without weekday: `hết ngày 10/12/2024`, `17:00 ngày 11/12/2024`. */
export function briefDue(due: number, { lang, utcOffset }: Audience): string {
  const hour = endsADay(due, utcOffset) ? null : timeOf(due, utcOffset);
  return dictionaryOf(lang).time.brief(shortDate(lastDayInTime(due, utcOffset)), hour);
}

/** The subject line of one notice: task and date. */
export function subjectOf(item: NoticeFor, audience: Audience): string {
  const { mail } = dictionaryOf(audience.lang);
  const about = aboutWords(item, audience);
  const { due } = item.notice;
  if (isDigest(item) && item.season !== undefined)
    return `${about}: ${lowerFirst(overdueCount(item.season, audience))}`;
  if (due === null || !isObligation(item.notice.about)) return about;
  const kind = kindOf(item.notice.about);
  if (kind === 'appointment') return mail.subjectAppointment(about, momentWords(due, audience));
  const date = briefDue(due, audience);
  if (kind === 'window') return mail.subjectWindow(about, date);
  const { words, tone, days } = latenessOf(due, audience);
  if (tone === 'late') return mail.subjectLate(words, about, date);
  return days === 0 ? mail.subjectToday(about, date) : mail.subjectDue(about, date);
}

function sessionLines(session: SessionView | null, audience: Audience): string[] {
  if (session === null || session.state === 'unscheduled') return [];
  const { mail } = dictionaryOf(audience.lang);
  const { utcOffset } = audience;
  const sameDay = dateOf(session.startsAt, utcOffset) === dateOf(session.endsAt, utcOffset);
  return [
    mail.timeLine(
      momentWords(session.startsAt, audience),
      sameDay ? timeOf(session.endsAt, utcOffset) : null,
    ),
    ...(session.venue === '' ? [] : [mail.venueLine(session.venue)]),
  ];
}

function whenLines(item: NoticeFor, due: number, audience: Audience): string[] {
  const { mail, time } = dictionaryOf(audience.lang);
  const { about } = item.notice;
  const kind = kindOf(about);
  const { words, tone } = latenessOf(due, audience, kind);
  const lateness = time.inside(words, tone === 'late');
  if (kind === 'window') return [mail.windowLine(dueWords(due, audience), lateness)];
  if (kind === 'task') return [mail.dueLine(dueWords(due, audience), lateness)];
  const lines = sessionLines(item.standing?.session ?? null, audience);
  return lines.length > 0 ? lines : [mail.timeLine(momentWords(due, audience), null)];
}

/** How long it will be from when this was sent, where there is no date yet. */
function withinLines({ notice: { values } }: NoticeFor, audience: Audience): string[] {
  const { within } = values;
  return typeof within === 'number' ? [dictionaryOf(audience.lang).mail.withinLine(within)] : [];
}

function nextLines(item: NoticeFor, audience: Audience): string[] {
  const { mail, waiting } = dictionaryOf(audience.lang);
  const { about, due, values } = item.notice;
  const { undone } = taskWords(about, audience.lang);
  const view = item.standing?.obligations.find(
    ({ id, deadlines }) => id === about && deadlines.at(-1)?.due === due,
  );
  const next = view?.ahead[0];
  const lines: string[] = [];
  if (values.last === true) lines.push(mail.lastReminder);
  else if (next && view.kind === 'task') {
    const { copy, last } = stepEffect(next.step, audience.ladder);
    const above = copy ? aboveWords(view.holder, audience) : null;
    lines.push(waiting.unlessDone(momentWords(next.at, audience), undone, above, last));
  }
  // where only the closing has moved since, the newest one counts
  const closes = view?.deadlines.at(-1)?.closes ?? values.closes;
  const consequence = closingWords(obligationName(about), audience);
  if (typeof closes === 'number' && closes > audience.now && consequence !== null) {
    lines.push(waiting.closes(dueWords(closes, audience), undone, consequence));
  } else if (typeof closes === 'number' && closes <= audience.now) {
    lines.push(waiting.hasClosed(momentWords(closes, audience)));
  }
  return lines;
}

/** What is to be handed in: with the first notice of a dossier its reports, of a completion what was noted. */
function handInLines({ notice, standing }: NoticeFor, audience: Audience): string[] {
  const { mail } = dictionaryOf(audience.lang);
  const { about, step } = notice;
  if (about === 'dossier' && step === 'opening')
    return [mail.handInLine(audience.names.reports().join('; '))];
  const deadline = standing?.obligations.find(({ id }) => id === about)?.deadlines.at(-1);
  return about === 'dossierCompletion' && deadline !== undefined && deadline.who !== 'plan'
    ? [mail.completeLine(deadline.why.replace(/[.\s]+$/, ''))]
    : [];
}

/** What a cell has raised, to whoever owes it an answer. */
const questionLines = ({ notice: { about }, questions = [] }: NoticeFor, { lang }: Audience): string[] =>
  about === 'guidance' ? questions.map((text) => dictionaryOf(lang).mail.questionLine(text)) : [];

/** The cells that the office has to tell, as they stand now. */
function untoldLines({ notice, standing }: NoticeFor, audience: Audience): string[] {
  const cells = standing?.of === 'campaign' ? standing.facts.untoldCells : [];
  if (notice.about !== 'telling' || cells.length === 0) return [];
  const names = cells.map((cell) => audience.names.cell(cell));
  return [dictionaryOf(audience.lang).mail.untoldLine(names.join('; '))];
}

/**
 * To whoever gets a copy, whose task it is. A mail to the holder names no copies: when it is written nobody knows yet
 * whether they will leave.
 */
function copyLines(item: NoticeFor, audience: Audience): string[] {
  if (item.role === 'to') return [];
  const view = item.standing?.obligations.find(({ id }) => id === item.notice.about);
  const people = item.notice.to.map((id) => audience.names.person(id)).join(', ');
  return [dictionaryOf(audience.lang).mail.copyReason(view ? whoWords(view.holder, audience).text : people)];
}

/** What a mail says of one notice below its heading, line by line, without the link. */
export function noticeLines(item: NoticeFor, audience: Audience): string[] {
  const { about, due } = item.notice;
  if (isDigest(item)) return digestLines(item.standing, audience);
  if (!isObligation(about)) return newsLines(item, audience);
  const refused = obligationName(about) === 'refusedCommand' ? item.standing : null;
  return [
    ...(refused === null ? [] : refusedCommandWords(refused, audience)),
    ...(item.notice.step === 'handOver' ? [dictionaryOf(audience.lang).mail.handedOver] : []),
    ...(due === null ? withinLines(item, audience) : whenLines(item, due, audience)),
    ...handInLines(item, audience),
    ...questionLines(item, audience),
    ...untoldLines(item, audience),
    ...copyLines(item, audience),
    ...nextLines(item, audience),
  ];
}

/** One line on when, for a short text; empty for news without a date. */
export function whenBriefly(item: NoticeFor, audience: Audience): string {
  const { about, due } = item.notice;
  if (!isObligation(about)) return newsLines(item, audience).join('; ');
  const lines = due === null ? withinLines(item, audience) : whenLines(item, due, audience);
  return lowerFirst(lines.join(' ')).replace(/\.$/, '');
}

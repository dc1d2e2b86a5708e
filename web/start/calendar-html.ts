import { html } from 'hono/html';
import { addDays, type LocalDate, weekdayOf } from '../../domain/calendar/instant.ts';
import type {
  RehearsedAnnouncement,
  RehearsedDay,
  RehearsedNotice,
} from '../../office/rehearsal-calendar.ts';
import { dayAndMonth, shortDate, weekday } from '../../words/dates.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { noticeName } from '../../words/obligation/notice-name.ts';
import { taskWords } from '../../words/obligation/obligation-words.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import type { Audience } from '../../words/words.ts';
import type { Html } from '../page.ts';

/** A rehearsal as a calendar: a week in a row, on a phone a list of the days on which something comes. */

const once = (ids: readonly string[]): string[] => [...new Set(ids)];

/** From how many receivers on they are told by the cells that they are of. */
const NAMED = 6;

function whereWords(cells: readonly (string | null)[], count: number, audience: Audience): string {
  const texts = startTexts(audience.lang);
  const named = cells.filter((cell) => cell !== null);
  if (named.length === 0) return texts.campaign;
  if (named.length === count && count > 1) return texts.allCells(count);
  return named.map(audience.names.cell).join(', ');
}

function receiverWords({ to, copy, cells }: RehearsedNotice, count: number, audience: Audience): string {
  const texts = startTexts(audience.lang);
  const names = (ids: readonly string[]) => ids.map(audience.names.person).join(', ');
  const whom =
    to.length > NAMED
      ? `${texts.toPeople(to.length)} · ${whereWords(cells, count, audience)}`
      : to.length === 0
        ? ''
        : names(to);
  return [whom, copy.length === 0 ? '' : texts.copies(names(copy))].filter((one) => one !== '').join('; ');
}

function dayHtml(day: RehearsedDay, count: number, audience: Audience): Html {
  const texts = startTexts(audience.lang);
  const people = once([...day.mails, ...day.toTell]);
  const sent = day.mails.length + day.toTell.length;
  const date = ({ about, what, cells }: RehearsedDay['dates'][number]) => {
    const { task } = taskWords(about, audience.lang);
    return html`<li><span class="what">${what === 'due' ? texts.due(task) : upperFirst(task)}</span>${whereWords(cells, count, audience)}</li>`;
  };
  const notice = (one: RehearsedNotice) =>
    html`<li><span class="what">${upperFirst(noticeName(one.about, one.step, audience))}</span>${receiverWords(one, count, audience)}</li>`;
  return html`${sent === 0 ? '' : html`<p class="big">${texts.mails(sent)} <span>· ${texts.toPeople(people.length)}</span></p>`}<ul class="l">${day.dates.map(date)}${day.notices.map(notice)}</ul>${day.toTell.length === 0 ? '' : html`<p class="l warn">${texts.byMouth(once(day.toTell).map(audience.names.person).join(', '))}</p>`}`;
}

/** Monday of the week. */
const weekOf = (day: LocalDate): LocalDate => addDays(day, -((weekdayOf(day) + 6) % 7));

/**
 * @param today marked
 * @param count how many cells there are
 */
export function calendarHtml(
  days: readonly RehearsedDay[],
  today: LocalDate,
  count: number,
  audience: Audience,
): Html {
  const { lang } = audience;
  const texts = startTexts(lang);
  if (days.length === 0) return html`<p class="muted">${texts.nothingOn}</p>`;
  const byDay = new Map(days.map((one) => [one.day, one]));
  const weeks = [...new Set(days.map(({ day }) => weekOf(day)))];
  // a week has its weekend where something comes on one
  const length = days.some(({ day }) => [0, 6].includes(weekdayOf(day))) ? 7 : 5;
  const shown = weeks.flatMap((monday) => Array.from({ length }, (_, at) => addDays(monday, at)));
  const cell = (day: LocalDate) => {
    const found = byDay.get(day);
    const kind = [
      found === undefined ? 'empty' : '',
      found !== undefined && found.dates.length > 0 ? 'key' : '',
      day === today ? 'now' : '',
    ].filter((one) => one !== '');
    return html`<li class="${kind.join(' ')}"><p class="d"><b>${weekday(day, lang)}</b><time datetime="${day}" title="${shortDate(day)}">${dayAndMonth(day)}</time></p>${found === undefined ? '' : dayHtml(found, count, audience)}</li>`;
  };
  return html`<ol class="cal${length === 7 ? ' whole' : ''}">${shown.map(cell)}</ol>`;
}

/** How much each receiver gets. @param unmailed people without an address */
export function receiversHtml(days: readonly RehearsedDay[], audience: Audience): Html {
  const { receiversTable: heads, receivers, mails, toPeople } = startTexts(audience.lang);
  const counts = new Map<string, { mail: number; told: number }>();
  const add = (id: string, kind: 'mail' | 'told') => {
    const one = counts.get(id) ?? { mail: 0, told: 0 };
    one[kind] += 1;
    counts.set(id, one);
  };
  for (const day of days) {
    for (const id of day.mails) add(id, 'mail');
    for (const id of day.toTell) add(id, 'told');
  }
  const rows = [...counts].sort(([, a], [, b]) => b.mail + b.told - a.mail - a.told);
  const all = rows.reduce((sum, [, { mail, told }]) => sum + mail + told, 0);
  const row = ([id, { mail, told }]: (typeof rows)[number]) =>
    html`<tr><th scope="row">${audience.names.person(id)}</th><td>${told > 0 ? heads.told : heads.mail}</td><td class="r">${mail + told}</td></tr>`;
  return html`<details class="fold rcp" id="receivers"><summary><b>${receivers}</b> <span class="muted">${toPeople(rows.length)}, ${mails(all)}</span></summary>
<table class="tbl"><thead><tr><th scope="col">${heads.who}</th><th scope="col">${heads.how}</th><th scope="col" class="r">${heads.count}</th></tr></thead><tbody>${rows.map(row)}</tbody></table></details>`;
}

/** What announcing sends, each notice with its receivers. @param count how many cells there are */
export function announcementHtml(
  found: RehearsedAnnouncement | null,
  count: number,
  audience: Audience,
): Html {
  const texts = startTexts(audience.lang);
  if (found === null) return html`<p class="muted">${texts.announcingNone}</p>`;
  const { mails, toTell, notices } = found;
  const told = once(toTell).map(audience.names.person).join(', ');
  const names = (ids: readonly string[]) => ids.map(audience.names.person).join(', ');
  const row = (one: RehearsedNotice) =>
    html`<tr><th scope="row">${upperFirst(noticeName(one.about, one.step, audience))}<span class="hint">${whereWords(one.cells, count, audience)}</span></th><td>${names(one.to)}${one.copy.length === 0 ? '' : ` (${texts.copies(names(one.copy))})`}</td></tr>`;
  return html`<p class="lead">${texts.announcingLead(mails.length, once(mails).length)} ${told === '' ? '' : texts.announcingTold(told)}</p>
<table class="tbl announced"><thead><tr><th scope="col">${texts.notice}</th><th scope="col">${texts.receiver}</th></tr></thead><tbody>${notices.map(row)}</tbody></table>`;
}

import { html } from 'hono/html';
import type { Standing } from '../../domain/journal/journal.ts';
import type { OutboxRow } from '../../records/reading.ts';
import { dayAndTime } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { shortText } from '../../words/mail/notice-mail.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { aboutOf } from '../pages/lists.ts';
import {
  copyField,
  deskPage,
  noticeLink,
  OUTBOX_PATH,
  personLink,
  TELLING_PATH,
  whereOf,
} from './desk-frame.ts';
import type { NotActed } from './not-acted.ts';
import { mayActOnNotices, notDone } from './notice-page.ts';
import type { Addresses } from './outbox-list.ts';
import { toldFields } from './told-fields.ts';
import { begunNow } from './told-times.ts';

/** Who is still to be told by word of mouth, person by person, with what to say. */

export interface Telling {
  /** those whom no mail reaches, and those whose mail was refused; newest first */
  rows: readonly OutboxRow[];
  standings: ReadonlyMap<string, Standing>;
  addresses: Addresses;
  /** how many were told already */
  told: number;
  wrong: NotActed | null;
  /** ids of what was ticked when it was not done */
  chosen: ReadonlySet<string>;
}

function noticeLine(
  row: OutboxRow,
  telling: Telling,
  context: PageContext,
  at: string,
  mayAct: boolean,
): Html {
  const { audience, baseUrl } = context;
  const texts = deskTexts(audience.lang);
  const { subject, role, notice, person } = row;
  const standing = telling.standings.get(subject) ?? null;
  const where = whereOf(row, audience);
  const about = html`${aboutOf(row, audience)}${where === '' ? '' : ` · ${where}`}`;
  const box = mayAct
    ? html`<label class="radio" for="tick-${at}"><input type="checkbox" id="tick-${at}" name="notice" value="${row.id}"${telling.chosen.has(row.id) ? html` checked` : ''}><span>${about}<span class="vh">: ${texts.telling.choose}</span></span></label>`
    : html`<b>${about}</b>`;
  const why = row.state === 'failed' && row.detail !== null ? ` · ${texts.because(row.detail)}` : '';
  return html`<li>${box}<p class="small muted">${dayAndTime(notice.at, audience.utcOffset)}${why} · <a href="${noticeLink(context, row.id)}">${texts.open}<span class="vh">: ${about}</span></a></p>
${copyField(`say-${at}`, texts.readOut, shortText({ subject, role, notice, standing }, person, baseUrl, { ...audience, lang: 'vi' }), context)}
${mayAct ? begunNow([{ row, standing }], context) : ''}<p class="signed">${texts.telling.signed}</p></li>`;
}

function personSection(
  [person, rows]: [string, readonly OutboxRow[]],
  index: number,
  telling: Telling,
  context: PageContext,
  mayAct: boolean,
): Html {
  const { names, lang } = context.audience;
  const texts = deskTexts(lang).telling;
  const known = telling.addresses.get(person);
  const phone = known?.phone ?? '';
  const called =
    phone === ''
      ? texts.noPhone
      : html`${texts.phone}: <a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`;
  const id = `h-person-${index}`;
  return html`<section class="told" aria-labelledby="${id}"><h3 id="${id}"><a href="${personLink(context, person)}">${names.person(person)}</a></h3>
<p class="small muted">${called} · ${known?.email ?? texts.noMail}</p>
<ul class="rows">${rows.map((row, at) => noticeLine(row, telling, context, `${index}-${at}`, mayAct))}</ul></section>`;
}

/** The list by person, as it is called through; on paper each notice has a line to be filled in. */
export function tellingPage(context: PageContext, telling: Telling): Html {
  const { lang, names } = context.audience;
  const texts = deskTexts(lang);
  const { rows, told, wrong } = telling;
  const order = new Intl.Collator('vi');
  const people = [...Map.groupBy(rows, ({ person }) => person)].sort(([a], [b]) =>
    order.compare(names.person(a), names.person(b)),
  );
  const mayAct = mayActOnNotices(context);
  const sections = people.map((one, index) => personSection(one, index, telling, context, mayAct));
  const list = mayAct
    ? html`<form method="post" action="${linkTo(context, TELLING_PATH)}">${sections}<div class="mark-row">${toldFields({ typed: wrong?.typed, begun: wrong?.begun ?? [], earliest: null, correcting: null }, context.audience)}<p class="acts"><button class="btn" aria-describedby="next-told">${texts.telling.mark}</button></p><p class="hint" id="next-told">${texts.telling.next}</p></div></form>`
    : html`${sections}<p class="muted">${texts.onlyOffice}</p>`;
  const words = dictionaryOf(lang).noticeStates;
  return deskPage(
    context,
    texts.telling.title,
    html`<h1>${texts.telling.title}</h1><p class="muted">${texts.telling.lead} <span class="hint">${texts.telling.print}</span></p>
${wrong === null ? '' : notDone(wrong, context)}
<section class="sec" aria-labelledby="h-tell"><header><h2 id="h-tell">${texts.telling.people(people.length, rows.length)}</h2><a class="small" href="${linkTo(context, `${OUTBOX_PATH}?state=told`)}" aria-label="${words.told}: ${told}">${texts.telling.done(told)}</a></header>
${rows.length === 0 ? html`<p class="muted">${texts.telling.nobody}</p>` : list}</section>`,
  );
}

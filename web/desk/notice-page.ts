import { html } from 'hono/html';
import type { Stands } from '../../domain/case/season-standings.ts';
import { changesCalendar } from '../../domain/inspection/session-invitation.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import { actionsOn, type NoticeAction, timeRunsFrom } from '../../domain/obligation/notice-action.ts';
import type { OfficeContact } from '../../domain/people/office-contact.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import type { MailRow, OutboxRow } from '../../records/reading.ts';
import { dueWords, momentWords } from '../../words/dates.ts';
import { campaignTitle } from '../../words/mail/mail-frame.ts';
import { aboutWords } from '../../words/mail/notice-lines.ts';
import { noticeMail, shortText } from '../../words/mail/notice-mail.ts';
import { isObligation } from '../../words/obligation/obligation-words.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { aboutOf } from '../pages/lists.ts';
import { proofPath } from '../proof/proof-link.ts';
import { copyField, deskPage, noticeLink, OUTBOX_PATH, personLink } from './desk-frame.ts';
import type { NotActed } from './not-acted.ts';
import { type Addresses, addressOf, stateNotes, stateTag } from './outbox-list.ts';
import { bouncedField, toldAsTyped, toldFields } from './told-fields.ts';
import { begunNow } from './told-times.ts';

/** One notice for one person: what was sent or will be, and what the office can do with it. */

export interface NoticeShown {
  row: OutboxRow;
  /** the mail by which it goes or went; null: none is written yet */
  mail: MailRow | null;
  /** of its subject; null before the first entry */
  standing: Standing | null;
  /** what its cell has raised and nobody has answered, where it is about that */
  questions: readonly string[];
  /** what stands of the campaign, and of all its cells where it is a digest */
  season: readonly Stands[];
  /** whom the reader of its mail can ask for help */
  office: OfficeContact | null;
  addresses: Addresses;
  /** why what was just pressed was not done */
  wrong: NotActed | null;
}

/** Whether whoever is at work is of the office; what may be done the mailroom says. */
export function mayActOnNotices({ acting, campaign, audience: { now, utcOffset } }: PageContext): boolean {
  const person = acting?.person ?? null;
  return person !== null && isOfOffice(campaign.roster, person, now, utcOffset);
}

/** Why it was not done, where the eye falls first. */
export const notDone = ({ title, sentences }: NotActed, { audience }: PageContext): Html =>
  html`<section class="note is-late" role="alert" aria-labelledby="h-problems"><h2 id="h-problems">${title ?? deskTexts(audience.lang).notDone}</h2>${sentences.map((line) => html`<p>${line}</p>`)}</section>`;

/** How and when, and until when what begins with it would run if that were now. */
function toldPart({ row, standing, wrong }: NoticeShown, context: PageContext): Html {
  const { audience } = context;
  const around = {
    typed: wrong?.typed,
    begun: wrong?.begun ?? [],
    earliest: row.notice.at,
    correcting: null,
  };
  return html`${toldFields(around, audience)}${begunNow([{ row, standing }], context)}`;
}

/** How and when it was, as it is recorded, and why that is wrong. */
function correctingPart({ row, wrong }: NoticeShown, { audience }: PageContext): Html {
  const typed = wrong?.typed ?? toldAsTyped(row, audience);
  const correcting = { timeRuns: timeRunsFrom(row) };
  return toldFields({ typed, begun: [], earliest: row.notice.at, correcting }, audience);
}

function act(action: NoticeAction['action'], shown: NoticeShown, context: PageContext): Html {
  const texts = deskTexts(context.audience.lang);
  const { row } = shown;
  const words = action === 'release' && row.state === 'failed' ? texts.again : texts.act[action];
  const hint = `next-${action}`;
  return html`<form method="post" action="${noticeLink(context, row.id)}"><input type="hidden" name="action" value="${action}"><input type="hidden" name="seen" value="${row.changedAt}">${partOf(action, shown, context)}<p class="acts"><button class="btn${action === 'hold' ? ' second' : ''}" aria-describedby="${hint}">${words.button}</button></p><p class="hint" id="${hint}">${words.next}</p></form>`;
}

/** What its button is asked with. */
function partOf(action: NoticeAction['action'], shown: NoticeShown, context: PageContext): Html | '' {
  if (action === 'told') return toldPart(shown, context);
  if (action === 'bounced') return bouncedField(shown.wrong?.typed?.reason ?? '', context.audience);
  return action === 'correct' ? correctingPart(shown, context) : '';
}

function acts(shown: NoticeShown, context: PageContext): Html {
  const texts = deskTexts(context.audience.lang);
  const { row } = shown;
  const actions = actionsOn(row.state);
  const isOffice = mayActOnNotices(context);
  const reaches = row.state === 'failed' || row.state === 'toBeTold';
  const to = `/do/campaign/person.correct?person=${encodeURIComponent(row.person)}`;
  const correct = reaches
    ? html`<p><a href="${linkTo(context, to)}">${texts.correct}</a> <span class="hint">${texts.correctHow}</span></p>`
    : '';
  return html`<section class="sec" aria-labelledby="h-acts"><header><h2 id="h-acts">${texts.acts}</h2></header>
${actions.length === 0 ? html`<p class="muted">${texts.noActs}</p>` : isOffice ? html`${correct}${actions.map((action) => act(action, shown, context))}` : html`<p class="muted">${texts.onlyOffice}</p>`}</section>`;
}

function mailSection(
  { row, mail, standing, questions, season, office }: NoticeShown,
  context: PageContext,
): Html {
  const { campaign, audience, baseUrl } = context;
  const texts = deskTexts(audience.lang);
  const { subject, role, notice } = row;
  // mails are written in Vietnamese, whoever looks at them
  const preview = () =>
    noticeMail(
      {
        person: row.person,
        notices: [{ subject, role, notice, standing, questions, season }],
        campaign: campaignTitle(campaign.plan),
        baseUrl,
        office,
      },
      { ...audience, lang: 'vi' },
    );
  const shown = mail ?? preview();
  const frame =
    mail === null
      ? ''
      : html`<h3 class="aft">${texts.asHtml}</h3><iframe class="doc" lang="vi" sandbox title="${texts.asHtml}: ${shown.subject}" src="${linkTo(context, `${OUTBOX_PATH}/mail?id=${encodeURIComponent(row.id)}`)}"></iframe>`;
  const brings = mail === null ? changesCalendar(notice) : mail.calendar !== null;
  return html`<section class="sec" aria-labelledby="h-mail"><header><h2 id="h-mail">${mail === null ? texts.preview : texts.mail}</h2>${mail === null ? '' : html`<span class="small muted">${texts.mailMade(momentWords(mail.createdAt, audience))}</span>`}</header>
${mail === null ? html`<p class="muted">${texts.previewHow}</p>` : ''}${brings ? html`<p>${texts.withCalendar}</p>` : ''}
<dl class="dl"><dt>${texts.subject}</dt><dd lang="vi"><b>${shown.subject}</b></dd></dl>
<h3 class="aft" id="h-text">${texts.asText}</h3><pre class="mail" lang="vi" tabindex="0" role="region" aria-labelledby="h-text">${shown.text}</pre>${frame}</section>`;
}

export function noticePage(context: PageContext, shown: NoticeShown): Html {
  const { audience, baseUrl } = context;
  const { lang, names } = audience;
  const texts = deskTexts(lang);
  const { row, mail, standing, addresses, wrong } = shown;
  const { subject, role, notice, person } = row;
  const item = { subject, role, notice, standing };
  const title = aboutWords(item, audience);
  const facts: [string, Html | string][] = [
    [
      texts.facts.state,
      html`${stateTag(row, context)} <span class="small muted">${stateNotes(row, context).join(' · ')}</span>`,
    ],
    [
      texts.facts.to,
      html`<a href="${personLink(context, person)}">${names.person(person)}</a>${role === 'copy' ? ` (${texts.copyRole})` : ''}`,
    ],
    [texts.facts.address, addressOf(row, addresses, context)],
    [
      texts.facts.step,
      isObligation(notice.about)
        ? html`${aboutOf(row, audience)} · <a href="${proofPath(context, subject, notice.about)}">${texts.trace}</a>`
        : aboutOf(row, audience),
    ],
    [texts.facts.asked, momentWords(notice.at, audience)],
    ...(notice.due === null || !isObligation(notice.about)
      ? []
      : [[texts.facts.due, dueWords(notice.due, audience)] as [string, string]]),
    ...(mail === null || mail.attempts === 0
      ? []
      : [[texts.facts.attempts, String(mail.attempts)] as [string, string]]),
    ...(mail === null || mail.error === null
      ? []
      : [[texts.facts.answer, html`<span class="hash">${mail.error}</span>`] as [string, Html]]),
  ];
  const isSpoken = row.state === 'toBeTold' || row.state === 'failed' || row.state === 'told';
  const spoken = isSpoken
    ? html`<section class="sec" aria-labelledby="h-say"><header><h2 id="h-say">${texts.readOut}</h2></header>${copyField('say', texts.readOut, shortText(item, person, baseUrl, { ...audience, lang: 'vi' }), context)}</section>`
    : '';
  return deskPage(
    context,
    title,
    html`<p class="crumb"><a href="${linkTo(context, OUTBOX_PATH)}">${texts.outbox}</a> / ${names.person(person)}</p><h1>${title}</h1>
${wrong === null ? '' : notDone(wrong, context)}
<dl class="dl">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${acts(shown, context)}${spoken}${mailSection(shown, context)}`,
  );
}

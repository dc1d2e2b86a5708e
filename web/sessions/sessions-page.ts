import { html } from 'hono/html';
import { dateOf } from '../../domain/calendar/instant.ts';
import { clashesOf, type HeldSession, sessionsOf } from '../../domain/inspection/sessions.ts';
import { peopleOf } from '../../domain/people/roster.ts';
import type { InvitationAnswer } from '../../records/mail/invitation-answer.ts';
import type { CellRow, NoticeRow } from '../../records/reading.ts';
import { longDate } from '../../words/dates.ts';
import { type SessionTexts, sessionTexts } from '../../words/pages/session-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { wayTo } from '../acting/way-to.ts';
import { type Html, linkTo, type PageContext, page, readsAll } from '../page.ts';
import { hasArrived, type Invitation, invitingOf, isStuck } from './invitations.ts';
import { type Gathered, gathered, halfOf, type Invited, invitationsOf, sessionHtml } from './session-half.ts';

/** The committee's meeting, which its members of the team may have to attend at the same time. */
function meetingOf({ campaign, audience }: PageContext): Gathered[] {
  const { session, ended } = campaign.standing;
  if (ended || session === null || session.state === 'unscheduled') return [];
  const { startsAt, endsAt, venue } = session;
  const people = peopleOf(campaign.roster, { role: 'committee' }, startsAt, audience.utcOffset);
  return [{ startsAt, endsAt, venue, people, session: null }];
}

/** `Thứ Năm 12/12/2024: sáng 5 chi bộ, chiều 1 chi bộ` */
function dayHeading({ audience }: PageContext, date: string, sessions: readonly HeldSession[]): string {
  const { lang, utcOffset } = audience;
  const texts = sessionTexts(lang);
  const halves = [...Map.groupBy(sessions, ({ startsAt }) => halfOf(startsAt, utcOffset))];
  const counted = halves.map(([half, own]) =>
    texts.inHalf(
      half,
      own.reduce((all, { cells }) => all + cells.length, 0),
    ),
  );
  return texts.day(longDate(date, lang), counted);
}

/** How many invitations wait for the office, or to be sent. */
function stateOf(invited: readonly Invitation[], texts: SessionTexts): Html {
  const stuck = invited.filter(isStuck).length;
  const open = invited.filter((one) => !hasArrived(one)).length;
  if (stuck > 0) return html`<p class="warn"><i class="alert"></i> <b>${texts.notReached(stuck)}</b></p>`;
  return html`<p class="muted">${open > 0 ? texts.waiting(open) : texts.allReached}</p>`;
}

const NOBODY: Invited = { team: [], byCell: new Map() };

/** All sessions by day and half, with how everybody was invited; what the office can do stands beside each. */
export function sessionsPage(
  context: PageContext,
  rows: readonly CellRow[],
  notices: readonly NoticeRow[],
  answers: readonly InvitationAnswer[],
): Html {
  const { campaign, audience } = context;
  const { lang, names, utcOffset } = audience;
  const texts = sessionTexts(lang);
  const standings = rows.map(({ cell, standing }) => ({ subject: cell, standing }));
  const { held, unscheduled } = sessionsOf(
    standings,
    campaign.plan.cells.map(({ id }) => id),
  );
  const all = [...held.map((session) => gathered(session, context)), ...meetingOf(context)];
  const clashesWith = (session: HeldSession) => {
    const own = all.find((one) => one.session === session);
    return own === undefined ? [] : clashesOf(own, all);
  };
  const inviting = invitingOf(notices);
  const invited = new Map(
    held.map((session) => [session, invitationsOf(session, context, inviting, answers)]),
  );
  const knowsCells = readsAll(context);
  // whoever was not reached has been there, or not, once it has begun
  const ahead = [...invited].flatMap(([{ begun }, { team, byCell }]) =>
    begun ? [] : [...team, ...(knowsCells ? [...byCell.values()].flat() : [])],
  );
  const days = [...Map.groupBy(held, ({ startsAt }) => dateOf(startsAt, utcOffset))];
  const day = ([date, sessions]: readonly [string, readonly HeldSession[]]) =>
    html`<section class="sec" aria-labelledby="h-${date}"><header><h2 id="h-${date}">${dayHeading(context, date, sessions)}</h2></header>
      <div class="halves">${sessions.map((session, at) => sessionHtml(context, { session, invited: invited.get(session) ?? NOBODY, knowsCells, clashes: clashesWith(session), rows }, `h-${date}-${at + 1}`))}</div></section>`;
  const without = (cell: string) =>
    html`<li><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a> ${wayTo(context, cell, 'session.move', html`${texts.setTime}<span class="vh">${texts.moveOf(names.cell(cell))}</span>`)}</li>`;
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / ${texts.title}</p>
    <div class="top"><h1 class="name">${texts.title}</h1>${ahead.length === 0 ? '' : stateOf(ahead, texts)}</div>
    ${unscheduled.length === 0 ? '' : html`<section class="sec" aria-labelledby="h-without"><header><h2 id="h-without">${texts.unscheduled}</h2></header><ul class="rows">${unscheduled.map(without)}</ul></section>`}
    ${held.length === 0 ? html`<p class="muted">${texts.none}</p>` : days.map(day)}
    <p class="signs small muted"><span><i class="dot"></i> ${texts.reached}</span> <span><i class="ring"></i> ${texts.underway}</span> <span><i class="alert"></i> ${texts.toDo}</span></p></div>`;
  return page(context, texts.title, ['cell.css', 'dossier.css', 'sessions.css'], body);
}

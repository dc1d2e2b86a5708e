import { html } from 'hono/html';
import { timeOf } from '../../domain/calendar/instant.ts';
import { type Clash, type HeldSession, peopleAt } from '../../domain/inspection/sessions.ts';
import { assignmentsAt, peopleOf } from '../../domain/people/roster.ts';
import type { InvitationAnswer } from '../../records/mail/invitation-answer.ts';
import type { CellRow } from '../../records/reading.ts';
import { dayAndTime, momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { type SessionTexts, sessionTexts } from '../../words/pages/session-texts.ts';
import { wayTo } from '../acting/way-to.ts';
import { noticeLink } from '../desk/desk-frame.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { DIFFICULTIES_PATH } from '../paths.ts';
import { hasArrived, type Invitation, type Inviting, invitationOf, isStuck } from './invitations.ts';

/** One session of the calendar: who comes, how each was invited, and what stands in its way. */

/** Somewhere people are asked to be: a session, or the committee's meeting. */
export interface Gathered {
  startsAt: number;
  endsAt: number;
  venue: string;
  people: readonly string[];
  /** null: the committee's meeting */
  session: HeldSession | null;
}

/** Invitations to a session: those of the team, and those of each cell. */
export interface Invited {
  team: Invitation[];
  byCell: ReadonlyMap<string, Invitation[]>;
}

export interface ShownSession {
  session: HeldSession;
  invited: Invited;
  /** whether the reader may know how the cells were invited: of others’ notices the team reads none */
  knowsCells: boolean;
  clashes: readonly Clash<Gathered>[];
  rows: readonly CellRow[];
}

export const halfOf = (startsAt: number, utcOffset: string): 'morning' | 'afternoon' =>
  timeOf(startsAt, utcOffset) < '12:00' ? 'morning' : 'afternoon';

/** Names shown of those who would be at two places; the others are counted. */
const NAMED = 4;

/** `Sáng, 08:00–11:30` */
export function hoursOf({ startsAt, endsAt }: HeldSession, utcOffset: string, texts: SessionTexts): string {
  return `${texts.half[halfOf(startsAt, utcOffset)]}, ${timeOf(startsAt, utcOffset)}–${timeOf(endsAt, utcOffset)}`;
}

/** Those whose invitations a session has: the team, and of each cell the head and deputies of its day. */
export function invitationsOf(
  { cells, startsAt }: HeldSession,
  { campaign: { roster }, audience: { utcOffset } }: PageContext,
  inviting: Inviting,
  answers: readonly InvitationAnswer[],
): Invited {
  const answerOf = (person: string, own: readonly string[]) =>
    answers.find(
      (one) =>
        one.person === person && one.startsAt === startsAt && one.cells.some((cell) => own.includes(cell)),
    ) ?? null;
  const invitation = (person: string, own: readonly string[]) =>
    invitationOf(person, own, inviting, answerOf(person, own));
  const team = peopleOf(roster, { role: 'team' }, startsAt, utcOffset);
  const ofCell = (cell: string) =>
    peopleOf(roster, { role: 'cell', cell }, startsAt, utcOffset)
      .filter((person) => !team.includes(person))
      .map((person) => invitation(person, [cell]));
  return {
    team: team.map((person) => invitation(person, cells)),
    byCell: new Map(cells.map((cell) => [cell, ofCell(cell)])),
  };
}

const signOf = (one: Invitation): string => (hasArrived(one) ? 'dot' : isStuck(one) ? 'alert' : 'ring');

function stateWords({ state, bounced }: Invitation, context: PageContext, texts: SessionTexts): string {
  if (state === null) return texts.notInvited;
  return bounced === null
    ? dictionaryOf(context.audience.lang).noticeStates[state]
    : texts.cameBack(bounced.reason);
}

function invitationItem(context: PageContext, one: Invitation, texts: SessionTexts): Html {
  const { names } = context.audience;
  const stuck = isStuck(one);
  const way =
    stuck && one.notice !== null && context.leadsTo('/outbox')
      ? html` <a href="${noticeLink(context, one.notice.id)}">${texts.see}<span class="vh">${texts.seeOf(names.person(one.person))}</span></a>`
      : '';
  return html`<li><i class="${signOf(one)}"></i><span>${names.person(one.person)} <span class="small ${stuck ? 'warn' : 'muted'}">${stateWords(one, context, texts)}</span>${answerWords(one, context, texts)}${way}</span></li>`;
}

/** What a calendar program answered; that somebody won’t come has to be seen. */
function answerWords({ answer }: Invitation, { audience }: PageContext, texts: SessionTexts): Html | '' {
  if (answer === null) return '';
  const said = texts.answered(answer.answer, dayAndTime(answer.at, audience.utcOffset));
  return html` <span class="small ${answer.answer === 'accepted' ? 'muted' : 'warn'}">${said}</span>`;
}

/** The team of that day, with those who stand in and by what. */
function teamLine(
  context: PageContext,
  { startsAt }: HeldSession,
  team: readonly Invitation[],
  texts: SessionTexts,
): Html {
  const { campaign, audience } = context;
  const { names, utcOffset } = audience;
  const substitutes = assignmentsAt(campaign.roster, startsAt, utcOffset).filter(
    ({ role }) => role === 'teamSubstitute',
  );
  // those who were reached, and have answered nothing, are all alike
  const named = team.filter((one) => !hasArrived(one) || one.answer !== null);
  const all = [
    ...team.map(({ person }) => names.person(person)),
    ...substitutes.map(({ person, authorisation }) =>
      texts.standsIn(names.person(person), authorisation ?? null),
    ),
  ];
  return html`<p><b>${texts.team}:</b> ${team.length === 0 ? html`<span class="warn">${texts.noTeam}</span>` : all.join('; ')}</p>
    <p class="small muted">${texts.teamInvited(team.filter(hasArrived).length, team.length)}</p>
    ${named.length === 0 ? '' : html`<ul class="inv">${named.map((one) => invitationItem(context, one, texts))}</ul>`}`;
}

function clashNote(context: PageContext, clash: Clash<Gathered>, texts: SessionTexts): Html {
  const { audience } = context;
  const { session, startsAt } = clash.with;
  const named = clash.people.map((person) => audience.names.person(person));
  const what =
    session === null ? texts.meeting : session.cells.map((cell) => audience.names.cell(cell)).join(', ');
  const said = [
    ...(named.length === 0
      ? []
      : [
          named.length > NAMED
            ? texts.clashTeam(named.length, named.slice(0, NAMED).join(', '))
            : texts.clashPeople(named.join(', ')),
        ]),
    ...(clash.sameVenue ? [texts.clashVenue] : []),
  ];
  return html`<p class="note is-warn"><b>${texts.clash(what)}</b> (${momentWords(startsAt, audience)}): ${said.join('; ')}.</p>`;
}

/** One cell of a session, with its people's invitations and what can be done. */
function cellItem(
  context: PageContext,
  cell: string,
  invited: readonly Invitation[],
  { session, rows, knowsCells }: ShownSession,
  texts: SessionTexts,
): Html {
  const { names } = context.audience;
  const open = rows.find((row) => row.cell === cell)?.standing.facts.openDifficulties.length ?? 0;
  const word = (label: string, of: string) => html`${label}<span class="vh">${of}</span>`;
  const ways = session.begun
    ? []
    : [
        wayTo(context, cell, 'session.move', word(texts.move, texts.moveOf(names.cell(cell)))),
        wayTo(context, cell, 'session.postpone', word(texts.postpone, texts.postponeOf(names.cell(cell)))),
      ].filter((way) => way !== '');
  return html`<li><h4><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a></h4>
    ${invited.length === 0 ? html`<p class="small warn">${texts.nobody}</p>` : html`<ul class="inv">${invited.map((one) => (knowsCells ? invitationItem(context, one, texts) : html`<li><i></i><span>${names.person(one.person)}</span></li>`))}</ul>`}
    ${open === 0 ? '' : html`<p class="small"><a href="${linkTo(context, DIFFICULTIES_PATH)}">${texts.difficulties(open)}</a></p>`}
    ${ways.length === 0 ? '' : html`<p class="small ways">${ways.map((way, at) => html`${at === 0 ? '' : ' · '}${way}`)}</p>`}</li>`;
}

/** @param id of its heading on the page */
export function sessionHtml(context: PageContext, shown: ShownSession, id: string): Html {
  const { session, clashes, invited } = shown;
  const { audience } = context;
  const texts = sessionTexts(audience.lang);
  const { team, byCell } = invited;
  const about = `?session=${encodeURIComponent(session.id)}`;
  // a cell that was moved alone is moved alone again
  const isOfPlan = context.campaign.plan.sessions.some(({ id: planned }) => planned === session.id);
  const all =
    session.begun || !isOfPlan
      ? []
      : [
          wayTo(context, 'campaign', 'session.move', texts.moveAll, about),
          wayTo(context, 'campaign', 'session.postpone', texts.postponeAll, about),
        ].filter((way) => way !== '');
  return html`<section class="half" aria-labelledby="${id}"><header><h3 id="${id}">${hoursOf(session, audience.utcOffset, texts)} <span class="muted">· ${texts.cells(session.cells.length)}${session.begun ? html`, ${texts.begun}` : ''}</span></h3>
    <p>${session.venue}</p>${teamLine(context, session, team, texts)}
    ${all.length === 0 ? '' : html`<p class="small ways">${all.map((way, at) => html`${at === 0 ? '' : ' · '}${way}`)}</p>`}</header>
    ${clashes.map((clash) => clashNote(context, clash, texts))}
    <ul class="seats">${session.cells.map((cell) => cellItem(context, cell, byCell.get(cell) ?? [], shown, texts))}</ul></section>`;
}

/** A session as somewhere people are asked to be. */
export const gathered = (session: HeldSession, { campaign, audience }: PageContext): Gathered => ({
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  venue: session.venue,
  people: peopleAt(session, campaign.roster, audience.utcOffset),
  session,
});

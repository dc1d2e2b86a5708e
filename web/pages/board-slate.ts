import { html } from 'hono/html';
import type { CampaignContent, Slate } from '../../domain/committee/committee-content.ts';
import type { CellRow } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';

/** How many lines it has: of a quarter's run leaders alone. */
export function lineWords({ audience, campaign }: PageContext, { cells, members }: Slate): string {
  const { appraisal: texts } = textsOf(audience.lang);
  return campaign.plan.quarter === undefined
    ? texts.count(cells.length, members.length)
    : texts.people.leaders(members.length);
}

/** The last two stages on the board: what is on the slate, what was voted on, what waits for somebody. */
export function slateFacts(
  context: PageContext,
  { slates = [], meetings = [], decisions = {} }: Partial<CampaignContent>,
  cells: readonly CellRow[],
): Html | '' {
  const slate = slates.at(-1);
  if (slate === undefined) return '';
  const { audience } = context;
  const { appraisal: texts } = textsOf(audience.lang);
  const { board } = texts;
  const voted = slate.cells.filter((cell) => slate.votes.some((vote) => vote.cell === cell)).length;
  const waiting = Object.values(decisions).filter(({ state }) => state === 'awaitingSignature').length;
  const objecting = cells.filter(({ standing }) => !standing.ended && standing.facts.objection !== null);
  const meeting = meetings.findLast((one) => one.slate === slate.id);
  const to = (path: string, words: string) => html`<a href="${linkTo(context, path)}">${words}</a>`;
  return html`<section class="sec slate" aria-labelledby="h-slate">
    <header><h2 id="h-slate">${board.heading}</h2><p class="small"><b>${texts.standing[slate.state].name}</b></p></header>
    <dl class="slatefacts">
      <div><dt>${board.lines}</dt><dd>${to('/appraisal', lineWords(context, slate))}<span class="fl">${texts.slate(slate.id)}</span></dd></div>
      <div><dt>${board.nextMeeting}</dt><dd>${meeting === undefined ? board.noMeeting : to('/appraisal#h-meeting', upperFirst(momentWords(meeting.startsAt, audience)))}</dd></div>
      ${context.campaign.plan.quarter === undefined ? html`<div><dt>${board.votes}</dt><dd>${to('/appraisal#h-votes', board.votesOf(voted, slate.cells.length))}</dd></div>` : ''}
      <div><dt>${board.waiting}</dt><dd>${to('/decisions', board.waitingOf(waiting))}</dd></div>
      <div><dt>${board.objections}</dt><dd>${objecting.length === 0 ? board.objectionsOf(0) : html`${board.objectionsOf(objecting.length)}: ${objecting.map(({ cell }, index) => html`${index === 0 ? '' : ', '}${to(`/cells/${encodeURIComponent(cell)}#h-objections`, audience.names.cell(cell))}`)}`}</dd></div>
    </dl>
  </section>`;
}

import { html } from 'hono/html';
import type { ContentProblem } from '../../domain/content-problem.ts';
import { type StageId, stagesOf } from '../../domain/stages.ts';
import type { EventType } from '../../machines/door/events.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { waitingHeadline } from '../../words/obligation/why-waiting.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { refusalWords } from '../../words/refusals/refusal-words.ts';
import { type Audience, plain } from '../../words/words.ts';
import { type DeedsRead, deedsSection, takenNote } from '../deeds-now.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { type SlateRecords, type SlateView, slateView } from '../slate-view.ts';
import { leadersTable } from './appraisal-leaders.ts';
import { meetingSection, votesSection } from './appraisal-meeting.ts';
import { quotaMeters } from './appraisal-quota.ts';
import { plotLegend, slateTable } from './appraisal-table.ts';
import { lineWords } from './board-slate.ts';

/** What is sent on the way from the team's report to a decision on the slate, in its order. */
export const COMMITTEE_DEEDS = [
  'slate.decide',
  'vote.record',
  'vote.cast',
  'meeting.hold',
  'meeting.set',
  'report.submit',
] as const satisfies readonly EventType[];

const CSS = ['board.css', 'cell.css', 'appraisal.css'] as const;

/** The sentence with which the door would refuse it. */
const sentenceOf = ({ reason, values }: ContentProblem, audience: Audience): string =>
  refusalWords(
    { code: 'INVALID_EVENT', reason, ...(values === undefined ? {} : { values }), validNow: [] },
    audience,
  ).sentence;

/** What would need a reason if an open slate were decided as proposed; of members only how many. */
function openReasons({ audience }: PageContext, { slate, groups, problems }: SlateView): Html | '' {
  if (slate.state !== 'open') return '';
  const texts = textsOf(audience.lang).appraisal;
  const ofMembers = problems.filter(({ path }) => path.startsWith('members.'));
  const told = [
    problems.filter(({ path }) => path === 'reason'),
    ...groups.flatMap(({ rows }) => rows.map((row) => row.problems)),
  ].filter((some) => some.length > 0);
  const people = new Set(ofMembers.map(({ path }) => path.split('.')[1])).size;
  const count = told.flat().length + people;
  return html`<section class="sec" aria-labelledby="h-reasons">
    <header><h2 id="h-reasons">${texts.problems.heading(count)}</h2></header>
    ${count === 0 ? html`<p class="muted">${texts.problems.none}</p>` : html`<ol class="rows warns">${told.map((some) => html`<li>${some.map((one) => html`<span class="ln"><i class="alert"></i>${sentenceOf(one, audience)}</span>`)}</li>`)}${people === 0 ? '' : html`<li><span class="ln"><i class="alert"></i>${texts.problems.members(people)}</span></li>`}</ol>`}
  </section>`;
}

/** Whether what is shown is provisional or final, in plain words. */
function standing(context: PageContext, { slate }: SlateView): Html {
  const { audience } = context;
  const texts = textsOf(audience.lang).appraisal;
  const { name, means } = texts.standing[slate.state];
  const by =
    slate.decidedBy === null || slate.decidedAt === null
      ? ''
      : html`<span>${texts.decidedBy(audience.names.person(slate.decidedBy), momentWords(slate.decidedAt, audience))} · <a href="${linkTo(context, '/decisions')}">${texts.toDecisions}</a></span>`;
  return html`<p class="verdict ${slate.state}"><b>${name}</b><span>${means}</span>${by}</p>`;
}

function otherSlates(context: PageContext, shown: string, { content }: SlateRecords): Html | '' {
  const slates = content.slates ?? [];
  if (slates.length < 2) return '';
  const texts = textsOf(context.audience.lang).appraisal;
  return html`<nav class="views slates" aria-label="${texts.slates}">${slates
    .toReversed()
    .map(
      ({ id }) =>
        html`<a href="${linkTo(context, `/appraisal?slate=${encodeURIComponent(id)}`)}"${id === shown ? html` aria-current="true"` : ''}>${texts.slate(id)}</a>`,
    )}</nav>`;
}

/** What the committee and the office can send now. */
const committeeDeeds = (context: PageContext, { deeds, taken }: DeedsRead): Html =>
  html`${takenNote(taken)}${deedsSection(context, { subject: 'campaign', deeds, leading: COMMITTEE_DEEDS })}`;

/** Nothing to compare yet: what the slate waits for, and which cells. */
function nothingYet(context: PageContext, { cells }: SlateRecords, did: DeedsRead): Html {
  const { campaign, audience } = context;
  const { lang, names } = audience;
  const texts = textsOf(lang).appraisal;
  const headline = waitingHeadline(campaign.standing, audience);
  const open = cells.filter(({ standing }) => !standing.ended);
  const ready: StageId = 'committeeAppraisal';
  const all = stagesOf(campaign.plan);
  const stages = all
    .slice(0, all.indexOf(ready))
    .map((stage) => ({ stage, waiting: open.filter(({ standing }) => standing.stage === stage) }))
    .filter(({ waiting }) => waiting.length > 0);
  const body = html`<div class="wrap">
    <p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / ${texts.title}</p>
    <h1 class="name">${texts.noSlate}</h1>
    <p class="lead">${plain(headline)}</p>
    ${committeeDeeds(context, did)}
    ${
      stages.length === 0
        ? ''
        : html`<section class="sec body" aria-labelledby="h-wait"><header><h2 id="h-wait">${texts.noSlateHow}</h2></header>
      <ul class="rows">${stages.map(({ stage, waiting }) => html`<li><b>${dictionaryOf(lang).stages[stage]}</b> <span class="muted">${texts.atStage(waiting.length)}</span><br>${waiting.map(({ cell }, index) => html`${index === 0 ? '' : ', '}<a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a>`)}</li>`)}</ul></section>`
    }
  </div>`;
  return page(context, texts.title, CSS, body);
}

function rankedSection(context: PageContext, view: SlateView): Html {
  const { lang } = context.audience;
  const texts = textsOf(lang).appraisal;
  return html`<section class="sec" aria-labelledby="h-rank">
      <header><h2 id="h-rank">${texts.table.heading}</h2>${plotLegend(lang)}</header>
      ${view.slate.cells.length === 0 ? html`<p class="muted">${texts.emptySlate}</p>` : slateTable(context, view)}
    </section>`;
}

/**
 * The committee's page: a slate with its ranking, quotas, meeting and votes.
 *
 * @param id of the slate; the newest without one
 * @returns null when no slate has this id
 */
export function appraisalPage(
  context: PageContext,
  records: SlateRecords,
  did: DeedsRead,
  id?: string,
): Html | null {
  const view = slateView(records, id);
  if (view === null) return id === undefined ? nothingYet(context, records, did) : null;
  const { lang } = context.audience;
  const texts = textsOf(lang).appraisal;
  const { slate, meeting } = view;
  const about = [texts.slate(slate.id), texts.revision(slate.revision), lineWords(context, slate)];
  const body = html`<div class="wrap">
    <p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / ${texts.title}</p>
    <div class="top">
      <div><h1>${dictionaryOf(lang).stages.committeeAppraisal}</h1><p class="muted">${about.join(' · ')}</p>${otherSlates(context, slate.id, records)}</div>
      ${standing(context, view)}
    </div>
    ${committeeDeeds(context, did)}
    ${quotaMeters(context, view)}
    ${context.campaign.plan.quarter === undefined ? rankedSection(context, view) : leadersTable(context, view, records)}
    <div class="lower">${openReasons(context, view)}${meetingSection(context, meeting)}</div>
    ${votesSection(context, slate, meeting)}
  </div>`;
  return page(context, texts.title, CSS, body);
}

import { html } from 'hono/html';
import { dateOf } from '../../domain/calendar/instant.ts';
import { startOf } from '../../domain/inspection/session-start.ts';
import type { CellStanding } from '../../domain/journal/journal.ts';
import type { Holder } from '../../domain/people/roster.ts';
import { isStage, type StageId, stagesOf } from '../../domain/stages.ts';
import type { CampaignRow, CellRow } from '../../records/reading.ts';
import { peerGroupWords } from '../../words/committee/peer-group-words.ts';
import { dayAndMonth, dueDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { lowerFirst, upperFirst } from '../../words/letter-case.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { taskWords, whoWords } from '../../words/obligation/obligation-words.ts';
import { waitingHeadline } from '../../words/obligation/why-waiting.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { stageWord } from '../../words/stage-words.ts';
import { type Audience, plain } from '../../words/words.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import {
  type BoardAsked,
  boardPath,
  FEW,
  type Grouping,
  isFound,
  isPlain,
  narrowing,
  VIEWS,
  type View,
} from './board-asked.ts';

/** The day on which a stage not yet reached is expected, as far as plan and campaign say. */
export function expectedDay(
  stage: StageId,
  standing: CellStanding,
  campaign: Pick<CampaignRow, 'plan' | 'standing'>,
  utcOffset: string,
): string | null {
  if (standing.ended) return null;
  const { milestones } = campaign.plan;
  const meeting = campaign.standing.session;
  switch (stage) {
    case 'onSiteInspection': {
      const startsAt = startOf(standing.session);
      return startsAt === null ? null : dateOf(startsAt, utcOffset);
    }
    case 'committeeAppraisal':
      return meeting === null ? milestones.committeeMeeting : dateOf(meeting.startsAt, utcOffset);
    case 'recognitionDecision':
      return milestones.decisions;
    default:
      return null;
  }
}

interface Mark {
  kind: 'is-done' | 'is-now' | 'is-late' | 'is-next';
  /** said before what is shown, for readers that don't see the mark */
  spoken: string;
  shown: string;
}

function markOf(stage: StageId, standing: CellStanding, context: PageContext): Mark {
  const { audience } = context;
  const texts = textsOf(audience.lang);
  const done = standing.stagesDone.find((entry) => entry.stage === stage);
  if (standing.stage === stage && !standing.ended) {
    return standing.late && standing.due !== null
      ? {
          kind: 'is-late',
          spoken: texts.late,
          shown: lowerFirst(latenessOf(standing.due, audience).words),
        }
      : { kind: 'is-now', spoken: texts.doing, shown: texts.waiting };
  }
  if (done !== undefined)
    return {
      kind: 'is-done',
      spoken: texts.done,
      shown: dayAndMonth(dateOf(done.at, audience.utcOffset)),
    };
  const expected = expectedDay(stage, standing, context.campaign, context.audience.utcOffset);
  return expected === null
    ? { kind: 'is-next', spoken: texts.notYet, shown: '–' }
    : { kind: 'is-next', spoken: texts.expected, shown: dayAndMonth(expected) };
}

/** One stage of one cell: done with its day, where it waits, overdue, or not yet. */
export function stageMark(
  stage: StageId,
  standing: CellStanding,
  context: PageContext,
  tag: 'td' | 'li',
): Html {
  const name = dictionaryOf(context.audience.lang).columns[stage];
  const { kind, spoken, shown } = markOf(stage, standing, context);
  const said = html`<span class="vh">${spoken}: </span><span class="t">${shown}</span>`;
  return tag === 'td'
    ? html`<td role="cell" class="st ${kind}"><i class="mk"></i><span class="vh">${name}, </span>${said}</td>`
    : html`<li class="st ${kind}"><i class="mk"></i><span class="nm">${name}</span> ${said}</li>`;
}

/** What is awaited, from whom, until when. */
function waiting({ standing }: CellRow, audience: Audience): { task: string; who: string; due: Html } {
  const { lang } = audience;
  if (standing.foremost === null || standing.holder === null) {
    const who = plain(waitingHeadline(standing, audience));
    return { task: stageWord(standing.stage, standing.facts.quarter, lang), who, due: html`` };
  }
  const who = whoWords(standing.holder, audience).text;
  const kind = standing.obligations.find(({ id }) => id === standing.foremost)?.kind;
  const task = taskWords(standing.foremost, lang).task;
  if (standing.due === null) return { task, who: upperFirst(who), due: html`` };
  const { words, tone } = latenessOf(standing.due, audience, kind);
  const due = html`<span class="${tone ?? ''}">${words}</span><time>${dueDate(standing.due, audience)}</time>`;
  return { task, who: upperFirst(who), due };
}

/** In the order in which they are shown. */
const GROUPS = ['overdue', 'soon', 'onTime', 'ended'] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ standing }: CellRow, audience: Audience): Group {
  if (standing.ended) return 'ended';
  if (standing.late) return 'overdue';
  return standing.due !== null && latenessOf(standing.due, audience).days <= 3 ? 'soon' : 'onTime';
}

const HOLDERS = {
  cell: ['cell', 'cellAndTeam', 'signers'],
  team: ['team', 'teamLeader', 'teamClerk', 'cellAndTeam', 'signers'],
  committee: ['committee', 'committeeHead', 'committeeDeputy', 'office'],
} satisfies Record<string, Holder['role'][]>;
const WITH_COMMITTEE: readonly string[] = ['committeeAppraisal', 'recognitionDecision'];
function inView(view: View, { standing }: CellRow): boolean {
  if (view === 'all') return true;
  if (standing.ended) return false;
  if (view === 'overdue') return standing.late;
  const { holder } = standing;
  if (holder === null) return view === 'committee' && WITH_COMMITTEE.includes(standing.stage);
  return HOLDERS[view].some((role) => role === holder.role);
}

/** The rows below their headings, overdue first in each. */
function grouped(
  context: PageContext,
  shown: CellRow[],
  by: Grouping,
): { heading: string; isLate: boolean; rows: CellRow[] }[] {
  const { audience, campaign } = context;
  const texts = textsOf(audience.lang);
  const { stages } = dictionaryOf(audience.lang);
  if (by === 'due')
    return GROUPS.map((group) => ({
      heading: texts.groups[group],
      isLate: group === 'overdue',
      rows: shown.filter((row) => groupOf(row, audience) === group),
    }));
  if (by === 'stage')
    return [
      ...stagesOf(campaign.plan).map((stage) => ({
        heading: stages[stage],
        isLate: false,
        rows: shown.filter(({ standing }) => !standing.ended && standing.stage === stage),
      })),
      {
        heading: texts.groups.ended,
        isLate: false,
        rows: shown.filter(({ standing }) => standing.ended || !isStage(standing.stage)),
      },
    ];
  const peers = new Map(campaign.plan.cells.map(({ id, peerGroup }) => [id, peerGroup]));
  const of = Map.groupBy(shown, ({ cell }) => peers.get(cell) ?? '');
  return [...of].map(([group, rows]) => ({
    heading: texts.appraisal.quota.group(peerGroupWords(group, audience.names, audience.lang)),
    isLate: false,
    rows,
  }));
}

/** Cells × stages, overdue cells first. */
export function matrix(context: PageContext, cells: CellRow[], asked: BoardAsked): Html {
  const { audience } = context;
  const { view } = asked;
  const { lang, names } = audience;
  const texts = textsOf(lang);
  const columns = dictionaryOf(lang).columns;
  const all = stagesOf(context.campaign.plan);
  const order = new Intl.Collator('vi', { numeric: true });
  const found = cells.filter(
    (row) =>
      (asked.stage === null || (row.standing.stage === asked.stage && !row.standing.ended)) &&
      isFound(row, asked.text, audience),
  );
  const shown = found
    .filter((row) => inView(view, row))
    .sort(
      (a, b) =>
        (a.standing.due ?? Number.POSITIVE_INFINITY) - (b.standing.due ?? Number.POSITIVE_INFINITY) ||
        order.compare(names.cell(a.cell), names.cell(b.cell)),
    );
  const groups = grouped(context, shown, asked.by).filter(({ rows }) => rows.length > 0);
  const row = (one: CellRow) => {
    const { cell, standing } = one;
    const { task, who, due } = waiting(one, audience);
    const { stage } = standing;
    const step = isStage(stage)
      ? `${texts.step(all.indexOf(stage) + 1)}/${all.length}: ${columns[stage].toLowerCase()}`
      : dictionaryOf(lang).stages[stage];
    return html`<tr role="row">
      <th role="rowheader" scope="row"><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a><span class="step">${step}</span></th>
      ${all.map((one) => stageMark(one, standing, context, 'td'))}
      <td role="cell" class="wait"><b>${task}</b><span>${who}</span></td>
      <td role="cell" class="due">${due}</td>
    </tr>`;
  };
  return html`<section class="sec board" aria-labelledby="h-board">
    <header>
      <h2 id="h-board">${texts.matrix(Math.max(cells.length, context.campaign.plan.cells.length), cells.length, all.length)}</h2>
      ${
        cells.length === 0
          ? ''
          : html`<nav class="views" aria-label="${texts.filter}">
        ${VIEWS.map((name) => html`<a href="${linkTo(context, boardPath(asked, { view: name }))}"${name === view ? html` aria-current="true"` : ''}>${texts.views[name]} ${found.filter((one) => inView(name, one)).length}</a>`)}
      </nav>`
      }
    </header>
    ${cells.length < FEW && isPlain(asked) ? '' : narrowing(context, asked)}
    ${shown.length === 0 && cells.length > 0 ? html`<p class="muted">${texts.nothingInView}</p>` : ''}
    <table class="matrix" role="table">
      <caption class="vh">${texts.matrixCaption}</caption>
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">${texts.cell}</th>
        ${all.map((stage, index) => html`<th role="columnheader" scope="col" class="st-h"><span class="no">${texts.step(index + 1)}</span>${columns[stage]}</th>`)}
        <th role="columnheader" scope="col" class="wait">${texts.waitingFor}</th>
        <th role="columnheader" scope="col" class="due">${texts.due}</th>
      </tr></thead>
      ${groups.map(
        ({ heading, isLate, rows }) => html`<tbody role="rowgroup">
          <tr role="row" class="grp"><th role="columnheader" scope="rowgroup" colspan="${all.length + 3}"><span class="${isLate ? 'late' : ''}">${heading}</span> <span class="n">${rows.length}</span></th></tr>
          ${rows.map(row)}
        </tbody>`,
      )}
    </table>
    <p class="legend small muted"><span class="tag"><i class="dot"></i> ${texts.legend.done}</span> <span class="tag"><i class="ring"></i> ${texts.legend.now}</span> <span class="tag"><i class="diamond"></i> ${texts.legend.late}</span> <span class="tag"><i class="todo"></i> ${texts.legend.next}</span></p>
  </section>`;
}

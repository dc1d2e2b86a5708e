import { html } from 'hono/html';
import { LAYERS } from '../../domain/case/case-content.ts';
import type { CellStanding, ObligationView } from '../../domain/journal/journal.ts';
import { askedSteps } from '../../domain/obligation/asked-steps.ts';
import { stagesOf } from '../../domain/stages.ts';
import type { DecisionRow } from '../../records/decision-row.ts';
import type { PublishedCase } from '../../records/published-case.ts';
import type { CellRow, NoticeRow, PlacedEntry } from '../../records/reading.ts';
import { dueWords, momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { stepWords, taskWords } from '../../words/obligation/obligation-words.ts';
import { fateOfStep } from '../../words/obligation/told-so-far.ts';
import { whyWaiting } from '../../words/obligation/why-waiting.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { stageWord } from '../../words/stage-words.ts';
import { type Part, wordOf } from '../../words/words.ts';
import { LAYER_MATTERS, type Matter } from '../access/matters.ts';
import { follows, reads, toldIn } from '../access/viewer.ts';
import { caseWays } from '../case-ways.ts';
import { mergedCases } from '../merged-cases.ts';
import { type Html, linkTo, type PageContext, page, whatCanBeDone } from '../page.ts';
import { proofLink } from '../proof/proof-link.ts';
import { improvementSection, lastYearSection, objectionSection, resultSection } from './cell-result.ts';
import { scoresSection } from './cell-scores.ts';
import { journalTable, noticeTable } from './lists.ts';
import { stageMark } from './matrix.ts';
import { membersSection } from './members.ts';
import { statechart } from './statechart.ts';

const parts = (all: readonly Part[]) =>
  all.map(({ text, tone }) => (tone === undefined ? text : html`<span class="${tone}">${text}</span>`));

/** Told, untold, missed and coming steps of one obligation, on a line; a filled dot is a notice that reached whom it was for. */
function ladder(
  context: PageContext,
  subject: string,
  obligation: ObligationView,
  notices: NoticeRow[],
): Html {
  const { audience } = context;
  const { lang } = audience;
  const texts = textsOf(lang);
  // a time that runs only once its holder was told has no end before
  const due = obligation.deadlines.at(-1)?.due;
  const words = (step: string) => stepWords(step, lang, { kind: obligation.kind, ladder: audience.ladder });
  const line = (kind: string, title: string, at: number, note = '', when = momentWords(at, audience)) =>
    html`<li class="${kind}"><i class="pt"></i><b>${title}</b><br><time class="when">${when}</time>${note === '' ? '' : html`<span class="when"> · ${note}</span>`}</li>`;
  const all = [
    ...askedSteps(obligation, notices, audience.names.addressees(obligation.holder)).map((asked) => ({
      at: asked.askedAt,
      shown: line(
        asked.heardAt === null ? 'gone' : 'past',
        words(asked.step),
        asked.heardAt ?? asked.askedAt,
        fateOfStep(asked, audience),
      ),
    })),
    ...obligation.missed.map(({ step, at }) => ({ at, shown: line('gone', words(step), at, texts.missed) })),
    ...(due === undefined
      ? []
      : [
          {
            at: due,
            shown: line(
              obligation.late ? 'past over' : 'now',
              texts.dueMark,
              due,
              '',
              dueWords(due, audience),
            ),
          },
        ]),
    ...obligation.ahead.map(({ step, at }) => ({ at, shown: line('', words(step), at, texts.ahead) })),
  ].sort((a, b) => a.at - b.at);
  const log =
    obligation.deadlines.length < 2
      ? ''
      : html`<p class="small muted">${texts.deadlines}</p><ol class="small">${obligation.deadlines.map(({ due: instant, who, why }) => html`<li>${dueWords(instant, audience)}${who === 'plan' ? '' : ` · ${audience.names.person(who)}: ${why}`}</li>`)}</ol>`;
  return html`<h3 id="${obligation.id}">${taskWords(obligation.id, lang).task}</h3><ol class="steps aft">${all.map(({ shown }) => shown)}</ol>${log}${proofLink(context, subject, obligation.id)}`;
}

/** The ladders of all that is owed; nothing where others alone owe something. */
function ladderSection(
  context: PageContext,
  subject: string,
  { obligations }: CellStanding,
  ladders: readonly ObligationView[],
  notices: NoticeRow[],
): Html | '' {
  if (ladders.length === 0 && obligations.length > 0) return '';
  const texts = textsOf(context.audience.lang);
  return html`<section class="sec" aria-labelledby="h-ladder"><header><h2 id="h-ladder">${texts.ladder}</h2></header>
          ${ladders.length === 0 ? html`<p class="muted">${texts.noLadder}</p>` : ladders.map((obligation) => ladder(context, subject, obligation, notices))}
        </section>`;
}

/** One cell: why it waits, which stage it is in, what was sent and what comes next. */
export function cellPage(
  context: PageContext,
  row: CellRow,
  records: PublishedCase & {
    journal: PlacedEntry[];
    notices: NoticeRow[];
    decisions: DecisionRow[];
  },
): Html {
  const { audience } = context;
  const { lang, names } = audience;
  const texts = textsOf(lang);
  const { standing } = row;
  const dictionary = dictionaryOf(lang);
  const { viewer } = context;
  const told = toldIn(standing);
  const may = (matter: Matter) => viewer === null || reads(viewer, row.cell, matter, told);
  // whom a ladder isn't for would read of reminders that they know nothing of
  const ladders = standing.obligations.filter(({ holder }) => viewer === null || follows(viewer, holder));
  const why = whyWaiting(standing, audience, records.notices);
  const follow = ladders.some(({ id }) => id === standing.foremost) ? why.follow : [];
  const who = names
    .acting({ role: 'cell', cell: row.cell })
    .map(({ name, role }) => `${dictionary.roles[role]}: ${name}`);
  const marks = standing.marks.map((mark) => wordOf(dictionary.marks, mark));
  const { content, inForce, extracts } = records;
  const layers = LAYERS.filter((layer) => layer === 'self' || may(LAYER_MATTERS[layer]));
  const stages = stagesOf(context.campaign.plan);
  const isYear = context.campaign.plan.quarter === undefined;
  const body = html`<div class="wrap">
    <p class="crumb"><a href="${linkTo(context, '/')}">${texts.board}</a> / ${texts.cell}</p>
    <h1 class="name">${names.cell(row.cell)}</h1>
    <p class="small muted">${[...who, stageWord(standing.stage, standing.facts.quarter, lang), ...marks].join(' · ')}</p>
    ${whatCanBeDone(context, row.cell)}
    ${caseWays(context, row.cell, 'cell')}
    <section class="why ${standing.late && !standing.ended ? '' : 'calm'}" aria-labelledby="h-why">
      <h2 id="h-why" class="tag ${standing.late && !standing.ended ? 'late' : ''}">${standing.late && !standing.ended ? html`<i class="diamond"></i>` : ''}${standing.ended ? texts.ended : texts.why}</h2>
      <p class="answer">${parts(why.headline)}</p>
      ${follow.length === 0 ? '' : html`<p class="then">${parts(follow)}</p>`}
      ${why.also.map((also) => html`<p class="then">${parts(also)}</p>`)}
    </section>
    <section class="sec" aria-labelledby="h-where">
      <header><h2 id="h-where">${texts.where(stages.length)}</h2></header>
      <ol class="track">${stages.map((stage) => stageMark(stage, standing, context, 'li'))}</ol>
      ${statechart(context, standing)}
    </section>
    <div class="split body">
      <div class="main">
        ${mergedCases(context, row.cell)}
        ${resultSection(context, extracts, records.decisions)}
        ${objectionSection(context, content, standing)}
        ${isYear ? html`${scoresSection(context, content, layers)}${improvementSection(context, content, standing)}` : ''}
        ${lastYearSection(context, row.cell)}
        ${may('members') ? membersSection(context, row.cell, inForce) : ''}
        <section class="sec" aria-labelledby="h-log"><header><h2 id="h-log">${texts.journal}</h2></header>${journalTable(context, records.journal, records.notices, false)}</section>
        <section class="sec" aria-labelledby="h-mails"><header><h2 id="h-mails">${texts.mailsSent}</h2></header>${noticeTable(context, records.notices, new Map([[row.cell, standing]]), false)}</section>
      </div>
      <div class="side">
        ${ladderSection(context, row.cell, standing, ladders, records.notices)}
      </div>
    </div>
  </div>`;
  return page(context, names.cell(row.cell), ['board.css', 'cell.css', 'appraisal.css', 'dossier.css'], body);
}

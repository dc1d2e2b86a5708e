import { html } from 'hono/html';
import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { CaseContent, Objection } from '../../domain/case/case-content.ts';
import type { CellStanding, ObligationView } from '../../domain/journal/journal.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import { lastYearOfCell } from '../../domain/plan/last-year.ts';
import type { PublishedExtract } from '../../domain/result/extracts.ts';
import type { DecisionRow } from '../../records/decision-row.ts';
import { levelWords } from '../../words/criteria/level-words.ts';
import { dueWords, momentWords, shortDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import type { AppraisalTexts } from '../../words/pages/appraisal-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';

/** What became of a cell: its result, its objections and its plan to improve. */

const obligationOf = ({ obligations }: CellStanding, id: ObligationView['id']): ObligationView | undefined =>
  obligations.find((one) => one.id === id);

/** Until when, and how much time is left. */
function clock(
  obligation: ObligationView | undefined,
  audience: Audience,
): { until: string; left: Html } | null {
  const due = obligation?.deadlines.at(-1)?.due;
  if (obligation === undefined || due === undefined) return null;
  const { words, tone } = latenessOf(due, audience, obligation.kind);
  return { until: dueWords(due, audience), left: html`<span class="${tone ?? ''}">${words}</span>` };
}

function extract(
  context: PageContext,
  one: PublishedExtract,
  rows: readonly DecisionRow[],
  all: readonly PublishedExtract[],
): Html {
  const { lang } = context.audience;
  const { cell: texts, table, register } = textsOf(lang).appraisal;
  const row = rows.find(({ id }) => id === one.decision);
  const says = [
    ...(one.fourGood === null ? [] : [table.recognise[one.fourGood ? 'yes' : 'no']]),
    ...(one.level === null ? [] : [levelWords('cellQuality', one.level, lang)]),
    ...(one.award === null ? [] : [`${table.award}: ${one.award}`]),
    ...(one.members.length === 0 ? [] : [texts.inOneOf(one.members.length)]),
  ];
  const number =
    row === undefined
      ? html`<b>${one.number}</b>`
      : html`<a href="${linkTo(context, `/decisions/${encodeURIComponent(row.id)}`)}"><b>${one.number}</b></a>`;
  const numberOf = (id: string) =>
    rows.find((other) => other.id === id)?.number ??
    all.find(({ decision }) => decision === id)?.number ??
    register.notNumbered;
  const about = [
    shortDate(one.date),
    wordOf(dictionaryOf(lang).decisionKinds, one.kind),
    ...(one.isAbove ? [committeeOn(context.campaign.plan, one.date).superior] : []),
  ].join(' · ');
  const ties = [
    ...(one.replaces === null ? [] : [`${register.replaces} ${numberOf(one.replaces)}`]),
    ...(one.amends === null ? [] : [`${register.amends} ${numberOf(one.amends)}`]),
  ];
  return html`<li>${number} <span class="when">${about}</span>${one.withdrawn ? html` <span class="warn">${texts.outdated}</span>` : ''}<br>${says.join('; ')}${ties.length === 0 ? '' : html`<span class="fl">${ties.join('; ')}</span>`}</li>`;
}

export function resultSection(
  context: PageContext,
  extracts: readonly PublishedExtract[],
  rows: readonly DecisionRow[],
): Html | '' {
  if (extracts.length === 0) return '';
  const texts = textsOf(context.audience.lang).appraisal.cell;
  return html`<section class="sec" aria-labelledby="h-result"><header><h2 id="h-result">${texts.extract}</h2></header><ul class="rows">${extracts.toReversed().map((one) => extract(context, one, rows, extracts))}</ul></section>`;
}

function objectionItem(context: PageContext, one: Objection, standing: CellStanding): Html {
  const { audience } = context;
  const { names, lang } = audience;
  const texts = textsOf(lang).appraisal.cell;
  const { outcome } = one;
  const due = clock(obligationOf(standing, 'objectionDecision'), audience);
  const answer =
    outcome === null
      ? html`<b>${texts.open}</b>${due === null ? '' : html` · ${due.until} (${due.left})`}`
      : html`<b>${(outcome.upheld ? texts.upheld : texts.dismissed)(names.person(outcome.by), momentWords(outcome.at, audience))}</b>: <q>${outcome.reason}</q>`;
  const text =
    one.about === 'memberLevel'
      ? html`<span class="muted">${texts.aboutMember}</span>`
      : html`<q>${one.text}</q>`;
  return html`<li><b>${texts.objection(one.id)}</b> ${texts.about[one.about]} <span class="when">${texts.raisedBy(names.person(one.by), momentWords(one.at, audience))}</span><br>${text}<br>${answer}</li>`;
}

/** Objections with the time left for each, and the time left to raise one. */
export function objectionSection(
  context: PageContext,
  { objections = [], extracts = [] }: Partial<CaseContent>,
  standing: CellStanding,
): Html | '' {
  if (extracts.length === 0 && objections.length === 0) return '';
  const { audience } = context;
  const texts = textsOf(audience.lang).appraisal.cell;
  const window = clock(obligationOf(standing, 'objectionWindow'), audience);
  const isOpen = objections.some(({ outcome }) => outcome === null);
  const left =
    window === null
      ? isOpen || standing.stage === 'committeeAppraisal'
        ? ''
        : html`<p class="small muted">${texts.windowOver}</p>`
      : html`<p>${texts.window(window.until)} (${window.left})</p>`;
  return html`<section class="sec" aria-labelledby="h-objections"><header><h2 id="h-objections">${texts.objections}</h2></header>${objections.length === 0 ? html`<p class="muted">${texts.noObjection}</p>` : html`<ul class="rows">${objections.toReversed().map((one) => objectionItem(context, one, standing))}</ul>`}${left}</section>`;
}

const texted = (heading: string, texts: readonly string[]): Html =>
  html`<dt>${heading}</dt><dd>${texts.length === 1 ? texts[0] : html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`}</dd>`;

interface Measure {
  text: string;
  until: LocalDate | null;
  who: string | null;
}

const measuresTable = (
  measures: readonly Measure[],
  caption: string,
  texts: Pick<AppraisalTexts['cell'], 'measure' | 'until' | 'who'>,
): Html =>
  html`<div class="tablewrap" tabindex="0" role="region" aria-label="${caption}"><table class="tbl"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${texts.measure}</th><th scope="col">${texts.until}</th><th scope="col">${texts.who}</th></tr></thead><tbody>${measures.map(({ text, until, who }) => html`<tr><th scope="row">${text}</th><td>${until === null ? '–' : html`<time datetime="${until}">${shortDate(until)}</time>`}</td><td>${who ?? '–'}</td></tr>`)}</tbody></table></div>`;

/** What the campaign before this one left: the result, and promises that are looked at again. */
export function lastYearSection({ campaign, audience }: PageContext, cell: string): Html | '' {
  const last = lastYearOfCell(campaign.plan, cell);
  if (last === null) return '';
  const { lang } = audience;
  const { cell: texts, table } = textsOf(lang).appraisal;
  const said = [
    ...(last.fourGood === null ? [] : [table.recognise[last.fourGood ? 'yes' : 'no']]),
    ...(last.level === null ? [] : [levelWords('cellQuality', last.level, lang)]),
    ...(last.award === null ? [] : [`${table.award}: ${last.award}`]),
    ...(last.objectionsUpheld === 0 ? [] : [texts.upheldThen(last.objectionsUpheld)]),
    texts.lastImprovement[last.improvement],
  ];
  return html`<section class="sec" aria-labelledby="h-last"><header><h2 id="h-last">${texts.lastYear(last.year)}</h2></header><p>${said.join('; ')}${last.decisions.length === 0 ? '' : html` <span class="when">${last.decisions.join(', ')}</span>`}</p>${last.promises.length === 0 ? '' : html`<h3>${texts.promises}</h3>${measuresTable(last.promises, texts.promisesCaption, texts)}`}</section>`;
}

/** The cell's improvement plan: in, awaited or owed; nothing before it is due. */
export function improvementSection(
  { audience }: PageContext,
  { improvement = null }: Partial<CaseContent>,
  standing: CellStanding,
): Html | '' {
  const { lang, names } = audience;
  const texts = textsOf(lang).appraisal.cell;
  const due = clock(obligationOf(standing, 'improvement'), audience);
  const owed = standing.marks.includes('improvementOwed');
  if (improvement === null && due === null && !owed) return '';
  const waits =
    improvement === null
      ? owed
        ? html`<p class="warn"><i class="alert"></i>${texts.improvementOwed}</p>`
        : due === null
          ? ''
          : html`<p>${texts.improvementDue(due.until)} (${due.left})</p>`
      : '';
  const plan =
    improvement === null
      ? ''
      : html`<p class="small muted">${texts.improvementIn(names.person(improvement.by), momentWords(improvement.at, audience))}</p>
    <dl class="dl plan">${texted(texts.strengths, improvement.strengths)}${texted(texts.weaknesses, improvement.weaknesses)}${texted(texts.causes, improvement.causes)}</dl>
    ${measuresTable(improvement.measures, texts.measuresCaption, texts)}`;
  return html`<section class="sec" aria-labelledby="h-improvement"><header><h2 id="h-improvement">${texts.improvement}</h2></header>${waits}${plan}</section>`;
}

import { html } from 'hono/html';
import { dateOf } from '../../domain/calendar/instant.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { CampaignContent, DecisionCase } from '../../domain/committee/committee-content.ts';
import { askedAt, isProposed, lastProposal } from '../../domain/committee/superior-decision.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { DecisionRow } from '../../records/decision-row.ts';
import { dueDate, shortDate } from '../../words/dates.ts';
import { withdrawalReason } from '../../words/decisions/decision-words.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { taskWords, whoWords } from '../../words/obligation/obligation-words.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Lang, wordOf } from '../../words/words.ts';
import { type DeedsRead, deedsSection, takenNote } from '../deeds-now.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { afterDecisions, superiorReport } from './after-decisions.ts';

/** The register of decisions: above those under way, below those issued, with what became of them. */

/** What is sent about decisions, from the draft to the report to the superior. */
export const DECISION_DEEDS = [
  'decision.sign',
  'decision.prepare',
  'proposal.sign',
  'proposal.prepare',
  'superior.decide',
  'decision.publish',
  'decision.attachSigned',
  'decision.sendBack',
  'decision.withdraw',
  'proposal.sendBack',
  'superior.report',
] as const satisfies readonly EventType[];

/** Of those what a decision waits for. */
const WAITED_FOR: readonly EventType[] = [
  'decision.sign',
  'decision.prepare',
  'proposal.sign',
  'proposal.prepare',
  'superior.decide',
  'decision.publish',
];

export const CSS = ['board.css', 'cell.css', 'appraisal.css'] as const;

type Lines = DecisionRow['lines'] | DecisionCase['lines'];

export const kindWords = (kind: string, lang: Lang): string => wordOf(dictionaryOf(lang).decisionKinds, kind);

export function coverage(lines: Lines, lang: Lang): string {
  const members = lines.filter(({ member }) => member !== null).length;
  return textsOf(lang).appraisal.register.lineCount(lines.length - members, members);
}

/** A decision in force, or that was. */
type IssuedDecision = Pick<
  DecisionRow,
  'id' | 'number' | 'date' | 'kind' | 'lines' | 'replaces' | 'amends' | 'withdrawn' | 'issuedAt'
> & {
  /** who signed it, or the superior that decided */
  who: string;
};

/** Links between decisions, by number where there is one, otherwise by what they are about. */
export class Register {
  readonly rows: readonly DecisionRow[];
  readonly cases: readonly DecisionCase[];
  readonly #context: PageContext;

  constructor(context: PageContext, rows: readonly DecisionRow[], content: Partial<CampaignContent>) {
    this.#context = context;
    this.rows = rows;
    this.cases = Object.values(content.decisions ?? {});
  }

  /** decisions that have no document yet, and no number of the superior’s */
  underway(): DecisionCase[] {
    return this.cases.filter((one) => !this.issued().some(({ id }) => id === one.id));
  }

  /** those of the committee by their documents, and those that the superior has decided */
  issued(): IssuedDecision[] {
    const { names } = this.#context.audience;
    const above = this.cases.flatMap((one) =>
      isProposed(one) && one.number !== null && one.date !== null
        ? [
            {
              ...one,
              number: one.number,
              date: one.date,
              issuedAt: askedAt(one) ?? 0,
              who: committeeOn(this.#context.campaign.plan, one.date).superior,
            },
          ]
        : [],
    );
    return [...this.rows.map((row) => ({ ...row, who: names.person(row.signer) })), ...above];
  }

  caseOf(id: string): DecisionCase | undefined {
    return this.cases.find((one) => one.id === id);
  }

  link(id: string): Html {
    const { lang } = this.#context.audience;
    const row = this.issued().find((one) => one.id === id);
    if (row !== undefined)
      return html`<a href="${linkTo(this.#context, `/decisions/${encodeURIComponent(id)}`)}">${row.number}</a>`;
    return html`<a href="${linkTo(this.#context, `/decisions/${encodeURIComponent(id)}`)}">${textsOf(lang).appraisal.register.notNumbered}</a>`;
  }

  /** how it relates to others: it replaces or amends one, or is replaced or amended by one */
  ties({ id, replaces, amends }: Pick<DecisionCase, 'id' | 'replaces' | 'amends'>): Html[] {
    const { register: texts } = textsOf(this.#context.audience.lang).appraisal;
    const all = [...this.issued(), ...this.underway()];
    return [
      ...(replaces === null ? [] : [{ word: texts.replaces, other: replaces }]),
      ...(amends === null ? [] : [{ word: texts.amends, other: amends }]),
      ...all.filter((one) => one.replaces === id).map((one) => ({ word: texts.replacedBy, other: one.id })),
      ...all.filter((one) => one.amends === id).map((one) => ({ word: texts.amendedBy, other: one.id })),
    ].map(({ word, other }) => html`<span class="ln">${word} ${this.link(other)}</span>`);
  }
}

function withdrawnWords(context: PageContext, { withdrawn }: Pick<IssuedDecision, 'withdrawn'>): Html | '' {
  if (withdrawn === null) return '';
  const { lang, names, utcOffset } = context.audience;
  const { register: texts } = textsOf(lang).appraisal;
  const day = shortDate(dateOf(withdrawn.at, utcOffset));
  return html`<span class="ln small muted">${texts.withdrawn(names.person(withdrawn.by), day)}: <q>${withdrawalReason(withdrawn, lang)}</q></span>`;
}

export function issuedState(
  context: PageContext,
  register: Register,
  row: Omit<IssuedDecision, 'who'>,
): Html {
  const { lang, utcOffset } = context.audience;
  const { register: texts } = textsOf(lang).appraisal;
  const known = register.caseOf(row.id);
  const published = known?.publishedAt ?? null;
  const told =
    row.withdrawn !== null || known === undefined
      ? ''
      : html`<span class="ln small muted">${published === null ? texts.notPublished : texts.published(shortDate(dateOf(published, utcOffset)))}</span>`;
  const word =
    row.withdrawn === null
      ? html`<b>${upperFirst(texts.issuedState)}</b>`
      : html`<b class="warn">${upperFirst(texts.withdrawnState)}</b>`;
  const gap = known?.gapReason ?? null;
  return html`${word}${register.ties(row)}${withdrawnWords(context, row)}${told}${gap === null ? '' : html`<span class="ln small muted">${texts.gap(gap)}</span>`}`;
}

function issuedTable(context: PageContext, register: Register): Html {
  const { lang } = context.audience;
  const all = textsOf(lang);
  const { register: texts } = all.appraisal;
  const row = (one: IssuedDecision) =>
    html`<tr role="row" class="${one.withdrawn === null ? '' : 'gone'}"><th role="rowheader" scope="row"><a href="${linkTo(context, `/decisions/${encodeURIComponent(one.id)}`)}">${one.number}</a></th><td role="cell"><time datetime="${one.date}">${shortDate(one.date)}</time></td><td role="cell">${kindWords(one.kind, lang)}${one.lines.length === 0 ? '' : html`<span class="ln small muted">${coverage(one.lines, lang)}</span>`}</td><td role="cell">${issuedState(context, register, one)}</td><td role="cell">${one.who}</td></tr>`;
  const sorted = register.issued().toSorted((a, b) => b.issuedAt - a.issuedAt);
  return html`<table role="table" class="tbl register"><caption class="vh">${texts.caption}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.number}</th><th role="columnheader" scope="col">${all.date}</th><th role="columnheader" scope="col">${texts.kind}</th><th role="columnheader" scope="col">${texts.state}</th><th role="columnheader" scope="col">${texts.signer}</th></tr></thead><tbody role="rowgroup">${sorted.map(row)}</tbody></table>`;
}

/** Who has to do what about it, and until when. */
export function owedOf({ campaign, audience }: PageContext, id: string): Html | '' {
  const obligation = campaign.standing.obligations.find((one) => one.id.endsWith(`:${id}`));
  const due = obligation?.deadlines.at(-1)?.due;
  if (obligation === undefined || due === undefined) return '';
  const late = latenessOf(due, audience, obligation.kind);
  return html`${taskWords(obligation.id, audience.lang).task}: ${whoWords(obligation.holder, audience).text}<span class="ln small"><span class="${late.tone ?? ''}">${late.words}</span> · <time>${dueDate(due, audience)}</time></span>`;
}

function underwayTable(context: PageContext, register: Register): Html {
  const { lang } = context.audience;
  const { register: texts } = textsOf(lang).appraisal;
  const underway = register.underway();
  if (underway.length === 0) return html`<p class="muted">${texts.noneUnderway}</p>`;
  const { decisionStates } = dictionaryOf(lang);
  const row = (one: DecisionCase) =>
    html`<tr role="row" id="${one.id}"><th role="rowheader" scope="row"><a href="${linkTo(context, `/decisions/${encodeURIComponent(one.id)}`)}">${kindWords(one.kind, lang)}</a><span class="ln small muted">${[textsOf(lang).appraisal.slate(one.slate), coverage(one.lines, lang)].join(' · ')}</span></th><td role="cell"><b>${upperFirst(decisionStates[one.state])}</b>${one.number === null ? '' : html`<span class="ln small muted">${one.number}</span>`}${lastProposal(one) === null ? '' : html`<span class="ln small muted">${lastProposal(one)?.number}</span>`}${register.ties(one)}</td><td role="cell">${owedOf(context, one.id)}</td></tr>`;
  return html`<table role="table" class="tbl register"><caption class="vh">${texts.underwayCaption}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.kind}</th><th role="columnheader" scope="col">${texts.state}</th><th role="columnheader" scope="col">${texts.owes}</th></tr></thead><tbody role="rowgroup">${underway.map(row)}</tbody></table>`;
}

export function decisionsPage(
  context: PageContext,
  rows: readonly DecisionRow[],
  { content, cells }: { content: Partial<CampaignContent>; cells: readonly RecordedCell[] },
  { deeds, taken }: DeedsRead,
): Html {
  const { lang } = context.audience;
  const texts = textsOf(lang);
  const register = new Register(context, rows, content);
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/')}">${texts.board}</a> / ${texts.decisions}</p>${takenNote(taken)}<h1 class="name">${texts.decisions}</h1>
    ${deedsSection(context, { subject: 'campaign', deeds, leading: WAITED_FOR })}
    <section class="sec body" aria-labelledby="h-underway"><header><h2 id="h-underway">${texts.appraisal.register.underway}</h2></header>${underwayTable(context, register)}</section>
    <section class="sec body" aria-labelledby="h-issued"><header><h2 id="h-issued">${texts.appraisal.register.issued}</h2></header>${register.issued().length === 0 ? html`<p class="muted">${texts.noDecisions}</p>` : issuedTable(context, register)}</section>
    ${afterDecisions(context, cells)}${superiorReport(context, content)}
  </div>`;
  return page(context, texts.decisions, CSS, body);
}

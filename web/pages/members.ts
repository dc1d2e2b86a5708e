import { html } from 'hono/html';
import type { CaseContent, DecisionExtract, Objection } from '../../domain/case/case-content.ts';
import { levelSchema } from '../../domain/case/score-value.ts';
import type { Level } from '../../domain/committee/committee-content.ts';
import { majorityOf } from '../../domain/committee/vote-check.ts';
import { lastDayOf } from '../../domain/plan/rated-period.ts';
import { type MemberLine, memberStatusSchema } from '../../domain/result/member.ts';
import { memberCautions } from '../../domain/result/member-check.ts';
import type { QuarterLevel } from '../../office/quarter-levels.ts';
import type { PersonRow } from '../../records/person-row.ts';
import type { CellRow } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { memberListTexts } from '../../words/pages/member-list-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { quarterWords } from '../../words/period-words.ts';
import type { Lang } from '../../words/words.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { MEMBERS_PATH } from '../paths.ts';

/** A cell's members: numbers on the cell's page; names and levels only on a page of their own. */

const CSS = ['board.css', 'cell.css', 'appraisal.css'] as const;

function counted<K extends string>(
  heading: string,
  keys: readonly K[],
  words: Record<K, string>,
  of: (key: K) => number,
  rest: { word: string; count: number } | null,
): Html {
  const rows = keys.map((key) => ({ word: upperFirst(words[key]), count: of(key) }));
  const shown = [...rows, ...(rest === null ? [] : [{ ...rest, word: upperFirst(rest.word) }])].filter(
    ({ count }) => count > 0,
  );
  return html`<div><h3>${heading}</h3><dl class="counts">${shown.map(({ word, count }) => html`<div><dt>${word}</dt><dd>${count}</dd></div>`)}</dl></div>`;
}

/** The way to the page that takes a list in, for those who may send one. */
const fromExcel = (context: PageContext): Html | '' =>
  context.acting !== null && context.leadsTo(MEMBERS_PATH)
    ? html` <a class="small" href="${linkTo(context, MEMBERS_PATH)}">${memberListTexts(context.audience.lang).fromExcel}</a>`
    : '';

/** Only numbers: by status, by the level proposed, by the level decided. */
export function membersSection(
  context: PageContext,
  cell: string,
  { members = [] }: Partial<CaseContent>,
): Html {
  const { lang } = context.audience;
  const texts = textsOf(lang).appraisal.people;
  const { memberStatuses, levels } = dictionaryOf(lang);
  const rated = members.filter(({ status }) => status === 'rated');
  const byLevel = (heading: string, of: (line: MemberLine) => Level | null) =>
    counted(
      heading,
      levelSchema.options,
      levels,
      (level) => members.filter((line) => of(line) === level).length,
      { word: texts.notYet, count: rated.filter((line) => of(line) === null).length },
    );
  const toPage =
    members.length === 0
      ? ''
      : html`<a class="small" href="${linkTo(context, `/cells/${encodeURIComponent(cell)}/members`)}">${texts.toPage}</a>`;
  const link = html`${toPage}${fromExcel(context)}`;
  return html`<section class="sec" aria-labelledby="h-members"><header><h2 id="h-members">${texts.heading}</h2>${link}</header>${
    members.length === 0
      ? html`<p class="muted">${texts.none}</p>`
      : html`<p>${texts.total(members.length)}</p><div class="tally">${counted(
          texts.status,
          memberStatusSchema.options,
          memberStatuses,
          (status) => members.filter((line) => line.status === status).length,
          null,
        )}${byLevel(texts.proposedLevels, (line) => line.cell)}${byLevel(texts.decidedLevels, (line) => line.decided?.level ?? null)}</div>`
  }</section>`;
}

const levelOr = (level: Level | null, lang: Lang): Html =>
  level === null ? html`<span class="muted">–</span>` : html`${dictionaryOf(lang).levels[level]}`;

interface Shown {
  quarters: ReadonlyMap<string, readonly QuarterLevel[]>;
  context: PageContext;
  nameOf: (id: string) => string;
  extracts: readonly DecisionExtract[];
}

function memberRow({ context, nameOf, extracts, quarters }: Shown, line: MemberLine): Html {
  const { campaign, audience } = context;
  const { lang } = audience;
  const texts = textsOf(lang).appraisal.people;
  const { memberStatuses, memberKinds, cautions, choices } = dictionaryOf(lang);
  const level = line.decided?.level ?? line.cell;
  const noted = memberCautions(line, level, lastDayOf(campaign.plan));
  const { ballot } = line;
  const majority = ballot === null ? null : majorityOf(ballot);
  const vote =
    ballot === null || majority === null
      ? ''
      : html`<span class="fl">${texts.ballot(choices[majority], ballot.counts[majority] ?? 0, ballot.valid)}</span>`;
  const ofQuarters = (quarters.get(line.member) ?? []).map(
    ({ quarter, level: own }) =>
      html`<span class="fl">${upperFirst(quarterWords(quarter, lang))}: ${levelOr(own, lang)}</span>`,
  );
  const number = extracts.find(({ decision }) => decision === line.decided?.decision)?.number ?? '';
  const reasons = [line.statusReason, line.reason].filter((reason) => reason !== null);
  return html`<tr><th scope="row">${nameOf(line.member)}</th><td>${upperFirst(memberKinds[line.kind])}</td><td>${upperFirst(memberStatuses[line.status])}</td><td>${levelOr(line.self, lang)}</td><td>${levelOr(line.cell, lang)}${vote}${ofQuarters}</td><td>${line.decided === null ? html`<span class="muted">${texts.notYet}</span>` : html`<b>${levelOr(line.decided.level, lang)}</b><span class="fl">${number}</span>`}</td><td>${noted.map(({ reason }) => html`<span class="ln warn"><i class="alert"></i>${upperFirst(cautions[reason])}</span>`)}${reasons.map((reason) => html`<span class="ln small"><q>${reason}</q></span>`)}</td></tr>`;
}

function objectionsOn({ context, nameOf }: Shown, objections: readonly Objection[]): Html | '' {
  const { audience } = context;
  const { names } = audience;
  const texts = textsOf(audience.lang).appraisal.cell;
  const own = objections.filter(({ about }) => about === 'memberLevel');
  if (own.length === 0) return '';
  const item = ({ id, member, text, by, at, outcome }: Objection) =>
    html`<li><b>${texts.objection(id)}</b>: ${nameOf(member ?? '')} <span class="when">${texts.raisedBy(names.person(by), momentWords(at, audience))}</span><br><q>${text}</q><br>${outcome === null ? texts.open : html`${(outcome.upheld ? texts.upheld : texts.dismissed)(names.person(outcome.by), momentWords(outcome.at, audience))}: <q>${outcome.reason}</q>`}</li>`;
  return html`<section class="sec body" aria-labelledby="h-objections"><header><h2 id="h-objections">${texts.objections}</h2></header><ul class="rows">${own.map(item)}</ul></section>`;
}

/** Each member by name: the only page that says who was given which level. */
export function membersPage(
  context: PageContext,
  { cell }: CellRow,
  { members = [], objections = [], extracts = [] }: Partial<CaseContent>,
  people: readonly PersonRow[],
  quarters: Shown['quarters'],
): Html {
  const { lang, names } = context.audience;
  const all = textsOf(lang);
  const texts = all.appraisal.people;
  const known = new Map(people.map(({ id, name }) => [id, name]));
  const shown = { context, nameOf: (id: string) => known.get(id) ?? names.person(id), extracts, quarters };
  const title = texts.title(names.cell(cell));
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/')}">${all.board}</a> / <a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a> / ${texts.heading}</p><h1 class="name">${title}</h1>
    <p class="note is-warn"><b>${texts.whoMay}</b> ${texts.onlyHere}</p>
    <section class="sec body" aria-labelledby="h-list"><header><h2 id="h-list">${texts.total(members.length)}</h2></header>${
      members.length === 0
        ? html`<p class="muted">${texts.none}</p>`
        : html`<div class="tablewrap" tabindex="0" role="region" aria-label="${texts.listCaption}"><table class="tbl people"><caption class="vh">${texts.listCaption}</caption><thead><tr><th scope="col">${texts.name}</th><th scope="col">${texts.kind}</th><th scope="col">${texts.status}</th><th scope="col">${texts.self}</th><th scope="col">${texts.byCell}</th><th scope="col">${texts.decided}</th><th scope="col">${texts.attention}</th></tr></thead><tbody>${members.map((line) => memberRow(shown, line))}</tbody></table></div>`
    }</section>${objectionsOn(shown, objections)}
  </div>`;
  return page(context, title, CSS, body);
}

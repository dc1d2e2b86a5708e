import { html } from 'hono/html';
import type { CaseContent, Difficulty, ReviewNote } from '../../domain/case/case-content.ts';
import type { CellStanding, ObligationView } from '../../domain/journal/journal.ts';
import { obligationName } from '../../domain/obligation/obligations.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { DraftRow } from '../../records/draft-row.ts';
import type { CellRow, PlacedEntry } from '../../records/reading.ts';
import { dayAndTime, dueWords, momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { missingWord } from '../../words/dossier/missing-words.ts';
import { journalLine } from '../../words/journal/journal-line.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { difficultyTexts } from '../../words/pages/difficulty-texts.ts';
import { type DossierTexts, dossierTexts } from '../../words/pages/dossier-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { deedsSection } from '../deeds-now.ts';
import { mergedCases } from '../merged-cases.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { DIFFICULTIES_PATH } from '../paths.ts';
import { type DossierPart, type DossierState, dossierParts, notesOnAll } from './dossier-parts.ts';
import { versionsSection } from './dossier-versions.ts';
import { fileLink } from './file-link.ts';

/** What the page of a dossier is made of. */
export interface DossierRead {
  content: Partial<CaseContent>;
  /** what was asked and answered about more time, newest first */
  extensions: readonly PlacedEntry[];
  /** what the reader is still writing; null without a draft */
  draft: DraftRow | null;
  /** what the reader could send about it now; null where the workflow doesn't say */
  deeds: readonly EventType[] | null;
}

/** Deeds by which a dossier comes in; the first that is in order is what the page leads to. */
const HANDING_IN: readonly EventType[] = ['dossier.submit', 'dossier.replace'];

const owedOf = ({ obligations }: CellStanding, name: string): ObligationView | undefined =>
  obligations.find(({ id }) => obligationName(id) === name);

function stateOf(standing: CellStanding, { content, draft }: DossierRead): DossierState {
  const newest = content.dossiers?.at(-1) ?? null;
  const last = content.review?.returns.at(-1);
  const isOpen =
    owedOf(standing, 'dossierCompletion') !== undefined &&
    last !== undefined &&
    last.at >= (newest?.receivedAt ?? 0);
  return { newest, returned: isOpen ? last.notes : null, draft: draft?.pairs ?? [] };
}

const noteList = (heading: string, notes: readonly ReviewNote[]): Html | '' =>
  notes.length === 0
    ? ''
    : html`<div class="note is-warn"><p><b>${heading}</b></p><ul>${notes.map(({ text }) => html`<li class="typed">${text}</li>`)}</ul></div>`;

const SIGNS = { notBegun: 'todo', draft: 'ring', incomplete: 'alert', in: 'dot', returned: 'alert' } as const;

function partRow(context: PageContext, part: DossierPart, number: number, texts: DossierTexts): Html {
  const { id, title, status, missing, notes, file, scored } = part;
  const asks = status === 'incomplete' || status === 'returned';
  const lacks =
    missing.length === 0
      ? ''
      : html`<p class="small">${texts.lacks}: ${missing.map((key) => missingWord(key, context.audience)).join('; ')}</p>`;
  return html`<li class="slot" id="${id}"><span class="n" aria-hidden="true">${number}</span><div><h3>${upperFirst(title)}</h3>
    ${file === null ? '' : html`<p>${fileLink(context, file)}</p>`}
    ${scored === null ? '' : html`<p class="small muted">${texts.scored(scored.done, scored.of)}</p>`}
    ${lacks}${noteList(texts.toAdd, notes)}</div>
    <p class="tag ${asks ? 'warn' : ''}"><i class="${SIGNS[status]}"></i> ${texts.status[status]}</p></li>`;
}

/** The first sentence: until when, or since when it is in. */
function deadline(
  { audience }: PageContext,
  standing: CellStanding,
  state: DossierState,
  texts: DossierTexts,
): Html {
  const owed = owedOf(standing, 'dossierCompletion') ?? owedOf(standing, 'dossier');
  const due = owed?.deadlines.at(-1)?.due;
  if (owed !== undefined && due !== undefined) {
    const { words, tone } = latenessOf(due, audience);
    const what = dictionaryOf(audience.lang).tasks[owed.id === 'dossier' ? 'dossier' : 'dossierCompletion']
      .task;
    return html`<p class="deadline ${tone ?? ''}"><b>${words}</b><span>${what}: ${dueWords(due, audience)}</span></p>`;
  }
  const { newest } = state;
  return newest === null
    ? html`<p class="deadline"><b>${texts.nothingYet}</b><span>${texts.closed}</span></p>`
    : html`<p class="deadline"><b>${texts.handedIn(momentWords(newest.receivedAt, audience))}</b><span>${newest.late ? texts.late : texts.inTime} (${dueWords(newest.due, audience)})</span></p>`;
}

function missingSection(context: PageContext, state: DossierState, texts: DossierTexts): Html | '' {
  const { newest } = state;
  if (newest === null) return '';
  const { missing } = newest;
  const heading =
    missing.length > 0
      ? texts.missing(missing.length)
      : state.returned === null
        ? texts.nothingMissing
        : texts.returned;
  const words = missing.map((key) => upperFirst(missingWord(key, context.audience)));
  return html`<section class="sec" aria-labelledby="h-missing"><header><h2 id="h-missing">${heading}</h2></header>
    ${noteList(texts.toAdd, notesOnAll(state))}
    ${missing.length === 0 ? '' : html`<ul class="missing">${words.map((word) => html`<li><i class="todo"></i> ${word}</li>`)}</ul><p class="small muted">${texts.missingHow}</p>`}</section>`;
}

/** What the reader can send about it; above it how far a draft of theirs is. */
function actsSection(context: PageContext, cell: string, read: DossierRead, texts: DossierTexts): Html | '' {
  const { deeds, draft } = read;
  const above =
    draft === null
      ? ''
      : html`<p class="small muted">${texts.draft(dayAndTime(draft.savedAt, context.audience.utcOffset))}</p>`;
  const label = (type: EventType) => (draft?.type === type ? texts.goOn : undefined);
  return deedsSection(context, { subject: cell, deeds, leading: HANDING_IN, above, label });
}

function deadlineLog({ audience }: PageContext, standing: CellStanding, texts: DossierTexts): Html {
  const owed = owedOf(standing, 'dossierCompletion') ?? owedOf(standing, 'dossier');
  const log = owed?.deadlines ?? [];
  return html`<section class="sec" aria-labelledby="h-deadlines"><header><h2 id="h-deadlines">${texts.deadlines}</h2></header>${
    log.length === 0
      ? html`<p class="muted">${texts.closed}</p>`
      : html`<ol class="rows">${log.map(({ due, who, why }) => html`<li>${upperFirst(dueWords(due, audience))}${who === 'plan' ? '' : html`<br><span class="when">${audience.names.person(who)}: <q>${why}</q></span>`}</li>`)}</ol>`
  }</section>`;
}

function extensionsSection(
  { audience }: PageContext,
  entries: readonly PlacedEntry[],
  texts: DossierTexts,
): Html {
  const line = (entry: PlacedEntry) => {
    const { actor, deed, reason } = journalLine(entry, audience, []);
    return html`<li><b>${actor}</b> ${deed}${reason === null ? '' : html`: <q>${reason}</q>`}<br><span class="when">${momentWords(entry.at, audience)}</span></li>`;
  };
  return html`<section class="sec" aria-labelledby="h-time"><header><h2 id="h-time">${texts.moreTime}</h2></header>${entries.length === 0 ? html`<p class="muted">${texts.noMoreTime}</p>` : html`<ul class="rows">${entries.map(line)}</ul>`}</section>`;
}

function difficultiesSection(context: PageContext, all: readonly Difficulty[], texts: DossierTexts): Html {
  const { audience } = context;
  const { names } = audience;
  const item = ({ id, text, by, at, answer, answeredAt, answeredBy }: Difficulty) =>
    html`<li id="${id}"><q class="typed">${text}</q><br><span class="when">${texts.raised(names.person(by), momentWords(at, audience))}</span>${
      answer === null || answeredAt === null
        ? html`<p class="muted">${texts.notAnswered}</p>`
        : html`<p><q class="typed">${answer}</q><br><span class="when">${texts.answered(names.person(answeredBy ?? ''), momentWords(answeredAt, audience))}</span></p>`
    }</li>`;
  return html`<section class="sec" aria-labelledby="h-difficulties"><header><h2 id="h-difficulties">${texts.difficulties}</h2><a class="small" href="${linkTo(context, DIFFICULTIES_PATH)}">${difficultyTexts(audience.lang).link}</a></header>${all.length === 0 ? html`<p class="muted">${texts.noDifficulty}</p>` : html`<ul class="rows">${all.toReversed().map(item)}</ul>`}</section>`;
}

/** A cell's dossier: what it is made of and how far each part has come, what was handed in, what is missing. */
export function dossierPage(context: PageContext, { cell, standing }: CellRow, read: DossierRead): Html {
  const { campaign, audience } = context;
  const { lang, names } = audience;
  const texts = dossierTexts(lang);
  const state = stateOf(standing, read);
  const parts = dossierParts(campaign.plan, state, texts.proposed);
  const done = parts.filter(({ status }) => status === 'in').length;
  const { dossiers = [], difficulties = [] } = read.content;
  const title = texts.title(names.cell(cell));
  const body = html`<div class="wrap">
    <p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / <a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a> / ${texts.link}</p>
    <div class="top"><h1 class="name">${title}</h1>${deadline(context, standing, state, texts)}</div>
    <div class="split">
      <div class="main">
        ${actsSection(context, cell, read, texts)}
        ${missingSection(context, state, texts)}
        <section class="sec" aria-labelledby="h-parts"><header><h2 id="h-parts">${texts.tasks}</h2><span class="muted small">${texts.inOf(done, parts.length)}</span></header>
          <ol class="slots">${parts.map((part, index) => partRow(context, part, index + 1, texts))}</ol></section>
        ${versionsSection(context, cell, dossiers)}
        ${mergedCases(context, cell)}
      </div>
      <div class="side">
        ${deadlineLog(context, standing, texts)}
        ${extensionsSection(context, read.extensions, texts)}
        ${difficultiesSection(context, difficulties, texts)}
      </div>
    </div>
  </div>`;
  return page(context, title, ['cell.css', 'dossier.css'], body);
}

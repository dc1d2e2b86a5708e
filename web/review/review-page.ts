import { html } from 'hono/html';
import type { DossierVersion } from '../../domain/case/case-content.ts';
import { notesByPlace } from '../../domain/inspection/review-notes.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { CellRow } from '../../records/reading.ts';
import { dueWords, momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { missingWord } from '../../words/dossier/missing-words.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { reviewTexts } from '../../words/pages/review-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { reads, toldIn } from '../access/viewer.ts';
import { deedsSection, takenNote, type WorkRead } from '../deeds-now.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { criteriaSections, type Notes, noteList, noteWay, reportsSection } from './read-parts.ts';
import { conflictNotes, pointsSection, returnsSection, setsSection } from './review-sides.ts';

/** Reading ends with one of these. */
const ENDING: readonly EventType[] = ['review.finish'];

/** The first sentence: until when it is to be read, or which version there is. */
function whereItStands(
  { audience }: PageContext,
  { standing }: CellRow,
  newest: DossierVersion | undefined,
): Html {
  const { lang } = audience;
  const texts = reviewTexts(lang);
  const version =
    newest === undefined
      ? texts.noDossier
      : texts.version(newest.version, momentWords(newest.receivedAt, audience));
  const owed = standing.obligations.find(({ id }) => id === 'reading');
  const due = owed?.deadlines.at(-1)?.due;
  if (due === undefined) {
    const isReturned = standing.obligations.some(({ id }) => id === 'dossierCompletion');
    return html`<p class="deadline"><b>${isReturned ? texts.returned : version}</b>${isReturned ? html`<span>${version}</span>` : ''}</p>`;
  }
  const { words, tone } = latenessOf(due, audience);
  const { task } = dictionaryOf(lang).tasks.reading;
  return html`<p class="deadline ${tone ?? ''}"><b>${words}</b><span>${task}: ${dueWords(due, audience)}</span><br><span class="small muted">${version}</span></p>`;
}

/** What the newest version lacks. */
function missingNote({ audience }: PageContext, { missing }: DossierVersion): Html {
  const texts = reviewTexts(audience.lang);
  if (missing.length === 0) return html`<p class="muted">${upperFirst(texts.complete)}.</p>`;
  return html`<div class="note is-warn"><p><b>${upperFirst(texts.lacks(missing.length))}</b></p><ul>${missing.map((key) => html`<li>${missingWord(key, audience)}</li>`)}</ul></div>`;
}

/** The dossier of a cell as the team reads it: each report and criterion with what was noted, and what follows. */
export function reviewPage(context: PageContext, row: CellRow, { content, deeds, taken }: WorkRead): Html {
  const { audience, viewer } = context;
  const { lang, names } = audience;
  const { cell, standing } = row;
  const texts = reviewTexts(lang);
  const newest = content.dossiers?.at(-1);
  const readsNotes = viewer === null || reads(viewer, cell, 'teamDraft', toldIn(standing));
  const notes: Notes = {
    byPlace: readsNotes && content.review !== undefined ? notesByPlace(content.review) : new Map(),
    mayAdd: deeds?.includes('review.note') ?? false,
  };
  const title = texts.title(names.cell(cell));
  const onAll = notes.byPlace.get('all') ?? [];
  const dossier =
    newest === undefined
      ? html`<p class="muted">${texts.noDossier}</p>`
      : html`${missingNote(context, newest)}
        ${reportsSection(context, cell, newest, notes)}
        ${criteriaSections(context, cell, { newest, content, notes })}
        <section class="sec" aria-labelledby="h-all" id="all"><header><h2 id="h-all">${texts.onAll}</h2></header>${onAll.length === 0 ? html`<p class="muted">${texts.noNoteOnAll}</p>` : noteList(context, onAll)}${noteWay(context, cell, { notes, about: {}, what: '' })}</section>`;
  const body = html`<div class="wrap">
    <p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / <a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a> / ${texts.link}</p>
    ${takenNote(taken)}
    <div class="top"><h1 class="name">${title}</h1>${whereItStands(context, row, newest)}</div>
    ${conflictNotes(context, cell)}
    ${readsNotes ? '' : html`<p class="note">${texts.toldLater}</p>`}
    <div class="split">
      <div class="main">${dossier}</div>
      <div class="side">
        ${deedsSection(context, { subject: cell, deeds, leading: ENDING })}
        ${readsNotes ? pointsSection(context, content.review?.points ?? []) : ''}
        ${returnsSection(context, content.review?.returns ?? [])}
        ${newest === undefined ? '' : setsSection(context, cell, { sets: content.sets ?? [], newest: newest.version, mayHand: deeds?.includes('set.hand') ?? false })}
      </div>
    </div>
  </div>`;
  return page(context, title, ['cell.css', 'dossier.css', 'review.css'], body);
}

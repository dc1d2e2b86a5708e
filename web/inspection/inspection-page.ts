import { html } from 'hono/html';
import type { CaseContent } from '../../domain/case/case-content.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { CellRow } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { inspectionTexts } from '../../words/pages/inspection-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { reads, toldIn } from '../access/viewer.ts';
import { deedsSection, takenNote, type WorkRead } from '../deeds-now.ts';
import { takeAlongSection } from '../on-site/take-along.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { conflictNotes, pointsSection } from '../review/review-sides.ts';
import { attendanceSection, documentsSection, photosSection } from './inspection-sides.ts';
import { type ScoredSet, scoredSection, scoredSets, scoredSoFar } from './scored-criteria.ts';
import { teamFormSection } from './team-form-section.ts';

const LEADING: readonly EventType[] = ['inspection.record'];

/** When and where it is, how far it has come, and when it was finished. */
function whereItStands(
  { campaign, audience }: PageContext,
  { standing: { session } }: CellRow,
  { inspection }: Partial<CaseContent>,
  sets: readonly ScoredSet[] | null,
): Html {
  const texts = inspectionTexts(audience.lang);
  const set =
    session === null || session.state === 'unscheduled'
      ? texts.noSession
      : texts.session(momentWords(session.startsAt, audience), session.venue);
  const finished = inspection?.finishedAt ?? null;
  const so = sets === null ? null : scoredSoFar(campaign, sets);
  const first =
    finished !== null
      ? texts.finished(momentWords(finished, audience))
      : so === null
        ? set
        : so.done < so.of
          ? texts.scored(so.done, so.of)
          : texts.allScored;
  return html`<p class="deadline"><b>${first}</b>${first === set ? '' : html`<span>${set}</span>`}</p>`;
}

/** What the team finds on site: both scores of each criterion, documents, points to verify, photos and who was there. */
export function inspectionPage(
  context: PageContext,
  row: CellRow,
  { content, deeds, taken, isShared }: WorkRead,
): Html {
  const { audience, viewer, campaign } = context;
  const { lang, names } = audience;
  const { cell, standing } = row;
  const texts = inspectionTexts(lang);
  const readsFindings = viewer === null || reads(viewer, cell, 'teamDraft', toldIn(standing));
  const sets = readsFindings ? scoredSets(campaign, content) : null;
  const title = texts.title(names.cell(cell));
  const { inspection, review } = content;
  const body = html`<div class="wrap">
    <p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / <a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a> / ${texts.link}</p>
    ${takenNote(taken)}
    <div class="top"><h1 class="name">${title}</h1>${whereItStands(context, row, content, sets)}</div>
    ${conflictNotes(context, cell)}
    ${sets === null ? html`<p class="note">${texts.toldLater}</p>` : ''}
    <div class="split">
      <div class="main">${sets?.map((set) => scoredSection(context, set)) ?? ''}</div>
      <div class="side">
        ${deedsSection(context, { subject: cell, deeds, leading: LEADING })}
        ${takeAlongSection(context, cell, inspection, isShared)}
        ${teamFormSection(context, cell, deeds)}
        ${sets === null ? '' : pointsSection(context, review?.points ?? [])}
        ${sets === null || inspection === undefined ? '' : html`${documentsSection(context, inspection)}${photosSection(context, inspection)}${attendanceSection(context, inspection)}`}
      </div>
    </div>
  </div>`;
  return page(context, title, ['cell.css', 'dossier.css', 'review.css'], body);
}

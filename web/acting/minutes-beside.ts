import { html } from 'hono/html';
import { notesByPlace } from '../../domain/inspection/review-notes.ts';
import { lastDrafted } from '../../domain/minutes/minutes-begun.ts';
import { derivedOf } from '../../domain/minutes/minutes-content.ts';
import { ratingsSaid } from '../../domain/minutes/rating-changes.ts';
import { cellScoring } from '../../domain/plan/plan-criteria.ts';
import { minutesFormTexts } from '../../words/forms/minutes-form-texts.ts';
import { reviewTexts } from '../../words/pages/review-texts.ts';
import { inspectionPlace } from '../inspection/inspection-place.ts';
import { ratingsList } from '../minutes/minutes-ratings.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { pointsSection } from '../review/review-sides.ts';
import type { FormState } from './draft-state.ts';

/**
 * What the records say beside the form with which minutes are drawn up: what the points give and the cell proposes, what
 * was to be verified and what the team noted. Whoever doesn't read all of it is shown what they read.
 */
export function minutesBeside(
  context: PageContext,
  { subject, named: { content } }: Pick<FormState, 'subject' | 'named'>,
): Html {
  const { campaign, audience } = context;
  const { lang, names } = audience;
  const texts = minutesFormTexts(lang);
  const { scores, dossiers, review } = content;
  const last = lastDrafted(content);
  const derived = scores === undefined ? [] : derivedOf({ scoring: cellScoring(campaign.plan), scores });
  const byCell = dossiers?.at(-1)?.content.proposed ?? null;
  const said = ratingsSaid({ derived, proposed: { byCell, byTeam: {} }, members: null });
  const notes = review === undefined ? [] : [...notesByPlace(review).values()].flat();
  const about = ({ subject: of, criterion, report }: (typeof notes)[number]) =>
    criterion !== null
      ? names.criterion(`${of ?? ''}.${criterion}`)
      : (campaign.plan.dossier.reports.find(({ id }) => id === report)?.title ?? null);
  const note = (one: (typeof notes)[number]) => {
    const of = about(one);
    return html`<li>${of === null ? '' : html`<span class="when">${of}</span><br>`}<span class="typed">${one.text}</span></li>`;
  };
  return html`${last === null ? '' : html`<p class="note">${texts.begunWith(last.version)}</p>`}<details class="fold" open><summary><b>${texts.beside}</b></summary>
<p class="small"><a href="${linkTo(context, inspectionPlace(subject))}" target="_blank">${texts.inspection}</a></p>
<section class="sec"><header><h2>${texts.ratings}</h2></header>${ratingsList(said, lang)}</section>
${review === undefined ? '' : pointsSection(context, review.points)}
${notes.length === 0 ? '' : html`<section class="sec"><header><h2>${reviewTexts(lang).notes}</h2></header><ul class="rows">${notes.map(note)}</ul></section>`}</details>`;
}

import { html } from 'hono/html';
import type { DerivedRating, Minutes } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { type RatingSaid, ratingsSaid } from '../../domain/minutes/rating-changes.ts';
import { levelWords } from '../../words/criteria/level-words.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { planLabel } from '../../words/plan/plan-labels.ts';
import { pointsWords } from '../../words/points.ts';
import type { Lang } from '../../words/words.ts';
import type { Html, PageContext } from '../page.ts';
import type { Since } from './minutes-since.ts';

/** What minutes say of ratings: what the points give, what each side proposes, and what of it was otherwise before. */

/** Where the ratings of a version stand on the page. */
export const ratingsAnchor = (version: number): string => `v${version}-ratings`;

const subjectName = (subject: CellSubject, lang: Lang): string => planLabel(['criteria', subject], lang);

/** What it is, for a list: `Tổ kiểm tra đề xuất: chất lượng chi bộ`. */
export function ratingName(said: RatingSaid, lang: Lang): string {
  const { ratingParts: parts } = minutesTexts(lang);
  switch (said.of) {
    case 'points':
      return `${subjectName(said.subject, lang)}, ${parts.points[said.layer]}`;
    case 'proposed':
      return `${subjectName(said.subject, lang)}, ${parts.proposed[said.by]}`;
    default:
      return upperFirst(parts[said.of]);
  }
}

function derivedWords(subject: CellSubject, rating: DerivedRating | null, lang: Lang): string {
  const { table } = textsOf(lang).appraisal;
  if (rating === null) return table.noPoints;
  const { total, max, complete, recognised, level } = rating;
  const result =
    recognised !== null && complete
      ? table.recognised[recognised ? 'yes' : 'no']
      : level === null || !complete
        ? table.incomplete
        : levelWords(subject, level, lang);
  // of grades there are no points
  return max > 0 && total > 0
    ? minutesTexts(lang).withPoints(result, pointsWords(total, lang), pointsWords(max, lang))
    : result;
}

function saidWords(said: RatingSaid, lang: Lang): string | null {
  if (said.of === 'points') return derivedWords(said.subject, said.said, lang);
  if (said.of !== 'proposed') return said.said;
  if (said.said === null) return null;
  if (typeof said.said === 'boolean') return minutesTexts(lang).proposesTitle[said.said ? 'yes' : 'no'];
  return levelWords(said.subject, said.said, lang);
}

function saidOf(said: RatingSaid, lang: Lang): Html {
  const words = saidWords(said, lang);
  return words === null
    ? html`<span class="muted">${minutesTexts(lang).nothing}</span>`
    : html`<span class="typed">${words}</span>`;
}

/** What of it changed, before and after side by side; nothing where nothing did. */
export function ratingsSince(
  { audience: { lang } }: PageContext,
  { of, before, after, ratings }: Since,
): Html | '' {
  if (ratings.length === 0) return '';
  const texts = minutesTexts(lang);
  const [was, now] = [texts.since[of](before), texts.since[of](after)];
  const head = (name: string) => html`<th role="columnheader" scope="col">${upperFirst(name)}</th>`;
  return html`<table role="table" class="tbl was"><caption>${texts.changedSince(was)}</caption><thead role="rowgroup"><tr role="row">${head(texts.part)}${head(was)}${head(now)}</tr></thead><tbody role="rowgroup">${ratings.map(
    (one) =>
      html`<tr role="row"><th role="rowheader" scope="row">${ratingName(one.after, lang)}</th><td role="cell">${saidOf(one.before, lang)}</td><td role="cell">${saidOf(one.after, lang)}</td></tr>`,
  )}</tbody></table>`;
}

/** What is said of them, one below the other; a sentence where nothing is. */
export function ratingsList(ratings: readonly RatingSaid[], lang: Lang): Html {
  const said = ratings.filter((one) => one.said !== null);
  return said.length === 0
    ? html`<p class="muted">${minutesTexts(lang).noRatings}</p>`
    : html`<dl class="dl ratings">${said.map((one) => html`<dt>${ratingName(one, lang)}</dt><dd>${saidOf(one, lang)}</dd>`)}</dl>`;
}

/** The ratings as these minutes have them; nothing before they are drafted. @param since what they are compared with */
export function ratingsSection(
  context: PageContext,
  { version, frame }: Minutes,
  since: readonly Since[],
): Html | '' {
  if (frame === null) return '';
  const { lang } = context.audience;
  return html`<h3 id="${ratingsAnchor(version)}">${minutesTexts(lang).ratings}</h3>
    ${ratingsList(ratingsSaid(frame), lang)}
    ${since.map((one) => ratingsSince(context, one))}`;
}

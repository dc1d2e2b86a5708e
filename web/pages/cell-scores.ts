import { html } from 'hono/html';
import { byLayer, type CaseContent, type Layer, type ScoreRecord } from '../../domain/case/case-content.ts';
import { derivedRating, differsMuch, scoreOf } from '../../domain/case/score-layers.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { type CriteriaSet, entryNames, scoringOf } from '../../domain/criteria/criteria.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import { assumedSign } from '../../words/criteria/assumed-mark.ts';
import { levelWords } from '../../words/criteria/level-words.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { gapWords, pointsWords } from '../../words/points.ts';
import type { Lang } from '../../words/words.ts';
import { assumedNote } from '../assumed-note.ts';
import { evidenceList } from '../dossier/file-link.ts';
import type { Html, PageContext } from '../page.ts';
import { scoreWords } from '../score-words.ts';

/** The scores of cell, team and committee beside each other, by subject and below by criterion. */

const STEPS: readonly (readonly [Layer, Layer])[] = [
  ['self', 'team'],
  ['team', 'committee'],
];

type Scores = CaseContent['scores'];

/** One criterion of one set, in its three layers, with the reasons that were given. */
interface Compared {
  id: string;
  name: string;
  max: number | null;
  placeholder: boolean;
  scores: Record<Layer, ScoreRecord | null>;
  /** whether a step from one layer to the next is so large that it needs a reason */
  far: boolean;
}

function compared(set: CriteriaSet, subject: CellSubject, scores: Scores, percent: number): Compared[] {
  return [...entryNames(set)].flatMap(([id, { name, max, placeholder }]) => {
    const own = byLayer((layer) => scoreOf(scores, layer, subject, id));
    if (Object.values(own).every((record) => record === null)) return [];
    const far = STEPS.some(([before, after]) => {
      const later = own[after];
      return later !== null && differsMuch(own[before], later, max, percent);
    });
    return [{ id, name, max, placeholder, scores: own, far }];
  });
}

/** What each layer's score was given for. */
function evidenceOf(context: PageContext, { scores }: Compared, layers: readonly Layer[]): Html[] {
  const { shortLayers } = textsOf(context.audience.lang).appraisal;
  return layers.flatMap((layer) => {
    const evidence = scores[layer]?.evidence ?? [];
    return evidence.length === 0
      ? []
      : [html`<p class="small muted">${shortLayers[layer]}</p>${evidenceList(context, evidence)}`];
  });
}

function criteriaTable(
  context: PageContext,
  rows: readonly Compared[],
  title: string,
  layers: readonly Layer[],
): Html {
  const { lang } = context.audience;
  const { cell: texts, shortLayers } = textsOf(lang).appraisal;
  const reasons = ({ scores }: Compared) =>
    (['team', 'committee'] as const).flatMap((layer) => {
      const reason = scores[layer]?.reason ?? null;
      return reason === null ? [] : [html`<span class="fl">${shortLayers[layer]}: <q>${reason}</q></span>`];
    });
  return html`<div class="tablewrap" tabindex="0" role="region" aria-label="${title}"><table class="tbl crit"><caption class="vh">${title}</caption><thead><tr><th scope="col">${texts.criterion}</th><th scope="col" class="r">${texts.max}</th>${layers.map((layer) => html`<th scope="col" class="r">${shortLayers[layer]}</th>`)}<th scope="col">${minutesTexts(lang).evidence}</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${row.name}${assumedSign(row)}${row.far ? html`<span class="fl warn"><i class="alert"></i>${texts.bigGap}</span>` : ''}${reasons(row)}</th><td class="r muted">${row.max === null ? '' : pointsWords(row.max, lang)}</td>${layers.map((layer) => html`<td class="r">${scoreWords(row.scores[layer], lang)}</td>`)}<td>${evidenceOf(context, row, layers)}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Points of a layer with the gap to the layer before it, and the level that follows. */
function layerCells(
  subject: CellSubject,
  set: CriteriaSet,
  scores: Scores,
  lang: Lang,
  layers: readonly Layer[],
): Html[] {
  const { gapsOf, table } = textsOf(lang).appraisal;
  const scoring = scoringOf(set);
  const ratings = layers.map((layer) => derivedRating(scoring, scores, layer));
  return ratings.map((rating, index) => {
    const layer = layers[index] ?? 'self';
    const before = ratings.slice(0, index).findLast((one) => one !== null);
    if (rating === null)
      return html`<td class="r"><span class="muted" aria-hidden="true">–</span><span class="vh">${table.noPoints}</span></td>`;
    const gap =
      before == null || layer === 'self'
        ? ''
        : html`<span class="fl"><span class="vh">${table.gap} ${gapsOf[layer]}: </span>${gapWords(Math.round((rating.total - before.total) * 100) / 100, lang, 'aligned')}</span>`;
    const result =
      rating.recognised === null
        ? rating.level === null
          ? table.incomplete
          : levelWords(subject, rating.level, lang)
        : table.recognised[rating.recognised ? 'yes' : 'no'];
    return html`<td class="r"><b>${pointsWords(rating.total, lang, 'aligned')}</b>${gap}<span class="fl">${result}</span></td>`;
  });
}

/** Scores of the layers by subject; nothing before there are any. @param layers those that whoever reads may see */
export function scoresSection(
  context: PageContext,
  { scores, appraisal }: Partial<CaseContent>,
  layers: readonly Layer[],
): Html | '' {
  if (scores === undefined || layers.every((layer) => (scores[layer] ?? []).length === 0)) return '';
  const { campaign, audience } = context;
  const { lang, names } = audience;
  const texts = textsOf(lang).appraisal;
  const { percent } = campaign.plan.settings.scoreGapReason.value;
  const sets = cellCriteria(campaign.plan).map(([subject, set]) => ({
    subject,
    set,
    rows: compared(set, subject, scores, percent),
  }));
  const shown = sets.filter(({ rows }) => rows.length > 0);
  const remark = appraisal?.remark ?? null;
  return html`<section class="sec" aria-labelledby="h-scores"><header><h2 id="h-scores">${texts.cell.scores}</h2></header>
    <div class="tablewrap" tabindex="0" role="region" aria-label="${texts.cell.scoresCaption}"><table class="tbl three"><caption class="vh">${texts.cell.scoresCaption}</caption><thead><tr><th scope="col">${texts.cell.subject}</th>${layers.map((layer) => html`<th scope="col" class="r">${texts.shortLayers[layer]}</th>`)}</tr></thead><tbody>${shown.map(({ subject, set }) => html`<tr><th scope="row">${set.title}</th>${layerCells(subject, set, scores, lang, layers)}</tr>`)}</tbody></table></div>
    ${remark === null ? '' : html`<p class="note"><b>${texts.cell.remark}</b> (${names.person(appraisal?.by ?? '')}): <q>${remark}</q></p>`}
    ${shown.map(({ subject, set, rows }) => html`<details class="fold" id="criteria-${subject}"><summary>${set.title}: ${texts.cell.criteria(rows.length)}, ${texts.cell.differing(rows.filter(({ far }) => far).length)}</summary>${criteriaTable(context, rows, set.title, layers)}${assumedNote(set, lang)}</details>`)}
  </section>`;
}
